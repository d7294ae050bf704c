package org.dragoman.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What linking has found, and what it has yet to look at. Not thread-safe. */
public final class Linkage {
  /** From this score on a link says "the same". */
  public static final double SAME = 0.5;

  private final Database db;

  /** The linkage of a casebook. */
  public Linkage(Database db) {
    this.db = db;
  }

  /**
   * Forgets what linking found about a report whose rows are about to change. The reports that were
   * linked or joined with it are looked at again, directly or through others: some of them were
   * only compared because this one is like both.
   */
  void forget(long report) {
    likeIt(report)
        .forEach(other -> db.update("INSERT OR REPLACE INTO pending VALUES (?, 0)", other));
    joinedWith(report)
        .forEach(other -> db.update("INSERT OR IGNORE INTO pending VALUES (?, 1)", other));
    dissolve(report);
    db.update("DELETE FROM link WHERE a_report = ? OR b_report = ?", report, report);
    db.update("DELETE FROM sketch_key WHERE report_id = ?", report);
  }

  private Set<Long> likeIt(long report) {
    Set<Long> like = new TreeSet<>();
    Deque<Long> open = new ArrayDeque<>(List.of(report));
    while (!open.isEmpty()) {
      for (long next : aboutTheSame(open.remove())) {
        if (next != report && like.add(next)) {
          open.add(next);
        }
      }
    }
    return like;
  }

  /** Reports that were found to be about the same happening as a report, in order. */
  public List<Long> aboutTheSame(long report) {
    return db.list(
        "SELECT b_report FROM link WHERE a_report = ?1 AND kind = 'report' AND score >= ?2 UNION"
            + " SELECT a_report FROM link WHERE b_report = ?1 AND kind = 'report' AND score >= ?2"
            + " ORDER BY 1",
        row -> row.getLong(1),
        report,
        SAME);
  }

  /** Reports that a report was compared with and has something in common with, in order. */
  public List<Long> comparedWith(long report) {
    return db.list(
        "SELECT b_report FROM link WHERE a_report = ?1 AND kind = 'report' UNION SELECT a_report FROM"
            + " link WHERE b_report = ?1 AND kind = 'report' ORDER BY 1",
        row -> row.getLong(1),
        report);
  }

  private List<Long> joinedWith(long report) {
    return db.list(
        "SELECT DISTINCT o.report_id FROM event e JOIN incident_event i USING (event_id)"
            + " JOIN incident_event j ON j.incident_id = i.incident_id"
            + " JOIN event o ON o.event_id = j.event_id WHERE e.report_id = ?1"
            + " UNION SELECT DISTINCT u.report_id FROM talks t JOIN meeting_talks i USING (talks_id)"
            + " JOIN meeting_talks j ON j.meeting_id = i.meeting_id"
            + " JOIN talks u ON u.talks_id = j.talks_id WHERE t.report_id = ?1",
        row -> row.getLong(1),
        report);
  }

  private void dissolve(long report) {
    for (long incident :
        db.list(
            "SELECT DISTINCT incident_id FROM event JOIN incident_event USING (event_id) WHERE"
                + " report_id = ?",
            row -> row.getLong(1),
            report)) {
      dissolveIncident(incident);
    }
    for (long meeting :
        db.list(
            "SELECT DISTINCT meeting_id FROM talks JOIN meeting_talks USING (talks_id) WHERE"
                + " report_id = ?",
            row -> row.getLong(1),
            report)) {
      dissolveMeeting(meeting);
    }
  }

  /** Removes an incident; its events stay. */
  public void dissolveIncident(long incident) {
    for (String table :
        List.of(
            "incident_event",
            "incident_actor",
            "incident_toll",
            "incident_claim",
            "contradiction")) {
      db.update("DELETE FROM " + table + " WHERE incident_id = ?", incident);
    }
    db.update("DELETE FROM incident WHERE incident_id = ?", incident);
  }

  /** Removes a meeting; its talks stay. */
  public void dissolveMeeting(long meeting) {
    db.update("DELETE FROM meeting_talks WHERE meeting_id = ?", meeting);
    db.update("DELETE FROM contradiction WHERE meeting_id = ?", meeting);
    db.update("DELETE FROM meeting WHERE meeting_id = ?", meeting);
  }
}
