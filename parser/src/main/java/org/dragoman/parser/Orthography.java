package org.dragoman.parser;

/**
 * What a word looks like: capitals, digits, signs. The values are those that the tagger was trained
 * with. Stateless.
 */
final class Orthography {
  /** Number of values; value {@code i} is the string {@code "i"}. */
  static final int VALUES = 14;

  private Orthography() {}

  /** Writes the values of a word in the order of the models and returns their number. */
  static int of(String simplified, boolean first, byte[] out) {
    if (simplified.equals(Forms.LINK)) {
      out[0] = 0;
      return 1;
    }
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int signs = 0;
    boolean stop = false;
    boolean hyphen = false;
    int length = simplified.length();
    for (int i = 0; i < length; i++) {
      char c = simplified.charAt(i);
      upper += Chars.isUpper(c) ? 1 : 0;
      lower += Chars.isLower(c) ? 1 : 0;
      digits += Chars.isDigit(c) ? 1 : 0;
      signs += Chars.isPunctuation(c) ? 1 : 0;
      stop |= c == '.';
      hyphen |= c == '-';
    }
    boolean capital = length > 0 && Chars.isUpper(simplified.charAt(0));
    int n = 0;
    if (upper == length) {
      out[n++] = 1;
    } else if (lower == length) {
      out[n++] = 2;
    } else if (digits == length) {
      out[n++] = 3;
    } else if (signs == length) {
      out[n++] = 4;
    } else if (digits + signs == length) {
      out[n++] = 5;
    } else if (lower == 0) {
      out[n++] = 10;
    }
    if (upper != length) {
      if (capital && !first) {
        out[n++] = 11;
      }
      int inner = upper - (capital ? 1 : 0);
      if (inner > 0) {
        out[n++] = (byte) (inner == 1 ? 12 : 13);
      }
    }
    if (digits > 0 && digits != length) {
      out[n++] = 6;
    }
    if (stop) {
      out[n++] = 7;
    }
    if (hyphen) {
      out[n++] = 8;
    }
    if (signs > 0 && signs != length && !stop && !hyphen) {
      out[n++] = 9;
    }
    return n;
  }
}
