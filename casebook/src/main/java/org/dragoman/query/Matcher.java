package org.dragoman.query;

import java.util.List;

/** How the terms of a filter become tests of the rows of one kind. Immutable. */
interface Matcher {
  /**
   * The test of a term.
   *
   * @throws FilterException if such rows have nothing like it
   */
  Sql match(Term term);

  /** A refusal with its reason. */
  static FilterException inapplicable(String rows, Term term, String instead) {
    return new FilterException(
        0, rows + " have no " + term.field().word() + " (" + term + "): " + instead);
  }

  /** A refusal that names the rows that have it. */
  static FilterException inapplicable(String rows, Term term) {
    return inapplicable(
        rows,
        term,
        switch (term.field()) {
          case CATEGORY, MODE, CONTEXT, AUXILIARY -> "events and incidents have it";
          case OUTCOME -> "talks and meetings have it";
          case INTEREST -> "figures have it";
          case STATUS -> "events, figures and talks have it";
          case HOLDER, STANCE -> "events, figures, talks and reports have it";
          case KIND -> "figures, talks and contradictions have it";
          case INCIDENT -> "events, figures and contradictions have it";
          default -> "leave it out";
        });
  }

  /** The codes of kinds, if all are of these rows. */
  static List<String> kinds(String rows, String of, Term term) {
    List<String> codes = ((Term.Choice) term).values();
    List<String> known = Choices.codes(Field.KIND, of);
    if (!known.containsAll(codes)) {
      throw new FilterException(
          0, term + " is no kind that " + rows + " have: " + String.join(", ", known));
    }
    return codes;
  }

  /** A row is among those of a selection that pass a test. */
  static Sql among(String column, String selection, Sql test) {
    return test.within(column + " IN (SELECT " + selection + " WHERE ", ")");
  }

  /**
   * The same where one of several tests is enough. Each is a selection of its own: an index serves
   * each, but seldom serves alternatives.
   */
  static Sql among(String column, String selection, List<Sql> tests) {
    List<Sql> selections =
        tests.stream().map(test -> test.within("SELECT " + selection + " WHERE ", "")).toList();
    return Sql.union(selections).within(column + " IN (", ")");
  }

  /**
   * A row is among those of a selection that tell something; what a person rejected does not tell
   * it unless the term asks for that.
   *
   * @param row short name of the events, figures or talks in the selection
   */
  static Sql told(String column, String selection, String row, Matcher matcher, Term term) {
    Sql test = matcher.match(term);
    boolean all = term.field() == Field.STATUS;
    return among(column, selection, all ? test : test.and(Sql.of(row + ".status <> 'rejected'")));
  }

  /** A row has one of the ids {@code REPORT/e3}. */
  static Sql ids(String row, Term term) {
    return Match.any(
        ((Term.Ids) term).values(),
        id -> {
          int slash = id.lastIndexOf('/');
          if (slash < 1) {
            throw new FilterException(
                0, "\"" + id + "\" is no id: it has the report and the object, as in REPORT/e3");
          }
          return Sql.of(
              "(%1$s.id = ? AND %1$s.report_id = (SELECT report_id FROM report WHERE id = ?))"
                  .formatted(row),
              id.substring(slash + 1),
              id.substring(0, slash));
        });
  }
}
