package org.dragoman.query;

import java.util.List;

/** Tests of rows of {@code event e}. */
record EventMatcher() implements Matcher {
  private static final String TAKES_PART =
      "t.event_id FROM actor a JOIN event_actor t ON t.actor_id = a.actor_id";

  private static final String HAPPENS_AT =
      "t.event_id FROM place p JOIN event_place t ON t.place_id = p.place_id";

  private static final String SIDES =
      "s.event_id FROM actor a JOIN event_actor s ON s.actor_id = a.actor_id AND s.role = 'actor'"
          + " JOIN event_actor t ON t.event_id = s.event_id AND t.role = 'recipient' JOIN actor b ON"
          + " b.actor_id = t.actor_id";

  /** Those who agree, meet or work together all stand on the same side of the event. */
  private static final String TOGETHER =
      "s.event_id FROM actor a JOIN event_actor s ON s.actor_id = a.actor_id AND s.role = 'actor'"
          + " JOIN event_actor t ON t.event_id = s.event_id AND t.role = 'actor' AND t.n <> s.n AND"
          + " NOT EXISTS (SELECT 1 FROM event_actor u WHERE u.event_id = s.event_id AND u.role ="
          + " 'recipient') JOIN actor b ON b.actor_id = t.actor_id";

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case ACTOR ->
          Matcher.among("e.event_id", TAKES_PART, parties("a", ((Term.Of) term).values()));
      case DYAD -> Match.any(((Term.Between) term).values(), EventMatcher::pair);
      case CATEGORY -> Sql.in("e.category", ((Term.Choice) term).values());
      case MODE -> Match.any(((Term.Choice) term).values(), EventMatcher::mode);
      case CONTEXT ->
          Match.any(((Term.Choice) term).values(), code -> Match.listed("e.context", code));
      case AUXILIARY -> Match.orNull("e.auxiliary", ((Term.Choice) term).values());
      case PLACE, COUNTRY, BOX -> Matcher.among("e.event_id", HAPPENS_AT, Match.place(term));
      case DATE ->
          Match.any(
              ((Term.During) term).values(), days -> Match.period("e.date", "e.enddate", days));
      case HOLDER -> Match.holder("e", "event_id", "event", (Term.Of) term);
      case STANCE -> Sql.in("e.stance", ((Term.Choice) term).values());
      case STATUS -> Sql.in("e.status", ((Term.Choice) term).values());
      case KIND ->
          Matcher.among(
              "e.event_id",
              "f.event_id FROM figure f",
              Sql.in("f.kind", Matcher.kinds("events", "figures", term))
                  .and(Sql.of("f.status <> 'rejected'")));
      case INTEREST ->
          Matcher.among(
              "e.event_id",
              "f.event_id FROM figure f",
              Sql.in("f.interest", ((Term.Choice) term).values())
                  .and(Sql.of("f.status <> 'rejected'")));
      case PUBLICATION, TEXT, REPORT -> Match.report("e.report_id", term);
      case INCIDENT ->
          Matcher.among(
              "e.event_id",
              "t.event_id FROM incident i JOIN incident_event t ON t.incident_id = i.incident_id",
              Sql.in("i.id", ((Term.Ids) term).values()));
      case ID -> Matcher.ids("e", term);
      case OUTCOME -> throw Matcher.inapplicable("events", term);
    };
  }

  /** One of several parties. */
  static Sql parties(String row, List<Party> parties) {
    return Match.any(parties, party -> Match.party(row, party));
  }

  private static Sql pair(Pair pair) {
    Sql there = sides(pair.source(), pair.target());
    return pair.directed() ? there : there.or(sides(pair.target(), pair.source()));
  }

  private static Sql sides(Party source, Party target) {
    Sql test = Match.party("a", source).and(Match.party("b", target));
    return Matcher.among("e.event_id", SIDES, test)
        .or(
            Sql.of("e.category IN ('AGREE', 'CONSULT', 'COOPERATE')")
                .and(Matcher.among("e.event_id", TOGETHER, test)));
  }

  /** Only events of some categories have a mode: their index narrows it down. */
  private static Sql mode(String code) {
    return Sql.in("e.category", Choices.of(Field.MODE, code)).and(Match.listed("e.mode", code));
  }
}
