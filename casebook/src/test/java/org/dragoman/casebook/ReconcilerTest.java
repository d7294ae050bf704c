package org.dragoman.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dragoman.casebook.Corrections.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcilerTest {
  private static final Signature BY = new Signature("A. Reader", "so the texts say");
  private static final int REPORTS = 24;

  @TempDir Path folder;

  private Casebook open(String name) {
    return Casebook.create(folder.resolve(name), () -> Instant.parse("2020-03-01T12:00:00Z"));
  }

  private static void link(Casebook casebook) {
    new Reconciler(casebook).run(percent -> {});
  }

  /** Rows of reports name the first of a group, which depends on the order of adding. */
  private static List<String> happenings(Casebook casebook) {
    return Dump.of(casebook.database()).stream().filter(l -> !l.startsWith("report|")).toList();
  }

  private static String incident(Casebook casebook, String report, String event) {
    return casebook
        .database()
        .first(
            "SELECT i.id FROM incident i JOIN incident_event USING (incident_id) JOIN event e USING"
                + " (event_id) JOIN report r USING (report_id) WHERE r.id = ? AND e.id = ?",
            row -> row.getString(1),
            report,
            event)
        .orElse("");
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, REPORTS).boxed().toList());
    List<String> atOnce;
    try (Casebook casebook = open("at-once")) {
      order.forEach(i -> casebook.add(Preparing.of(Variations.record(i)), "test"));
      link(casebook);
      atOnce = happenings(casebook);
      assertEquals(0, Reconciler.outstanding(casebook.database()));
      assertEquals(List.of(), Check.of(casebook));
    }
    Collections.shuffle(order, new Random(3));
    try (Casebook casebook = open("one-by-one")) {
      for (int i : order) {
        casebook.add(Preparing.of(Variations.record(i)), "test");
        link(casebook);
      }
      assertEquals(atOnce, happenings(casebook));
    }
  }

  @Test
  void copiesOfOneReportAreOneSource() {
    try (Casebook casebook = open("copies")) {
      // Two outlets print the same text.
      casebook.add(Preparing.of(Variations.record(0)), "test");
      casebook.add(Preparing.of(Variations.record(8)), "test");
      link(casebook);
      assertEquals(1, casebook.database().number("SELECT count(DISTINCT wording_id) FROM report"));
      assertEquals(1, casebook.database().number("SELECT max(sources) FROM incident"));
      assertEquals(2, casebook.database().number("SELECT max(reports) FROM incident"));
      assertEquals(incident(casebook, "r0", "e1"), incident(casebook, "r8", "e1"));
    }
  }

  @Test
  void peopleJoinAndPartHappenings() {
    try (Casebook casebook = open("people")) {
      for (int i : List.of(0, 1, 8)) {
        casebook.add(Preparing.of(Variations.record(i)), "test");
      }
      link(casebook);
      List<String> before = happenings(casebook);
      Corrections corrections = new Corrections(casebook);
      corrections.split("r0/e1", "r8/e1", BY);
      link(casebook);
      assertNotEquals(incident(casebook, "r0", "e1"), incident(casebook, "r8", "e1"));
      corrections.merge("r0/e1", "r1/e1", BY);
      link(casebook);
      assertEquals(incident(casebook, "r0", "e1"), incident(casebook, "r1", "e1"));
      corrections.undo(1, BY);
      corrections.undo(2, BY);
      link(casebook);
      List<String> after =
          happenings(casebook).stream().filter(l -> !l.startsWith("journal|")).toList();
      assertEquals(before, after);
    }
  }

  @Test
  void whatIsRejectedIsInNoIncident() {
    try (Casebook casebook = open("rejected")) {
      casebook.add(Preparing.of(Variations.record(0)), "test");
      link(casebook);
      assertFalse(incident(casebook, "r0", "e1").isEmpty());
      new Corrections(casebook).reject("r0/e1", BY);
      link(casebook);
      assertTrue(incident(casebook, "r0", "e1").isEmpty());
      assertEquals(List.of(), Check.of(casebook));
    }
  }
}
