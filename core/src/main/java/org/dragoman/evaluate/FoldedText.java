package org.dragoman.evaluate;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares names and words as people do: without case, accents, possessives and "the". */
final class FoldedText {
  private static final Pattern POSSESSIVE =
      Pattern.compile("['’]s\\b", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ARTICLE = Pattern.compile("^the ");
  private static final String BARE = "ıøłđØŁĐ";
  private static final String PLAIN = "ioldOLD";
  private static final Set<String> STOP_WORDS =
      Set.of(
          "the", "and", "for", "with", "from", "over", "into", "about", "between", "their", "its",
          "his", "her", "that", "this");

  private FoldedText() {}

  /** Lower case, no accents, no possessive, words separated by one space, no leading "the". */
  static String fold(String text) {
    StringBuilder letters = new StringBuilder(text);
    for (int i = 0; i < letters.length(); i++) {
      int at = BARE.indexOf(letters.charAt(i));
      if (at >= 0) {
        letters.setCharAt(i, PLAIN.charAt(at));
      }
    }
    String own = POSSESSIVE.matcher(letters).replaceAll("");
    String plain = UCharacter.foldCase(Normalizer.normalize(own, Normalizer.Form.NFKD), true);
    StringBuilder kept = new StringBuilder();
    plain.codePoints().forEach(c -> append(kept, c));
    String words = String.join(" ", words(kept.toString()));
    return ARTICLE.matcher(words).replaceAll("");
  }

  private static void append(StringBuilder kept, int c) {
    if (isWordly(c)) {
      kept.appendCodePoint(c);
    } else if (UCharacter.getCombiningClass(c) == 0 && "'’ʼ`".indexOf(c) < 0) {
      kept.append(' ');
    }
  }

  private static boolean isWordly(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static List<String> words(String folded) {
    return Arrays.stream(folded.split(" ")).filter(w -> !w.isEmpty()).toList();
  }

  /**
   * True if a folded part stands in a folded text, from the start of a word; as whole words if it
   * has three letters or fewer.
   */
  static boolean contains(String text, String part) {
    if (part.chars().anyMatch(c -> c > 127)) {
      return text.contains(part);
    }
    String end = part.length() <= 3 ? " " : "";
    return !part.isEmpty() && (" " + text + " ").contains(" " + part + end);
  }

  /** The last word of a folded name. */
  static String lastName(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** The words of a text that carry content. */
  static Set<String> contentWords(String text) {
    Set<String> words = new TreeSet<>(words(fold(text)));
    words.removeIf(w -> w.codePointCount(0, w.length()) <= 2 || STOP_WORDS.contains(w));
    return words;
  }
}
