package org.dragoman.parser;

/**
 * Word vectors in few bits, as what they add to the scores: along each of some directions one of a
 * few values. Immutable and thread-safe.
 */
final class RareVectors {
  private final PackedTable words;
  private final float[] base;
  private final int[] bits;
  private final float[][] centers;
  private final float[] directions;

  /**
   * Sections: the table of codes; what all words have in common, bits, values and direction of each
   * dimension.
   */
  RareVectors(ModelFile file, String name) {
    words = new PackedTable(file.section(name));
    SectionReader in = file.reader(name + ".meta");
    base = in.reals();
    bits = in.integers();
    centers = new float[bits.length][];
    for (int i = 0; i < bits.length; i++) {
      centers[i] = in.reals();
    }
    directions = in.reals();
  }

  /** Adds the share of a word; false if it is not among these. */
  boolean add(long hash, float[] scores) {
    int at = words.find(hash);
    if (at < 0) {
      return false;
    }
    Embeddings.add(base, 0, base.length, 1, scores);
    int bit = 0;
    for (int k = 0; k < bits.length; k++) {
      int code = words.integer(at + (bit >>> 3)) >>> (bit & 7) & (1 << bits[k]) - 1;
      Embeddings.add(directions, k * base.length, base.length, centers[k][code], scores);
      bit += bits[k];
    }
    return true;
  }
}
