package org.dragoman.casebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.reconcile.Sketch;
import org.dragoman.store.Blobs;
import org.dragoman.store.CasebookFailure;
import org.dragoman.store.Database;

/** The sketches of a casebook's reports, the last used ones at hand. Not thread-safe. */
final class Sketches {
  private static final int AT_HAND = 4_000;

  private final Database db;
  private final Map<String, Long> rows = new HashMap<>();
  private final Map<Long, Sketch> sketches =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Sketch> eldest) {
          return size() > AT_HAND;
        }
      };

  Sketches(Database db) {
    this.db = db;
  }

  Sketch of(long report) {
    Sketch known = sketches.get(report);
    if (known == null) {
      known =
          db.first(
                  "SELECT sketch FROM sketch WHERE report_id = ?",
                  row -> Sketch.fromJson(Blobs.unpack(row.getBytes(1))),
                  report)
              .orElseThrow(() -> new CasebookFailure(db.file() + ": a report without a sketch"));
      sketches.put(report, known);
      rows.put(known.report(), report);
    }
    return known;
  }

  /** Row of a report that a node names; null if the casebook does not have it. */
  Long row(String content) {
    return rows.computeIfAbsent(
        content,
        key ->
            db.first("SELECT report_id FROM report WHERE content = ?", row -> row.getLong(1), key)
                .orElse(null));
  }
}
