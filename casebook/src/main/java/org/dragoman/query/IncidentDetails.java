package org.dragoman.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all that is known of an incident. Stateless. */
public final class IncidentDetails {
  private static final String TOLLS =
      "SELECT incident_id, n, kind, of, cumulative, low, best, high, dissent FROM incident_toll WHERE"
          + " incident_id IN (SELECT value FROM json_each(?)) ORDER BY n";

  private static final String CLAIMS =
      "SELECT o.n, o.*, r.id || '/' || f.id AS figure, f.raw AS raw FROM incident_claim o JOIN figure"
          + " f ON f.figure_id = o.figure_id JOIN report r ON r.report_id = f.report_id WHERE"
          + " o.incident_id IN (SELECT value FROM json_each(?)) ORDER BY o.n, o.m";

  private static final String MEMBERS =
      "(SELECT e.report_id, e.id FROM incident_event o JOIN event e ON e.event_id = o.event_id WHERE"
          + " o.incident_id IN (SELECT value FROM json_each(?1)))";

  private static final String LINKS =
      "WITH member AS "
          + MEMBERS
          + " SELECT 1, a.id || iif(l.a = '', '', '/' || l.a) AS a, b.id || iif(l.b = '', '', '/' ||"
          + " l.b) AS b, l.score, l.reason FROM link l JOIN report a ON a.report_id = l.a_report JOIN"
          + " report b ON b.report_id = l.b_report WHERE (l.kind = 'event' AND (l.a_report, l.a) IN"
          + " member AND (l.b_report, l.b) IN member) OR (l.kind IN ('report', 'wording') AND"
          + " l.a_report IN (SELECT report_id FROM member) AND l.b_report IN (SELECT report_id FROM"
          + " member)) ORDER BY l.a_report, l.b_report, l.kind, l.a, l.b";

  private IncidentDetails() {}

  /** The incident of an id. */
  public static Optional<IncidentDetail> of(Connection connection, String id) throws SQLException {
    Filter filter = asking(Field.ID, id);
    List<Long> ids = Listings.INCIDENT_TABLE.ids(connection, filter, Paging.ALL);
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    Filter incident = asking(Field.INCIDENT, id);
    List<EventRow> events = new ArrayList<>(Listings.EVENTS.rows(connection, incident, Paging.ALL));
    events.sort(
        Comparator.comparing(
            row -> row.source().date(), Comparator.nullsLast(Comparator.naturalOrder())));
    return Optional.of(
        new IncidentDetail(
            Incidents.load(connection, ids).get(ids.get(0)),
            tolls(connection, ids),
            Listings.CONTRADICTIONS.rows(connection, incident, Paging.ALL),
            events,
            Details.lists(connection, LINKS, ids, IncidentDetails::link)
                .getOrDefault(1L, List.of())));
  }

  private static Filter asking(Field field, String id) {
    return new Filter(List.of(new Filter.Clause(false, new Term.Ids(field, List.of(id)))));
  }

  private static List<IncidentDetail.Toll> tolls(Connection connection, List<Long> ids)
      throws SQLException {
    Map<Long, List<IncidentDetail.Claim>> claims =
        Details.lists(connection, CLAIMS, ids, IncidentDetails::claim);
    return Details.lists(
            connection,
            TOLLS,
            ids,
            row ->
                new IncidentDetail.Toll(
                    row.getString("kind"),
                    row.getString("of"),
                    row.getBoolean("cumulative"),
                    Details.whole(row, "low"),
                    Details.whole(row, "best"),
                    Details.whole(row, "high"),
                    row.getBoolean("dissent"),
                    claims.getOrDefault(row.getLong("n"), List.of())))
        .getOrDefault(ids.get(0), List.of());
  }

  private static IncidentDetail.Claim claim(ResultSet row) throws SQLException {
    return new IncidentDetail.Claim(
        row.getString("claimant"),
        row.getString("date"),
        Details.whole(row, "low"),
        Details.whole(row, "best"),
        Details.whole(row, "high"),
        row.getString("raw"),
        row.getString("stance"),
        row.getString("interest"),
        row.getBoolean("superseded"),
        row.getString("figure"));
  }

  private static IncidentDetail.Link link(ResultSet row) throws SQLException {
    return new IncidentDetail.Link(
        row.getString("a"), row.getString("b"), row.getDouble("score"), row.getString("reason"));
  }
}
