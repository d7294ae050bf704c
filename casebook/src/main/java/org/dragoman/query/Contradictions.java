package org.dragoman.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads contradiction rows. Stateless. */
final class Contradictions {
  private static final String SQL =
      "SELECT c.contradiction_id, c.*, i.id AS incident, m.id AS meeting, a.id || '/' || c.a_object"
          + " AS a, b.id || '/' || c.b_object AS b, max(a.added, b.added) AS added FROM contradiction"
          + " c JOIN report a ON a.report_id = c.a_report JOIN report b ON b.report_id = c.b_report"
          + " LEFT JOIN incident i ON i.incident_id = c.incident_id LEFT JOIN meeting m ON"
          + " m.meeting_id = c.meeting_id WHERE c.contradiction_id IN (SELECT value FROM"
          + " json_each(?))";

  static final List<Column<ContradictionRow>> COLUMNS =
      List.of(
          new Column<>("id", "of the contradiction", ContradictionRow::id),
          new Column<>("kind", "what is contradicted", ContradictionRow::kind),
          new Column<>("words", "what it is", ContradictionRow::words),
          new Column<>("a", "one side: report and object", ContradictionRow::a),
          new Column<>("a_holder", "who says so", ContradictionRow::aHolder),
          new Column<>("a_says", "what", ContradictionRow::aSays),
          new Column<>("b", "the other side", ContradictionRow::b),
          new Column<>("b_holder", "who says so", ContradictionRow::bHolder),
          new Column<>("b_says", "what", ContradictionRow::bSays),
          new Column<>("incident", "id of the incident", ContradictionRow::incident),
          new Column<>("meeting", "id of the meeting", ContradictionRow::meeting));

  static final List<String> USUAL =
      List.of("kind", "a_holder", "a_says", "b_holder", "b_says", "words", "incident");

  private Contradictions() {}

  static Map<Long, ContradictionRow> load(Connection connection, List<Long> ids)
      throws SQLException {
    return Details.rows(connection, SQL, ids, Contradictions::row);
  }

  private static ContradictionRow row(ResultSet row) throws SQLException {
    return new ContradictionRow(
        row.getString("id"),
        row.getString("kind"),
        row.getString("words"),
        row.getString("incident"),
        row.getString("meeting"),
        row.getString("a"),
        row.getString("a_holder"),
        row.getString("a_says"),
        row.getString("b"),
        row.getString("b_holder"),
        row.getString("b_says"),
        row.getString("added"));
  }
}
