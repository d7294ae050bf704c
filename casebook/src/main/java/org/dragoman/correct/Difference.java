package org.dragoman.correct;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is different between two records of one report. Objects are matched by their words, not by
 * their ids. Immutable.
 *
 * @param changes in the order of the text
 */
public record Difference(List<Change> changes) {
  private static final List<String> LISTS = List.of("events", "figures", "talks");

  /** Slots that name other objects, or where things stand, which follow from those. */
  private static final Set<String> PASSED_OVER =
      Set.of("id", "trigger", "evidence", "frame", "rounds", "topic", "participants", "event");

  /** Copies the list. */
  public Difference {
    changes = List.copyOf(changes);
  }

  /**
   * One change.
   *
   * @param kind {@code gone}, {@code new} or {@code changed}
   * @param list events, figures or talks
   * @param was id in the older record, or null
   * @param is id in the newer record, or null
   * @param words what changed, for a person
   */
  public record Change(String kind, String list, String was, String is, String words) {}

  /** The difference between two records in their JSON form, both with their text. */
  public static Difference between(JsonNode older, JsonNode newer) {
    List<Change> changes = new ArrayList<>();
    for (String list : LISTS) {
      compare(list, older, newer, changes);
    }
    return new Difference(changes);
  }

  private static void compare(String list, JsonNode older, JsonNode newer, List<Change> changes) {
    Set<JsonNode> taken = new HashSet<>();
    String text = newer.path("text").asText();
    for (JsonNode was : older.path(list)) {
      Anchor anchor = Anchor.of("", text, list, was);
      JsonNode is = best(anchor, newer.path(list), taken);
      if (is == null) {
        changes.add(new Change("gone", list, id(was), null, label(list, was, anchor)));
        continue;
      }
      taken.add(is);
      String slots = slots(list, was, older, is, newer);
      if (!slots.isEmpty()) {
        String words = label(list, was, anchor) + ": " + slots;
        changes.add(new Change("changed", list, id(was), id(is), words));
      }
    }
    for (JsonNode is : newer.path(list)) {
      if (!taken.contains(is)) {
        Anchor anchor = Anchor.of("", text, list, is);
        changes.add(new Change("new", list, null, id(is), label(list, is, anchor)));
      }
    }
  }

  private static JsonNode best(Anchor anchor, JsonNode objects, Set<JsonNode> taken) {
    JsonNode best = null;
    int fit = 0;
    for (JsonNode object : objects) {
      int now = taken.contains(object) ? 0 : anchor.fit(object);
      if (now > fit) {
        best = object;
        fit = now;
      }
    }
    return best;
  }

  private static String id(JsonNode object) {
    return object.path("id").asText();
  }

  private static String label(String list, JsonNode object, Anchor anchor) {
    String words = anchor.words().replaceAll("\\s+", " ");
    String quote = words.length() > 60 ? words.substring(0, 57) + "..." : words;
    return Anchor.type(list, object) + " \"" + quote + "\"";
  }

  private static String slots(
      String list, JsonNode was, JsonNode older, JsonNode is, JsonNode newer) {
    TreeSet<String> names = new TreeSet<>();
    was.fieldNames().forEachRemaining(names::add);
    is.fieldNames().forEachRemaining(names::add);
    if (list.equals("events")) {
      names.add("event");
    }
    TreeMap<String, String> changed = new TreeMap<>();
    for (String name : names) {
      boolean passed =
          PASSED_OVER.contains(name) && !(list.equals("events") && name.equals("event"));
      if (!passed) {
        String before = value(was.path(name), older);
        String after = value(is.path(name), newer);
        if (!before.equals(after)) {
          changed.put(name, before + " -> " + after);
        }
      }
    }
    List<String> words = new ArrayList<>();
    changed.forEach((name, change) -> words.add(name + " " + change));
    return String.join("; ", words);
  }

  /** A value in words; ids of actors and places become names. */
  private static String value(JsonNode value, JsonNode record) {
    if (value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()) {
      return "none";
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(value(part, record)));
      return String.join(", ", parts);
    }
    if (value.isObject()) {
      return value.has("stance")
          ? value(
                  value.path("holder").isMissingNode() ? value.path("text") : value.get("holder"),
                  record)
              + " "
              + value.get("stance").asText()
          : value.toString();
    }
    return name(value.asText(), record);
  }

  private static String name(String value, JsonNode record) {
    if (!value.matches("[ap]x?\\d+")) {
      return value;
    }
    for (JsonNode object : record.path(value.startsWith("a") ? "actors" : "places")) {
      if (id(object).equals(value)) {
        return object.path("name").asText();
      }
    }
    return value;
  }
}
