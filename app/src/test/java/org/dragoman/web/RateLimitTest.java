package org.dragoman.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateLimitTest {
  @Test
  void aStockIsUsedUpAndFillsAgain() {
    long[] now = {0};
    RateLimit limit = new RateLimit(2, 3, () -> now[0]);
    for (int i = 0; i < 3; i++) {
      assertTrue(limit.allows("a"));
    }
    assertFalse(limit.allows("a"));
    assertTrue(limit.allows("b"), "everybody has a stock of their own");
    now[0] = 500_000_000;
    assertTrue(limit.allows("a"));
    assertFalse(limit.allows("a"));
  }
}
