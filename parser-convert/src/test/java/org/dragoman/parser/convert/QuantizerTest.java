package org.dragoman.parser.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantizerTest {
  @Test
  void findsTheMiddlesOfHeaps() {
    assertArrayEquals(new float[] {1, 10}, Quantizer.centers(new double[] {0, 1, 2, 9, 10, 11}, 2));
  }

  @Test
  void takesTheNearest() {
    float[] centers = {-1, 0, 4};
    assertEquals(0, Quantizer.nearest(centers, -7));
    assertEquals(1, Quantizer.nearest(centers, 1.9));
    assertEquals(2, Quantizer.nearest(centers, 2.1));
  }
}
