package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;

/** Reads fields of labels and records, where one value may stand for a list of one. */
final class Json {
  private static final String NO_VALUE = "(none)";

  private Json() {}

  /** The members of a list, a single value as a list of one, nothing for null or absent. */
  static List<JsonNode> list(JsonNode value) {
    List<JsonNode> members = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(members::add);
    } else if (value != null && !value.isNull() && !value.isMissingNode()) {
      members.add(value);
    }
    return members;
  }

  static List<JsonNode> list(JsonNode object, String field) {
    return list(object.get(field));
  }

  /** The same as strings. */
  static List<String> strings(JsonNode object, String field) {
    return list(object, field).stream().map(JsonNode::asText).toList();
  }

  /** The string under a name, or null. */
  static String string(JsonNode object, String field) {
    JsonNode value = object.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  /** The value under a name; a null node if absent. */
  static JsonNode value(JsonNode object, String field) {
    JsonNode value = object.get(field);
    return value == null ? NullNode.instance : value;
  }

  /** The acceptable values of a field of the labels, a null node where none is right. */
  static List<JsonNode> accepted(JsonNode gold, String field) {
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode value : list(gold, field)) {
      values.add(NO_VALUE.equals(value.asText()) ? NullNode.instance : value);
    }
    if (values.isEmpty()) {
      values.add(NullNode.instance);
    }
    for (JsonNode also : list(gold, field + "_also")) {
      values.add(NO_VALUE.equals(also.asText()) ? NullNode.instance : also);
    }
    return values;
  }

  /** True if a value of the labels says that no value is right too. */
  static boolean acceptsNone(JsonNode gold, String field) {
    return strings(gold, field + "_also").contains(NO_VALUE);
  }

  /** The further codes that are neither missing nor wrong. */
  static List<String> also(JsonNode gold, String field) {
    return strings(gold, field + "_also").stream().filter(c -> !c.equals(NO_VALUE)).toList();
  }

  static boolean isTrue(JsonNode value) {
    return value != null && value.asBoolean(false);
  }
}
