package org.dragoman.query;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as CSV (RFC 4180); a list has {@code "; "} between its parts. Stateless. */
public final class Csv {
  private Csv() {}

  /** A line without its end. */
  public static String line(List<?> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
  }

  private static String cell(Object value) {
    String text = Cells.text(value);
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    boolean padded = !text.equals(text.strip());
    return plain && !padded ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
