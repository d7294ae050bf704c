package org.dragoman.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads meeting rows. Stateless. */
final class Meetings {
  private static final String SQL =
      "SELECT m.meeting_id, m.*, (SELECT max(r.added) FROM meeting_talks o JOIN talks t ON t.talks_id"
          + " = o.talks_id JOIN report r ON r.report_id = t.report_id WHERE o.meeting_id ="
          + " m.meeting_id) AS added FROM meeting m WHERE m.meeting_id IN (SELECT value FROM"
          + " json_each(?))";

  static final List<Column<MeetingRow>> COLUMNS =
      List.of(
          new Column<>("id", "of the meeting", MeetingRow::id),
          new Column<>("date", "first day", MeetingRow::date),
          new Column<>("enddate", "last day", MeetingRow::enddate),
          new Column<>("kind", "talks, meeting, visit, call, summit", MeetingRow::kind),
          new Column<>("parties", "the sides", MeetingRow::parties),
          new Column<>("mediators", "who mediates", MeetingRow::mediators),
          new Column<>("place", "venue", row -> row.place().name()),
          new Column<>("country", "its country", row -> row.place().country()),
          new Column<>("lat", "degrees north", row -> row.place().lat()),
          new Column<>("lon", "degrees east", row -> row.place().lon()),
          new Column<>("outcome", "how it ended", MeetingRow::outcome),
          new Column<>("title", "headline of the first report", MeetingRow::title),
          new Column<>("reports", "how many tell of it", MeetingRow::reports),
          new Column<>("sources", "how many independent ones", MeetingRow::sources),
          new Column<>("contradictions", "how many", MeetingRow::contradictions));

  static final List<String> USUAL =
      List.of("date", "kind", "parties", "place", "outcome", "reports", "title", "id");

  private Meetings() {}

  static Map<Long, MeetingRow> load(Connection connection, List<Long> ids) throws SQLException {
    return Details.rows(connection, SQL, ids, Meetings::row);
  }

  private static MeetingRow row(ResultSet row) throws SQLException {
    return new MeetingRow(
        row.getString("id"),
        row.getString("kind"),
        row.getString("date"),
        row.getString("enddate"),
        new Site(
            row.getString("place"),
            null,
            row.getString("country"),
            Details.decimal(row, "lat"),
            Details.decimal(row, "lon")),
        row.getString("parties"),
        row.getString("mediators"),
        row.getString("outcome"),
        row.getString("title"),
        row.getLong("reports"),
        row.getLong("sources"),
        row.getLong("contradictions"),
        row.getString("added"));
  }
}
