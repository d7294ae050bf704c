package org.dragoman.record;

/** Translates UTF-16 offsets of a text into code-point offsets. Immutable. */
final class CodePoints {
  private final int[] points;

  CodePoints(String text) {
    points = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean second =
          i > 0
              && Character.isLowSurrogate(text.charAt(i))
              && Character.isHighSurrogate(text.charAt(i - 1));
      points[i + 1] = points[i] + (second ? 0 : 1);
    }
  }

  /** Number of code points before a UTF-16 offset; an offset inside a pair counts the pair. */
  int at(int offset) {
    return points[offset];
  }
}
