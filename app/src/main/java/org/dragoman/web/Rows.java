package org.dragoman.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;
import org.dragoman.store.Database;

/**
 * Rows of a statement as JSON objects, a member for each column. A column that is called {@code
 * x_json} holds JSON and becomes the member {@code x}. Stateless.
 */
final class Rows {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final String NESTED = "_json";

  private Rows() {}

  /** All rows. */
  static ArrayNode all(Database db, String sql, Object... values) {
    ArrayNode rows = JSON.createArrayNode();
    db.list(sql, Rows::row, values).forEach(rows::add);
    return rows;
  }

  /** The first row. */
  static Optional<ObjectNode> first(Database db, String sql, Object... values) {
    return db.first(sql, Rows::row, values);
  }

  private static ObjectNode row(ResultSet row) throws SQLException {
    ObjectNode object = JSON.createObjectNode();
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      put(object, columns.getColumnLabel(i), row.getObject(i));
    }
    return object;
  }

  private static void put(ObjectNode object, String name, Object value) {
    if (name.endsWith(NESTED)) {
      nest(object, name.substring(0, name.length() - NESTED.length()), (String) value);
    } else if (value instanceof Number number
        && !(value instanceof Double)
        && !(value instanceof Float)) {
      object.put(name, number.longValue());
    } else if (value instanceof Number number) {
      object.put(name, number.doubleValue());
    } else {
      object.put(name, (String) value);
    }
  }

  private static void nest(ObjectNode object, String name, String json) {
    object.set(name, json == null ? JSON.nullNode() : read(json));
  }

  /** JSON that this program wrote. */
  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the casebook holds broken JSON: " + json, e);
    }
  }
}
