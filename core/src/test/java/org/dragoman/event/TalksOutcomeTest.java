package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

class TalksOutcomeTest {
  private static ReportRecord code(String text) {
    return Parsers.coder()
        .code(Report.of("r", null, null, null, LocalDate.of(2020, 2, 12), "en", text));
  }

  private static ReportRecord.Talk talks(String text) {
    return code(text).talks().get(0);
  }

  @Test
  void talksThatEndWithAnAccordEndInAgreement() {
    assertEquals(
        "agreement",
        talks("Talks between Chad and Sudan in Doha ended on Sunday with a border accord.")
            .outcome());
    assertEquals(
        "unknown",
        talks("Talks between Chad and Sudan in Doha did not end with a border accord.").outcome());
  }

  @Test
  void theDayOfTalksIsNotTheirTopic() {
    ReportRecord.Talk talks = talks("Chad and Sudan held talks on Sunday on the border in Doha.");
    assertEquals(1, talks.topic().size());
  }

  @Test
  void aDigitBeforeTheFullStopIsANumber() {
    ReportRecord record = code("Rebels attacked the army post near Gao on February 6.");
    assertEquals(LocalDate.of(2020, 2, 6), record.events().get(0).date());
    assertEquals(
        List.of(6),
        code("The bomb in Gao killed 6.").figures().stream()
            .map(ReportRecord.Figure::best)
            .toList());
  }
}
