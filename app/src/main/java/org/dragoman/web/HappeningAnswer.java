package org.dragoman.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import org.dragoman.query.Column;
import org.dragoman.query.Filter;
import org.dragoman.query.JsonLine;
import org.dragoman.query.Listing;
import org.dragoman.query.Listings;
import org.dragoman.query.Paging;
import org.dragoman.store.Database;

/**
 * One incident or meeting: what the reports tell of it, why they were taken together, its losses by
 * claimant, what does not agree. Stateless.
 */
final class HappeningAnswer {
  private static final String QUOTE =
      "(SELECT substr(r.text, json_extract(s.value, '$[0]') + 1, json_extract(s.value, '$[1]') -"
          + " json_extract(s.value, '$[0]')) FROM json_each(x.evidence) s ORDER BY"
          + " (json_extract(s.value, '$[0]') <= x.trigger_start AND json_extract(s.value, '$[1]') >="
          + " x.trigger_end) DESC, s.key LIMIT 1) AS evidence, substr(r.text, x.trigger_start + 1,"
          + " x.trigger_end - x.trigger_start) AS trigger";
  private static final String REPORT =
      "r.id AS report, r.title, r.publication, r.date AS published";

  private HappeningAnswer() {}

  /**
   * The incident of an id.
   *
   * @throws Refused if there is none
   */
  static ObjectNode incident(Database db, String id) throws SQLException {
    ObjectNode incident = row(db, Listings.INCIDENTS, id);
    long row = db.number("SELECT incident_id FROM incident WHERE id = ?", id);
    incident.set(
        "sides",
        Rows.all(
            db,
            "SELECT role, name, code, sector, sources FROM incident_actor WHERE incident_id = ?"
                + " ORDER BY role, n",
            row));
    ArrayNode tolls =
        Rows.all(
            db,
            "SELECT n, kind, of, cumulative, low, best, high, claimants, sources, dissent FROM"
                + " incident_toll WHERE incident_id = ? ORDER BY n",
            row);
    tolls.forEach(
        toll -> ((ObjectNode) toll).set("claims", claims(db, row, toll.get("n").longValue())));
    incident.set("tolls", tolls);
    incident.set(
        "members",
        Rows.all(
            db,
            "SELECT r.id || '/' || x.id AS id, x.status, x.category, x.mode, x.date, x.holder,"
                + " x.stance, p.name AS place, "
                + REPORT
                + ", (SELECT json_group_array(json_object('role', o.role, 'name', a.name, 'code',"
                + " a.code)) FROM event_actor o JOIN actor a ON a.actor_id = o.actor_id WHERE"
                + " o.event_id = x.event_id) AS sides_json, "
                + QUOTE
                + " FROM incident_event m JOIN event x USING (event_id) JOIN report r USING"
                + " (report_id) LEFT JOIN place p ON p.place_id = x.place_id WHERE m.incident_id = ?"
                + " ORDER BY r.date, r.report_id, x.trigger_start",
            row));
    incident.set(
        "links",
        Rows.all(
            db,
            "SELECT ra.id || '/' || l.a AS a, rb.id || '/' || l.b AS b, l.score, l.reason FROM"
                + " incident_event ma JOIN event ea ON ea.event_id = ma.event_id JOIN link l ON"
                + " l.a_report = ea.report_id AND l.kind = 'event' AND l.a = ea.id JOIN event eb ON"
                + " eb.report_id = l.b_report AND eb.id = l.b JOIN incident_event mb ON mb.event_id"
                + " = eb.event_id AND mb.incident_id = ma.incident_id JOIN report ra ON ra.report_id"
                + " = l.a_report JOIN report rb ON rb.report_id = l.b_report WHERE ma.incident_id ="
                + " ? ORDER BY l.score DESC, a, b LIMIT 400",
            row));
    incident.set("contradictions", list(db, Listings.CONTRADICTIONS, "incident:" + quoted(id)));
    return incident;
  }

  private static ArrayNode claims(Database db, long incident, long n) {
    return Rows.all(
        db,
        "SELECT c.claimant, c.code, r.id || '/' || x.id AS figure, c.date, c.low, c.best, c.high,"
            + " c.stance, c.interest, c.superseded, x.raw, x.status, "
            + REPORT
            + ", "
            + QUOTE
            + " FROM incident_claim c JOIN figure x USING (figure_id) JOIN report r USING"
            + " (report_id) WHERE c.incident_id = ? AND c.n = ? ORDER BY c.m",
        incident,
        n);
  }

