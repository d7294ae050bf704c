package org.dragoman.parser;

import java.util.Set;
import java.util.regex.Pattern;

/** The forms of a word that the models look at. Immutable. */
final class Forms {
  static final String LINK = "#hlink#";
  static final Pattern HYPERLINK =
      Pattern.compile(
          "(\\p{Alpha}{3,9}://)?([\\p{Alnum}_]+(:\\S*)?@)?"
              + "((\\d{3}(\\.\\d{1,3}){3})|(\\w+(-\\w+)*(\\.\\w+(-\\w+)*)*\\.\\p{Alpha}{2,}))(:\\d{2,5})?(/\\S*)?");
  private static final String[] PROTOCOLS = {"http://", "https://", "ftp://", "sftp://"};

  private final Set<String> extensions;
  private final int longest;

  /** With the file extensions that make a word a link. */
  Forms(Set<String> extensions) {
    this.extensions = extensions;
    this.longest = extensions.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Links become one word, symbols ASCII, each number 0, and three signs in a row two. */
  String simplified(String form) {
    return isLink(form) ? LINK : thinned(numberless(plain(form)));
  }

  private boolean isLink(String form) {
    return endsWithExtension(form)
        || hasProtocol(form)
        || mayBeHyperlink(form) && HYPERLINK.matcher(form).find();
  }

  static boolean hasProtocol(String form) {
    if (form.indexOf("://") < 0) {
      return false;
    }
    String lower = Chars.lower(form);
    for (String protocol : PROTOCOLS) {
      if (lower.startsWith(protocol)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Cheap and necessary for {@link #HYPERLINK}: a word character, a full stop, a letter or digit.
   */
  static boolean mayBeHyperlink(String s) {
    for (int dot = s.indexOf('.', 1);
        dot > 0 && dot + 1 < s.length();
        dot = s.indexOf('.', dot + 1)) {
      if (Chars.isAlphanumeric(s.charAt(dot + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithExtension(String form) {
    if (form.indexOf('.') < 0) {
      return false;
    }
    for (int length = Math.min(longest, form.length()); length > 0; length--) {
      int start = form.length() - length;
      if (extensions.contains(form.substring(start))) {
        return start > 0 && form.charAt(start - 1) == '.';
      }
    }
    return false;
  }

  private static String plain(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Chars.plain(s.charAt(i)) != s.charAt(i)) {
        char[] cs = s.toCharArray();
        for (int j = i; j < cs.length; j++) {
          cs[j] = Chars.plain(cs[j]);
        }
        return new String(cs);
      }
    }
    return s;
  }

  /** "1,200.5%" becomes "0"; signs before and between digits go too. */
  private static String numberless(String s) {
    if (!hasDigit(s)) {
      return s;
    }
    StringBuilder out = new StringBuilder(s.length());
    char before = 0;
    for (int i = 0; i < s.length(); i++) {
      i = skipSign(s, i);
      char c = s.charAt(i);
      if (c == '%') {
        if (Chars.isDigit(before)) {
          continue;
        }
      } else if (joinsDigits(c) && i + 1 < s.length()) {
        int next = skipSign(s, i + 1);
        if (Chars.isDigit(s.charAt(next))) {
          if (i == 0) {
            i = next;
            c = s.charAt(i);
          } else if (Chars.isDigit(before)) {
            i = next;
            continue;
          }
        }
      }
      if (!Chars.isDigit(c)) {
        out.append(c);
      } else if (!Chars.isDigit(before)) {
        out.append('0');
      }
      before = c;
    }
    return out.toString();
  }

  private static boolean hasDigit(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Chars.isDigit(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean joinsDigits(char c) {
    return Chars.isNumberSign(c) || c == ',' || c == ':' || c == '/' || c == '=';
  }

  private static int skipSign(String s, int i) {
    char c = s.charAt(i);
    return (c == '$' || c == '#') && i + 1 < s.length() && Chars.isDigit(s.charAt(i + 1))
        ? i + 1
        : i;
  }

  private static String thinned(String s) {
    StringBuilder out = null;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean third =
          i > 1 && Chars.isPunctuation(c) && c == s.charAt(i - 1) && c == s.charAt(i - 2);
      if (third && out == null) {
        out = new StringBuilder(s.length()).append(s, 0, i);
      } else if (!third && out != null) {
        out.append(c);
      }
    }
    return out == null ? s : out.toString();
  }

  /** Each digit becomes 0. */
  static String undigitalized(String s) {
    if (!hasDigit(s)) {
      return s;
    }
    char[] cs = s.toCharArray();
    for (int i = 0; i < cs.length; i++) {
      cs[i] = Chars.isDigit(cs[i]) ? '0' : cs[i];
    }
    return new String(cs);
  }

  /** "Al-Qaida" is "Aa.Aaa" with at most two of a kind in a row: "Aa.Aaa". */
  static String shape(String simplified) {
    StringBuilder out = new StringBuilder(simplified.length());
    char before = 0;
    int run = 0;
    for (int i = 0; i < simplified.length(); i++) {
      char c = kind(simplified.charAt(i));
      run = c == before ? run + 1 : 0;
      before = c;
      if (run < 2) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char kind(char c) {
    if (Chars.isUpper(c)) {
      return 'A';
    }
    if (Chars.isLower(c)) {
      return 'a';
    }
    if (Chars.isDigit(c)) {
      return '1';
    }
    return Chars.isPunctuation(c) ? '.' : 'x';
  }
}
