package org.dragoman.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads report rows. Stateless. */
final class Reports {
  private static final String SQL =
      "SELECT r.report_id, r.language, r.origin, w.id AS wording, (SELECT count(*) FROM event o WHERE"
          + " o.report_id = r.report_id AND o.status <> 'rejected') AS events, (SELECT count(*) FROM"
          + " figure o WHERE o.report_id = r.report_id AND o.status <> 'rejected') AS figures,"
          + " (SELECT count(*) FROM talks o WHERE o.report_id = r.report_id AND o.status <>"
          + " 'rejected') AS talks, "
          + Details.SOURCE
          + " FROM report r LEFT JOIN report w ON w.report_id = r.wording_id AND w.report_id <>"
          + " r.report_id WHERE r.report_id IN (SELECT value FROM json_each(?))";

  static final List<Column<ReportRow>> COLUMNS =
      List.of(
          new Column<>("id", "of the report", row -> row.source().id()),
          new Column<>("date", "day of publication", row -> row.source().date()),
          new Column<>("publication", "outlet", row -> row.source().publication()),
          new Column<>("title", "headline", row -> row.source().title()),
          new Column<>("url", "address", row -> row.source().url()),
          new Column<>("language", "ISO code", ReportRow::language),
          new Column<>("origin", "file or address it was read from", ReportRow::origin),
          new Column<>("added", "when it was added", row -> row.source().added()),
          new Column<>("wording", "first report with the same wording", ReportRow::wording),
          new Column<>("events", "how many", ReportRow::events),
          new Column<>("figures", "how many", ReportRow::figures),
          new Column<>("talks", "how many", ReportRow::talks));

  static final List<String> USUAL =
      List.of("date", "publication", "title", "events", "figures", "talks", "id");

  private Reports() {}

  static Map<Long, ReportRow> load(Connection connection, List<Long> ids) throws SQLException {
    return Details.rows(connection, SQL, ids, Reports::row);
  }

  private static ReportRow row(ResultSet row) throws SQLException {
    return new ReportRow(
        Details.source(row),
        row.getString("language"),
        row.getString("origin"),
        row.getString("wording"),
        row.getLong("events"),
        row.getLong("figures"),
        row.getLong("talks"));
  }
}
