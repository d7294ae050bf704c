package org.dragoman.cli;

/** Makes foreign text safe to show: nothing in it may steer a terminal or break a line. */
final class Printable {
  private Printable() {}

  /**
   * The text on one line: white space is one blank, control characters and half pairs are marks.
   */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(line, c));
    return line.toString().strip();
  }

  private static void append(StringBuilder line, int c) {
    boolean space = c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    if (space) {
      boolean first = line.length() == 0 || line.charAt(line.length() - 1) != ' ';
      line.append(first ? " " : "");
    } else if (isHarmful(c)) {
      line.append('\ufffd');
    } else {
      line.appendCodePoint(c);
    }
  }

  /** Controls, half pairs, and the marks that turn the direction of what follows. */
  private static boolean isHarmful(int c) {
    int type = Character.getType(c);
    boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    return type == Character.CONTROL || type == Character.SURROGATE || turns;
  }
}
