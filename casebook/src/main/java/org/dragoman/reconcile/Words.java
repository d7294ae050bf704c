package org.dragoman.reconcile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, folded for comparison. Stateless. */
final class Words {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)?|\\d[\\d,.]*\\d|\\d");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private Words() {}

  /** Words and numbers in order: lower case, without accents and without a possessive ending. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(fold(matcher.group()));
    }
    return words;
  }

  static String fold(String word) {
    String plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return POSSESSIVE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** A folded word without its plural ending. */
  static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
