package org.dragoman.query;

/** Tests of rows of {@code dyad d}: of its own, else of its event. */
record DyadMatcher() implements Matcher {
  private static final Matcher EVENTS = new EventMatcher(false);

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case ACTOR ->
          Match.any(
              ((Term.Of) term).values(),
              party -> side("source", "actor", party).or(side("target", "recipient", party)));
      case DYAD -> Match.any(((Term.Between) term).values(), DyadMatcher::pair);
      case CATEGORY -> Sql.in("d.category", ((Term.Choice) term).values());
      case DATE -> Match.any(((Term.During) term).values(), days -> Match.day("d.date", days));
      case AUXILIARY, ID ->
          throw Matcher.inapplicable("dyads", term, "they count what is told as having happened");
      case OUTCOME -> throw Matcher.inapplicable("dyads", term);
      case MODE,
          CONTEXT,
          PLACE,
          COUNTRY,
          BOX,
          HOLDER,
          STANCE,
          STATUS,
          KIND,
          INTEREST,
          PUBLICATION,
          TEXT,
          REPORT,
          INCIDENT ->
          Matcher.told("d.event_id", "e.event_id FROM event e", "e", EVENTS, term);
    };
  }

  private static Sql pair(Pair pair) {
    Sql there = sides(pair.source(), pair.target());
    return pair.directed() ? there : there.or(sides(pair.target(), pair.source()));
  }

  private static Sql sides(Party source, Party target) {
    return side("source", "actor", source).and(side("target", "recipient", target));
  }

  private static Sql side(String side, String role, Party party) {
    String column = "d." + side;
    if (party instanceof Party.Coded coded) {
      Sql code = Sql.of(column + " = ?", coded.code());
      return coded.sector() == null
          ? code
          : code.and(Sql.of(column + "_sector = ?", coded.sector()));
    }
    if (party instanceof Party.Sector sector) {
      return Sql.of(column + "_sector = ?", sector.sector());
    }
    if (party instanceof Party.Named named) {
      // The side has the code of an actor that has one; its name is told with the event.
      return Match.name("a.name", named.words())
          .within(
              "EXISTS (SELECT 1 FROM event_actor o JOIN actor a ON a.actor_id = o.actor_id WHERE"
                  + " o.event_id = d.event_id AND o.role IN ('actor', '"
                  + role
                  + "') AND"
                  + " coalesce(a.code, a.name) = "
                  + column
                  + " AND ",
              ")");
    }
    return Sql.of("TRUE");
  }
}
