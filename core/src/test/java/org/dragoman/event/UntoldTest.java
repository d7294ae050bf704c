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

  @Test
  void purposesAndWishesAreNoEvents() {
    assertEquals(List.of(), all("The Iranian president wants to bomb Israel."));
    assertEquals(List.of(), all("The council passed a resolution to annex the Jordan valley."));
  }

  @Test
  void anAttemptIsTold() {
    assertEquals(List.of("ASSAULT"), all("Syrian soldiers tried to shell Turkish troops."));
  }

  private static List<String> all(String text) {
    Report report = Report.of("x", null, null, null, LocalDate.of(2020, 2, 18), null, text);
    return Parsers.coder().code(report).events().stream()
        .map(ReportRecord.Event::category)
        .toList();
  }
}
