package org.dragoman.parser.convert;

import java.util.Arrays;

/**
 * Finds the few numbers that stand for many with the least error (Lloyd's method in one dimension).
 * Stateless.
 */
final class Quantizer {
  private static final int ROUNDS = 30;

  private Quantizer() {}

  /** The best {@code count} numbers for a sample, ascending. */
  static float[] centers(double[] sample, int count) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double[] centers = new double[count];
    for (int i = 0; i < count; i++) {
      centers[i] = sorted[(int) ((i + 0.5) * sorted.length / count)];
    }
    for (int round = 0; round < ROUNDS; round++) {
      improve(sorted, centers);
    }
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = (float) centers[i];
    }
    return floats;
  }

  private static void improve(double[] sorted, double[] centers) {
    int at = 0;
    for (int i = 0; i < centers.length; i++) {
      double border =
          i + 1 < centers.length ? (centers[i] + centers[i + 1]) / 2 : Double.POSITIVE_INFINITY;
      double sum = 0;
      int from = at;
      while (at < sorted.length && sorted[at] <= border) {
        sum += sorted[at++];
      }
      centers[i] = at > from ? sum / (at - from) : centers[i];
    }
  }

  /** The number of the center nearest to a value. */
  static int nearest(float[] centers, double value) {
    int low = 0;
    int high = centers.length - 1;
    while (low < high) {
      int middle = low + high >>> 1;
      if (value > (centers[middle] + (double) centers[middle + 1]) / 2) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
