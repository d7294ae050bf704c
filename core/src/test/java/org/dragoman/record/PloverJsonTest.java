package org.dragoman.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class PloverJsonTest {
  private static final String TEXT = "😀 Army shelled Saraqib, killing three.";
  private static final Span SENTENCE = new Span(3, TEXT.length());
  private static final Span TRIGGER = new Span(8, 15);

  private static ReportRecord.Figure figure(String id, Integer low, Integer best, Integer high) {
    return new ReportRecord.Figure(
        id,
        "dead",
        low,
        best,
        high,
        "three",
        List.of(),
        List.of("a1"),
        "e1",
        false,
        null,
        null,
        null,
        new Span(32, 37),
        List.of(SENTENCE),
        List.of(new ReportRecord.Link("a1", "the army", "said", "claims", null)),
        "enemy-loss");
  }

  private static ReportRecord record(LocalDate day, List<ReportRecord.Figure> figures) {
    Report report =
        new Report("r1", null, "Wire", "http://x.example/", LocalDate.of(2020, 2, 18), null, TEXT);
    ReportRecord.Actor army =
        new ReportRecord.Actor(
            "a1", "Syrian Arab Army", "SYR", List.of("MIL"), "SYRMIL", null, null, List.of());
    ReportRecord.Place saraqib =
        new ReportRecord.Place(
            "p1",
            "Saraqib",
            "SYR",
            "Idlib",
            35.8645,
            36.8059,
            164816L,
            "PPL",
            4,
            List.of(new ReportRecord.Mention(new Span(16, 23), "name")));
    ReportRecord.Event event =
        new ReportRecord.Event(
            "e1",
            "ASSAULT",
            List.of("heavy-weapons"),
            List.of("military"),
            null,
            List.of("a1"),
            List.of(),
            day,
            null,
            day == null ? "unknown" : "day",
            List.of("p1"),
            "194",
            -10.0,
            4,
            -9.5,
            TRIGGER,
            List.of(SENTENCE),
            List.of(),
            null,
            "test");
    return new ReportRecord(
        report,
        List.of(SENTENCE),
        List.of(army),
        List.of(saraqib),
        List.of(event),
        figures,
        List.of(),
        List.of(),
        List.of(),
        "test 1");
  }

  private static JsonNode write(ReportRecord record) throws Exception {
    List<String> lines = PloverJson.write(record);
    assertEquals(1, lines.size());
    assertFalse(lines.get(0).contains("\n"));
    return new ObjectMapper().readTree(lines.get(0));
  }

  @Test
  void standardFieldsHaveStandardNames() throws Exception {
    JsonNode json = write(record(LocalDate.of(2020, 2, 17), List.of(figure("f1", 3, 3, 3))));
    assertEquals("r1#e1", json.get("id").asText());
    assertEquals("2020-02-17", json.get("date").asText());
    assertEquals("[\"ASSAULT\"]", json.get("event").toString());
    assertEquals("[\"heavy-weapons\"]", json.get("mode").toString());
    assertEquals("[\"military\"]", json.get("context").toString());
    assertEquals(
        "{\"code\":\"SYR\",\"sector\":[\"MIL\"],\"entity_text\":\"Syrian Arab Army\"}",
        json.at("/actor/0").toString());
    assertEquals(0, json.get("recipient").size());
    assertEquals(4, json.get("quad_code").asInt());
    assertEquals(-9.5, json.get("event_scale").asDouble());
    assertEquals("Saraqib", json.at("/event_loc/extracted_place").asText());
    assertEquals(164816, json.at("/event_loc/geonameid").asInt());
    assertEquals("{\"dead\":3}", json.get("size").toString());
    assertEquals("http://x.example/", json.at("/cite_info/url").asText());
    assertEquals("PLOVER 0.8", json.at("/cite_info/codebook").asText());
  }

  @Test
  void spansCountCodePoints() throws Exception {
    JsonNode json = write(record(null, List.of()));
    assertEquals(
        "{\"sequence\":1,\"start\":2,\"end\":" + (TEXT.length() - 1) + "}",
        json.at("/text_info/0").toString());
    assertEquals("[7,14]", json.at("/dragoman/trigger").toString());
    assertEquals("shelled", json.at("/event_text/0").asText());
  }

  @Test
  void whatPloverLacksIsNamespaced() throws Exception {
    JsonNode extras = write(record(null, List.of(figure("f1", 3, 3, null)))).get("dragoman");
    assertEquals("194", extras.get("cameo").asText());
    assertEquals(-10.0, extras.get("goldstein").asDouble());
    assertEquals("claims", extras.at("/figures/0/attribution/0/stance").asText());
    assertEquals("[\"Syrian Arab Army\"]", extras.at("/figures/0/by").toString());
    assertEquals("unknown", extras.get("date_resolution").asText());
  }

  @Test
  void sizeNeedsOneValue() throws Exception {
    assertFalse(write(record(null, List.of(figure("f1", 3, 3, null)))).has("size"));
    assertFalse(
        write(record(null, List.of(figure("f1", 3, 3, 3), figure("f2", 4, 4, 4)))).has("size"));
    assertTrue(
        write(record(null, List.of(figure("f1", 3, 3, 3), figure("f2", 3, 3, 3)))).has("size"));
  }

  @Test
  void withoutADayTheReportsIsGiven() throws Exception {
    assertEquals("2020-02-18", write(record(null, List.of())).get("date").asText());
  }
}
