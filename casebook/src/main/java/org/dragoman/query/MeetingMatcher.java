package org.dragoman.query;

/** Tests of rows of {@code meeting m}, which stand for talks told of in several reports. */
record MeetingMatcher() implements Matcher {
  private static final Matcher TALKS = new TalksMatcher();

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case COUNTRY -> Sql.in("m.country", ((Term.Choice) term).values());
      case BOX -> Match.box("m", ((Term.Within) term).box());
      case DATE ->
          Match.any(((Term.During) term).values(), days -> Match.period("m", "meeting", days));
      case KIND -> Sql.in("m.kind", Matcher.kinds("meetings", "talks", term));
      case OUTCOME -> Sql.in("m.outcome", ((Term.Choice) term).values());
      case ID -> Sql.in("m.id", ((Term.Ids) term).values());
      case ACTOR, DYAD, PLACE, HOLDER, STANCE, STATUS, PUBLICATION, TEXT, REPORT ->
          Matcher.told(
              "m.meeting_id",
              "o.meeting_id FROM meeting_talks o JOIN talks t ON t.talks_id = o.talks_id",
              "t",
              TALKS,
              term);
      case CATEGORY, MODE, CONTEXT, AUXILIARY, INTEREST, INCIDENT ->
          throw Matcher.inapplicable("meetings", term);
    };
  }
}
