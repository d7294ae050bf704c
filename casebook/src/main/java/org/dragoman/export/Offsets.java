package org.dragoman.export;

import org.dragoman.text.Span;

/** Translates between code points, which the casebook counts in, and UTF-16 offsets. Immutable. */
final class Offsets {
  private final int length;

  /** UTF-16 offset of each code point, and of the end; null where both are the same. */
  private final int[] units;

  Offsets(String text) {
    int points = text.codePointCount(0, text.length());
    this.length = text.length();
    this.units = points == length ? null : units(text, points);
  }

  private static int[] units(String text, int points) {
    int[] units = new int[points + 1];
    int unit = 0;
    for (int point = 0; point <= points; point++) {
      units[point] = unit;
      unit += point < points ? Character.charCount(text.codePointAt(unit)) : 0;
    }
    return units;
  }

  /** The span of UTF-16 offsets for code points; what lies behind the end is cut off. */
  Span span(int start, int end) {
    int from = unit(start);
    return new Span(from, Math.max(from, unit(end)));
  }

  private int unit(int point) {
    if (units == null) {
      return Math.min(Math.max(0, point), length);
    }
    return units[Math.min(Math.max(0, point), units.length - 1)];
  }

  /** Code points before a UTF-16 offset. */
  int points(int offset) {
    if (units == null) {
      return offset;
    }
    int at = java.util.Arrays.binarySearch(units, offset);
    return at >= 0 ? at : -at - 1;
  }
}
