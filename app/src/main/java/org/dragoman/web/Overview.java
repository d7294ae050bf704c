package org.dragoman.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import org.dragoman.casebook.Changes;
import org.dragoman.casebook.Reconciler;
import org.dragoman.query.EventCounts;
import org.dragoman.query.Field;
import org.dragoman.query.Filter;
import org.dragoman.store.Database;

/** What is in a casebook as a whole. Stateless. */
final class Overview {
  private static final List<String> COUNTED =
      List.of(
          "report", "event", "figure", "talks", "incident", "meeting", "contradiction", "problem");

  private Overview() {}

  /** Name of the casebook, how much is in it, the fields of a filter. */
  static ObjectNode about(Database db, String version) {
    ObjectNode about = Rows.JSON.createObjectNode();
    about.put("casebook", db.file().getFileName().toString());
    about.put("dragoman", version);
    ObjectNode counts = about.putObject("counts");
    COUNTED.forEach(table -> counts.put(table, db.number("SELECT count(*) FROM " + table)));
    about.put("pending", Reconciler.outstanding(db));
    Rows.first(db, "SELECT min(date) AS first, max(date) AS last, max(added) AS added FROM report")
        .ifPresent(about::setAll);
    ArrayNode fields = about.putArray("fields");
    for (Field field : Field.values()) {
      ObjectNode object = fields.addObject().put("name", field.word());
      field.choices().forEach(object.putArray("choices")::add);
    }
    return about;
  }

  /** Events by day and by category. */
  static ObjectNode counts(Database db, Filter filter) throws SQLException {
    ObjectNode counts = Rows.JSON.createObjectNode();
    ArrayNode days = counts.putArray("days");
    EventCounts.days(db.connection(), filter).forEach(day -> days.add(of("date", day)));
    ArrayNode categories = counts.putArray("categories");
    EventCounts.categories(db.connection(), filter)
        .forEach(category -> categories.add(of("category", category)));
    return counts;
  }

  private static ObjectNode of(String name, EventCounts.Of of) {
    return quads(Rows.JSON.createObjectNode().put(name, of.of()), of.events());
  }

  private static ObjectNode quads(ObjectNode object, EventCounts.Quads quads) {
    return object
        .put("events", quads.all())
        .put("quad1", quads.verbalCooperation())
        .put("quad2", quads.materialCooperation())
        .put("quad3", quads.verbalConflict())
        .put("quad4", quads.materialConflict());
  }

  /** Events by place. */
  static ObjectNode places(Database db, Filter filter, int limit) throws SQLException {
    ObjectNode answer = Rows.JSON.createObjectNode();
    ArrayNode rows = answer.putArray("rows");
    for (EventCounts.AtPlace place : EventCounts.places(db.connection(), filter, limit)) {
      ObjectNode row = rows.addObject();
      row.put("place", place.place());
      row.put("province", place.province());
      row.put("country", place.country());
      row.put("lat", place.lat());
      row.put("lon", place.lon());
      row.put("resolution", place.resolution());
      row.put("first", place.first());
      row.put("last", place.last());
      quads(row, place.events());
    }
    return answer;
  }

  /** Names of actors, places, holders or outlets that begin with some letters. */
  static ObjectNode names(Database db, String field, String text) {
    String sql =
        switch (field) {
          case "actor", "dyad" ->
              "SELECT name, code, sector FROM actor WHERE name >= ?1 COLLATE NOCASE AND name < ?1 ||"
                  + " char(0x10ffff) COLLATE NOCASE GROUP BY name ORDER BY count(*) DESC, name LIMIT"
                  + " 12";
          case "holder" ->
              "SELECT a.text AS name FROM attribution a WHERE a.text >= ?1 COLLATE NOCASE AND a.text"
                  + " < ?1 || char(0x10ffff) COLLATE NOCASE GROUP BY a.text ORDER BY count(*) DESC,"
                  + " name LIMIT 12";
          case "place" ->
              "SELECT name, country FROM place WHERE name >= ?1 COLLATE NOCASE AND name < ?1 ||"
                  + " char(0x10ffff) COLLATE NOCASE GROUP BY name ORDER BY count(*) DESC, name LIMIT"
                  + " 12";
          case "publication" ->
              "SELECT publication AS name FROM report WHERE publication >= ?1 COLLATE NOCASE AND"
                  + " publication < ?1 || char(0x10ffff) COLLATE NOCASE GROUP BY publication ORDER"
                  + " BY count(*) DESC, name LIMIT 12";
          default -> throw new Refused(400, "there are no names for the field " + field);
        };
    ObjectNode answer = Rows.JSON.createObjectNode();
    answer.set("rows", Rows.all(db, sql, text));
    return answer;
  }