  /**
   * The meeting of an id.
   *
   * @throws Refused if there is none
   */
  static ObjectNode meeting(Database db, String id) throws SQLException {
    ObjectNode meeting = row(db, Listings.MEETINGS, id);
    meeting.set(
        "members",
        Rows.all(
            db,
            "SELECT r.id || '/' || x.id AS id, x.status, x.kind, x.date, x.enddate, x.outcome,"
                + " x.holder, x.stance, p.name AS place, "
                + REPORT
                + ", (SELECT json_group_array(substr(r.text, json_extract(s.value, '$[0]') + 1,"
                + " json_extract(s.value, '$[1]') - json_extract(s.value, '$[0]'))) FROM"
                + " json_each(x.topic) s) AS topics_json, (SELECT json_group_array(substr(r.text,"
                + " json_extract(s.value, '$[0]') + 1, json_extract(s.value, '$[1]') -"
                + " json_extract(s.value, '$[0]'))) FROM json_each(x.evidence) s) AS evidence_json,"
                + " x.rounds AS rounds_json, (SELECT json_group_array(json_object('role', o.role,"
                + " 'name', a.name, 'code', a.code, 'represents', b.name, 'office', o.office)) FROM"
                + " talks_actor o JOIN actor a ON a.actor_id = o.actor_id LEFT JOIN actor b ON"
                + " b.report_id = x.report_id AND b.id = o.represents WHERE o.talks_id = x.talks_id)"
                + " AS sides_json FROM meeting_talks m JOIN meeting g USING (meeting_id) JOIN talks"
                + " x USING (talks_id) JOIN report r USING (report_id) LEFT JOIN place p ON"
                + " p.place_id = x.place_id WHERE g.id = ? ORDER BY r.date, r.report_id,"
                + " x.talks_id",
            id));
    meeting.set(
        "demands",
        Rows.all(
            db,
            "SELECT DISTINCT r.id || '/' || x.id AS id, x.category, x.mode, x.date, x.holder,"
                + " x.stance, x.terms AS terms_json, "
                + REPORT
                + ", "
                + QUOTE
                + " FROM meeting_talks m JOIN meeting g USING (meeting_id) JOIN talks t USING"
                + " (talks_id) JOIN event x ON x.report_id = t.report_id JOIN report r ON"
                + " r.report_id = x.report_id WHERE g.id = ? AND x.status <> 'rejected' AND"
                + " x.category IN ('REQUEST', 'THREATEN', 'AGREE', 'CONCEDE', 'REJECT') ORDER BY"
                + " r.date, r.report_id, x.trigger_start",
            id));
    meeting.set(
        "contradictions",
        Rows.all(
            db,
            "SELECT c.id, c.kind, c.words, ra.id || '/' || c.a_object AS a, c.a_holder, c.a_says,"
                + " rb.id || '/' || c.b_object AS b, c.b_holder, c.b_says FROM contradiction c JOIN"
                + " meeting g USING (meeting_id) JOIN report ra ON ra.report_id = c.a_report JOIN"
                + " report rb ON rb.report_id = c.b_report WHERE g.id = ? ORDER BY c.id",
            id));
    return meeting;
  }

  private static <R> ObjectNode row(Database db, Listing<R> list, String id) throws SQLException {
    ArrayNode rows = list(db, list, "id:" + quoted(id));
    if (rows.isEmpty()) {
      String one = list.name().substring(0, list.name().length() - 1);
      throw new Refused(404, "the casebook has no " + one + " \"" + id + "\"");
    }
    return (ObjectNode) rows.get(0);
  }

  private static <R> ArrayNode list(Database db, Listing<R> list, String filter)
      throws SQLException {
    ArrayNode rows = Rows.JSON.createArrayNode();
    List<Column<R>> columns = list.columns();
    list.each(
        db.connection(),
        Filter.parse(filter),
        Paging.ALL,
        row -> rows.add(Rows.read(JsonLine.of(columns, row))));
    return rows;
  }

  private static String quoted(String id) {
    return '"' + id.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
