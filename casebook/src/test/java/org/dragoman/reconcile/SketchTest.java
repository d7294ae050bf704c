package org.dragoman.reconcile;

import static org.dragoman.reconcile.Sketches.atLeast;
import static org.dragoman.reconcile.Sketches.states;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static final Sketch SKETCH =
      Sketches.report("r1", "2021-05-03", "Soldiers killed in Korvali", "Eleven soldiers died.")
          .place("p", "Korvali", "TUR", 38, 40)
          .actor("m", "Defence Ministry of Turkey", "TUR/MIL")
          .nominal("s", "soldiers", "TUR/MIL")
          .event("e", "ASSAULT", null, "s", "2021-05-03", "p", states("m"))
          .figure("f", "dead", atLeast(11), "s", "e", states("m"))
          .talks("t", "2021-05-02", "none", null, "m")
          .make();

  @Test
  void jsonGivesTheSameSketchBack() {
    String json = SKETCH.toJson();
    assertEquals(SKETCH, Sketch.fromJson(json));
    assertEquals(json, Sketch.fromJson(json).toJson());
  }

  @Test
  void whatIsNoSketchIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Sketch.fromJson("{\"report\":3"));
  }

  @Test
  void keysAreFewAndDifferent() {
    List<String> keys = SKETCH.keys();
    assertTrue(keys.size() <= Keys.MOST, keys.toString());
    assertEquals(keys.size(), new HashSet<>(keys).size());
  }

  @Test
  void reportsOfNeighbouringDaysShareAKey() {
    Sketch next =
        Sketches.report("r2", "2021-05-04", "Dead near the river", "Something else altogether.")
            .place("q", "Lerdana", "TUR", 39, 43)
            .event("e", "ASSAULT", null, null, "2021-05-04", "q")
            .make();
    assertFalse(Collections.disjoint(SKETCH.keys(), next.keys()));
  }

  @Test
  void commonWordsWeighLessThanRareOnes() {
    assertTrue(Terms.rarity("soldier") < Terms.rarity("korvali"));
    assertFalse(SKETCH.terms().containsKey("the"));
    assertTrue(SKETCH.terms().get("korvali") > SKETCH.terms().get("killed"));
  }
}
