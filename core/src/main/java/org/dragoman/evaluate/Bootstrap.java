package org.dragoman.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * 95 % intervals of F1 by drawing as many units as there are, with replacement, again and again.
 * The draws are always the same. Stateless.
 */
final class Bootstrap {
  private static final int SEED = 1;

  private Bootstrap() {}

  /**
   * The sum of the units' counts with its interval.
   *
   * @param samples how often to draw, 0 for no interval
   */
  static Score score(List<Score> units, int samples) {
    Score sum = sum(units, null);
    if (samples == 0 || units.isEmpty()) {
      return sum;
    }
    MersenneTwister random = new MersenneTwister(SEED);
    double[] f1 = new double[samples];
    int[] drawn = new int[units.size()];
    for (int i = 0; i < samples; i++) {
      for (int j = 0; j < drawn.length; j++) {
        drawn[j] = (int) Math.floor(random.nextDouble() * drawn.length);
      }
      f1[i] = sum(units, drawn).f1();
    }
    Arrays.sort(f1);
    double low = f1[(int) (0.025 * samples)];
    double high = f1[(int) (0.975 * samples)];
    return new Score(sum.right(), sum.system(), sum.gold(), low, high);
  }

  private static Score sum(List<Score> units, int[] drawn) {
    int right = 0;
    int system = 0;
    int gold = 0;
    for (int i = 0; i < units.size(); i++) {
      Score unit = units.get(drawn == null ? i : drawn[i]);
      right += unit.right();
      system += unit.system();
      gold += unit.gold();
    }
    return Score.of(right, system, gold);
  }
}
