package org.dragoman.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.record.ReportRecord;
import org.dragoman.store.CasebookFailure;
import org.dragoman.store.Database;

/**
 * The casebook as exports read it: streams in a fixed order, one row at a time. Not thread-safe.
 */
final class Source {
  /** Order of happenings: by day, then by report, then by the words. */
  private static final String EVENTS =
      "SELECT e.event_id, e.id, e.report_id FROM x_event JOIN event e USING (event_id)"
          + " JOIN report r USING (report_id) ORDER BY e.date IS NULL, e.date, r.id,"
          + " e.trigger_start, e.trigger_end, e.category, e.id";

  private static final String REPORTS =
      "SELECT report_id FROM x_report JOIN report r USING (report_id)"
          + " ORDER BY r.date IS NULL, r.date, r.id";

  /** The same, happening by happening. */
  private static final String UNITS =
      "SELECT *, min(coalesce(day, '9999')) OVER (PARTITION BY unit) AS first FROM"
          + " (SELECT e.id, e.report_id, e.date AS day, r.date AS told, r.id AS report,"
          + " e.trigger_start AS at, e.event_id,"
          + " coalesce('i' || i.id, 'r' || r.id || '#' || printf('%09d', e.trigger_start) || e.id)"
          + " AS unit FROM x_event JOIN event e USING (event_id) JOIN report r USING (report_id)"
          + " LEFT JOIN incident_event USING (event_id) LEFT JOIN incident i USING (incident_id))"
          + " ORDER BY first, unit, told IS NULL, told, report, at, id";

  /**
   * Reports are kept at hand, since neighbours in time often come from the same ones, as many as
   * have this many characters together: some 1,500 of usual length.
   */
  private static final int KEPT = 5_000_000;

  /** What a report weighs besides its text. */
  private static final int FRAME = 500;

  private final Database db;
  private final DossierReader reader;
  private final Map<Long, Dossier> kept = new LinkedHashMap<>(1024, 0.75f, true);
  private long weight;

  /** A casebook for which {@link Selection} has chosen. */
  Source(Database db) {
    this.db = db;
    this.reader = new DossierReader(db);
  }

  /** Takes an event. */
  interface EventVisitor {
    void visit(Dossier dossier, ReportRecord.Event event) throws IOException;
  }

  /** Takes a happening. */
  interface UnitVisitor {
    void visit(Unit unit) throws IOException;
  }

  /** Takes a report. */
  interface ReportVisitor {
    void visit(Dossier dossier) throws IOException;
  }

  /** Takes a row of a query. */
  interface RowVisitor {
    void visit(ResultSet row) throws IOException, SQLException;
  }

  /** The database, for queries of one's own. */
  Database db() {
    return db;
  }

  /** All chosen events by day, report and place in the text; those without a day come last. */
  void events(EventVisitor visitor) throws IOException {
    each(
        EVENTS,
        row -> {
          Dossier dossier = dossier(row.getLong("report_id"));
          visitor.visit(dossier, dossier.index().events().get(row.getString("id")));
        });
  }

  /** All chosen events, those of one incident together, by the incident's first day. */
  void units(UnitVisitor visitor) throws IOException {
    List<Unit.Told> gathered = new ArrayList<>();
    String[] unit = {null};
    each(
        UNITS,
        row -> {
          if (!row.getString("unit").equals(unit[0]) && !gathered.isEmpty()) {
            visitor.visit(new Unit(List.copyOf(gathered)));
            gathered.clear();
          }
          unit[0] = row.getString("unit");
          Dossier dossier = dossier(row.getLong("report_id"));
          gathered.add(new Unit.Told(dossier, dossier.index().events().get(row.getString("id"))));
        });
    if (!gathered.isEmpty()) {
      visitor.visit(new Unit(List.copyOf(gathered)));
    }
  }

  /** All chosen reports by day and id. */
  void reports(ReportVisitor visitor) throws IOException {
    each(REPORTS, row -> visitor.visit(dossier(row.getLong(1))));
  }

  /** The report of a row number. */
  Dossier dossier(long report) {
    Dossier dossier = kept.get(report);
    if (dossier == null) {
      dossier = reader.read(report);
      kept.put(report, dossier);
      weight += weight(dossier);
      forget();
    }
    return dossier;
  }

  private static long weight(Dossier dossier) {
    return FRAME + dossier.report().text().length();
  }

  /** Lets go of those that were not asked for the longest. */
  private void forget() {
    Iterator<Dossier> eldest = kept.values().iterator();
    while (weight > KEPT && kept.size() > 1) {
      weight -= weight(eldest.next());
      eldest.remove();
    }
  }

  /** Streams the rows of a query. */
  void each(String sql, RowVisitor visitor) throws IOException {
    try (Statement statement = db.connection().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        visitor.visit(rows);
      }
    } catch (SQLException e) {
      throw new CasebookFailure(db.file() + ": cannot be read: " + e.getMessage());
    }
  }

  /** A whole number of a row, or null. */
  static Integer whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  /** A number of a row, or null. */
  static Double real(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }
}
