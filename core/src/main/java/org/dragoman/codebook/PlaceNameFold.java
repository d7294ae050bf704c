package org.dragoman.codebook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings the spellings of a place name together. The packer of the gazetteer and the look-up share
 * this class, so that a stored name and a name of a report can never be folded differently.
 *
 * <p>It stands alone (no other class of the project) because the packer compiles it by itself.
 */
public final class PlaceNameFold {
  /** Apostrophes, primes and the letters that stand for hamza and ayn. */
  private static final String APOSTROPHES = "'`´‘’‚‛′ʹʻʼʽʾʿˈ\u02B9\uA78C\u02CB";

  /** Countries whose names come from Arabic script with its article: ISO 3166 alpha-3. */
  private static final Set<String> ARABIC_NAMES =
      Set.of(
          "ARE", "BHR", "COM", "DJI", "DZA", "EGY", "ERI", "ESH", "IRN", "IRQ", "ISR", "JOR", "KWT",
          "LBN", "LBY", "MAR", "MRT", "OMN", "PSE", "QAT", "SAU", "SDN", "SOM", "SYR", "TCD", "TUN",
          "YEM");

  private PlaceNameFold() {}

  /**
   * The look-up key: lower-case ASCII words with one space between them; accents, apostrophes and
   * points are gone, a hyphen is a space, every form of the Arabic article before a word ({@code
   * el-}, {@code ash-Sh...}) is {@code al}, a leading {@code St} is {@code saint}. Empty if the
   * name has no letter, or has a letter that is not Latin.
   */
  public static String key(String name) {
    List<String> words = words(strip(name));
    for (int i = 0; i + 1 < words.size(); i++) {
      if (isArticle(words.get(i), words.get(i + 1))) {
        words.set(i, "al");
      }
    }
    if (words.size() > 1) {
      words.set(0, written(words.get(0)));
    }
    String key = String.join(" ", words);
    return isAscii(key) ? key : "";
  }

  /**
   * The key under which a name of an Arabic-writing country is kept: no article, no final h after
   * a, no double consonant. {@code Ar-Raqqah}, {@code al-Raqqa} and {@code Raqa} are one spelling
   * of the same Arabic letters.
   *
   * @param key what {@link #key} gave
   */
  public static String arabicKey(String key) {
    StringBuilder loose = new StringBuilder(key.length());
    String[] words = key.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals("al") || i + 1 == words.length) {
        loose.append(loose.length() == 0 ? "" : " ").append(arabicWord(words[i]));
      }
    }
    return loose.toString();
  }

  private static String arabicWord(String word) {
    // "Ezzor", "Essaouira": the article written together with its noun.
    boolean joined = word.length() > 4 && word.charAt(0) == 'e' && isDouble(word, 2);
    int to = word.length() > 3 && word.endsWith("ah") ? word.length() - 1 : word.length();
    StringBuilder single = new StringBuilder(to);
    for (int i = joined ? 2 : 0; i < to; i++) {
      if (i == 0 || !isDouble(word, i)) {
        single.append(word.charAt(i));
      }
    }
    return single.toString();
  }

  private static boolean isDouble(String word, int at) {
    char c = word.charAt(at);
    return c == word.charAt(at - 1) && c > '9' && "aeiou".indexOf(c) < 0;
  }

  /** True if names of this country are kept under their {@link #arabicKey}. */
  public static boolean isArabic(String country) {
    return ARABIC_NAMES.contains(country);
  }

  private static String written(String first) {
    return switch (first) {
      case "st" -> "saint";
      case "ste" -> "sainte";
      case "mt" -> "mount";
      case "ft" -> "fort";
      default -> first;
    };
  }

  /**
   * "al", "el", or an article whose l has become the next word's first consonant ("as Suwayda").
   */
  private static boolean isArticle(String word, String next) {
    boolean vowel = word.startsWith("a") || word.startsWith("e");
    if (!vowel || word.length() < 2 || word.length() > 3) {
      return false;
    }
    String consonant = word.substring(1);
    return switch (consonant) {
      case "l" -> true;
      case "d", "dh", "n", "r", "s", "sh", "t", "th", "z" -> next.startsWith(consonant);
      default -> false;
    };
  }

  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (!isInner(c, word.length()) && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  /**
   * A point inside an abbreviation ("D.C.") joins its letters, one after a word ("St.Paul") does
   * not.
   */
  private static boolean isInner(char c, int before) {
    return APOSTROPHES.indexOf(c) >= 0 || (c == '.' && before < 2);
  }

  private static String strip(String name) {
    if (isAscii(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      if (!mark && type != Character.FORMAT) {
        plain.append(plainLetter(c));
      }
    }
    return plain.toString();
  }

  /** Latin letters that Unicode does not decompose. */
  private static String plainLetter(char c) {
    return switch (c) {
      case 'ı' -> "i";
      case 'ø', 'ɔ' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð', 'ɗ' -> "d";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      case 'ə', 'ǝ' -> "a";
      case 'ɛ' -> "e";
      case 'ħ' -> "h";
      case 'ŋ' -> "n";
      case 'ŧ' -> "t";
      case 'ɓ' -> "b";
      case 'ƙ', 'ĸ' -> "k";
      case 'ƴ' -> "y";
      default -> String.valueOf(c);
    };
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }
}
