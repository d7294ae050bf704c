package org.dragoman.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The English prepositions of place, as lemmas. Immutable and thread-safe. */
public final class Prepositions {
  /** Where something is or happens. */
  public static final Set<String> REST =
      Set.of(
          "in",
          "at",
          "near",
          "around",
          "outside",
          "inside",
          "on",
          "across",
          "throughout",
          "within",
          "over",
          "off",
          "along");

  /** Where something goes to, comes from, belongs or is aimed at. */
  public static final Set<String> MOTION =
      Set.of("against", "to", "into", "from", "through", "between", "of", "toward", "towards");

  private Prepositions() {}

  /** A set with more words; neither argument is null, both stay as they are. */
  public static Set<String> with(Set<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }
}
