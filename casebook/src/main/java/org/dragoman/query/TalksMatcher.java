package org.dragoman.query;

/** Tests of rows of {@code talks t}. */
record TalksMatcher() implements Matcher {
  private static final String SIT_TOGETHER =
      "s.talks_id FROM actor a CROSS JOIN talks_actor s ON s.actor_id = a.actor_id CROSS JOIN talks_actor o ON"
          + " o.talks_id = s.talks_id AND o.actor_id <> s.actor_id CROSS JOIN actor b ON b.actor_id ="
          + " o.actor_id";

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case ACTOR ->
          Matcher.among(
              "t.talks_id",
              "s.talks_id FROM actor a CROSS JOIN talks_actor s ON s.actor_id = a.actor_id",
              Match.parties("a", ((Term.Of) term).values()));
      case DYAD -> Match.any(((Term.Between) term).values(), TalksMatcher::pair);
      case PLACE, COUNTRY, BOX ->
          Matcher.among("t.place_id", "p.place_id FROM place p", Match.places(term));
      case DATE ->
          Match.any(((Term.During) term).values(), days -> Match.period("t", "talks", days));
      case HOLDER -> Match.holder("t", "talks_id", "talks", (Term.Of) term);
      case STANCE -> Sql.in("t.stance", ((Term.Choice) term).values());
      case STATUS -> Sql.in("t.status", ((Term.Choice) term).values());
      case KIND -> Sql.in("t.kind", Matcher.kinds("talks", "talks", term));
      case OUTCOME -> Sql.in("t.outcome", ((Term.Choice) term).values());
      case PUBLICATION, TEXT, REPORT -> Match.report("t.report_id", term);
      case ID -> Matcher.ids("t", term);
      case CATEGORY, MODE, CONTEXT, AUXILIARY, INTEREST, INCIDENT ->
          throw Matcher.inapplicable("talks", term);
    };
  }

  /** Talks have no direction. */
  private static Sql pair(Pair pair) {
    return Matcher.among(
        "t.talks_id",
        SIT_TOGETHER,
        Match.party("a", pair.source()).and(Match.party("b", pair.target())));
  }
}
