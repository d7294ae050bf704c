package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Fits the clause model: multinomial logistic regression by stochastic gradient descent with
 * AdaGrad steps and L2 decay. The same examples in the same order give the same weights.
 */
final class ClauseTrainer {
  /** A predicate with its class. */
  record Example(int[] features, String label) {}

  private static final double RATE = 0.06;
  private static final double DECAY = 1e-3;
  private static final int EPOCHS = 10;

  private ClauseTrainer() {}

  static ClauseModel fit(List<Example> examples) {
    List<String> classes =
        new ArrayList<>(new TreeSet<>(examples.stream().map(Example::label).toList()));
    int k = classes.size();
    float[] weights = new float[ClauseModel.BUCKETS * k];
    float[] squares = new float[ClauseModel.BUCKETS * k];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(1);
    double[] gradient = new double[k];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      java.util.Collections.shuffle(order, random);
      for (Example example : order) {
        step(example, classes.indexOf(example.label), weights, squares, gradient);
      }
    }
    return quantised(classes, weights);
  }

  private static void step(
      Example example, int label, float[] weights, float[] squares, double[] gradient) {
    int k = gradient.length;
    java.util.Arrays.fill(gradient, 0);
    for (int feature : example.features) {
      for (int c = 0; c < k; c++) {
        gradient[c] += weights[feature * k + c];
      }
    }
    double max = java.util.Arrays.stream(gradient).max().orElse(0);
    double sum = 0;
    for (int c = 0; c < k; c++) {
      gradient[c] = StrictMath.exp(gradient[c] - max);
      sum += gradient[c];
    }
    for (int c = 0; c < k; c++) {
      gradient[c] = gradient[c] / sum - (c == label ? 1 : 0);
    }
    for (int feature : example.features) {
      for (int c = 0; c < k; c++) {
        int at = feature * k + c;
        double g = gradient[c] + DECAY * weights[at];
        squares[at] += (float) (g * g);
        weights[at] -= (float) (RATE * g / Math.sqrt(1e-3 + squares[at]));
      }
    }
  }

  private static ClauseModel quantised(List<String> classes, float[] weights) {
    int k = classes.size();
    float[] scales = new float[k];
    for (int i = 0; i < weights.length; i++) {
      scales[i % k] = Math.max(scales[i % k], Math.abs(weights[i]) / 127f);
    }
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.round(weights[i] / Math.max(scales[i % k], 1e-9f));
    }
    return new ClauseModel(classes, scales, bytes);
  }
}
