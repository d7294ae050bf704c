package org.dragoman.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class HashTest {
  @Test
  void joinsWithoutTheStrings() {
    long joined = Hash.join(Hash.of("left"), '_', Hash.of("right"), Hash.power(5));
    assertEquals(Hash.of("left_right"), joined);
    assertEquals(Hash.of("left_"), Hash.join(Hash.of("left"), '_', Hash.of(""), Hash.power(0)));
  }

  @Test
  void tellsTypesApart() {
    assertNotEquals(Hash.key(1, Hash.of("x")), Hash.key(2, Hash.of("x")));
  }
}
