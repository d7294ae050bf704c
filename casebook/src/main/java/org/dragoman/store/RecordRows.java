package org.dragoman.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a record, in its JSON form, into the tables of one report. The row numbers follow from
 * what is stored already, so that the same reports in the same order give the same file.
 */
final class RecordRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Tables with a report_id of their own, children before their parents. */
  private static final List<String> BY_REPORT =
      List.of("attribution", "claim", "toll", "talks", "figure", "event", "place", "actor");

  /** Where two and more sides act together, each acts towards the other. */
  private static final Set<String> MUTUAL = Set.of("AGREE", "CONSULT", "COOPERATE");

  private final Database db;
  private final long report;
  private final Map<String, String> status;
  private final Map<String, Long> actors = new HashMap<>();
  private final Map<String, JsonNode> actorNodes = new HashMap<>();
  private final Map<String, Long> places = new HashMap<>();
  private final Map<String, Long> events = new HashMap<>();

  private RecordRows(Database db, long report, Map<String, String> status) {
    this.db = db;
    this.report = report;
    this.status = status;
  }

  /**
   * Replaces the rows of a report.
   *
   * @param status of objects that a person changed: corrected, added or rejected
   */
  static void replace(Database db, long report, JsonNode record, Map<String, String> status) {
    delete(db, report);
    new RecordRows(db, report, status).write(record);
  }

  private static void delete(Database db, long report) {
    for (String child : List.of("dyad", "event_actor", "event_place")) {
      deleteChildren(db, child, "event", report);
    }
    deleteChildren(db, "figure_actor", "figure", report);
    deleteChildren(db, "talks_actor", "talks", report);
    for (String table : BY_REPORT) {
      db.update("DELETE FROM " + table + " WHERE report_id = ?", report);
    }
    db.update("DELETE FROM sentence WHERE report_id = ?", report);
  }

  private static void deleteChildren(Database db, String child, String parent, long report) {
    String key = parent + "_id";
    String of = "(SELECT " + key + " FROM " + parent + " WHERE report_id = ?)";
    db.update("DELETE FROM " + child + " WHERE " + key + " IN " + of, report);
  }

  private void write(JsonNode record) {
    int n = 0;
    for (JsonNode sentence : record.path("sentences")) {
      JsonNode span = sentence.get("span");
      db.insert("sentence", report, n++, span.get(0).intValue(), span.get(1).intValue());
    }
    each(record, "actors", "actor", this::actor);
    each(record, "places", "place", this::place);
    each(record, "events", "event", this::event);
    each(record, "figures", "figure", this::figure);
    tolls(record.path("toll"));
    each(record, "talks", "talks", this::talks);
    each(record, "claims", "claim", this::claim);
  }

  private interface Writer {
    void write(long row, JsonNode node);
  }

  private void each(JsonNode record, String list, String table, Writer writer) {
    if (record.path(list).isEmpty()) {
      return;
    }
    long row = db.number("SELECT max(" + table + "_id) FROM " + table);
    for (JsonNode node : record.path(list)) {
      writer.write(++row, node);
    }
  }

  private void actor(long row, JsonNode node) {
    String id = text(node, "id");
    actors.put(id, row);
    actorNodes.put(id, node);
    db.insert(
        "actor",
        row,
        report,
        id,
        text(node, "name"),
        text(node, "code"),
        words(node, "sector"),
        text(node, "cameo"),
        text(node, "office"),
        text(node, "represents"),
        mentions(node));
  }

  private void place(long row, JsonNode node) {
    String id = text(node, "id");
    places.put(id, row);
    db.insert(
        "place",
        row,
        report,
        id,
        text(node, "name"),
        text(node, "country_code"),
        text(node, "province"),
        real(node, "lat"),
        real(node, "lon"),
        whole(node, "geonameid"),
        text(node, "feature_code"),
        whole(node, "resolution"),
        mentions(node));
  }

  private static String mentions(JsonNode node) {
    ArrayNode list = JSON.createArrayNode();
    for (JsonNode mention : node.path("mentions")) {
      JsonNode span = mention.path("span");
      list.addArray().add(span.get(0)).add(span.get(1)).add(mention.get("kind"));
    }
    return json(list);
  }

  private void event(long row, JsonNode node) {
    String id = text(node, "id");
    events.put(id, row);
    List<Long> located = rows(node, "event_loc", places);
    JsonNode speaker = speaker(node);
    db.insert(
        "event",
        row,
        report,
        id,
        status.getOrDefault(id, "coded"),
        text(node, "event"),
        words(node, "mode"),
        words(node, "context"),
        text(node, "auxiliary"),
        text(node, "date"),
        text(node, "enddate"),
        text(node, "date_resolution"),
        located.isEmpty() ? null : located.get(0),
        text(node, "cameo"),
        real(node, "goldstein"),
        whole(node, "quad_code"),
        real(node, "event_scale"),
        holder(speaker),
        text(speaker, "stance"),
        bound(node, "trigger", 0),
        bound(node, "trigger", 1),
        json(node.path("evidence")),
        terms(node),
        text(node, "frame"));
    members("event_actor", row, "actor", node.path("actor"));
    members("event_actor", row, "recipient", node.path("recipient"));
    for (int n = 0; n < located.size(); n++) {
      db.insert("event_place", row, n, located.get(n));
    }
    attribution(id, node);
    if (!node.has("auxiliary") && !"rejected".equals(status.get(id))) {
      dyads(row, node);
    }
  }

  private static String terms(JsonNode node) {
    ObjectNode terms = JSON.createObjectNode();
    for (String field : List.of("deadline", "deadline_words", "condition", "consequence")) {
      if (node.hasNonNull(field)) {
        terms.set(field, node.get(field));
      }
    }
    return terms.isEmpty() ? null : json(terms);
  }

  /** A side of a dyad. */
  private record Side(String name, String sector) {}

  private void dyads(long row, JsonNode node) {
    Set<Side> sources = sides(node.path("actor"));
    Set<Side> targets = sides(node.path("recipient"));
    if (targets.isEmpty() && MUTUAL.contains(text(node, "event"))) {
      targets = sources;
    }
    for (Side source : sources) {
      for (Side target : targets) {
        if (!source.equals(target)) {
          db.insert(
              "dyad",
              row,
              source.name(),
              source.sector(),
              target.name(),
              target.sector(),
              text(node, "date"),
              text(node, "event"),
              whole(node, "quad_code"),
              real(node, "goldstein"),
              real(node, "event_scale"));
        }
      }
    }
  }

  private Set<Side> sides(JsonNode ids) {
    Set<Side> sides = new LinkedHashSet<>();
    for (JsonNode id : ids) {
      JsonNode actor = actorNodes.get(id.asText());
      if (actor != null) {
        String code = text(actor, "code");
        String sector = actor.path("sector").path(0).asText("");
        sides.add(new Side(code == null ? text(actor, "name") : code, sector));
      }
    }
    return sides;
  }

  private void figure(long row, JsonNode node) {
    String id = text(node, "id");
    JsonNode speaker = speaker(node);
    db.insert(
        "figure",
        row,
        report,
        id,
        status.getOrDefault(id, "coded"),
        text(node, "kind"),
        whole(node, "low"),
        whole(node, "best"),
        whole(node, "high"),
        text(node, "raw"),
        events.get(node.path("event").asText()),
        node.path("cumulative").asBoolean() ? 1 : 0,
        text(node, "date"),
        text(node, "enddate"),
        places.get(node.path("place").asText()),
        holder(speaker),
        text(speaker, "stance"),
        text(node, "interest"),
        bound(node, "trigger", 0),
        bound(node, "trigger", 1),
        json(node.path("evidence")));
    members("figure_actor", row, "of", node.path("of"));
    members("figure_actor", row, "by", node.path("by"));
    attribution(id, node);
  }

  private void tolls(JsonNode tolls) {
    for (Map.Entry<String, JsonNode> entry : tolls.properties()) {
      JsonNode toll = entry.getValue();
      db.insert(
          "toll",
          report,
          entry.getKey(),
          whole(toll, "low"),
          whole(toll, "best"),
          whole(toll, "high"),
          json(toll.path("figures")),
          json(toll.path("evidence")));
    }
  }

  private void talks(long row, JsonNode node) {
    String id = text(node, "id");
    JsonNode speaker = speaker(node);
    db.insert(
        "talks",
        row,
        report,
        id,
        status.getOrDefault(id, "coded"),
        text(node, "kind"),
        places.get(node.path("venue").asText()),
        text(node, "date"),
        text(node, "enddate"),
        text(node, "outcome"),
        holder(speaker),
        text(speaker, "stance"),
        json(node.path("topic")),
        json(node.path("rounds")),
        json(node.path("evidence")));
    int n = 0;
    for (String role : List.of("party", "mediator")) {
      for (JsonNode actor : node.path(role.equals("party") ? "parties" : role)) {
        participant(row, role, n++, actor.asText(), JSON.createObjectNode());
      }
    }
    for (JsonNode participant : node.path("participants")) {
      participant(row, "participant", n++, text(participant, "actor"), participant);
    }
    attribution(id, node);
  }

  private void participant(long row, String role, int n, String actor, JsonNode node) {
    if (actors.containsKey(actor)) {
      db.insert(
          "talks_actor",
          row,
          role,
          n,
          actors.get(actor),
          text(node, "represents"),
          text(node, "office"),
          bound(node, "span", 0),
          bound(node, "span", 1));
    }
  }

  private void claim(long row, JsonNode node) {
    String id = text(node, "id");
    JsonNode speaker = speaker(node);
    db.insert(
        "claim",
        row,
        report,
        id,
        holder(speaker),
        text(speaker, "stance"),
        bound(node, "source", 0),
        bound(node, "source", 1),
        bound(node, "trigger", 0),
        bound(node, "trigger", 1),
        json(node.path("content")),
        json(node.path("evidence")));
    attribution(id, node);
  }

  private void attribution(String object, JsonNode node) {
    int n = 0;
    for (JsonNode link : node.path("attribution")) {
      db.insert(
          "attribution",
          report,
          object,
          n++,
          actors.get(link.path("holder").asText()),
          text(link, "text"),
          text(link, "cue"),
          text(link, "stance"),
          text(link, "hedge"));
    }
  }

  /** The last link of the chain is who answers for the words. */
  private static JsonNode speaker(JsonNode node) {
    JsonNode chain = node.path("attribution");
    return chain.path(chain.size() - 1);
  }

  private String holder(JsonNode link) {
    JsonNode actor = actorNodes.get(link.path("holder").asText());
    return actor == null ? text(link, "text") : text(actor, "name");
  }

  private void members(String table, long row, String role, JsonNode ids) {
    int n = 0;
    for (JsonNode id : ids) {
      Long actor = actors.get(id.asText());
      if (actor != null) {
        db.insert(table, row, role, n++, actor);
      }
    }
  }

  private static List<Long> rows(JsonNode node, String field, Map<String, Long> known) {
    List<Long> rows = new ArrayList<>();
    for (JsonNode id : node.path(field)) {
      if (known.containsKey(id.asText())) {
        rows.add(known.get(id.asText()));
      }
    }
    return rows;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static String words(JsonNode node, String field) {
    List<String> words = new ArrayList<>();
    node.path(field).forEach(word -> words.add(word.asText()));
    return String.join(" ", words);
  }

  private static Long whole(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.longValue();
  }

  private static Double real(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.doubleValue();
  }

  private static Integer bound(JsonNode node, String field, int side) {
    JsonNode span = node.get(field);
    return span == null || span.isNull() ? null : span.get(side).intValue();
  }

  private static String json(JsonNode node) {
    try {
      return node.isMissingNode() ? "[]" : JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is JSON", e);
    }
  }
}
