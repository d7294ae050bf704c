package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static LocalDate day(int month, int day) {
    return LocalDate.of(2020, month, day);
  }

  @Test
  void daysAndPeriods() {
    assertEquals("", Days.of(null, null));
    assertEquals("7 February 2020", Days.of(day(2, 7), day(2, 7)));
    assertEquals("7–9 February 2020", Days.of(day(2, 7), day(2, 9)));
    assertEquals("28 February – 2 March 2020", Days.of(day(2, 28), day(3, 2)));
    assertEquals(
        "31 December 2019 – 1 January 2020", Days.of(LocalDate.of(2019, 12, 31), day(1, 1)));
    assertEquals("February 2020", Days.of(day(2, 1), day(2, 29)));
    assertEquals("2020", Days.of(day(1, 1), day(12, 31)));
  }

  @Test
  void lists() {
    assertEquals("", Wording.list(List.of()));
    assertEquals("A", Wording.list(List.of("A")));
    assertEquals("A, B and C", Wording.list(List.of("A", "B", "C")));
  }

  @Test
  void longSentencesAreCutOnBothSidesOfTheTrigger() {
    String text = "One two three four five HIT six seven eight nine ten.";
    int at = text.indexOf("HIT");
    String cut = Excerpt.of(text, new Span(0, text.length()), new Span(at, at + 3), 30).text();
    assertEquals("“…four five HIT six seven…”", cut);
    String whole = Excerpt.of(text, new Span(0, text.length()), new Span(at, at + 3), 80).text();
    assertEquals("“" + text + "”", whole);
  }

  @Test
  void innerQuotationsHaveSingleMarks() {
    String text = "\"We will go,\" he said, \"or not.\"";
    Span all = new Span(0, text.length());
    assertEquals("“‘We will go,’ he said, ‘or not.’”", Excerpt.of(text, all, null, 80).text());
  }
}
