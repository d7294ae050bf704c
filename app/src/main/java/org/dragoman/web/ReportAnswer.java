package org.dragoman.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dragoman.store.Database;

/**
 * One report with all that was read in it: the text, and with spans what each object rests on.
 * Spans are in characters (code points) of the text. Stateless.
 */
final class ReportAnswer {
  private static final String SIDES =
      "(SELECT json_group_array(json_object('role', o.role, 'actor', a.id, 'name', a.name, 'code',"
          + " a.code, 'sector', a.sector)) FROM (SELECT * FROM %1$s_actor WHERE %1$s_id ="
          + " x.%1$s_id ORDER BY role, n) o JOIN actor a ON a.actor_id = o.actor_id) AS sides_json";
  private static final String SAID =
      "(SELECT json_group_array(json_object('actor', a.id, 'name', coalesce(a.name, o.text), 'text',"
          + " o.text, 'cue', o.cue, 'stance', o.stance, 'hedge', o.hedge)) FROM (SELECT * FROM"
          + " attribution WHERE report_id = x.report_id AND object = x.id ORDER BY n) o LEFT JOIN"
          + " actor a ON a.actor_id = o.actor_id) AS said_json";
  private static final String PLACE = "p.id AS place_id, p.name AS place, p.country";

  private ReportAnswer() {}

  /**
   * The report of an id.
   *
   * @throws Refused if there is none
   */
  static ObjectNode of(Database db, String id) {
    long row =
        db.first("SELECT report_id FROM report WHERE id = ?", r -> r.getLong(1), id)
            .orElseThrow(() -> new Refused(404, "the casebook has no report \"" + id + "\""));
    ObjectNode report =
        Rows.first(
                db,
                "SELECT r.id, r.title, r.publication, r.url, r.date, r.language, r.text, r.origin,"
                    + " r.added, r.coder, w.id AS wording FROM report r LEFT JOIN report w ON"
                    + " w.report_id = r.wording_id AND w.report_id <> r.report_id WHERE r.report_id"
                    + " = ?",
                row)
            .orElseThrow();
    report.set(
        "sentences",
        Rows.all(db, "SELECT start, end FROM sentence WHERE report_id = ? ORDER BY n", row));
    report.set(
        "actors",
        Rows.all(
            db,
            "SELECT id, name, code, sector, cameo, office, represents, mentions AS mentions_json"
                + " FROM actor WHERE report_id = ? ORDER BY actor_id",
            row));
    report.set(
        "places",
        Rows.all(
            db,
            "SELECT id, name, country, province, lat, lon, resolution, mentions AS mentions_json"
                + " FROM place WHERE report_id = ? ORDER BY place_id",
            row));
    report.set("events", events(db, row));
    report.set("figures", figures(db, row));
    report.set("talks", talks(db, row));
    report.set(
        "claims",
        Rows.all(
            db,
            "SELECT x.id, x.holder, x.stance, x.source_start, x.source_end, x.trigger_start,"
                + " x.trigger_end, x.content AS content_json FROM claim x WHERE x.report_id = ?"
                + " ORDER BY x.claim_id",
            row));
    report.set(
        "contradictions",
        Rows.all(
            db,
            "SELECT c.id, c.kind, c.words, CASE WHEN c.a_report = ?1 THEN c.a_object ELSE c.b_object"
                + " END AS object, i.id AS incident FROM contradiction c LEFT JOIN incident i USING"
                + " (incident_id) WHERE c.a_report = ?1 OR c.b_report = ?1 ORDER BY c.id",
            row));
    report.set(
        "same_wording",
        Rows.all(
            db,
            "SELECT o.id, o.publication, o.title FROM report r JOIN report o ON o.wording_id ="
                + " r.wording_id AND o.report_id <> r.report_id WHERE r.report_id = ? ORDER BY"
                + " o.report_id LIMIT 50",
            row));
    return report;
  }

  private static ArrayNode events(Database db, long row) {
    return Rows.all(
        db,
        "SELECT x.id, x.status, x.category, x.mode, x.context, x.auxiliary, x.date, x.enddate,"
            + " x.cameo, x.goldstein, x.quad, x.scale, x.holder, x.stance, x.trigger_start,"
            + " x.trigger_end, x.evidence AS evidence_json, x.terms AS terms_json, x.frame, i.id AS"
            + " incident, "
            + PLACE
            + ", "
            + SIDES.formatted("event")
            + ", "
            + SAID
            + " FROM event x LEFT JOIN place p ON p.place_id = x.place_id LEFT JOIN incident_event m"
            + " ON m.event_id = x.event_id LEFT JOIN incident i ON i.incident_id = m.incident_id"
            + " WHERE x.report_id = ? ORDER BY x.trigger_start, x.event_id",
        row);
  }

  private static ArrayNode figures(Database db, long row) {
    return Rows.all(
        db,
        "SELECT x.id, x.status, x.kind, x.low, x.best, x.high, x.raw, x.cumulative, x.date,"
            + " x.enddate, x.holder, x.stance, x.interest, x.trigger_start, x.trigger_end,"
            + " x.evidence AS evidence_json, e.id AS event, i.id AS incident, "
            + PLACE
            + ", "
            + SIDES.formatted("figure")
            + ", "
            + SAID
            + " FROM figure x LEFT JOIN place p ON p.place_id = x.place_id LEFT JOIN event e ON"
            + " e.event_id = x.event_id LEFT JOIN incident_event m ON m.event_id = x.event_id LEFT"
            + " JOIN incident i ON i.incident_id = m.incident_id WHERE x.report_id = ? ORDER BY"
            + " x.trigger_start, x.figure_id",
        row);
  }

  private static ArrayNode talks(Database db, long row) {
    return Rows.all(
        db,
        "SELECT x.id, x.status, x.kind, x.date, x.enddate, x.outcome, x.holder, x.stance, x.topic AS"
            + " topic_json, x.rounds AS rounds_json, x.evidence AS evidence_json, i.id AS meeting, "
            + PLACE
            + ", "
            + SIDES.formatted("talks")
            + ", "
            + SAID
            + " FROM talks x LEFT JOIN place p ON p.place_id = x.place_id LEFT JOIN meeting_talks m"
            + " ON m.talks_id = x.talks_id LEFT JOIN meeting i ON i.meeting_id = m.meeting_id WHERE"
            + " x.report_id = ? ORDER BY x.talks_id",
        row);
  }
}
