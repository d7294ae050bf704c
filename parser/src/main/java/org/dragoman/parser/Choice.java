package org.dragoman.parser;

/**
 * Which label has the highest score, the first of those in the given order, and whether that is
 * beyond doubt: sums in another order than the library's may differ in their last bits, so where
 * two labels are nearly equal they are taken again in its order. Stateless.
 */
final class Choice {
  /** Far more than the sums can differ. */
  private static final float DOUBT = 2e-3f;

  private Choice() {}

  /** The best label, or -1 - label if another is nearly as good. */
  static int of(float[] scores, int[] labels) {
    int best = labels[0];
    float highest = scores[best];
    float second = Float.NEGATIVE_INFINITY;
    for (int i = 1; i < labels.length; i++) {
      float score = scores[labels[i]];
      if (highest < score) {
        second = highest;
        highest = score;
        best = labels[i];
      } else if (second < score) {
        second = score;
      }
    }
    return highest - second < DOUBT ? -1 - best : best;
  }

  /** The label of a choice, doubtful or not. */
  static int label(int choice) {
    return choice < 0 ? -1 - choice : choice;
  }
}
