package org.dragoman.reconcile;

import java.util.ArrayList;
import java.util.List;

/**
 * What speaks for and against two things being the same: weights that add up as log odds, with the
 * words for those that count.
 */
final class Evidence {
  private double odds;
  private final List<String> reasons = new ArrayList<>();

  Evidence(double prior) {
    this.odds = prior;
  }

  /** Adds a weight without words. */
  void weigh(double weight) {
    odds += weight;
  }

  /** Adds a weight; the words are given when it is not nothing. */
  void weigh(double weight, String words) {
    odds += weight;
    if (weight != 0 && words != null) {
      reasons.add(words);
    }
  }

  double score() {
    return Math.round(1e4 / (1 + Math.exp(-odds))) / 1e4;
  }

  String reason() {
    return String.join(", ", reasons);
  }
}
