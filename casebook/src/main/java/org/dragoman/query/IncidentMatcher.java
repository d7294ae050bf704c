package org.dragoman.query;

/** Tests of rows of {@code incident i}, which stand for events told of in several reports. */
record IncidentMatcher() implements Matcher {
  private static final Matcher EVENTS = new EventMatcher(false);

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case ACTOR ->
          Matcher.among(
              "i.incident_id",
              "a.incident_id FROM incident_actor a",
              Match.parties("a", ((Term.Of) term).values()));
      case CATEGORY -> Sql.in("i.category", ((Term.Choice) term).values());
      case MODE -> Match.any(((Term.Choice) term).values(), code -> Match.listed("i.mode", code));
      case COUNTRY -> Sql.in("i.country", ((Term.Choice) term).values());
      case BOX -> Match.box("i", ((Term.Within) term).box());
      case DATE ->
          Match.any(((Term.During) term).values(), days -> Match.period("i", "incident", days));
      case KIND ->
          Matcher.among(
              "i.incident_id",
              "o.incident_id FROM incident_toll o",
              Sql.in("o.kind", Matcher.kinds("incidents", "figures", term)));
      case INTEREST ->
          Matcher.among(
              "i.incident_id",
              "o.incident_id FROM incident_claim o",
              Sql.in("o.interest", ((Term.Choice) term).values()));
      case INCIDENT, ID -> Sql.in("i.id", ((Term.Ids) term).values());
      case DYAD, PLACE, CONTEXT, AUXILIARY, HOLDER, STANCE, STATUS, PUBLICATION, TEXT, REPORT ->
          Matcher.told(
              "i.incident_id",
              "o.incident_id FROM incident_event o JOIN event e ON e.event_id = o.event_id",
              "e",
              EVENTS,
              term);
      case OUTCOME -> throw Matcher.inapplicable("incidents", term);
    };
  }
}
