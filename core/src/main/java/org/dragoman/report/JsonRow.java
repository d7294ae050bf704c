package org.dragoman.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;

/**
 * One row {@code {id, text, title?, date?, publication?, url?, language?}}; other fields are
 * ignored. Stateless and thread-safe.
 */
final class JsonRow {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private static final String SHAPE =
      "a row is one JSON object on one line: {\"id\": ..., \"text\": \"...\"}";

  private JsonRow() {}

  /** A row that is no report, with what to say about it. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final String remedy;

    Refused(String reason, String remedy) {
      super(reason, null, false, false);
      this.remedy = remedy;
    }
  }

  /** The report of a row, or its problem. */
  static Incoming read(Origin origin, String row, ReadOptions options) {
    try {
      return report(origin, parse(row), options);
    } catch (Refused e) {
      return new Incoming.Problem(origin, e.getMessage(), e.remedy);
    }
  }

  private static JsonNode parse(String row) throws Refused {
    try {
      JsonNode node = JSON.readTree(row);
      if (!node.isObject()) {
        throw new Refused("is not a JSON object", SHAPE);
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new Refused("is malformed JSON" + column(e) + ": " + firstLine(e), SHAPE);
    }
  }

  private static String column(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " at column " + Math.max(1, e.getLocation().getColumnNr());
  }

  private static String firstLine(JsonProcessingException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("cannot be parsed");
    int source = message.indexOf(" (for Object starting");
    String words = source < 0 ? message : message.substring(0, source);
    return words.length() > 150 ? words.substring(0, 150) + "..." : words;
  }

  private static Incoming report(Origin origin, JsonNode row, ReadOptions options) throws Refused {
    Map<String, String> fields = new HashMap<>();
    for (String name : RowReport.FIELDS) {
      fields.put(name, name.equals("id") ? id(row) : string(row, name));
    }
    if (fields.get("text") == null) {
      throw new Refused("has no \"text\"", SHAPE);
    }
    return RowReport.of(origin, fields, options);
  }

  private static String id(JsonNode row) throws Refused {
    JsonNode id = row.get("id");
    if (id != null && id.isNumber()) {
      return id.asText();
    }
    return string(row, "id");
  }

  /** The string under a name; null if it is absent or null. */
  private static String string(JsonNode row, String name) throws Refused {
    JsonNode value = row.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new Refused("its \"" + name + "\" is not a string", null);
    }
    return value.textValue();
  }
}
