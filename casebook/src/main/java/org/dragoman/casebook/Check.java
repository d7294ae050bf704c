package org.dragoman.casebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.record.RecordReader;
import org.dragoman.store.Contents;
import org.dragoman.store.Database;
import org.dragoman.store.Reports;

/**
 * Looks whether a casebook is whole: the file itself, references between rows, every span within
 * its text, every stored record readable, every content as its hash says. Changes nothing.
 */
public final class Check {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST = 100;

  private final Casebook casebook;
  private final Database db;
  private final List<String> faults = new ArrayList<>();

  private Check(Casebook casebook) {
    this.casebook = casebook;
    this.db = casebook.database();
  }

  /** What is wrong, at most a hundred lines; empty if nothing is. */
  public static List<String> of(Casebook casebook) {
    Check check = new Check(casebook);
    check.file();
    if (check.faults.isEmpty()) {
      check.references();
      check.search();
      for (long row : check.db.list("SELECT report_id FROM report ORDER BY 1", r -> r.getLong(1))) {
        casebook.reports().byRow(row).ifPresent(check::report);
      }
    }
    return check.faults.size() > MOST
        ? List.copyOf(check.faults.subList(0, MOST))
        : List.copyOf(check.faults);
  }

  private void file() {
    db.list("PRAGMA integrity_check(20)", row -> row.getString(1)).stream()
        .filter(line -> !line.equals("ok"))
        .forEach(faults::add);
  }

  private void references() {
    db.list(
            "PRAGMA foreign_key_check",
            row ->
                "a row of "
                    + row.getString(1)
                    + " points to a row of "
                    + row.getString(3)
                    + " that is not there")
        .forEach(faults::add);
  }

  /** The full-text index is looked at by its own means. */
  private void search() {
    long indexed = db.number("SELECT count(*) FROM report_text_docsize");
    if (indexed != casebook.reports().count()) {
      faults.add("the full-text index holds " + indexed + " reports, not all");
    }
  }

  private void report(Reports.Stored stored) {
    String id = stored.report().id();
    if (!Contents.of(stored.report()).equals(stored.content())) {
      faults.add("report " + id + ": text, outlet, address or day are not what was added");
    }
    try {
      RecordReader.read(casebook.reports().record(stored));
    } catch (RuntimeException e) {
      faults.add("report " + id + ": its record cannot be read: " + e.getMessage());
    }
    int length = stored.report().text().codePointCount(0, stored.report().text().length());
    spans(stored.row(), id, length);
  }

  private void spans(long row, String id, int length) {
    String sql =
        "SELECT 'sentence', json_array(json_array(start, end)) FROM sentence WHERE report_id = ?1"
            + " UNION ALL SELECT 'trigger of ' || id, json_array(json_array(trigger_start,"
            + " trigger_end)) FROM event WHERE report_id = ?1"
            + " UNION ALL SELECT 'trigger of ' || id, json_array(json_array(trigger_start,"
            + " trigger_end)) FROM figure WHERE report_id = ?1"
            + " UNION ALL SELECT 'evidence of ' || id, evidence FROM event WHERE report_id = ?1"
            + " UNION ALL SELECT 'evidence of ' || id, evidence FROM figure WHERE report_id = ?1"
            + " UNION ALL SELECT 'evidence of ' || id, evidence FROM talks WHERE report_id = ?1"
            + " UNION ALL SELECT 'topic of ' || id, topic FROM talks WHERE report_id = ?1"
            + " UNION ALL SELECT 'content of ' || id, content FROM claim WHERE report_id = ?1"
            + " UNION ALL SELECT 'mention of ' || id, mentions FROM actor WHERE report_id = ?1"
            + " UNION ALL SELECT 'mention of ' || id, mentions FROM place WHERE report_id = ?1";
    for (String[] spans : db.list(sql, r -> new String[] {r.getString(1), r.getString(2)}, row)) {
      for (JsonNode span : tree(spans[1])) {
        int start = span.path(0).asInt(-1);
        int end = span.path(1).asInt(-1);
        if (start < 0 || end < start || end > length) {
          faults.add("report " + id + ": the " + spans[0] + " lies outside the text");
        }
      }
    }
  }

  private JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      faults.add("a list of spans is no JSON: " + e.getOriginalMessage());
      return JSON.createArrayNode();
    }
  }
}
