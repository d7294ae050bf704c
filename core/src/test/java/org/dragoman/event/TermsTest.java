package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** Deadlines, conditions and consequences, from text to record. */
class TermsTest {
  private static final LocalDate TUESDAY = LocalDate.of(2020, 2, 11);

  /** "deadline | its words | condition | consequence" of the only demand or threat. */
  private static String terms(String text) {
    ReportRecord record =
        Parsers.coder().code(Report.of("r", null, null, null, TUESDAY, null, text));
    ReportRecord.Terms terms =
        record.events().stream()
            .filter(e -> e.category().equals("REQUEST") || e.category().equals("THREATEN"))
            .findFirst()
            .orElseThrow()
            .terms();
    return terms == null
        ? "none"
        : terms.deadline()
            + " | "
            + words(terms.deadlineWords(), text)
            + " | "
            + words(terms.condition(), text)
            + " | "
            + words(terms.consequence(), text);
  }

  private static String words(Span span, String text) {
    return span == null ? "-" : span.of(text);
  }

  @Test
  void aWeekdayIsTheNextOne() {
    assertEquals(
        "2020-02-14 | by Friday | - | -",
        terms("Turkey demanded that Syria withdraw its troops by Friday."));
  }

  @Test
  void hoursCountFromTheReport() {
    assertEquals(
        "2020-02-13 | within 48 hours | - | or face air strikes",
        terms("NATO told the rebels to disarm within 48 hours or face air strikes."));
  }

  @Test
  void theEndOfAMonthIsItsLastDay() {
    assertEquals(
        "2020-02-29 | by the end of February | unless they pulled back by the end of February"
            + " | the army would strike the rebels",
        terms(
            "The president warned that the army would strike the rebels unless they pulled back by"
                + " the end of February."));
  }

  @Test
  void conditionsBeforeTheThreat() {
    assertEquals(
        "null | - | If the talks fail | Iran will close the strait",
        terms("If the talks fail, Iran will close the strait, the minister said."));
  }

  @Test
  void aPlainDemandHasNone() {
    assertEquals("none", terms("Turkey demanded that Syria withdraw its troops."));
    assertEquals(
        "none", terms("Turkey demanded that Syria withdraw its troops or its tanks from Idlib."));
  }
}
