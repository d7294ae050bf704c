package org.dragoman.parser;

/**
 * The sums of the weights of all values of a list, for each list of a set template: what a word's
 * clusters add to the scores is found once. Thread-safe: threads at most find the same sums twice.
 */
final class SetSums {
  private final FeatureTable table;
  private final SetRows rows;
  private final int labels;
  private final float[][] sums;

  /** For a number of lists. */
  SetSums(FeatureTable table, SetRows rows, int labels, int lists) {
    this.table = table;
    this.rows = rows;
    this.labels = labels;
    this.sums = new float[lists][];
  }

  /** Adds the sums of a list to the scores that begin at a place. */
  void add(int list, int[] values, float[] scores, int from) {
    float[] found = sums[list];
    if (found == null) {
      found = new float[labels];
      for (int value : values) {
        table.add(rows.row(value), found, 0);
      }
      sums[list] = found;
    }
    for (int i = 0; i < found.length; i++) {
      scores[from + i] += found[i];
    }
  }
}
