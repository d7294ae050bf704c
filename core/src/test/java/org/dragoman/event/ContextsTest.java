package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dragoman.Parsers;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

class ContextsTest {
  private static List<String> contexts(String sentence) {
    Report report = Report.of("s", null, null, null, null, null, sentence);
    return Parsers.coder().code(report).events().get(0).context();
  }

  @Test
  void wordsBesideThePredicateTellContextsAfterThoseOfTheCode() {
    assertEquals(
        List.of("legal", "migration", "territory"),
        contexts("Mexican police detained six migrants near the border on Monday."));
  }

  @Test
  void otherClausesDoNot() {
    assertEquals(
        List.of("legal"),
        contexts("While an earthquake shook Lima, Mexican police detained six men."));
  }
}
