package org.dragoman.export;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.PrimitiveIterator;
import org.dragoman.store.CasebookFailure;
import org.dragoman.store.Database;

/**
 * What of a casebook is exported, as temporary tables of the connection: {@code x_report}, {@code
 * x_event}, {@code x_figure}, {@code x_talks}, {@code x_incident} and {@code x_meeting}. What
 * people rejected is in none of them.
 *
 * <p>A filter names events. Their reports, the figures that belong to them, the talks that share a
 * sentence with them, and the incidents and meetings that these belong to go with them.
 */
final class Selection {
  private static final int BATCH = 10_000;

  private final Database db;

  private Selection(Database db) {
    this.db = db;
  }

  /** All that is in the casebook. */
  static void all(Database db) {
    Selection selection = new Selection(db);
    selection.tables();
    db.execute("INSERT INTO x_event SELECT event_id FROM event WHERE status <> 'rejected'");
    db.execute("INSERT INTO x_report SELECT report_id FROM report");
    db.execute("INSERT INTO x_figure SELECT figure_id FROM figure WHERE status <> 'rejected'");
    db.execute("INSERT INTO x_talks SELECT talks_id FROM talks WHERE status <> 'rejected'");
    selection.joined();
  }

  /**
   * The events of these row numbers and what belongs to them.
   *
   * @param events in any order; a number without an event is left out
   */
  static void of(Database db, PrimitiveIterator.OfLong events) {
    Selection selection = new Selection(db);
    selection.tables();
    selection.fill(events);
    db.execute(
        "DELETE FROM x_event WHERE event_id NOT IN"
            + " (SELECT event_id FROM event WHERE status <> 'rejected')");
    db.execute(
        "INSERT INTO x_report SELECT DISTINCT report_id FROM event JOIN x_event USING (event_id)");
    db.execute(
        "INSERT INTO x_figure SELECT figure_id FROM figure JOIN x_event USING (event_id)"
            + " WHERE status <> 'rejected'");
    db.execute(
        "INSERT INTO x_talks SELECT t.talks_id FROM talks t JOIN x_report USING (report_id)"
            + " WHERE t.status <> 'rejected' AND EXISTS (SELECT 1 FROM json_each(t.evidence) s"
            + " JOIN event e ON e.report_id = t.report_id AND e.trigger_start >= s.value ->> 0"
            + " AND e.trigger_start < s.value ->> 1 JOIN x_event USING (event_id))");
    selection.joined();
  }

  private void tables() {
    for (String name : new String[] {"event", "report", "figure", "talks", "incident", "meeting"}) {
      db.execute("DROP TABLE IF EXISTS temp.x_" + name);
      db.execute("CREATE TEMP TABLE x_" + name + " (" + name + "_id INTEGER PRIMARY KEY)");
    }
  }

  private void joined() {
    db.execute(
        "INSERT INTO x_incident SELECT DISTINCT incident_id FROM incident_event"
            + " JOIN x_event USING (event_id)");
    db.execute(
        "INSERT INTO x_meeting SELECT DISTINCT meeting_id FROM meeting_talks"
            + " JOIN x_talks USING (talks_id)");
  }

  private void fill(PrimitiveIterator.OfLong events) {
    try (PreparedStatement insert =
        db.connection().prepareStatement("INSERT OR IGNORE INTO x_event VALUES (?)")) {
      int waiting = 0;
      while (events.hasNext()) {
        insert.setLong(1, events.nextLong());
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new CasebookFailure(db.file() + ": cannot be read: " + e.getMessage());
    }
  }
}
