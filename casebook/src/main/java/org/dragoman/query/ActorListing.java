package org.dragoman.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Actors over all reports, those in the most reports first. Immutable. */
record ActorListing() implements Listing<ActorRow> {
  private static final Matcher MATCHER = new ActorMatcher();

  private static final String GROUP = "a.name, a.code, a.sector";

  private static final int CHUNK = 500;

  private static final String COUNTED =
      "SELECT g.key, count(DISTINCT CASE o.role WHEN 'actor' THEN o.event_id END), count(DISTINCT"
          + " CASE o.role WHEN 'recipient' THEN o.event_id END), min(r.date), max(r.date) FROM"
          + " json_each(?) g CROSS JOIN actor a ON a.name = g.value ->> 0 AND a.code IS (g.value ->>"
          + " 1) AND a.sector = g.value ->> 2 CROSS JOIN report r ON r.report_id = a.report_id LEFT"
          + " JOIN event_actor o ON o.actor_id = a.actor_id WHERE";

  @Override
  public String name() {
    return "actors";
  }

  @Override
  public List<Column<ActorRow>> columns() {
    return List.of(
        new Column<>("name", "name", row -> row.side().name()),
        new Column<>("code", "PLOVER country name code", row -> row.side().code()),
        new Column<>("sector", "PLOVER sectors", row -> Details.codes(row.side().sector())),
        new Column<>("reports", "in how many reports", ActorRow::reports),
        new Column<>("acts", "in how many events as the one who does it", ActorRow::acts),
        new Column<>("suffers", "in how many events as the one to whom", ActorRow::suffers),
        new Column<>("first", "day of the first report", ActorRow::first),
        new Column<>("last", "day of the last report", ActorRow::last));
  }

  @Override
  public List<String> usual() {
    return columns().stream().map(Column::name).toList();
  }

  private static Sql test(Filter filter) {
    List<Sql> tests = TableListing.tests(MATCHER, filter);
    return tests.isEmpty() ? Sql.of("TRUE") : Sql.all(tests);
  }

  @Override
  public long count(Connection connection, Filter filter) throws SQLException {
    Sql sql =
        test(filter)
            .within("SELECT count(*) FROM (SELECT DISTINCT " + GROUP + " FROM actor a WHERE ", ")");
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void each(Connection connection, Filter filter, Paging paging, Consumer<ActorRow> sink)
      throws SQLException {
    List<ActorRow> rows = groups(connection, filter, paging);
    for (int from = 0; from < rows.size(); from += CHUNK) {
      List<ActorRow> some = rows.subList(from, Math.min(rows.size(), from + CHUNK));
      counted(connection, filter, some).forEach(sink);
    }
  }

  private static List<ActorRow> groups(Connection connection, Filter filter, Paging paging)
      throws SQLException {
    Sql sql =
        test(filter)
            .within(
                "SELECT " + GROUP + ", count(DISTINCT a.report_id) AS reports FROM actor a WHERE ",
                " GROUP BY "
                    + GROUP
                    + " ORDER BY reports"
                    + (paging.backward() ? ", " : " DESC, ")
                    + GROUP
                    + " LIMIT ? OFFSET ?")
            .then(new Sql("", List.of(paging.limit(), paging.offset())));
    List<ActorRow> rows = new ArrayList<>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Side side = new Side(row.getString("name"), row.getString("code"), row.getString("sector"));
        rows.add(new ActorRow(side, row.getLong("reports"), 0, 0, null, null));
      }
    }
    return rows;
  }

  private static List<ActorRow> counted(Connection connection, Filter filter, List<ActorRow> actors)
      throws SQLException {
    Sql sql =
        Sql.of(COUNTED, json(actors))
            .then(test(filter))
            .then(Sql.of("GROUP BY g.key ORDER BY g.key"));
    List<ActorRow> counted = new ArrayList<>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ActorRow actor = actors.get(row.getInt(1));
        counted.add(
            new ActorRow(
                actor.side(),
                actor.reports(),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5)));
      }
    }
    return counted;
  }

  private static String json(List<ActorRow> actors) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (ActorRow actor : actors) {
      Side side = actor.side();
      list.addArray().add(side.name()).add(side.code()).add(side.sector());
    }
    return list.toString();
  }
}
