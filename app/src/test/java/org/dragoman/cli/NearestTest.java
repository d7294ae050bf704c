package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> OPTIONS = List.of("--format", "--from", "--explain");

  @Test
  void fewChangesAreForgiven() {
    assertEquals(Optional.of("--format"), Nearest.of("--fromat", OPTIONS));
    assertEquals(Optional.of("--explain"), Nearest.of("--EXPLIAN", OPTIONS));
  }

  @Test
  void somethingElseIsNotGuessed() {
    assertEquals(Optional.empty(), Nearest.of("--lexicon", OPTIONS));
    assertEquals(Optional.empty(), Nearest.of("", OPTIONS));
  }
}
