package org.dragoman.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Tests of rows of {@code event e}.
 *
 * @param probing whether the tests are made for few events, each of which is looked at, and not for
 *     all, of which those that match are gathered first; the order of a CROSS JOIN is that of the
 *     work
 */
record EventMatcher(boolean probing) implements Matcher {
  private static final String ACTS =
      "event_actor s ON s.actor_id = a.actor_id AND s.role = 'actor'";

  private static final String IS_MET =
      "event_actor t ON t.event_id = s.event_id AND t.role = 'recipient'";

  private static final String NOBODY_IS_MET =
      "NOT EXISTS (SELECT 1 FROM event_actor u WHERE u.event_id = s.event_id AND u.role ="
          + " 'recipient')";

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case ACTOR ->
          linked("event_actor", "actor", "a", Match.parties("a", ((Term.Of) term).values()));
      case DYAD -> Match.any(((Term.Between) term).values(), this::pair);
      case CATEGORY -> Sql.in("e.category", ((Term.Choice) term).values());
      case MODE -> Match.any(((Term.Choice) term).values(), EventMatcher::mode);
      case CONTEXT ->
          Match.any(((Term.Choice) term).values(), code -> Match.listed("e.context", code));
      case AUXILIARY -> Match.orNull("e.auxiliary", ((Term.Choice) term).values());
      case PLACE, COUNTRY, BOX -> linked("event_place", "place", "p", Match.places(term));
      case DATE ->
          Match.any(((Term.During) term).values(), days -> Match.period("e", "event", days));
      case HOLDER -> Match.holder("e", "event_id", "event", (Term.Of) term);
      case STANCE -> Sql.in("e.stance", ((Term.Choice) term).values());
      case STATUS -> Sql.in("e.status", ((Term.Choice) term).values());
      case KIND -> figures("kind", Matcher.kinds("events", "figures", term));
      case INTEREST -> figures("interest", ((Term.Choice) term).values());
      case PUBLICATION ->
          probing
              ? Match.any(
                      ((Term.Named) term).values(), words -> Match.name("+r.publication", words))
                  .within(
                      "EXISTS (SELECT 1 FROM report r WHERE r.report_id = e.report_id AND ", ")")
              : Match.report("e.report_id", term);
      case TEXT, REPORT -> Match.report("e.report_id", term);
      case INCIDENT ->
          Matcher.among(
              "e.event_id",
              "t.event_id FROM incident i JOIN incident_event t ON t.incident_id = i.incident_id",
              Sql.in("i.id", ((Term.Ids) term).values()));
      case ID -> Matcher.ids("e", term);
      case OUTCOME -> throw Matcher.inapplicable("events", term);
    };
  }

  /** Actors or places of an event. */
  private Sql linked(String link, String table, String row, List<Sql> tests) {
    String on = "%1$s.%2$s_id = t.%2$s_id".formatted(row, table);
    return probing
        ? Sql.any(tests)
            .within(
                "EXISTS (SELECT 1 FROM %s t CROSS JOIN %s %s ON %s WHERE t.event_id = e.event_id AND "
                    .formatted(link, table, row, on),
                ")")
        : Matcher.among(
            "e.event_id",
            "t.event_id FROM %s %s CROSS JOIN %s t ON %s".formatted(table, row, link, on),
            tests);
  }

  private Sql figures(String column, List<String> codes) {
    // A plus keeps the database from taking the column's index instead of the event's.
    String tested = (probing ? "+f." : "f.") + column;
    Sql told = Sql.in(tested, codes).and(Sql.of("f.status <> 'rejected'"));
    return probing
        ? told.within("EXISTS (SELECT 1 FROM figure f WHERE f.event_id = e.event_id AND ", ")")
        : Matcher.among("e.event_id", "f.event_id FROM figure f", told);
  }

  private Sql pair(Pair pair) {
    Sql there = sides(pair.source(), pair.target());
    return pair.directed() ? there : there.or(sides(pair.target(), pair.source()));
  }

  private Sql sides(Party source, Party target) {
    if (probing) {
      return probed(Match.party("a", source).and(Match.party("b", target)));
    }
    boolean fromTarget = source instanceof Party.Any;
    List<Sql> starts =
        fromTarget ? Match.parties("b", List.of(target)) : Match.parties("a", List.of(source));
    Sql rest = fromTarget ? Sql.of("TRUE") : Match.party("b", target);
    List<Sql> selections = new ArrayList<>();
    for (Sql start : starts) {
      selections.addAll(gathered(start.and(rest), fromTarget));
    }
    return Sql.union(selections).within("e.event_id IN (", ")");
  }

  private static Sql probed(Sql test) {
    String meet =
        "SELECT 1 FROM event_actor s CROSS JOIN actor a ON a.actor_id = s.actor_id CROSS JOIN"
            + " event_actor t ON t.event_id = s.event_id CROSS JOIN actor b ON b.actor_id ="
            + " t.actor_id WHERE s.event_id = e.event_id AND s.role = 'actor' AND ((t.role ="
            + " 'recipient') OR (t.n <> s.n AND e.category IN ('AGREE', 'CONSULT', 'COOPERATE') AND "
            + NOBODY_IS_MET
            + ")) AND ";
    return test.within("EXISTS (" + meet, ")");
  }

  /** Sets out from the side that is known. */
  private static List<Sql> gathered(Sql test, boolean fromTarget) {
    String sides =
        fromTarget
            ? "actor b CROSS JOIN event_actor t ON t.actor_id = b.actor_id AND t.role = 'recipient'"
                + " CROSS JOIN event_actor s ON s.event_id = t.event_id AND s.role = 'actor' CROSS"
                + " JOIN actor a ON a.actor_id = s.actor_id"
            : "actor a CROSS JOIN "
                + ACTS
                + " CROSS JOIN "
                + IS_MET
                + " CROSS JOIN actor b ON"
                + " b.actor_id = t.actor_id";
    // Those who agree, meet or work together all stand on the same side of the event.
    String together =
        fromTarget
            ? "actor b CROSS JOIN event_actor t ON t.actor_id = b.actor_id AND t.role = 'actor' CROSS"
                + " JOIN event_actor s ON s.event_id = t.event_id AND s.role = 'actor' AND s.n <>"
                + " t.n CROSS JOIN actor a ON a.actor_id = s.actor_id"
            : "actor a CROSS JOIN "
                + ACTS
                + " CROSS JOIN event_actor t ON t.event_id = s.event_id"
                + " AND t.role = 'actor' AND t.n <> s.n CROSS JOIN actor b ON b.actor_id ="
                + " t.actor_id";
    String mutual =
        " CROSS JOIN event o ON o.event_id = s.event_id WHERE o.category IN ('AGREE', 'CONSULT',"
            + " 'COOPERATE') AND "
            + NOBODY_IS_MET
            + " AND ";
    return List.of(
        test.within("SELECT s.event_id FROM " + sides + " WHERE ", ""),
        test.within("SELECT s.event_id FROM " + together + mutual, ""));
  }

  /** Only events of some categories have a mode: their index narrows it down. */
  private static Sql mode(String code) {
    return Sql.in("e.category", Choices.of(Field.MODE, code)).and(Match.listed("e.mode", code));
  }
}
