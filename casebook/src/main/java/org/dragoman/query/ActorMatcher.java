package org.dragoman.query;

/** Tests of rows of {@code actor a}: of its own, of its report, else of events it takes part in. */
record ActorMatcher() implements Matcher {
  private static final Matcher EVENTS = new EventMatcher(false);

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case ACTOR -> Sql.any(Match.parties("a", ((Term.Of) term).values()));
      case PUBLICATION, TEXT, REPORT -> Match.report("a.report_id", term);
      case HOLDER ->
          throw Matcher.inapplicable(
              "actors", term, "ask for the actor; events, figures and talks have a holder");
      case OUTCOME, ID -> throw Matcher.inapplicable("actors", term);
      case DYAD,
          CATEGORY,
          MODE,
          CONTEXT,
          AUXILIARY,
          PLACE,
          COUNTRY,
          BOX,
          DATE,
          STANCE,
          STATUS,
          KIND,
          INTEREST,
          INCIDENT ->
          Matcher.told(
              "a.actor_id",
              "o.actor_id FROM event e JOIN event_actor o ON o.event_id = e.event_id",
              "e",
              EVENTS,
              term);
    };
  }
}
