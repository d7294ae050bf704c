package org.dragoman.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of one table of the casebook: first the row numbers that match, then what belongs to the
 * rows, some hundred at a time. Immutable.
 *
 * @param from the table with its short name: {@code event e}
 * @param key its row number
 * @param stable what stays the same when a report is coded again
 * @param order what the rows are sorted by, each ascending
 * @param shown what a row must be unless its status is asked for, or null
 * @param matcher the tests of a filter
 * @param prober the same tests for few rows, or null if there is no use in that
 * @param inOrder tells the database which index has the rows in order; for the prober
 * @param loader reads what belongs to the rows of some row numbers
 */
record TableListing<R extends News.Worthy>(
    String name,
    String from,
    String key,
    String stable,
    List<String> order,
    String shown,
    Matcher matcher,
    Matcher prober,
    String inOrder,
    Loader<R> loader,
    List<Column<R>> columns,
    List<String> usual)
    implements Listing<R> {
  private static final int CHUNK = 500;

  /** So many rows at the head of the list are looked at before all that match are gathered. */
  private static final int HEAD = 5_000;

  /** So few rows are looked at one by one, however many match. */
  private static final int NARROW = 60_000;

  /** Pages of more rows are gathered at once. */
  private static final int PAGE = 1_000;

  /** Fields whose tests need no other table. */
  private static final Set<Field> OWN =
      EnumSet.of(
          Field.CATEGORY,
          Field.MODE,
          Field.CONTEXT,
          Field.AUXILIARY,
          Field.DATE,
          Field.STANCE,
          Field.STATUS);

  /** Reads rows by their numbers. */
  interface Loader<R> {
    Map<Long, R> load(Connection connection, List<Long> ids) throws SQLException;
  }

  /** The test that a filter means. */
  Sql test(Filter filter) {
    return ownTest(filter, filter);
  }

  static List<Sql> tests(Matcher matcher, Filter filter) {
    List<Sql> tests = new ArrayList<>();
    for (Filter.Clause clause : filter.clauses()) {
      Sql test = matcher.match(clause.term());
      tests.add(clause.not() ? test.not() : test);
    }
    return tests;
  }

  private static boolean asksForRejected(Filter filter) {
    return filter.about(Field.STATUS).stream()
        .anyMatch(clause -> !clause.not() && clause.term().values().contains("rejected"));
  }

  @Override
  public long count(Connection connection, Filter filter) throws SQLException {
    boolean few = isNarrow(connection, filter);
    Sql test =
        few
            ? ownTest(part(filter, true), filter).and(Sql.all(tests(prober, part(filter, false))))
            : test(filter);
    return number(connection, test.within("SELECT count(*) FROM " + from + " WHERE ", ""));
  }

  private static long number(Connection connection, Sql sql) throws SQLException {
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Whether days leave so few rows that each of them can be looked at. */
  private boolean isNarrow(Connection connection, Filter filter) throws SQLException {
    Filter own = part(filter, true);
    boolean dated = own.about(Field.DATE).stream().anyMatch(clause -> !clause.not());
    if (prober == null || !dated || own.clauses().size() == filter.clauses().size()) {
      return false;
    }
    Sql some =
        ownTest(own, filter)
            .within(
                "SELECT count(*) FROM (SELECT 1 FROM " + from + " WHERE ",
                " LIMIT " + (NARROW + 1) + ")");
    return number(connection, some) <= NARROW;
  }

  /** The row numbers that match, in order. */
  List<Long> ids(Connection connection, Filter filter, Paging paging) throws SQLException {
    if (isNarrow(connection, filter)) {
      return ids(connection, probed(filter, paging, NARROW));
    }
    if (prober != null && paging.limit() >= 0 && paging.limit() + paging.offset() <= PAGE) {
      List<Long> head = head(connection, filter, paging);
      if (head.size() == paging.limit()) {
        return head;
      }
    }
    Sql sql =
        test(filter)
            .within("SELECT " + key + " FROM " + from + " WHERE ", " " + sorted(paging))
            .then(page(paging));
    return ids(connection, sql);
  }

  /** Those that match among the first rows: where many match, these are enough. */
  private List<Long> head(Connection connection, Filter filter, Paging paging) throws SQLException {
    boolean onlyOwn = !filter.clauses().isEmpty() && part(filter, false).clauses().isEmpty();
    return onlyOwn ? List.of() : ids(connection, probed(filter, paging, HEAD));
  }

  /** Looks at each of the first rows that pass the tests that need no other table. */
  private Sql probed(Filter filter, Paging paging, int most) {
    Filter own = part(filter, true);
    List<Sql> tests = tests(prober, part(filter, false));
    String table = from + (own.clauses().isEmpty() ? inOrder : "");
    String row = from.substring(from.indexOf(' '));
    return ownTest(own, filter)
        .within("SELECT " + key + " FROM (SELECT * FROM " + table + " WHERE ", " ")
        .then(Sql.of(sorted(paging) + " LIMIT " + most + ")" + row + " WHERE"))
        .then(tests.isEmpty() ? Sql.of("TRUE") : Sql.all(tests))
        .then(Sql.of(sorted(paging)))
        .then(page(paging));
  }

  private static Filter part(Filter filter, boolean own) {
    return new Filter(
        filter.clauses().stream()
            .filter(clause -> OWN.contains(clause.term().field()) == own)
            .toList());
  }

  private Sql ownTest(Filter own, Filter whole) {
    List<Sql> tests = new ArrayList<>(tests(matcher, own));
    if (shown != null && !asksForRejected(whole)) {
      tests.add(Sql.of(shown));
    }
    return tests.isEmpty() ? Sql.of("TRUE") : Sql.all(tests);
  }

  private String sorted(Paging paging) {
    String direction = paging.backward() ? " DESC NULLS LAST" : " ASC NULLS LAST";
    return "ORDER BY " + String.join(direction + ", ", order) + direction;
  }

  private static Sql page(Paging paging) {
    return Sql.of("LIMIT ? OFFSET ?", paging.limit(), paging.offset());
  }

  private static List<Long> ids(Connection connection, Sql sql) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  /** What stays the same of the rows that match, by their numbers, in order. */
  Map<Long, String> stable(Connection connection, Filter filter) throws SQLException {
    Sql sql =
        test(filter)
            .within(
                "SELECT " + key + ", " + stable + " FROM " + from + " WHERE ",
                " ORDER BY " + String.join(" ASC NULLS LAST, ", order) + " ASC NULLS LAST");
    Map<Long, String> keys = new LinkedHashMap<>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        keys.put(rows.getLong(1), rows.getString(2));
      }
    }
    return keys;
  }

  @Override
  public void each(Connection connection, Filter filter, Paging paging, Consumer<R> sink)
      throws SQLException {
    load(connection, ids(connection, filter, paging), sink);
  }

  /** Hands over the rows of some row numbers, in their order. */
  void load(Connection connection, List<Long> ids, Consumer<R> sink) throws SQLException {
    for (int from = 0; from < ids.size(); from += CHUNK) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      Map<Long, R> rows = loader.load(connection, some);
      some.stream().map(rows::get).filter(Objects::nonNull).forEach(sink);
    }
  }
}
