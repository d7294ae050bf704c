package org.dragoman.parser;

/**
 * The classes of characters that the models were trained with: ASCII and some symbols, whatever
 * Unicode says. Stateless.
 */
final class Chars {
  private Chars() {}

  static boolean isSpace(char c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0xa0
        || c == 0x2028
        || c == 0x2029;
  }

  static boolean isUpper(char c) {
    return 'A' <= c && c <= 'Z';
  }

  static boolean isLower(char c) {
    return 'a' <= c && c <= 'z';
  }

  static boolean isLetter(char c) {
    return isUpper(c) || isLower(c);
  }

  static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }

  static boolean isAlphanumeric(char c) {
    return isLetter(c) || isDigit(c);
  }

  static boolean isVowel(char c) {
    return "aeiouAEIOU".indexOf(c) >= 0;
  }

  static boolean isConsonant(char c) {
    return isLetter(c) && !isVowel(c);
  }

  static boolean isPunctuation(char c) {
    return '!' <= c && c <= '/'
        || ':' <= c && c <= '@'
        || '[' <= c && c <= '`'
        || '{' <= c && c <= '~';
  }

  static boolean isCurrency(char c) {
    return c == '$' || 0xa2 <= c && c <= 0xa5 || 0x20a0 <= c && c <= 0x20cf;
  }

  static boolean isArrow(char c) {
    return 0x2190 <= c && c <= 0x21ff || 0x27f0 <= c && c <= 0x27ff || 0x2900 <= c && c <= 0x297f;
  }

  static boolean isHyphen(char c) {
    return c == '-' || 0x2010 <= c && c <= 0x2014;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == 0x2019;
  }

  static boolean isListMark(char c) {
    return c == '-' || c == 0x2022 || c == 0x2023 || c == 0x203b || c == 0x2043;
  }

  static boolean isFinalMark(char c) {
    return c == '.' || c == '?' || c == '!' || c == 0x203c || 0x2047 <= c && c <= 0x2049;
  }

  static boolean isSeparator(char c) {
    return c == ',' || c == ';' || c == ':' || c == '|' || c == '/' || c == '\\';
  }

  static boolean isSingleQuote(char c) {
    return c == '\'' || 0x2018 <= c && c <= 0x201b;
  }

  static boolean isDoubleQuote(char c) {
    return c == '"' || 0x201c <= c && c <= 0x201f;
  }

  static boolean isQuote(char c) {
    return isSingleQuote(c) || isDoubleQuote(c);
  }

  static boolean isLeftBracket(char c) {
    return c == '(' || c == '{' || c == '[' || c == '<';
  }

  static boolean isRightBracket(char c) {
    return c == ')' || c == '}' || c == ']' || c == '>';
  }

  static boolean isBracket(char c) {
    return isLeftBracket(c) || isRightBracket(c);
  }

  /** A sign that may stand before a number and belong to it. */
  static boolean isNumberSign(char c) {
    return c == '.'
        || c == '-'
        || c == '+'
        || c == 0xb1
        || 0x2212 <= c && c <= 0x2213
        || 0x221a <= c && c <= 0x221c;
  }

  /** A symbol that is cut from the ends of words. */
  static boolean isSymbol(char c) {
    return isPunctuation(c) || 0x2000 <= c && c <= 0x206f || isCurrency(c) || isArrow(c);
  }

  /** Lower case of the Windows Latin-1 range; other scripts keep their case. */
  static char lower(char c) {
    if ('A' <= c && c <= 'Z' || 0xc0 <= c && c <= 0xde && c != 0xd7) {
      return (char) (c + 32);
    }
    if (c == 0x8a || c == 0x8c || c == 0x8e) {
      return (char) (c + 16);
    }
    return c == 0x9f ? (char) 0xff : c;
  }

  /** {@link #lower(char)} of each character; the same string if nothing changes. */
  static String lower(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (lower(s.charAt(i)) != s.charAt(i)) {
        char[] cs = s.toCharArray();
        for (int j = i; j < cs.length; j++) {
          cs[j] = lower(cs[j]);
        }
        return new String(cs);
      }
    }
    return s;
  }

  /** Currency signs, quotation marks and hyphens become the ASCII ones. */
  static char plain(char c) {
    if (isCurrency(c)) {
      return '$';
    }
    if (isSingleQuote(c)) {
      return '\'';
    }
    if (isDoubleQuote(c)) {
      return '"';
    }
    return isListMark(c) || isHyphen(c) ? '-' : c;
  }
}
