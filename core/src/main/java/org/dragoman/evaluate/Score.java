package org.dragoman.evaluate;

/**
 * Counts of what was looked for and what was found, with the interval of F1.
 *
 * @param right found and looked for
 * @param system found
 * @param gold looked for
 * @param low lower end of the 95 % bootstrap interval of F1, or null
 * @param high its upper end, or null
 */
public record Score(int right, int system, int gold, Double low, Double high) {
  /** Counts without an interval. */
  public static Score of(int right, int system, int gold) {
    return new Score(right, system, gold, null, null);
  }

  /** Share of what was found that is right, 0 if nothing was found. */
  public double precision() {
    return system == 0 ? 0 : (double) right / system;
  }

  /** Share of what was looked for that was found, 0 if there was nothing. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** Harmonic mean of precision and recall, 0 if there was nothing. */
  public double f1() {
    int sum = system + gold;
    return sum == 0 ? 0 : 2.0 * right / sum;
  }
}
