package org.dragoman.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers of the formats take for granted, also with text that breaks tables. */
class ReadersTest extends SampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void noControlCharacterGoesOut(Format format) throws Exception {
    try (Stream<Path> files = Files.list(export(format, "out"))) {
      for (Path file : files.filter(f -> !f.toString().endsWith(".parquet")).toList()) {
        String text = Files.readString(file);
        boolean calendar = file.toString().endsWith(".ics");
        assertTrue(
            text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t' || calendar && c == '\r'),
            file.toString());
        assertFalse(text.contains("sqlite") || text.contains(folder.toString()), file.toString());
      }
    }
  }

  @Test
  void everyLineOfJsonIsOneObject() throws Exception {
    for (Format format : List.of(Format.PLOVER, Format.CAMEO, Format.FTM)) {
      try (Stream<Path> files = Files.list(export(format, format.word()))) {
        Path data = files.filter(f -> f.toString().matches(".*(jsonl|ftm.json)")).findAny().get();
        for (String line : Files.readString(data).strip().split("\n")) {
          assertTrue(JSON.readTree(line).isObject());
        }
      }
    }
  }

  @Test
  void everyRowOfATableHasAllItsCells() throws Exception {
    Map<Format, String> tables =
        Map.of(
            Format.ICEWS, "events.tab",
            Format.GDELT_EVENTS, "export.CSV",
            Format.POLECAT, "events.txt",
            Format.PHOENIX, "events.txt");
    for (Map.Entry<Format, String> table : tables.entrySet()) {
      Path file = export(table.getKey(), table.getKey().word()).resolve(table.getValue());
      int cells = table.getKey().tables().iterator().next().columns().size();
      for (String line : Files.readString(file).strip().split("\n")) {
        assertTrue(line.split("\t", -1).length <= cells, line);
      }
      assertEquals(
          Set.of(cells),
          new HashSet<>(
              Cells.parse(Files.readString(file), '\t', false).stream().map(List::size).toList()));
    }
  }

  @Test
  void aPointHasARadius() throws Exception {
    JsonNode map = JSON.readTree(export(Format.GEOJSON, "map").resolve("events.geojson").toFile());
    assertEquals("FeatureCollection", map.get("type").asText());
    Set<String> without = new HashSet<>();
    for (JsonNode feature : map.get("features")) {
      JsonNode properties = feature.get("properties");
      assertEquals(feature.get("id"), properties.get("event"));
      assertEquals(feature.get("geometry").isNull(), properties.get("radius_m").isNull());
      if (feature.get("geometry").isNull()) {
        without.add(properties.get("place_name").asText());
      } else {
        JsonNode point = feature.get("geometry").get("coordinates");
        assertTrue(Math.abs(point.get(0).asDouble()) <= 180);
        assertTrue(Math.abs(point.get(1).asDouble()) <= 90);
      }
    }
    assertEquals(Set.of("Idlib"), without);
  }

  @Test
  void quotationsStandWhereTheySay() throws Exception {
    Map<String, String> texts = new HashMap<>();
    db.list("SELECT content, text FROM report", r -> texts.put(r.getString(1), r.getString(2)));
    Path file = export(Format.ANNOTATIONS, "notes").resolve("annotations.jsonld");
    int seen = 0;
    for (JsonNode note : JSON.readTree(file.toFile()).get("items")) {
      for (JsonNode target : note.get("target")) {
        String urn = target.path("scope").asText(target.get("source").asText());
        String text = texts.get(urn.substring(urn.lastIndexOf(':') + 1));
        int[] points = Clean.text(text).codePoints().toArray();
        JsonNode quote = target.get("selector").get(0);
        JsonNode place = target.get("selector").get(1);
        int start = place.get("start").asInt();
        assertEquals(
            quote.get("exact").asText(),
            new String(points, start, place.get("end").asInt() - start));
        String before = new String(points, 0, start);
        assertTrue(before.endsWith(quote.path("prefix").asText()));
        seen++;
      }
    }
    assertTrue(seen > 20);
  }

  @Test
  void linesOfTheCalendarAreFolded() throws Exception {
    String calendar = Files.readString(export(Format.ICAL, "ical").resolve("talks.ics"));
    for (String line : calendar.split("\r\n")) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
    }
    assertEquals(calendar.split("\r\n").length, calendar.split("\n").length);
    assertTrue(calendar.contains("DTEND;VALUE=DATE:20200219\r\n"));
  }

  @Test
  void entitiesPointToEntities() throws Exception {
    Path file = export(Format.FTM, "ftm").resolve("entities.ftm.json");
    Set<String> ids = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode entity = JSON.readTree(line);
      assertTrue(ids.add(entity.get("id").asText()), line);
      for (String property :
          List.of("organizer", "involved", "proof", "resolved", "document", "agent", "client")) {
        entity.get("properties").path(property).forEach(id -> named.add(id.asText()));
      }
      entity.get("properties").forEach(values -> assertTrue(values.isArray() && values.size() > 0));
    }
    assertTrue(ids.containsAll(named));
  }

  @Test
  void theManifestTellsWhoAndWhat() throws Exception {
    JsonNode manifest = JSON.readTree(export(Format.CSV, "csv").resolve(Manifest.FILE).toFile());
    JsonNode activities = manifest.get("activity");
    assertEquals(10, activities.get("dragoman:export").get("dragoman:event").asInt());
    assertEquals(
        "reject", activities.get("dragoman:correction/j-1").get("dragoman:action").asText());
    String person = "dragoman:person/" + Keys.hash("Ada \"A.\" Reader");
    assertEquals("Ada \"A.\" Reader", manifest.get("agent").get(person).get("prov:label").asText());
    Set<String> known = new HashSet<>();
    for (String kind : List.of("entity", "activity", "agent")) {
      manifest.get(kind).fieldNames().forEachRemaining(known::add);
    }
    for (String relation :
        List.of("used", "wasGeneratedBy", "wasDerivedFrom", "wasAssociatedWith")) {
      for (JsonNode pair : manifest.get(relation)) {
        pair.forEach(end -> assertTrue(known.contains(end.asText()), end.asText()));
      }
    }
  }
}
