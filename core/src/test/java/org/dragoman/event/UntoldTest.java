package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

class UntoldTest {
  /** Categories of what is told as done. */
  private static List<String> done(String text) {
    Report report = Report.of("x", null, null, null, LocalDate.of(2020, 2, 18), null, text);
    return Parsers.coder().code(report).events().stream()
        .filter(event -> event.auxiliary() == null)
        .map(ReportRecord.Event::category)
        .toList();
  }

  @Test
  void whatOneIsKeptFromIsNotDone() {
    assertEquals(List.of(), done("Turkish troops kept Syrian soldiers from shelling the town."));
  }

  @Test
  void whoIsKeptFromADeedIsItsDoer() {
    Report report =
        Report.of(
            "x",
            null,
            null,
            null,
            null,
            null,
            "Turkish troops kept Syrian soldiers from shelling the town.");
    ReportRecord record = Parsers.coder().code(report);
    String doer = record.events().get(0).actor().get(0);
    assertEquals(
        List.of("SYR"),
        record.actors().stream().filter(a -> a.id().equals(doer)).map(a -> a.code()).toList());
  }

  @Test
  void whatIsAskedIsNotDone() {
    assertEquals(List.of(), done("Did Turkish troops shell Syrian soldiers near Saraqib?"));
  }

  @Test
  void whatIsTriedIsNotDone() {
    assertEquals(List.of(), done("Syrian soldiers tried to shell Turkish troops near Saraqib."));
  }

  @Test
  void whatBeginsIsDone() {
    assertEquals(
        List.of("ASSAULT"), done("Syrian soldiers began to shell Turkish troops near Saraqib."));
  }

  @Test
  void assertionsAreNoDemands() {
    assertEquals(List.of(), done("The Iranian minister insisted that the fence was secure."));
  }
}
