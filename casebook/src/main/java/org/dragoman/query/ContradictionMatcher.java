package org.dragoman.query;

/** Tests of rows of {@code contradiction c}: of its own, else of its incident or meeting. */
record ContradictionMatcher() implements Matcher {
  private static final Matcher INCIDENTS = new IncidentMatcher();
  private static final Matcher MEETINGS = new MeetingMatcher();

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case KIND -> Sql.in("c.kind", Matcher.kinds("contradictions", "contradictions", term));
      case HOLDER -> Match.any(((Term.Of) term).values(), ContradictionMatcher::holder);
      case PUBLICATION, TEXT, REPORT ->
          Match.report("c.a_report", term).or(Match.report("c.b_report", term));
      case ID -> Sql.in("c.id", ((Term.Ids) term).values());
      case CATEGORY, MODE, CONTEXT, AUXILIARY, INCIDENT -> incident(term);
      case OUTCOME -> meeting(term);
      case ACTOR, DYAD, PLACE, COUNTRY, BOX, DATE -> incident(term).or(meeting(term));
      case STANCE, STATUS, INTEREST -> throw Matcher.inapplicable("contradictions", term);
    };
  }

  private static Sql incident(Term term) {
    return Matcher.among("c.incident_id", "i.incident_id FROM incident i", INCIDENTS.match(term));
  }

  private static Sql meeting(Term term) {
    return Matcher.among("c.meeting_id", "m.meeting_id FROM meeting m", MEETINGS.match(term));
  }

  private static Sql holder(Party party) {
    return holder("a", party).or(holder("b", party));
  }

  private static Sql holder(String side, Party party) {
    String column = "c." + side + "_holder";
    if (party instanceof Party.Nobody) {
      return Sql.of(column + " IS NULL");
    }
    if (party instanceof Party.Named named) {
      return Match.name(column, named.words());
    }
    return Match.party("a", party)
        .within(
            "EXISTS (SELECT 1 FROM actor a WHERE a.report_id = c."
                + side
                + "_report AND a.name = "
                + column
                + " AND ",
            ")");
  }
}
