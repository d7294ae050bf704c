package org.dragoman.parser;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/**
 * The weights of a model by feature. A perfect hash gives each key a slot of its own: a small table
 * of shifts that stays in the cache, and an index of 4 bytes a slot (8 bits of the key and the
 * place of its row), so that a feature that the model does not have costs one look and one that it
 * has the row besides. Immutable and thread-safe.
 *
 * <p>A row is: the key, with the number of labels in place of its last 8 bits, which the index has;
 * the labels, 1 byte each, filled up with zeros to units of 4 bytes; the weights. Row 0 is no row:
 * {@link #find} returns 0 for a feature that the model does not have.
 */
final class FeatureTable {

  private static final int COUNT = 0xff;
  private static final int KEY = 8;
  private static final int DENSE = 0xff;

  private final int labels;
  private final int buckets;
  private final int capacity;
  private final ShortBuffer shifts;
  private final IntBuffer index;
  private final ByteBuffer rows;
  private final FloatBuffer weights;

  FeatureTable(ModelFile file, String name, int labels) {
    this.labels = labels;
    shifts = file.section(name + ".shifts").asShortBuffer();
    buckets = shifts.capacity();
    index = file.section(name + ".index").asIntBuffer();
    capacity = index.capacity();
    rows = file.section(name + ".rows");
    weights = rows.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  /** The row of a key, 0 if there is none. */
  int find(long key) {
    int row = candidate(key);
    return isRowOf(row, key) ? row : 0;
  }

  /** Finds the rows of many keys, with the memory working on all of them at once. */
  void find(long[] keys, int count, int[] found) {
    for (int i = 0; i < count; i++) {
      found[i] = candidate(keys[i]);
    }
    for (int i = 0; i < count; i++) {
      found[i] = isRowOf(found[i], keys[i]) ? found[i] : 0;
    }
  }

  private int candidate(long key) {
    int entry = index.get(Hash.slot(key, shifts.get(Hash.bucket(key, buckets)), capacity));
    return ((entry ^ (int) key) & COUNT) == 0 ? entry >>> 8 : 0;
  }

  private boolean isRowOf(int row, long key) {
    return ((rows.getLong(row << 2) ^ key) & ~(long) COUNT) == 0;
  }

  /**
   * Adds the weights of a row to the scores of its labels; row 0 has none.
   *
   * @param scores by label from a place on
   * @param from the place of label 0
   * @param scratch as long as there are labels, to be overwritten
   */
  void add(int row, float[] scores, int from, float[] scratch) {
    int at = row << 2;
    int count = rows.get(at) & COUNT;
    if (count == DENSE) {
      weights.get(row + (KEY >> 2), scratch, 0, labels);
      for (int i = 0; i < labels; i++) {
        scores[from + i] += scratch[i];
      }
      return;
    }
    int label = at + KEY;
    int weight = row + (KEY >> 2) + (count + 3 >> 2);
    for (int i = 0; i < count; i++) {
      scores[from + (rows.get(label + i) & 0xff)] += weights.get(weight + i);
    }
  }
}
