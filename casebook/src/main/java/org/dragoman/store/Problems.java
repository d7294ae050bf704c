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
import org.dragoman.report.Report;

/** What could not be read or coded, with the reason. Not thread-safe. */
public final class Problems {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database db;

  /** The problems of a casebook. */
  public Problems(Database db) {
    this.db = db;
  }

  /**
   * A problem.
   *
   * @param report the report as it was read; null if it could not be read
   * @param source what was named to `add`; null if unknown (standard input)
   */
  public record Kept(
      long row,
      String origin,
      String reason,
      String remedy,
      Report report,
      String source,
      String at,
      int tries) {}

  /** Keeps a problem; the same one again only counts up. */
  public void keep(
      String origin, String reason, String remedy, Report report, String source, Instant now) {
    db.write(
        () -> {
          String content = report == null ? null : Contents.of(report);
          int known =
              content == null
                  ? db.update(
                      "UPDATE problem SET tries = tries + 1, at = ?, source = ? WHERE origin = ?"
                          + " AND reason = ? AND content IS NULL",
                      now.toString(),
                      source,
                      origin,
                      reason)
                  : db.update(
                      "UPDATE problem SET tries = tries + 1, at = ?, reason = ?, remedy = ? WHERE"
                          + " content = ?",
                      now.toString(),
                      reason,
                      remedy,
                      content);
          if (known == 0) {
            long row = db.number("SELECT max(problem_id) FROM problem") + 1;
            String json = report == null ? null : json(report);
            db.insert(
                "problem", row, origin, reason, remedy, json, source, content, now.toString(), 1);
          }
          return null;
        });
  }

  /** True if this content is a problem that is kept already. */
  public boolean knows(String content) {
    return db.number("SELECT count(*) FROM problem WHERE content = ?", content) > 0;
  }

  /** All, in the order in which they came up. */
  public List<Kept> all() {
    return db.list("SELECT * FROM problem ORDER BY problem_id", Problems::kept);
  }

  /** How often a problem came up; 0 if it is settled. */
  public int tries(long row) {
    return (int) db.number("SELECT tries FROM problem WHERE problem_id = ?", row);
  }

  /** Removes one that is settled. */
  public void settle(long row) {
    db.write(() -> db.update("DELETE FROM problem WHERE problem_id = ?", row));
  }

  private static String json(Report report) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", report.id());
    node.put("title", report.title());
    node.put("publication", report.publication());
    node.put("url", report.url());
    node.put("date", report.date() == null ? null : report.date().toString());
    node.put("language", report.language());
    node.put("text", report.text());
    return node.toString();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    String report = row.getString("report");
    return new Kept(
        row.getLong("problem_id"),
        row.getString("origin"),
        row.getString("reason"),
        row.getString("remedy"),
        report == null ? null : report(report),
        row.getString("source"),
        row.getString("at"),
        row.getInt("tries"));
  }

  private static Report report(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      String date = text(node, "date");
      return new Report(
          text(node, "id"),
          text(node, "title"),
          text(node, "publication"),
          text(node, "url"),
          date == null ? null : LocalDate.parse(date),
          text(node, "language"),
          text(node, "text"));
    } catch (JsonProcessingException e) {
      throw new CasebookFailure("a stored problem is damaged: " + e.getOriginalMessage());
    }
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}
