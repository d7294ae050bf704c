package org.dragoman.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.export.CasebookTables.Sinks;

/** The tables of what the reports tell together, and of what people changed. */
final class IncidentTables {
  private static final String ORDER = " ORDER BY i.date IS NULL, i.date, i.id";
  private static final String INCIDENTS = " FROM x_incident JOIN incident i USING (incident_id)";

  private final Source source;
  private final Sinks sinks;

  IncidentTables(Source source, Sinks sinks) {
    this.source = source;
    this.sinks = sinks;
  }

  void write() throws IOException {
    source.each("SELECT i.*" + INCIDENTS + ORDER, this::incident);
    source.each(
        "SELECT i.id AS incident, p.*"
            + INCIDENTS
            + " JOIN incident_actor p USING (incident_id)"
            + ORDER
            + ", p.role, p.n",
        this::actor);
    source.each(
        "SELECT i.id AS incident, p.*"
            + INCIDENTS
            + " JOIN incident_toll p USING (incident_id)"
            + ORDER
            + ", p.n",
        this::toll);
    source.each(
        "SELECT i.id AS incident, p.*, f.id AS figure, f.report_id, x.figure_id AS chosen"
            + INCIDENTS
            + " JOIN incident_claim p USING (incident_id) JOIN figure f USING (figure_id)"
            + " LEFT JOIN x_figure x USING (figure_id)"
            + ORDER
            + ", p.n, p.m",
        this::claim);
    source.each(
        "SELECT i.* FROM x_meeting JOIN meeting i USING (meeting_id)" + ORDER, this::meeting);
    source.each(
        "SELECT c.*, i.id AS incident, m.id AS meeting, a.id AS a_id, b.id AS b_id"
            + " FROM contradiction c LEFT JOIN x_incident xi ON xi.incident_id = c.incident_id"
            + " LEFT JOIN incident i ON i.incident_id = xi.incident_id"
            + " LEFT JOIN x_meeting xm ON xm.meeting_id = c.meeting_id"
            + " LEFT JOIN meeting m ON m.meeting_id = xm.meeting_id JOIN report a ON a.report_id = a_report"
            + " JOIN report b ON b.report_id = b_report"
            + " WHERE c.incident_id IN (SELECT incident_id FROM x_incident)"
            + " OR c.meeting_id IN (SELECT meeting_id FROM x_meeting) ORDER BY c.id",
        this::contradiction);
    source.each(
        "SELECT j.*, r.id AS report FROM journal j LEFT JOIN report r USING (report_id)"
            + " WHERE j.report_id IS NULL OR j.report_id IN (SELECT report_id FROM x_report)"
            + " ORDER BY j.seq",
        this::correction);
  }

  private void incident(ResultSet r) throws IOException, SQLException {
    Row row = sinks.row("incidents").set("incident", r.getString("id"));
    texts(row, r, List.of("category", "mode", "place", "country", "actor", "recipient", "title"));
    days(row, r, List.of("date", "enddate"));
    wholes(row, r, List.of("reports", "sources", "events", "low", "best", "high"));
    wholes(row, r, List.of("contradictions"));
    Spot spot =
        Spot.of(r.getString("place"), r.getString("country"), Source.whole(r, "resolution"));
    row.set("precision", spot.precision()).set("radius_m", spot.radius());
    if (spot.radius() != null) {
      row.set("lat", Source.real(r, "lat")).set("lon", Source.real(r, "lon"));
    }
    sinks.write(row);
  }

  private void actor(ResultSet r) throws IOException, SQLException {
    Row row = sinks.row("incident_actors");
    texts(row, r, List.of("incident", "role", "name", "code", "sector"));
    wholes(row, r, List.of("n", "sources"));
    sinks.write(row);
  }

  private void toll(ResultSet r) throws IOException, SQLException {
    Row row = sinks.row("incident_tolls");
    texts(row, r, List.of("incident", "kind", "of"));
    wholes(row, r, List.of("n", "low", "best", "high", "claimants", "sources"));
    flags(row, r, List.of("cumulative", "dissent"));
    sinks.write(row);
  }

  private void claim(ResultSet r) throws IOException, SQLException {
    Row row = sinks.row("incident_claims");
    texts(row, r, List.of("incident", "claimant", "code", "stance", "interest"));
    wholes(row, r, List.of("n", "m", "low", "best", "high"));
    days(row, r, List.of("date"));
    flags(row, r, List.of("superseded"));
    if (Source.whole(r, "chosen") != null) {
      row.set("figure", source.dossier(r.getLong("report_id")).key(r.getString("figure")));
    }
    sinks.write(row);
  }

  private void meeting(ResultSet r) throws IOException, SQLException {
    Row row = sinks.row("meetings").set("meeting", r.getString("id"));
    texts(row, r, List.of("kind", "place", "country", "parties", "mediators", "outcome", "title"));
    days(row, r, List.of("date", "enddate"));
    wholes(row, r, List.of("reports", "sources", "contradictions"));
    sinks.write(row.set("lat", Source.real(r, "lat")).set("lon", Source.real(r, "lon")));
  }

  private void contradiction(ResultSet r) throws IOException, SQLException {
    Row row = sinks.row("contradictions").set("contradiction", r.getString("id"));
    texts(row, r, List.of("kind", "incident", "meeting", "words"));
    texts(row, r, List.of("a_holder", "a_says", "b_holder", "b_says"));
    sinks.write(row.set("a_report", r.getString("a_id")).set("b_report", r.getString("b_id")));
  }

  private void correction(ResultSet r) throws IOException, SQLException {
    Row row = sinks.row("corrections").set("correction", r.getString("id"));
    texts(
        row, r, List.of("at", "author", "reason", "action", "report", "target", "value", "state"));
    sinks.write(row);
  }

  private static void texts(Row row, ResultSet r, List<String> columns) throws SQLException {
    for (String column : columns) {
      row.set(column, r.getString(column));
    }
  }

  private static void wholes(Row row, ResultSet r, List<String> columns) throws SQLException {
    for (String column : columns) {
      row.set(column, Source.whole(r, column));
    }
  }

  private static void days(Row row, ResultSet r, List<String> columns) throws SQLException {
    for (String column : columns) {
      String day = r.getString(column);
      row.set(column, day == null ? null : LocalDate.parse(day));
    }
  }

  private static void flags(Row row, ResultSet r, List<String> columns) throws SQLException {
    for (String column : columns) {
      row.set(column, r.getInt(column) != 0);
    }
  }
}
