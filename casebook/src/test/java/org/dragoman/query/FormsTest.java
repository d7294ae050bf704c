package org.dragoman.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormsTest {
  private record Row(Object value) {}

  private static final List<Column<Row>> COLUMNS =
      List.of(new Column<>("v", "a value", Row::value));

  @Test
  void csvQuotesWhatItMust() {
    assertEquals(
        "a,\"b,c\",\"say \"\"no\"\"\",\"two\nlines\",\" padded\",,1.5,a; b",
        Csv.line(
            Arrays.asList(
                "a", "b,c", "say \"no\"", "two\nlines", " padded", null, 1.5, List.of("a", "b"))));
  }

  @Test
  void jsonHasTypes() {
    assertEquals("{\"v\":null}", JsonLine.of(COLUMNS, new Row(null)));
    assertEquals("{\"v\":[\"a\",\"\\\"\"]}", JsonLine.of(COLUMNS, new Row(List.of("a", "\""))));
    assertEquals("{\"v\":-9.5}", JsonLine.of(COLUMNS, new Row(-9.5)));
    assertEquals("{\"v\":10}", JsonLine.of(COLUMNS, new Row(10.0)));
    assertEquals("{\"v\":true}", JsonLine.of(COLUMNS, new Row(true)));
    assertEquals("{\"v\":12}", JsonLine.of(COLUMNS, new Row(12L)));
  }
}
