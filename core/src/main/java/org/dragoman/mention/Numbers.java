package org.dragoman.mention;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Number words and digits. */
final class Numbers {
  private static final Map<String, Integer> WORDS = new HashMap<>();
  private static final Map<String, Integer> SCALES =
      Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000);

  static {
    String[] small = {
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen"
    };
    for (int i = 0; i < small.length; i++) {
      WORDS.put(small[i], i);
    }
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int i = 0; i < tens.length; i++) {
      WORDS.put(tens[i], 20 + 10 * i);
    }
    WORDS.put("dozen", 12);
  }

  private Numbers() {}

  /** The value of one token ("five", "1,500", "13"), or null if it is no whole number. */
  static Integer value(String token) {
    String word = token.toLowerCase(Locale.ROOT);
    Integer known = WORDS.get(word);
    if (known != null) {
      return known;
    }
    if (word.matches("\\d{1,3}(,\\d{3})+") || word.matches("\\d{1,8}")) {
      return Integer.valueOf(word.replace(",", ""));
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      Integer ten = WORDS.get(word.substring(0, hyphen));
      Integer one = WORDS.get(word.substring(hyphen + 1));
      return ten != null && one != null && ten >= 20 && one < 10 ? ten + one : null;
    }
    return null;
  }

  /** 100, 1000, 1000000 for the words that multiply, or null. */
  static Integer scale(String word) {
    return SCALES.get(word.toLowerCase(Locale.ROOT));
  }

  /** A decimal before a scale word ("1.5 million"), or null. */
  static Double decimal(String token) {
    return token.matches("\\d+\\.\\d+") ? Double.valueOf(token) : null;
  }
}
