package org.dragoman.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.report.Report;

/** The reports of a casebook and the records that coders made of them. Not thread-safe. */
public final class Reports {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database db;

  /** The reports of a casebook. */
  public Reports(Database db) {
    this.db = db;
  }

  /**
   * A stored report.
   *
   * @param row number within this file
   */
  public record Stored(long row, String content, String coder, Report report) {}

  /** True if the same content is there. */
  public boolean knows(String content) {
    return db.number("SELECT count(*) FROM report WHERE content = ?", content) > 0;
  }

  /**
   * Stores a report and everything made of it, durably. A problem that was kept for it goes.
   *
   * @return false if the same content is there already; then nothing changes
   */
  public boolean add(NewReport added, String origin, Instant now) {
    return db.write(
        () -> {
          if (knows(added.content())) {
            return false;
          }
          long row = db.number("SELECT max(report_id) FROM report") + 1;
          Report report = added.report();
          db.insert(
              "report",
              row,
              freeId(report.id(), added.content()),
              added.content(),
              report.title(),
              report.publication(),
              report.url(),
              report.date() == null ? null : report.date().toString(),
              report.language(),
              report.text(),
              origin,
              now.toString(),
              added.coder(),
              null,
              null);
          db.update(
              "INSERT INTO report_text (rowid, title, text) VALUES (?, ?, ?)",
              row,
              report.title(),
              report.text());
          recorded(row, added, Map.of(), now);
          db.update("DELETE FROM problem WHERE content = ?", added.content());
          return true;
        });
  }

  /** An id that other content has taken is made longer by the content's hash. */
  private String freeId(String id, String content) {
    boolean taken = db.number("SELECT count(*) FROM report WHERE id = ?", id) > 0;
    return taken ? id + "~" + content.substring(0, 8) : id;
  }

  /** Keeps a newer record of a report beside the older ones, and shows the newer one. */
  public void recode(long row, NewReport coded, Map<String, String> status, Instant now) {
    db.write(
        () -> {
          db.update("UPDATE report SET coder = ? WHERE report_id = ?", coded.coder(), row);
          recorded(row, coded, status, now);
          return null;
        });
  }

  private void recorded(long row, NewReport coded, Map<String, String> status, Instant now) {
    db.update(
        "INSERT INTO coding (report_id, coder, coded, record) VALUES (?, ?, ?, ?)",
        row,
        coded.coder(),
        now.toString(),
        coded.packed());
    show(row, coded.record(), status, coded.sketch(), coded.keys());
  }

  /**
   * Writes the rows of a record and of its sketch in place of the present ones; linking is then
   * outstanding.
   *
   * @param status of the objects that people changed
   */
  public void show(
      long row, JsonNode record, Map<String, String> status, byte[] sketch, List<String> keys) {
    db.write(
        () -> {
          new Linkage(db).forget(row);
          RecordRows.replace(db, row, record, status);
          db.update("INSERT OR REPLACE INTO sketch VALUES (?, ?)", row, sketch);
          for (String key : keys) {
            db.update("INSERT OR IGNORE INTO sketch_key VALUES (?, ?)", key, row);
          }
          db.update("INSERT OR REPLACE INTO pending VALUES (?, 0)", row);
          return null;
        });
  }

  /** The newest record that a coder made of a report, without corrections, with its text. */
  public ObjectNode record(Stored stored) {
    byte[] blob =
        db.first(
                "SELECT record FROM coding WHERE report_id = ? ORDER BY coding_id DESC LIMIT 1",
                row -> row.getBytes(1),
                stored.row())
            .orElseThrow(() -> new CasebookFailure(db.file() + ": a report without a record"));
    return unpacked(blob, stored.report());
  }

  /** Versions of the coders whose records of a report are kept, the oldest first. */
  public List<String> history(long row) {
    return db.list(
        "SELECT coder FROM coding WHERE report_id = ? ORDER BY coding_id",
        r -> r.getString(1),
        row);
  }

  private static ObjectNode unpacked(byte[] blob, Report report) {
    try {
      ObjectNode record = (ObjectNode) JSON.readTree(Blobs.unpack(blob));
      return record.put("text", report.text());
    } catch (JsonProcessingException e) {
      throw new CasebookFailure("a stored record is damaged: " + e.getOriginalMessage());
    }
  }

  /** A report by its id. */
  public Optional<Stored> byId(String id) {
    return db.first("SELECT * FROM report WHERE id = ?", Reports::stored, id);
  }

  /** A report by its content's hash. */
  public Optional<Stored> byContent(String content) {
    return db.first("SELECT * FROM report WHERE content = ?", Reports::stored, content);
  }

  /** A report by its row. */
  public Optional<Stored> byRow(long row) {
    return db.first("SELECT * FROM report WHERE report_id = ?", Reports::stored, row);
  }

  /** Rows of the reports that another coder than this one coded, in order. */
  public List<Long> codedByOthers(String coder) {
    return db.list(
        "SELECT report_id FROM report WHERE coder <> ? ORDER BY report_id",
        row -> row.getLong(1),
        coder);
  }

  /** Number of reports. */
  public long count() {
    return db.number("SELECT count(*) FROM report");
  }

  private static Stored stored(ResultSet row) throws SQLException {
    String date = row.getString("date");
    Report report =
        new Report(
            row.getString("id"),
            row.getString("title"),
            row.getString("publication"),
            row.getString("url"),
            date == null ? null : LocalDate.parse(date),
            row.getString("language"),
            row.getString("text"));
    return new Stored(
        row.getLong("report_id"), row.getString("content"), row.getString("coder"), report);
  }
}
