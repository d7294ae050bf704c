package org.dragoman.parser.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.dragoman.parser.Hash;
import org.dragoman.parser.ModelWriter;

/**
 * Converts the word vectors of the entity tagger. What counts of a vector is what it adds to the
 * scores of the labels, against each other; so rare words' vectors are turned into the directions
 * in which those differ most, and each direction gets as many bits as it needs. For one thread.
 */
final class VectorsConverter {
  private static final double UNIT = 1e6;
  private static final int MAX_BITS = 8;
  private static final int SAMPLE = 100_000;

  private final Map<String, float[]> vectors;
  private final float[][] weights;
  private final int labels;
  private final int dimensions;
  private final double[] mean;
  private final RealMatrix effect;
  private final RealMatrix directions;
  private final double[] spread;

  VectorsConverter(Map<String, float[]> vectors, float[][] weights) {
    this.vectors = vectors;
    this.weights = weights;
    this.labels = weights.length;
    this.dimensions = weights[0].length;
    mean = mean();
    effect = centered(weights);
    // Directions of the scores in which the words differ, the widest first.
    EigenDecomposition axes =
        new EigenDecomposition(effect.multiply(covariance()).multiply(effect.transpose()));
    directions = axes.getV().getSubMatrix(0, labels - 1, 0, dimensions - 1);
    spread = new double[dimensions];
    for (int k = 0; k < dimensions; k++) {
      spread[k] = Math.sqrt(Math.max(0, axes.getRealEigenvalue(k)));
    }
  }

  /** Writes the vectors of some words exactly. */
  void writeExact(ModelWriter writer, Predicate<String> words) {
    PackedTableBuilder exact = new PackedTableBuilder(3 * dimensions);
    vectors.forEach(
        (word, vector) -> {
          if (words.test(word)) {
            exact.add(Hash.mix(Hash.of(word)), millionths(vector));
          }
        });
    writer.add("vectors.exact", exact.build());
    float[] transposed = new float[labels * dimensions];
    for (int i = 0; i < transposed.length; i++) {
      transposed[i] = weights[i % labels][i / labels];
    }
    writer.add(
        "vectors.meta",
        new ModelWriter.Section().integer(labels).integer(dimensions).reals(transposed));
  }

  /** Writes the vectors of some words in a number of bits each. */
  void writeRare(ModelWriter writer, String name, int bitsPerWord, Predicate<String> words) {
    RealMatrix project = directions.transpose().multiply(effect);
    int[] bits = allot(bitsPerWord);
    double[][] sample = sample(project, words);
    float[][] centers = new float[dimensions][];
    for (int k = 0; k < dimensions; k++) {
      centers[k] = Quantizer.centers(column(sample, k), 1 << bits[k]);
    }
    PackedTableBuilder table = new PackedTableBuilder((bitsPerWord + 7) / 8);
    vectors.forEach(
        (word, vector) -> {
          if (words.test(word)) {
            table.add(Hash.mix(Hash.of(word)), codes(project(project, vector), bits, centers));
          }
        });
    writer.add(name, table.build());
    writer.add(name + ".meta", meta(bits, centers));
  }

  private byte[] millionths(float[] vector) {
    byte[] record = new byte[3 * dimensions];
    for (int d = 0; d < dimensions; d++) {
      int value = (int) Math.round(vector[d] * UNIT);
      if ((float) (value / UNIT) != vector[d] || value != value << 8 >> 8) {
        throw new IllegalStateException("a vector is not in millionths: " + vector[d]);
      }
      record[3 * d] = (byte) value;
      record[3 * d + 1] = (byte) (value >> 8);
      record[3 * d + 2] = (byte) (value >> 16);
    }
    return record;
  }

  private ModelWriter.Section meta(int[] bits, float[][] centers) {
    ModelWriter.Section meta = new ModelWriter.Section();
    double[] base = effect.operate(mean);
    float[] common = new float[labels];
    for (int label = 0; label < labels; label++) {
      common[label] = (float) base[label];
    }
    meta.reals(common).integers(bits);
    for (float[] list : centers) {
      meta.reals(list);
    }
    float[] back = new float[labels * dimensions];
    for (int k = 0; k < dimensions; k++) {
      for (int label = 0; label < labels; label++) {
        back[k * labels + label] = (float) directions.getEntry(label, k);
      }
    }
    return meta.reals(back);
  }

  private double[] mean() {
    double[] mean = new double[dimensions];
    for (float[] vector : vectors.values()) {
      for (int d = 0; d < dimensions; d++) {
        mean[d] += vector[d] / vectors.size();
      }
    }
    return mean;
  }

  private RealMatrix covariance() {
    double[][] sum = new double[dimensions][dimensions];
    for (float[] vector : vectors.values()) {
      for (int i = 0; i < dimensions; i++) {
        for (int j = 0; j < dimensions; j++) {
          sum[i][j] += (vector[i] - mean[i]) * (vector[j] - mean[j]) / vectors.size();
        }
      }
    }
    return new Array2DRowRealMatrix(sum);
  }

  /** The weights less what all labels have in common, which decides nothing. */
  private RealMatrix centered(float[][] weights) {
    RealMatrix centered = new Array2DRowRealMatrix(labels, dimensions);
    for (int d = 0; d < dimensions; d++) {
      double sum = 0;
      for (float[] row : weights) {
        sum += row[d];
      }
      for (int label = 0; label < labels; label++) {
        centered.setEntry(label, d, weights[label][d] - sum / labels);
      }
    }
    return centered;
  }

  /** Gives each bit to the direction with the largest remaining error. */
  private int[] allot(int bitsPerWord) {
    int[] bits = new int[dimensions];
    for (int i = 0; i < bitsPerWord; i++) {
      int worst = 0;
      double error = -1;
      for (int k = 0; k < dimensions; k++) {
        double remaining = spread[k] / (1 << bits[k]);
        if (bits[k] < MAX_BITS && remaining > error) {
          worst = k;
          error = remaining;
        }
      }
      bits[worst]++;
    }
    return bits;
  }

  private double[][] sample(RealMatrix project, Predicate<String> words) {
    int step = Math.max(1, vectors.size() / SAMPLE);
    List<double[]> sample = new ArrayList<>();
    int i = 0;
    for (Map.Entry<String, float[]> entry : vectors.entrySet()) {
      if (i++ % step == 0 && words.test(entry.getKey())) {
        sample.add(project(project, entry.getValue()));
      }
    }
    return sample.toArray(double[][]::new);
  }

  private static double[] column(double[][] rows, int k) {
    return Arrays.stream(rows).mapToDouble(row -> row[k]).toArray();
  }

  private double[] project(RealMatrix project, float[] vector) {
    double[] centered = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      centered[d] = vector[d] - mean[d];
    }
    return project.operate(centered);
  }

  private static byte[] codes(double[] values, int[] bits, float[][] centers) {
    ByteBuffer record =
        ByteBuffer.allocate(Arrays.stream(bits).sum() / 8 + 5).order(ByteOrder.LITTLE_ENDIAN);
    int bit = 0;
    for (int k = 0; k < bits.length; k++) {
      int code = Quantizer.nearest(centers[k], values[k]);
      int at = bit >>> 3;
      record.putInt(at, record.getInt(at) | code << (bit & 7));
      bit += bits[k];
    }
    return record.array();
  }
}
