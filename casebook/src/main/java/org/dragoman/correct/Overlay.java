package org.dragoman.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.codebook.Cameo;

/**
 * A record with people's corrections on it. Immutable; the same record and corrections give the
 * same overlay.
 *
 * @param record the record's JSON, changed
 * @param status by object id: {@code corrected}, {@code added} or {@code rejected}; objects that
 *     nobody touched are absent
 * @param state by correction id: {@code applied}, {@code conflict} (its words are not read as such
 *     an object now) or {@code undone}
 */
public record Overlay(ObjectNode record, Map<String, String> status, Map<String, String> state) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Cameo CAMEO = Cameo.load();

  /** Slots whose name for people differs from the record's. */
  private static final Map<String, String> EVENT_FIELDS =
      Map.of("category", "event", "place", "event_loc");

  /**
   * Applies corrections in their order.
   *
   * @param record a record's JSON with its text; not changed
   * @param corrections those of its report, undo lines and undone lines included
   */
  public static Overlay of(JsonNode record, List<Correction> corrections) {
    ObjectNode changed = record.deepCopy();
    Overlay overlay = new Overlay(changed, new HashMap<>(), new LinkedHashMap<>());
    Set<String> undone = undone(corrections);
    for (Correction correction : corrections) {
      if (undone.contains(correction.id())) {
        overlay.state.put(correction.id(), "undone");
      } else {
        boolean done = overlay.apply(correction);
        overlay.state.put(correction.id(), done ? "applied" : "conflict");
      }
    }
    return overlay;
  }

  /** Ids of the lines that no longer count. An undo can itself be undone. */
  public static Set<String> undone(List<Correction> corrections) {
    Set<String> undone = new HashSet<>();
    for (int i = corrections.size() - 1; i >= 0; i--) {
      Correction correction = corrections.get(i);
      if (correction.action() == Correction.Action.UNDO && !undone.contains(correction.id())) {
        undone.add(correction.value().path("undoes").asText());
      }
    }
    return undone;
  }

  private boolean apply(Correction correction) {
    return switch (correction.action()) {
      case SET -> {
        ObjectNode object = find(correction.target());
        if (object == null) {
          yield false;
        }
        set(correction.target().list(), object, correction.value());
        status.merge(object.get("id").asText(), "corrected", (old, now) -> old);
        yield true;
      }
      case REJECT -> {
        ObjectNode object = find(correction.target());
        if (object == null) {
          yield false;
        }
        status.put(object.get("id").asText(), "rejected");
        yield true;
      }
      case ADD -> add(correction);
      case MERGE, SPLIT, UNDO -> true;
    };
  }

  /** The object that fits the anchor best, the first of equals; null if none does. */
  private ObjectNode find(Anchor anchor) {
    JsonNode best = null;
    int fit = 0;
    for (JsonNode object : record.path(anchor.list())) {
      int now = anchor.fit(object);
      if (now > fit) {
        best = object;
        fit = now;
      }
    }
    return (ObjectNode) best;
  }

  private boolean add(Correction correction) {
    Anchor anchor = correction.target();
    String text = record.path("text").asText();
    if (anchor.end() > text.codePointCount(0, text.length())) {
      return false;
    }
    ArrayNode objects = record.withArray(anchor.list());
    String id = anchor.list().charAt(0) + "x" + (objects.size() + 1);
    ObjectNode object = objects.addObject().put("id", id);
    ArrayNode span = JSON.createArrayNode().add(anchor.start()).add(anchor.end());
    if (!anchor.list().equals("talks")) {
      object.set("trigger", span);
    }
    object.set("evidence", sentences(anchor));
    object.putArray("attribution");
    if (anchor.list().equals("figures")) {
      object.put("cumulative", false);
    }
    set(anchor.list(), object, correction.value());
    status.put(id, "added");
    return true;
  }

  private ArrayNode sentences(Anchor anchor) {
    ArrayNode evidence = JSON.createArrayNode();
    for (JsonNode sentence : record.path("sentences")) {
      JsonNode span = sentence.get("span");
      if (span.get(0).intValue() < anchor.end() && span.get(1).intValue() > anchor.start()) {
        evidence.add(span);
      }
    }
    return evidence;
  }

  private void set(String list, ObjectNode object, ObjectNode slots) {
    boolean event = list.equals("events");
    slots
        .properties()
        .forEach(
            slot -> {
              String name = slot.getKey();
              if (name.equals("stance")) {
                stance(object, slot.getValue());
              } else {
                String field = event ? EVENT_FIELDS.getOrDefault(name, name) : name;
                put(object, field, slot.getValue());
              }
            });
    if (event && (slots.has("category") || slots.has("mode") || slots.has("cameo"))) {
      codes(object, slots);
    }
    if (list.equals("events") && slots.hasNonNull("date")) {
      object.put("date_resolution", "day");
    }
    if (list.equals("figures") && (slots.has("of") || slots.has("by")) && !slots.has("interest")) {
      object.remove("interest");
    }
  }

  /** The nearest speaker's stance; where nobody speaks there is none to set. */
  private static void stance(ObjectNode object, JsonNode stance) {
    JsonNode chain = object.path("attribution");
    if (!chain.isEmpty() && chain.get(chain.size() - 1) instanceof ObjectNode link) {
      link.set("stance", stance);
    }
  }

  private void put(ObjectNode object, String field, JsonNode value) {
    if (value.isNull()) {
      object.remove(field);
    } else if (value.isObject()) {
      object.put(field, id(value));
    } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
      List<String> ids = new ArrayList<>();
      value.forEach(described -> ids.add(id(described)));
      ArrayNode array = object.putArray(field);
      ids.forEach(array::add);
    } else {
      object.set(field, value);
    }
  }

  /** A place has a country or coordinates of its own kind; an actor has sectors. */
  private String id(JsonNode described) {
    boolean actor = described.has("sector");
    return Described.id(record, actor ? "actors" : "places", described);
  }

  /** What follows from category, modes and CAMEO code; a code that no longer fits goes. */
  private static void codes(ObjectNode event, ObjectNode slots) {
    Cameo.Category category = CAMEO.category(event.path("event").asText());
    Cameo.Code code = CAMEO.code(event.path("cameo").asText());
    if (!slots.has("cameo") && code != null && !code.category().equals(category.name())) {
      event.remove("cameo");
      code = null;
    }
    if (code == null) {
      event.remove("goldstein");
    } else {
      event.put("goldstein", code.goldstein());
    }
    List<String> modes = new ArrayList<>();
    event.path("mode").forEach(mode -> modes.add(mode.asText()));
    event.put("quad_code", category.quad());
    event.put("event_scale", CAMEO.scale(category.name(), modes));
  }
}
