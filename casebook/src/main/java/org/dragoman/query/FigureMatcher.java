package org.dragoman.query;

/** Tests of rows of {@code figure f}. */
record FigureMatcher() implements Matcher {
  private static final Matcher EVENTS = new EventMatcher(false);

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case ACTOR ->
          Matcher.among(
              "f.figure_id",
              "t.figure_id FROM actor a CROSS JOIN figure_actor t ON t.actor_id = a.actor_id",
              Match.parties("a", ((Term.Of) term).values()));
      case DYAD, CATEGORY, MODE, CONTEXT, AUXILIARY, INCIDENT ->
          Matcher.told("f.event_id", "e.event_id FROM event e", "e", EVENTS, term);
      case PLACE, COUNTRY, BOX ->
          Matcher.among("f.place_id", "p.place_id FROM place p", Match.places(term));
      case DATE ->
          Match.any(((Term.During) term).values(), days -> Match.period("f", "figure", days));
      case HOLDER -> Match.holder("f", "figure_id", "figure", (Term.Of) term);
      case STANCE -> Sql.in("f.stance", ((Term.Choice) term).values());
      case STATUS -> Sql.in("f.status", ((Term.Choice) term).values());
      case KIND -> Sql.in("f.kind", Matcher.kinds("figures", "figures", term));
      case INTEREST -> Sql.in("f.interest", ((Term.Choice) term).values());
      case PUBLICATION, TEXT, REPORT -> Match.report("f.report_id", term);
      case ID -> Matcher.ids("f", term);
      case OUTCOME -> throw Matcher.inapplicable("figures", term);
    };
  }
}
