package org.dragoman.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.correct.Anchor;
import org.dragoman.correct.Correction;

/** People's corrections: lines are added, never changed but for their state. Not thread-safe. */
public final class Journal {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database db;

  /** The journal of a casebook. */
  public Journal(Database db) {
    this.db = db;
  }

  /**
   * A line of the journal.
   *
   * @param state applied, conflict or undone
   */
  public record Line(long seq, String state, Correction correction) {}

  /**
   * Adds a line.
   *
   * @param report row of the report that it speaks of; null if it spans several
   * @return false if the same line is there already
   */
  public boolean add(Correction correction, Long report, String state) {
    return db.write(
        () -> {
          if (db.number("SELECT count(*) FROM journal WHERE id = ?", correction.id()) > 0) {
            return false;
          }
          db.insert(
              "journal",
              db.number("SELECT max(seq) FROM journal") + 1,
              correction.id(),
              correction.at().toString(),
              correction.author(),
              correction.reason(),
              correction.action().word(),
              report,
              correction.target() == null ? "{}" : correction.target().json().toString(),
              correction.value().toString(),
              state);
          return true;
        });
  }

  /** Notes what became of lines. */
  public void states(Map<String, String> states) {
    states.forEach(
        (id, state) ->
            db.update(
                "UPDATE journal SET state = ? WHERE id = ? AND state <> ?", state, id, state));
  }

  /** All lines in order. */
  public List<Line> all() {
    return db.list("SELECT * FROM journal ORDER BY seq", Journal::line);
  }

  /** The lines that speak of a report, and the undo lines of those, in order. */
  public List<Line> of(long report) {
    return db.list("SELECT * FROM journal WHERE report_id = ? ORDER BY seq", Journal::line, report);
  }

  /** The lines that join or part happenings, and their undo lines, in order. */
  public List<Line> decisions() {
    return db.list("SELECT * FROM journal WHERE report_id IS NULL ORDER BY seq", Journal::line);
  }

  /** A line by its number. */
  public Optional<Line> line(long seq) {
    return db.first("SELECT * FROM journal WHERE seq = ?", Journal::line, seq);
  }

  /** A line by its id. */
  public Optional<Line> line(String id) {
    return db.first("SELECT * FROM journal WHERE id = ?", Journal::line, id);
  }

  /** Row of the report that a line speaks of; empty if it spans several. */
  public Optional<Long> report(String id) {
    return db.first(
        "SELECT report_id FROM journal WHERE id = ? AND report_id IS NOT NULL",
        row -> row.getLong(1),
        id);
  }

  private static Line line(ResultSet row) throws SQLException {
    try {
      String target = row.getString("target");
      Correction correction =
          new Correction(
              Instant.parse(row.getString("at")),
              row.getString("author"),
              row.getString("reason"),
              Correction.Action.of(row.getString("action")),
              target.equals("{}") ? null : Anchor.of(JSON.readTree(target)),
              (ObjectNode) JSON.readTree(row.getString("value")));
      return new Line(row.getLong("seq"), row.getString("state"), correction);
    } catch (JsonProcessingException e) {
      throw new CasebookFailure("a line of the journal is damaged: " + e.getOriginalMessage());
    }
  }
}
