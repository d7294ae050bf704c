package org.dragoman.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Pairs of sides with what happened between them, those with the most events first. An event counts
 * once for a pair. Immutable.
 *
 * @param sectors whether the sectors of a country are told apart
 */
record DyadListing(boolean sectors) implements Listing<DyadRow> {
  private static final Matcher MATCHER = new DyadMatcher();

  @Override
  public String name() {
    return "dyads";
  }

  @Override
  public List<Column<DyadRow>> columns() {
    List<Column<DyadRow>> columns = new ArrayList<>();
    columns.add(new Column<>("source", "who", DyadRow::from));
    columns.add(new Column<>("target", "to whom", DyadRow::to));
    columns.addAll(Scores.columns(DyadRow::scores));
    columns.add(new Column<>("first", "day of the first event", DyadRow::first));
    columns.add(new Column<>("last", "day of the last event", DyadRow::last));
    return columns;
  }

  @Override
  public List<String> usual() {
    return columns().stream()
        .map(Column::name)
        .filter(name -> !name.endsWith("_sum") || name.equals("scale_sum"))
        .filter(name -> !name.equals("scale"))
        .toList();
  }

  private String pair() {
    return sectors ? "source, source_sector, target, target_sector" : "source, target";
  }

  static Sql test(Filter filter) {
    List<Sql> tests = TableListing.tests(MATCHER, filter);
    return tests.isEmpty() ? Sql.of("TRUE") : Sql.all(tests);
  }

  @Override
  public long count(Connection connection, Filter filter) throws SQLException {
    Sql sql =
        test(filter)
            .within("SELECT count(*) FROM (SELECT DISTINCT " + pair() + " FROM dyad d WHERE ", ")");
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void each(Connection connection, Filter filter, Paging paging, Consumer<DyadRow> sink)
      throws SQLException {
    String events = "SELECT " + pair() + ", date, quad, goldstein, scale FROM dyad d WHERE ";
    // Several sectors of a country make several rows of one event.
    String once = sectors ? "" : " GROUP BY event_id, source, target";
    String direction = paging.backward() ? " ORDER BY events, " : " ORDER BY events DESC, ";
    Sql sql =
        test(filter)
            .within(
                "SELECT "
                    + pair()
                    + ", min(date) AS first, max(date) AS last, "
                    + Scores.SQL
                    + " FROM ("
                    + events,
                once + ") GROUP BY " + pair() + direction + pair() + " LIMIT ? OFFSET ?")
            .then(new Sql("", List.of(paging.limit(), paging.offset())));
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        sink.accept(row(row));
      }
    }
  }

  private DyadRow row(ResultSet row) throws SQLException {
    return new DyadRow(
        row.getString("source"),
        sectors ? row.getString("source_sector") : null,
        row.getString("target"),
        sectors ? row.getString("target_sector") : null,
        Scores.of(row),
        row.getString("first"),
        row.getString("last"));
  }
}
