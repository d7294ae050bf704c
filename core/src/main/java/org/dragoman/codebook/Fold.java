package org.dragoman.codebook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings spellings together: no accents, no points, lower case, words split at everything that is
 * no letter or digit.
 */
public final class Fold {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Fold() {}

  /**
   * The words of a phrase, folded. Points inside abbreviations vanish ({@code U.S.} becomes {@code
   * us}).
   */
  public static List<String> words(String phrase) {
    String plain = strip(phrase);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!isInner(c) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isInner(char c) {
    return c == '.' || c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`';
  }

  private static String strip(String phrase) {
    if (isPlainAscii(phrase)) {
      return phrase.toLowerCase(Locale.ROOT);
    }
    String letters =
        phrase
            .replace('ı', 'i')
            .replace('ø', 'o')
            .replace('Ø', 'O')
            .replace('ł', 'l')
            .replace('Ł', 'L');
    String decomposed =
        Normalizer.normalize(letters.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFKD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static boolean isPlainAscii(String phrase) {
    for (int i = 0; i < phrase.length(); i++) {
      if (phrase.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
