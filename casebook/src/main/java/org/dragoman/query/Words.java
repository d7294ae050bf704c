package org.dragoman.query;

import java.util.regex.Pattern;

/**
 * Words that are looked for in this order, without regard to case and accents.
 *
 * @param text the words
 * @param open whether the last of them may go on ({@code bomb*})
 */
public record Words(String text, boolean open) {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_./'’]*");

  /** A query of SQLite's full-text search; nothing in the words is an operator there. */
  String query() {
    return '"' + text.replace("\"", "\"\"") + '"' + (open ? "*" : "");
  }

  /** The words as they stand in a filter. */
  @Override
  public String toString() {
    return (PLAIN.matcher(text).matches() ? text : quoted(text)) + (open ? "*" : "");
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
