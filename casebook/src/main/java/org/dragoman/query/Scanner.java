package org.dragoman.query;

import java.util.BitSet;

/** Walks over the characters of a filter. */
final class Scanner {
  private static final String OPENING = "\"“”„«";
  private static final String CLOSING = "\"””“»";

  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  boolean atBlank() {
    return !atEnd() && isBlank(text.charAt(at));
  }

  /** Where it stands, from 1, in characters as people count them. */
  int column() {
    return text.codePointCount(0, at) + 1;
  }

  void blanks() {
    while (atBlank()) {
      at++;
    }
  }

  boolean take(char c) {
    boolean there = !atEnd() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  /** Goes over a name and its colon; null, without a step, if there is none. */
  String fieldName() {
    int end = at;
    while (end < text.length() && text.charAt(end) != ':') {
      char c = text.charAt(end);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
        return null;
      }
      end++;
    }
    boolean named = end > at && end < text.length() && Character.isLetter(text.charAt(at));
    if (!named) {
      return null;
    }
    String name = text.substring(at, end);
    at = end + 1;
    return name;
  }

  /**
   * Goes over a value: characters and quoted stretches up to a blank, or to a comma if they part
   * values here.
   */
  Raw value(boolean commas) {
    int column = column();
    StringBuilder value = new StringBuilder();
    BitSet quoted = new BitSet();
    while (!atEnd() && !atBlank() && !(commas && text.charAt(at) == ',')) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) >= 0) {
        int from = value.length();
        quotation(value);
        quoted.set(from, value.length());
      } else {
        value.append(c);
        at++;
      }
    }
    return new Raw(value.toString(), quoted, column);
  }

  private void quotation(StringBuilder value) {
    int column = column();
    boolean straight = text.charAt(at++) == '"';
    String ends = straight ? "\"" : CLOSING;
    while (!atEnd() && ends.indexOf(text.charAt(at)) < 0) {
      boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
      at += escape ? 1 : 0;
      value.append(text.charAt(at++));
    }
    if (atEnd()) {
      throw new FilterException(column, "the quotation marks are not closed");
    }
    at++;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