  /** Outlets and holders, with how often others contradict what they say. */
  static ObjectNode sources(Database db) {
    ObjectNode answer = Rows.JSON.createObjectNode();
    answer.set(
        "outlets",
        Rows.all(
            db,
            "SELECT publication, count(*) AS reports, sum(wording_id IS NOT NULL AND wording_id <>"
                + " report_id) AS copies, min(date) AS first, max(date) AS last, (SELECT count(*)"
                + " FROM event e JOIN report o USING (report_id) WHERE o.publication IS"
                + " r.publication AND e.status <> 'rejected') AS events FROM report r GROUP BY"
                + " publication ORDER BY reports DESC, publication LIMIT 500"));
    answer.set(
        "holders",
        Rows.all(
            db,
            "WITH said AS (SELECT holder, stance FROM event WHERE holder IS NOT NULL AND status <>"
                + " 'rejected' UNION ALL SELECT holder, stance FROM figure WHERE holder IS NOT NULL"
                + " AND status <> 'rejected'), against AS (SELECT a_holder AS holder,"
                + " contradiction_id FROM contradiction UNION SELECT b_holder, contradiction_id FROM"
                + " contradiction) SELECT holder, count(*) AS statements, sum(stance = 'denies') AS"
                + " denials, sum(stance IN ('claims', 'doubts', 'speculates')) AS claims, (SELECT"
                + " count(*) FROM against a WHERE a.holder = s.holder) AS contradicted FROM said s"
                + " GROUP BY holder ORDER BY statements DESC, holder LIMIT 500"));
    return answer;
  }

  /** What came in and what people changed since a moment. */
  static ObjectNode changes(Database db, String since) {
    ObjectNode answer = Rows.JSON.createObjectNode().put("since", since);
    answer.set(
        "reports",
        Rows.all(
            db,
            "SELECT id, title, publication, date, added FROM report WHERE added >= ? ORDER BY added"
                + " DESC, report_id DESC LIMIT 200",
            since));
    answer.set(
        "recoded",
        Rows.all(
            db,
            "SELECT r.id, r.title, c.coder, c.coded FROM coding c JOIN report r USING (report_id)"
                + " WHERE c.coded >= ? AND c.coded > r.added ORDER BY c.coding_id DESC LIMIT 200",
            since));
    answer.set("journal", journal(db, "at >= ?", since, 200));
    return answer;
  }

  /** Incidents and meetings that are new or told otherwise. */
  static ObjectNode happenings(Changes changes) {
    ObjectNode answer = Rows.JSON.createObjectNode();
    ArrayNode rows = answer.putArray("rows");
    for (Changes.Happening happening : changes.happenings()) {
      ObjectNode row = rows.addObject().put("id", happening.id()).put("label", happening.label());
      row.put("new", happening.isNew());
      happening.changes().forEach(row.putArray("changes")::add);
    }
    return answer;
  }

  /** People's corrections, the latest first. */
  static ObjectNode journal(Database db, long offset, long limit) {
    ObjectNode answer = Rows.JSON.createObjectNode();
    answer.put("total", db.number("SELECT count(*) FROM journal"));
    answer.set("rows", journal(db, "TRUE", limit, offset));
    return answer;
  }

  private static ArrayNode journal(Database db, String test, Object... values) {
    return Rows.all(
        db,
        "SELECT j.seq, j.id, j.at, j.author, j.reason, j.action, j.state, r.id AS report, j.target"
            + " AS target_json, j.value AS value_json FROM journal j LEFT JOIN report r ON"
            + " r.report_id = j.report_id WHERE "
            + test
            + " ORDER BY j.seq DESC LIMIT ?"
            + (values.length > 1 && test.equals("TRUE") ? " OFFSET ?" : ""),
        values);
  }
}
