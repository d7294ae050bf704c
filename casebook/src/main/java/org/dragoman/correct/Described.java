package org.dragoman.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Actors and places as a journal keeps them: by what they are, since ids change when a report is
 * coded again. Stateless.
 */
final class Described {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Described() {}

  /** {@code a2}, the name of an actor of the record, or {@code Name|CODE|SECTOR,SECTOR}. */
  static ObjectNode actor(String words, JsonNode record) {
    JsonNode known = known(words, record.path("actors"));
    ObjectNode actor = JSON.createObjectNode();
    if (known != null) {
      for (String field : List.of("name", "code", "sector", "cameo", "office")) {
        if (known.hasNonNull(field)) {
          actor.set(field, known.get(field));
        }
      }
      return actor;
    }
    String[] parts = words.split("\\|", -1);
    if (words.matches("a\\d+")) {
      throw new BadCorrection("the report has no actor " + words);
    }
    actor.put("name", parts[0].strip());
    if (parts.length > 1 && !parts[1].isBlank()) {
      actor.put("code", parts[1].strip());
    }
    ArrayNode sector = actor.putArray("sector");
    if (parts.length > 2) {
      List.of(parts[2].strip().split("\\s+")).stream()
          .filter(s -> !s.isEmpty())
          .forEach(sector::add);
    }
    return actor;
  }

  /** {@code p1}, the name of a place of the record, or {@code Name|COUNTRY|LAT|LON}. */
  static ObjectNode place(String words, JsonNode record) {
    JsonNode known = known(words, record.path("places"));
    ObjectNode place = JSON.createObjectNode();
    if (known != null) {
      known
          .properties()
          .forEach(
              field -> {
                if (!List.of("id", "mentions").contains(field.getKey())) {
                  place.set(field.getKey(), field.getValue());
                }
              });
      return place;
    }
    if (words.matches("p\\d+")) {
      throw new BadCorrection("the report has no place " + words);
    }
    String[] parts = words.split("\\|", -1);
    place.put("name", parts[0].strip());
    if (parts.length > 1 && !parts[1].isBlank()) {
      place.put("country_code", parts[1].strip());
    }
    if (parts.length > 3) {
      try {
        place.put("lat", Double.parseDouble(parts[2].strip()));
        place.put("lon", Double.parseDouble(parts[3].strip()));
      } catch (NumberFormatException e) {
        throw new BadCorrection("a new place is Name|COUNTRY|LAT|LON, not \"" + words + "\"");
      }
    }
    return place;
  }

  private static JsonNode known(String words, JsonNode objects) {
    for (JsonNode object : objects) {
      if (object.path("id").asText().equals(words)) {
        return object;
      }
    }
    for (JsonNode object : objects) {
      if (object.path("name").asText().equalsIgnoreCase(words)) {
        return object;
      }
    }
    return null;
  }

  /** The id of a described actor or place in a record, which is added if it is not there. */
  static String id(ObjectNode record, String list, JsonNode described) {
    String name = described.path("name").asText();
    JsonNode code = described.get(list.equals("actors") ? "code" : "country_code");
    for (JsonNode object : record.path(list)) {
      JsonNode own = object.get(list.equals("actors") ? "code" : "country_code");
      boolean same = code == null || own == null || code.equals(own);
      if (same && object.path("name").asText().equalsIgnoreCase(name)) {
        return object.get("id").asText();
      }
    }
    ArrayNode objects = record.withArray(list);
    String id = list.charAt(0) + "x" + (objects.size() + 1);
    ObjectNode added = objects.addObject().put("id", id);
    added.setAll((ObjectNode) described.deepCopy());
    added.putArray("mentions");
    return id;
  }
}
