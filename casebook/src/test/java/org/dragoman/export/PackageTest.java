package org.dragoman.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Data packages keep the rules of Frictionless Data Package, Tabular Data and Table Schema. */
class PackageTest extends SampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "date", "datetime");

  @ParameterizedTest
  @EnumSource
  void isValid(Format format) throws Exception {
    validate(export(format, "out"));
  }

  @Test
  void isValidWithTags() throws Exception {
    Path out = folder.resolve("out");
    Export.write(db, new Export.Request(Format.CSV, out, true, null, null));
    String[] lines = Files.readString(out.resolve("events.csv")).split("\n");
    assertTrue(lines[0].startsWith("event,report,"));
    assertTrue(lines[1].startsWith("#event+id,#meta+id+report,"), lines[1]);
    validate(out);
  }

  private static void validate(Path folder) throws Exception {
    JsonNode descriptor = JSON.readTree(folder.resolve("datapackage.json").toFile());
    assertTrue(descriptor.get("name").asText().matches("[a-z0-9._-]+"));
    assertTrue(descriptor.get("resources").size() > 0);
    Map<String, List<List<String>>> tables = new HashMap<>();
    Map<String, JsonNode> schemas = new HashMap<>();
    for (JsonNode resource : descriptor.get("resources")) {
      Path file = folder.resolve(resource.get("path").asText());
      byte[] bytes = Files.readAllBytes(file);
      assertEquals(resource.get("bytes").asLong(), bytes.length);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      assertEquals("sha256:" + hash, resource.get("hash").asText());
      if (resource.get("profile").asText().equals("tabular-data-resource")) {
        String name = resource.get("name").asText();
        schemas.put(name, resource.get("schema"));
        tables.put(name, table(resource, file));
      }
    }
    for (String name : tables.keySet()) {
      cells(name, schemas.get(name), tables.get(name));
      keys(name, schemas.get(name), tables.get(name));
      references(name, schemas, tables);
    }
  }

  private static List<List<String>> table(JsonNode resource, Path file) throws IOException {
    JsonNode dialect = resource.get("dialect");
    boolean quoted = !dialect.get("quoteChar").asText().isEmpty();
    String text = Files.readString(file);
    assertTrue(text.isEmpty() || text.endsWith("\n"));
    List<List<String>> rows =
        Cells.parse(text, dialect.get("delimiter").asText().charAt(0), quoted);
    List<String> fields = new ArrayList<>();
    resource.get("schema").get("fields").forEach(field -> fields.add(field.get("name").asText()));
    if (dialect.get("header").asBoolean()) {
      assertEquals(fields, rows.remove(0));
    }
    if (dialect.has("commentChar")) {
      rows.remove(0);
    }
    rows.forEach(row -> assertEquals(fields.size(), row.size(), row.toString()));
    return rows;
  }

  private static void cells(String name, JsonNode schema, List<List<String>> rows) {
    String missing = schema.get("missingValues").get(0).asText();
    int at = 0;
    for (JsonNode field : schema.get("fields")) {
      String type = field.get("type").asText();
      assertTrue(TYPES.contains(type), type);
      boolean required = field.path("constraints").path("required").asBoolean();
      for (List<String> row : rows) {
        String cell = row.get(at);
        String where = name + "." + field.get("name").asText() + ": " + cell;
        assertTrue(!required || !cell.equals(missing), where);
        assertTrue(cell.equals(missing) || Cells.isOf(type, cell), where);
      }
      at++;
    }
  }

  private static List<String> values(JsonNode schema, JsonNode names, List<String> row) {
    List<String> values = new ArrayList<>();
    for (JsonNode name : names.isArray() ? names : JSON.createArrayNode().add(names)) {
      int at = 0;
      for (JsonNode field : schema.get("fields")) {
        if (field.get("name").equals(name)) {
          values.add(row.get(at));
        }
        at++;
      }
    }
    return values;
  }

  private static void keys(String name, JsonNode schema, List<List<String>> rows) {
    if (schema.has("primaryKey")) {
      Set<List<String>> keys = new HashSet<>();
      for (List<String> row : rows) {
        List<String> key = values(schema, schema.get("primaryKey"), row);
        assertEquals(schema.get("primaryKey").size(), key.size(), name);
        assertTrue(keys.add(key), name + ": " + key);
      }
    }
  }

  private static void references(
      String name, Map<String, JsonNode> schemas, Map<String, List<List<String>>> tables) {
    for (JsonNode key : schemas.get(name).path("foreignKeys")) {
      String resource = key.get("reference").get("resource").asText();
      String target = resource.isEmpty() ? name : resource;
      Set<List<String>> there = new HashSet<>();
      for (List<String> row : tables.get(target)) {
        there.add(values(schemas.get(target), key.get("reference").get("fields"), row));
      }
      for (List<String> row : tables.get(name)) {
        List<String> value = values(schemas.get(name), key.get("fields"), row);
        boolean none = value.stream().allMatch(String::isEmpty);
        assertTrue(none || there.contains(value), name + " -> " + target + ": " + value);
      }
    }
  }
}
