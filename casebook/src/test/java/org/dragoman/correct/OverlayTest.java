package org.dragoman.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.Golden;
import org.dragoman.correct.Correction.Action;
import org.dragoman.record.RecordReader;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private final ObjectNode record = Golden.json("sahel-ambush");
  private final List<Correction> corrections = new ArrayList<>();
  private int second;

  private JsonNode event(int n) {
    return record.path("events").get(n);
  }

  private Correction make(Action action, Anchor anchor, ObjectNode value) {
    Instant at = Instant.parse("2020-03-01T12:00:00Z").plusSeconds(second++);
    Correction correction =
        new Correction(at, "A. Reader", "as the text says", action, anchor, value);
    corrections.add(correction);
    return correction;
  }

  private Anchor anchor(String list, JsonNode object) {
    return Anchor.of("content", record.path("text").asText(), list, object);
  }

  private static ObjectNode none() {
    return new ObjectMapper().createObjectNode();
  }

  private ObjectNode slots(String list, String... assignments) {
    ObjectNode value = none();
    for (String assignment : assignments) {
      Slots.read(list, assignment, record, value);
    }
    return value;
  }

  @Test
  void slotsAreSetAndTheRestStays() {
    make(
        Action.SET,
        anchor("events", event(0)),
        slots("events", "date=2020-02-02", "actor=\"Front of the East|MLI|REB\""));
    Overlay overlay = Overlay.of(record, corrections);
    JsonNode changed = overlay.record().path("events").get(0);
    assertEquals("2020-02-02", changed.path("date").asText());
    String actor = changed.path("actor").get(0).asText();
    JsonNode added =
        overlay.record().path("actors").get(overlay.record().path("actors").size() - 1);
    assertEquals(added.path("id").asText(), actor);
    assertEquals("Front of the East", added.path("name").asText());
    assertEquals(event(0).path("event"), changed.path("event"));
    assertEquals("corrected", overlay.status().get(changed.path("id").asText()));
    RecordReader.read(overlay.record());
  }

  @Test
  void whatFollowsFromACategoryFollowsIt() {
    make(Action.SET, anchor("events", event(0)), slots("events", "category=CONSULT", "mode=visit"));
    JsonNode changed = Overlay.of(record, corrections).record().path("events").get(0);
    assertEquals("CONSULT", changed.path("event").asText());
    assertEquals(1, changed.path("quad_code").asInt());
    boolean fits = !changed.has("cameo") || changed.path("cameo").asText().startsWith("04");
    assertTrue(fits, "a code of the old category does not stay");
  }

  @Test
  void correctionsFindTheirWordsInAnotherRecord() {
    make(Action.SET, anchor("events", event(1)), slots("events", "date=2020-02-02"));
    ObjectNode newer = record.deepCopy();
    newer.withArray("events").remove(0);
    ((ObjectNode) newer.path("events").get(0)).put("id", "e1");
    Overlay overlay = Overlay.of(newer, corrections);
    assertEquals("2020-02-02", overlay.record().path("events").get(0).path("date").asText());
    assertEquals(List.of("applied"), List.copyOf(overlay.state().values()));
    newer.withArray("events").removeAll();
    assertEquals(List.of("conflict"), List.copyOf(Overlay.of(newer, corrections).state().values()));
  }

  @Test
  void rejectedObjectsStayMarked() {
    make(Action.REJECT, anchor("events", event(0)), none());
    Overlay overlay = Overlay.of(record, corrections);
    assertEquals(record.path("events").size(), overlay.record().path("events").size());
    assertEquals("rejected", overlay.status().get(event(0).path("id").asText()));
  }

  @Test
  void addedObjectsHaveTheirSentenceAsEvidence() {
    JsonNode trigger = event(0).path("trigger");
    Anchor words =
        new Anchor(
            "content", "events", "AID", trigger.get(0).asInt(), trigger.get(1).asInt(), "words");
    make(Action.ADD, words, slots("events", "category=AID"));
    Overlay overlay = Overlay.of(record, corrections);
    JsonNode added = overlay.record().path("events").get(record.path("events").size());
    assertEquals("AID", added.path("event").asText());
    assertEquals(1, added.path("evidence").size());
    assertEquals("added", overlay.status().get(added.path("id").asText()));
    RecordReader.read(overlay.record());
  }

  @Test
  void anUndoCanBeUndone() {
    Correction set =
        make(Action.SET, anchor("events", event(0)), slots("events", "date=2020-02-02"));
    Correction undo = make(Action.UNDO, null, none().put("undoes", set.id()));
    assertEquals(record.path("events"), Overlay.of(record, corrections).record().path("events"));
    make(Action.UNDO, null, none().put("undoes", undo.id()));
    assertFalse(
        record.path("events").equals(Overlay.of(record, corrections).record().path("events")));
  }

  @Test
  void linesOfAJournalComeBackEqual() {
    make(Action.SET, anchor("events", event(0)), slots("events", "place=Gao|MLI|16.27|-0.04"));
    make(Action.UNDO, null, none().put("undoes", "c1"));
    for (Correction correction : corrections) {
      assertEquals(correction, Correction.of(correction.json()));
      assertEquals(correction.id(), Correction.of(correction.json()).id());
    }
  }

  @Test
  void wrongSlotsAndValuesAreRefusedWithTheChoices() {
    assertRefused("have no slot \"colour\"", "events", "colour=red");
    assertRefused("no PLOVER category", "events", "category=WAR");
    assertRefused("no CAMEO code", "events", "cameo=999");
    assertRefused("a day like", "events", "date=Monday");
    assertRefused("kind is one of arrested, captured, dead", "figures", "kind=killed");
    assertRefused("a whole number", "figures", "best=-3");
    assertRefused("no actor a99", "events", "actor=a99");
    assertRefused("no slot=value", "events", "date");
    BadCorrection unsigned =
        assertThrows(
            BadCorrection.class,
            () -> new Correction(Instant.EPOCH, " ", "why", Action.REJECT, null, none()));
    assertTrue(unsigned.getMessage().contains("author"));
  }

  private void assertRefused(String part, String list, String assignment) {
    BadCorrection e = assertThrows(BadCorrection.class, () -> slots(list, assignment));
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }
}
