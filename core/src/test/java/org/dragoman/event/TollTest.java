package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** Numbers of losses and what they sum up to, from text to record. */
class TollTest {
  private static ReportRecord code(String text) {
    return Parsers.coder()
        .code(Report.of("r", null, null, null, LocalDate.of(2020, 2, 11), null, text));
  }

  /** "low/best/high" of a kind, "none" if the record has no toll of it. */
  private static String toll(String kind, String text) {
    return code(text).tolls().stream()
        .filter(t -> t.kind().equals(kind))
        .map(t -> t.low() + "/" + t.best() + "/" + t.high())
        .findFirst()
        .orElse("none");
  }

  private static List<String> figures(String kind, String text) {
    return code(text).figures().stream()
        .filter(f -> f.kind().equals(kind))
        .map(ReportRecord.Figure::raw)
        .toList();
  }

  @Test
  void whatOneClauseTellsIsAdded() {
    assertEquals("7/7/7", toll("dead", "A shell killed four farmers and three soldiers."));
    assertEquals("7/7/7", toll("dead", "A bomb killed a judge and six others on Tuesday."));
    assertEquals("5/5/5", toll("dead", "The mayor was killed along with four other people."));
  }

  @Test
  void personsCountWithoutANumber() {
    assertEquals("1/1/1", toll("dead", "Gunmen shot dead a teacher near the bridge."));
    assertEquals("1/1/1", toll("dead", "A policeman was stabbed to death in the market."));
    assertEquals("1/1/1", toll("injured", "A soldier was wounded by a mine."));
  }

  @Test
  void partsAndOtherHappeningsDoNotCount() {
    String text =
        "An air raid killed nine villagers, including four children. In March, 60 people died in the"
            + " province.";
    assertEquals("9/9/9", toll("dead", text));
  }

  @Test
  void laterAccountsRaiseTheUpperBound() {
    String text =
        "A car bomb killed 12 people in the town on Monday. A doctor said that the bomb killed 15"
            + " people.";
    assertEquals("12/12/15", toll("dead", text));
  }

  @Test
  void noLossNoToll() {
    assertTrue(code("The minister met farmers on Monday.").tolls().isEmpty());
    assertEquals("none", toll("dead", "Nobody was killed in the raid."));
  }

  @Test
  void aSecondPassiveSharesTheAuxiliary() {
    String text = "At least 20 people were killed and 45 others wounded on Friday.";
    assertEquals(List.of("45"), figures("injured", text));
  }

  @Test
  void rangesAfterBetween() {
    assertEquals(
        "4/null/6", toll("dead", "A rocket hit the house, killing between four and six boys."));
  }

  @Test
  void aTollThatReachesItsNumber() {
    String text = "The death toll from the explosion reached at least 31 people, officials said.";
    assertEquals(List.of("at least 31"), figures("dead", text));
  }
}
