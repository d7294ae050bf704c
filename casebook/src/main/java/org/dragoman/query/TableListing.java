package org.dragoman.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    Loader<R> loader,
    List<Column<R>> columns,
    List<String> usual)
    implements Listing<R> {
  private static final int CHUNK = 500;

  /** Reads rows by their numbers. */
  interface Loader<R> {
    Map<Long, R> load(Connection connection, List<Long> ids) throws SQLException;
  }

  /** The test that a filter means. */
  Sql test(Filter filter) {
    List<Sql> tests = new ArrayList<>(tests(matcher, filter));
    if (shown != null && !asksForRejected(filter)) {
      tests.add(Sql.of(shown));
    }
    return tests.isEmpty() ? Sql.of("TRUE") : Sql.all(tests);
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
    Sql sql = test(filter).within("SELECT count(*) FROM " + from + " WHERE ", "");
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The row numbers that match, in order. */
  List<Long> ids(Connection connection, Filter filter, Paging paging) throws SQLException {
    String direction = paging.backward() ? " DESC NULLS FIRST" : " ASC NULLS LAST";
    String sorted = String.join(direction + ", ", order) + direction;
    Sql sql =
        test(filter)
            .within(
                "SELECT " + key + " FROM " + from + " WHERE ",
                " ORDER BY " + sorted + " LIMIT ? OFFSET ?")
            .then(new Sql("", List.of(paging.limit(), paging.offset())));
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
