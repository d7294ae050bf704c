package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private static final String MATCH =
      "The coach named an unchanged team for the last match of the season. The striker missed a"
          + " penalty before half-time, and the goalkeeper kept the league leaders in the game.";

  private static List<ReportRecord.Event> events(String text) {
    return Parsers.coder().code(Report.of("x", null, null, null, null, null, text)).events();
  }

  @Test
  void attacksInSportAreNone() {
    assertEquals(List.of(), events(MATCH + " The police captain attacked the visitors' defence."));
  }

  @Test
  void politicsInASportsReportIsKept() {
    assertTrue(
        events(MATCH + " Turkish troops shelled Syrian soldiers near Saraqib on Monday.").stream()
            .anyMatch(event -> event.category().equals("ASSAULT")));
  }
}
