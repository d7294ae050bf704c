package org.dragoman.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MutualActsTest {
  @Test
  void talksAreHeldByBothAndAVisitHasAHost() {
    assertEquals("046", MutualActs.mirror("046"));
    assertEquals("043", MutualActs.mirror("042"));
    assertEquals("042", MutualActs.mirror("043"));
    assertNull(MutualActs.mirror("045"));
    assertNull(MutualActs.mirror("190"));
  }

  @Test
  void severalFightEachOtherButProtestAlike() {
    assertTrue(MutualActs.amongSides("190"));
    assertFalse(MutualActs.amongSides("141"));
  }
}
