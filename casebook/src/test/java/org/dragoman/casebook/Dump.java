package org.dragoman.casebook;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.store.Database;

/** What a casebook says, without row numbers and times: equal for equal casebooks. */
final class Dump {
  private static final List<String> QUERIES =
      List.of(
          "SELECT 'report', r.id, r.content, r.publication, r.date, length(r.text), r.coder,"
              + " w.content, s.content FROM report r LEFT JOIN report w ON w.report_id = r.wording_id"
              + " LEFT JOIN report s ON s.report_id = r.story_id",
          "SELECT 'problem', origin, reason FROM problem",
          "SELECT 'coding', r.id, c.coder, hex(c.record) FROM coding c JOIN report r USING"
              + " (report_id)",
          "SELECT 'event', r.id, e.id, e.status, category, mode, auxiliary, e.date, cameo, holder,"
              + " stance, trigger_start, trigger_end, evidence FROM event e JOIN report r USING"
              + " (report_id)",
          "SELECT 'side', r.id, e.id, role, n, a.id, a.name, a.code FROM event_actor x JOIN event e"
              + " USING (event_id) JOIN actor a USING (actor_id) JOIN report r ON r.report_id ="
              + " e.report_id",
          "SELECT 'dyad', r.id, e.id, source, target, d.date FROM dyad d JOIN event e USING"
              + " (event_id) JOIN report r USING (report_id)",
          "SELECT 'figure', r.id, f.id, f.status, kind, low, best, high, e.id FROM figure f JOIN"
              + " report r USING (report_id) LEFT JOIN event e USING (event_id)",
          "SELECT 'talks', r.id, t.id, t.status, outcome, t.date FROM talks t JOIN report r USING"
              + " (report_id)",
          "SELECT 'claim', r.id, c.id, holder, stance, c.content FROM claim c JOIN report r USING"
              + " (report_id)",
          "SELECT 'said', r.id, object, n, s.text, cue, stance FROM attribution s JOIN report r USING"
              + " (report_id)",
          "SELECT 'journal', id, author, action, target, value, state FROM journal",
          "SELECT 'pending', count(*) FROM pending",
          "SELECT 'link', kind, x.content, a, y.content, b, score, reason FROM link JOIN report x ON"
              + " x.report_id = a_report JOIN report y ON y.report_id = b_report",
          "SELECT 'incident', i.id, i.category, i.date, i.place, i.actor, i.recipient, i.reports,"
              + " i.sources, i.low, i.best, i.high, i.contradictions FROM incident i",
          "SELECT 'member', i.id, r.content, e.id FROM incident_event m JOIN incident i USING"
              + " (incident_id) JOIN event e USING (event_id) JOIN report r USING (report_id)",
          "SELECT 'toll', i.id, t.n, kind, of, t.low, t.best, t.high, claimants, t.sources FROM"
              + " incident_toll t JOIN incident i USING (incident_id)",
          "SELECT 'claimant', i.id, c.n, m, claimant, c.low, c.best, c.high, superseded FROM"
              + " incident_claim c JOIN incident i USING (incident_id)",
          "SELECT 'meeting', m.id, date, place, parties, outcome, reports FROM meeting m",
          "SELECT 'contradiction', id, kind, words FROM contradiction",
          "SELECT 'indexed', count(*) FROM report_text WHERE report_text MATCH 'the'");

  private Dump() {}

  /** The lines, sorted. */
  static List<String> of(Database db) {
    List<String> lines = new ArrayList<>();
    for (String query : QUERIES) {
      lines.addAll(
          db.list(
              query,
              row -> {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                  line.append(row.getString(i)).append('|');
                }
                return line.toString();
              }));
    }
    lines.sort(null);
    return lines;
  }
}
