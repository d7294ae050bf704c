package org.dragoman.query;

import java.util.List;
import java.util.Objects;

/**
 * One link of the chain of those who say so.
 *
 * @param name who
 * @param stance what they do with it: states, claims, denies ...
 * @param hedge the words that weaken it, or null
 */
public record Speaker(String name, String stance, String hedge) {
  /**
   * The chain in words: {@code Russia (denies), via Reuters}; empty when the report itself says so.
   *
   * @param chain the outermost speaker first
   */
  public static String words(List<Speaker> chain) {
    StringBuilder words = new StringBuilder();
    for (int i = chain.size() - 1; i >= 0; i--) {
      Speaker speaker = chain.get(i);
      words.append(words.isEmpty() ? "" : ", via ").append(speaker.name);
      boolean neutral = speaker.stance == null || speaker.stance.equals("states");
      words.append(neutral ? "" : " (" + speaker.stance + ")");
    }
    return words.toString();
  }

  static List<String> names(List<Speaker> chain) {
    return chain.stream().map(Speaker::name).toList();
  }

  static String hedges(List<Speaker> chain) {
    return chain.stream().map(Speaker::hedge).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
