package org.dragoman.export;

/** Text that every format can hold. Stateless. */
final class Clean {
  private static final char REPLACEMENT = '\ufffd';

  private Clean() {}

  /**
   * Text without what Unicode has no UTF-8 for (half a surrogate pair) and without control
   * characters other than tabs and line ends, which are replaced by U+FFFD.
   */
  static String text(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c) || isControl(c)) {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean == null ? text : clean.toString();
  }

  private static boolean isControl(char c) {
    boolean space = c == '\t' || c == '\n' || c == '\r';
    return c < ' ' && !space || c == '\u007f' || c == '\ufffe' || c == '\uffff';
  }

  /** The same on one line: tabs and line ends are spaces. */
  static String line(String text) {
    return text(text)
        .replace('\t', ' ')
        .replace("\r\n", " ")
        .replace('\n', ' ')
        .replace('\r', ' ')
        .replace('\u0085', ' ')
        .replace('\u2028', ' ')
        .replace('\u2029', ' ');
  }
}
