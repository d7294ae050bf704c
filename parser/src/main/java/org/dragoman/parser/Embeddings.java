package org.dragoman.parser;

/**
 * What the word vectors add to the scores of the entity labels. Common words have their exact
 * vectors, in millionths; those of the many rare words are kept in few bits. Immutable and
 * thread-safe.
 */
final class Embeddings {
  private static final int EXACT_WIDTH = 3;
  private static final double UNIT = 1e6;

  private final PackedTable exact;
  private final RareVectors rare;
  private final RareVectors rarest;
  private final int labels;
  private final int dimensions;
  private final float[] weights;

  Embeddings(ModelFile file) {
    exact = new PackedTable(file.section("vectors.exact"));
    rare = new RareVectors(file, "vectors.r");
    rarest = new RareVectors(file, "vectors.rr");
    SectionReader in = file.reader("vectors.meta");
    labels = in.integer();
    dimensions = in.integer();
    weights = in.reals();
  }

  /** Adds the share of a word, given by the hash of its form with all digits 0. */
  void add(long formHash, float[] scores) {
    long hash = Hash.mix(formHash);
    int at = exact.find(hash);
    if (at >= 0) {
      addExact(at, scores);
    } else if (!rare.add(hash, scores)) {
      rarest.add(hash, scores);
    }
  }

  private void addExact(int at, float[] scores) {
    int d = 0;
    for (; d + 5 <= dimensions; d += 5) {
      addFive(at, d, scores);
    }
    for (; d < dimensions; d++) {
      add(weights, d * labels, labels, value(at, d), scores);
    }
  }

  private float value(int at, int dimension) {
    int i = at + EXACT_WIDTH * dimension;
    int millionths = exact.pair(i) | (byte) exact.octet(i + 2) << 16;
    return (float) (millionths / UNIT);
  }

  /** Adds five dimensions, in their order, with one pass over the scores. */
  private void addFive(int at, int dimension, float[] scores) {
    float a = value(at, dimension);
    float b = value(at, dimension + 1);
    float c = value(at, dimension + 2);
    float d = value(at, dimension + 3);
    float e = value(at, dimension + 4);
    int first = dimension * labels;
    int second = first + labels;
    int third = second + labels;
    int fourth = third + labels;
    int fifth = fourth + labels;
    float[] w = weights;
    for (int i = 0; i < labels; i++) {
      float sum = scores[i] + w[first + i] * a + w[second + i] * b + w[third + i] * c;
      scores[i] = sum + w[fourth + i] * d + w[fifth + i] * e;
    }
  }

  static void add(float[] row, int from, int labels, float factor, float[] scores) {
    for (int label = 0; label < labels; label++) {
      scores[label] += row[from + label] * factor;
    }
  }
}
