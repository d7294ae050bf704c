package org.dragoman.parser.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PerfectHashTest {
  @Test
  void givesEachKeyASlotOfItsOwn() {
    long[] keys = new Random(7).longs(20_000).distinct().toArray();
    PerfectHash hash = new PerfectHash(keys);
    assertEquals(keys.length, LongStream.of(keys).mapToInt(hash::slot).distinct().count());
    assertTrue(LongStream.of(keys).allMatch(key -> hash.slot(key) < hash.capacity));
    assertTrue(hash.capacity < keys.length * 1.1);
  }

  @Test
  void oneKeyWillDo() {
    assertTrue(new PerfectHash(new long[] {42}).slot(42) >= 0);
  }
}
