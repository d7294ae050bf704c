package org.dragoman.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads incident rows. Stateless. */
final class Incidents {
  private static final String SQL =
      "SELECT i.incident_id, i.*, (SELECT max(r.added) FROM incident_event o JOIN event e ON"
          + " e.event_id = o.event_id JOIN report r ON r.report_id = e.report_id WHERE o.incident_id"
          + " = i.incident_id) AS added FROM incident i WHERE i.incident_id IN (SELECT value FROM"
          + " json_each(?))";

  static final List<Column<IncidentRow>> COLUMNS =
      List.of(
          new Column<>("id", "of the incident", IncidentRow::id),
          new Column<>("date", "first day", IncidentRow::date),
          new Column<>("enddate", "last day", IncidentRow::enddate),
          new Column<>("category", "PLOVER category", IncidentRow::category),
          new Column<>("mode", "PLOVER modes", IncidentRow::mode),
          new Column<>("actor", "who did it", IncidentRow::actor),
          new Column<>("recipient", "to whom", IncidentRow::recipient),
          new Column<>("place", "where", row -> row.place().name()),
          new Column<>("country", "its country", row -> row.place().country()),
          new Column<>("lat", "degrees north", row -> row.place().lat()),
          new Column<>("lon", "degrees east", row -> row.place().lon()),
          new Column<>("low", "dead, least number", IncidentRow::low),
          new Column<>("best", "dead, most likely number", IncidentRow::best),
          new Column<>("high", "dead, greatest number", IncidentRow::high),
          new Column<>("dead", "dead, as a range", row -> range(row.low(), row.high())),
          new Column<>("title", "headline of the first report", IncidentRow::title),
          new Column<>("reports", "how many tell of it", IncidentRow::reports),
          new Column<>("sources", "how many independent ones", IncidentRow::sources),
          new Column<>("events", "how many events it joins", IncidentRow::events),
          new Column<>("contradictions", "how many", IncidentRow::contradictions));

  static final List<String> USUAL =
      List.of(
          "date",
          "category",
          "mode",
          "actor",
          "recipient",
          "place",
          "dead",
          "sources",
          "contradictions",
          "title",
          "id");

  private Incidents() {}

  /** {@code 5}, {@code 5-12}, {@code 5+}, {@code -12}; null if nothing is known. */
  static String range(Long low, Long high) {
    if (low == null || high == null) {
      return low != null ? low + "+" : high != null ? "-" + high : null;
    }
    return low.equals(high) ? low.toString() : low + "-" + high;
  }

  static Map<Long, IncidentRow> load(Connection connection, List<Long> ids) throws SQLException {
    return Details.rows(connection, SQL, ids, Incidents::row);
  }

  private static IncidentRow row(ResultSet row) throws SQLException {
    return new IncidentRow(
        row.getString("id"),
        row.getString("category"),
        Details.codes(row.getString("mode")),
        row.getString("date"),
        row.getString("enddate"),
        new Site(
            row.getString("place"),
            null,
            row.getString("country"),
            Details.decimal(row, "lat"),
            Details.decimal(row, "lon")),
        row.getString("actor"),
        row.getString("recipient"),
        row.getString("title"),
        row.getLong("reports"),
        row.getLong("sources"),
        row.getLong("events"),
        Details.whole(row, "low"),
        Details.whole(row, "best"),
        Details.whole(row, "high"),
        row.getLong("contradictions"),
        row.getString("added"));
  }
}
