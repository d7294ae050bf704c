package org.dragoman.cli;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that a mistyped one was meant to be. */
final class Nearest {
  private Nearest() {}

  /** The candidate with the fewest changes, if they are few for a word of this length. */
  static Optional<String> of(String word, Collection<String> candidates) {
    return org.dragoman.query.Nearest.of(word, candidates);
  }
}
