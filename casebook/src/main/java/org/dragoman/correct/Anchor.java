package org.dragoman.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * The words that a correction speaks of. Immutable.
 *
 * @param report {@code content} of the report: the same in every casebook that has it
 * @param list the list of the record that the object stands in: {@code events figures talks actors
 *     places}
 * @param type what the object was: its category, kind or name
 * @param start first character (code point) of its trigger, or of its evidence if it has none
 * @param end after the last character
 * @param words those characters, for people
 */
public record Anchor(String report, String list, String type, int start, int end, String words) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Checks that report and list are named. */
  public Anchor {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(list, "list");
  }

  /** The anchor of an object of a record. */
  public static Anchor of(String report, String text, String list, JsonNode object) {
    JsonNode span = span(list, object);
    int start = span == null ? 0 : span.get(0).intValue();
    int end = span == null ? 0 : span.get(1).intValue();
    int from = text.offsetByCodePoints(0, start);
    String words = text.substring(from, text.offsetByCodePoints(from, end - start));
    return new Anchor(report, list, type(list, object), start, end, words);
  }

  /** What the object is, in the words of the record. */
  static String type(String list, JsonNode object) {
    return switch (list) {
      case "events" -> object.path("event").asText();
      case "actors", "places" -> object.path("name").asText();
      default -> object.path("kind").asText();
    };
  }

  /** Where the object stands in the text; null for an actor or place that a person added. */
  static JsonNode span(String list, JsonNode object) {
    return switch (list) {
      case "actors", "places" -> object.path("mentions").path(0).get("span");
      case "talks" -> object.path("evidence").get(0);
      default -> object.get("trigger");
    };
  }

  /** How well an object fits: 0 not at all; the same words and type best. */
  public int fit(JsonNode object) {
    boolean sameType = type(list, object).equals(type);
    if (list.equals("actors") || list.equals("places")) {
      return sameType ? 3 : 0;
    }
    JsonNode span = span(list, object);
    if (span == null || span.get(0).intValue() >= end || span.get(1).intValue() <= start) {
      return 0;
    }
    boolean sameWords = span.get(0).intValue() == start && span.get(1).intValue() == end;
    return (sameWords ? 2 : 1) + (sameType ? 2 : 0);
  }

  /** As JSON. */
  public ObjectNode json() {
    ObjectNode node = JSON.createObjectNode();
    node.put("report", report).put("list", list).put("type", type);
    node.putArray("span").add(start).add(end);
    return node.put("words", words);
  }

  /**
   * From JSON.
   *
   * @throws BadCorrection if it is no anchor
   */
  public static Anchor of(JsonNode node) {
    JsonNode span = node.path("span");
    if (!node.path("report").isTextual() || !node.path("list").isTextual() || span.size() != 2) {
      throw new BadCorrection("a target has report, list, type, span and words, not " + node);
    }
    return new Anchor(
        node.get("report").asText(),
        node.get("list").asText(),
        node.path("type").asText(),
        span.get(0).intValue(),
        span.get(1).intValue(),
        node.path("words").asText());
  }
}
