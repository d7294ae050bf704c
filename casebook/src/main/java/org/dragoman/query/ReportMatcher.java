package org.dragoman.query;

/** Tests of rows of {@code report r}: of its own, else that it tells something like this. */
record ReportMatcher() implements Matcher {
  private static final Matcher EVENTS = new EventMatcher(false);
  private static final Matcher TALKS = new TalksMatcher();
  private static final Matcher FIGURES = new FigureMatcher();

  @Override
  public Sql match(Term term) {
    return switch (term.field()) {
      case ACTOR ->
          Matcher.among(
              "r.report_id",
              "a.report_id FROM actor a",
              Match.parties("a", ((Term.Of) term).values()));
      case PLACE, COUNTRY, BOX ->
          Matcher.among("r.report_id", "p.report_id FROM place p", Match.places(term));
      case DATE -> Match.any(((Term.During) term).values(), days -> Match.day("r.date", days));
      case PUBLICATION ->
          Match.any(((Term.Named) term).values(), w -> Match.name("r.publication", w));
      case TEXT -> Match.text("r.report_id", ((Term.Named) term).values());
      case REPORT, ID -> Sql.in("r.id", ((Term.Ids) term).values());
      case OUTCOME -> tells("talks t", "t", TALKS, term);
      case KIND -> kind(term);
      case INTEREST -> tells("figure f", "f", FIGURES, term);
      case DYAD, CATEGORY, MODE, CONTEXT, AUXILIARY, HOLDER, STANCE, STATUS, INCIDENT ->
          tells("event e", "e", EVENTS, term);
    };
  }

  private static Sql kind(Term term) {
    boolean talks = Choices.codes(Field.KIND, "talks").containsAll(((Term.Choice) term).values());
    return talks ? tells("talks t", "t", TALKS, term) : tells("figure f", "f", FIGURES, term);
  }

  private static Sql tells(String table, String row, Matcher matcher, Term term) {
    return Matcher.told("r.report_id", row + ".report_id FROM " + table, row, matcher, term);
  }
}
