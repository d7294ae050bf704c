package org.dragoman.readers;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of a printed page. Immutable.
 *
 * @param page from 0
 * @param left where it begins, in points from the left edge
 * @param right where it ends
 * @param top its base line, in points from the upper edge
 * @param size of its letters
 * @param place its base line as a share of the page's height
 * @param text with single spaces, not empty
 */
record PrintedLine(
    int page, float left, float right, float top, float size, float place, String text) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[-–—|\\s]*(?:page|p\\.|seite|s\\.)?\\s*(?:\\d{1,4}|[ivxl]{1,6})(?:\\s*(?:/|of)\\s*\\d{1,4})?[-–—|\\s]*");

  /** What stays the same from page to page in a running head; a headline is larger. */
  String mask() {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("\\d+", "#").replaceAll("\\s+", "");
    return Math.round(size) + words;
  }

  /** Whether it stands where running heads and page numbers do. */
  boolean isAtEdge() {
    return place < 0.13 || place > 0.87;
  }

  boolean isPageNumber() {
    return NUMBER.matcher(text).matches();
  }

  boolean endsSentence() {
    return text.matches("(?s).*[.!?:…]['\"”’»)\\]]*");
  }

  boolean beginsSmall() {
    return Character.isLowerCase(text.codePointAt(0));
  }
}
