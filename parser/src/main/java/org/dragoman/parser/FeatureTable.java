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
 * {@link #find} returns 0 for a feature that the model does not have. Rows with a weight for every
 * label come first; their weights, a few megabytes, are kept in an array besides, from which
 * several are added at once.
 */
final class FeatureTable {

  private static final int COUNT = 0xff;

  /** Units of 4 bytes. */
  private static final int KEY = 2;

  private static final int FIRST_ROW = 2;
  private static final int DENSE = 0xff;

  private final int labels;
  private final int buckets;
  private final int capacity;
  private final ShortBuffer shifts;
  private final IntBuffer index;
  private final ByteBuffer rows;
  private final float[] full;

  FeatureTable(ModelFile file, String name, int labels) {
    this.labels = labels;
    shifts = file.section(name + ".shifts").asShortBuffer();
    buckets = shifts.capacity();
    index = file.section(name + ".index").asIntBuffer();
    capacity = index.capacity();
    rows = file.section(name + ".rows");
    FloatBuffer units = rows.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    full = new float[endOfFullRows(units.capacity())];
    units.get(0, full);
  }

  private int endOfFullRows(int end) {
    int row = FIRST_ROW;
    while (row < end && countOf(row) == DENSE) {
      row += KEY + labels;
    }
    return row;
  }

  private int countOf(int row) {
    return rows.get(row << 2) & COUNT;
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
   */
  void add(int row, float[] scores, int from) {
    int count = countOf(row);
    if (count == DENSE) {
      addFull(row + KEY, scores, from);
    } else {
      addSome(row + KEY, count, scores, from);
    }
  }

  /**
   * Adds the weights of many rows, in an order of its own, to the scores of their labels.
   *
   * @param found the rows, to be overwritten
   */
  void addAll(int[] found, int count, float[] scores, int from) {
    int fullRows = 0;
    for (int i = 0; i < count; i++) {
      int row = found[i];
      int weightsOfRow = countOf(row);
      if (weightsOfRow == DENSE) {
        found[fullRows++] = row + KEY;
      } else {
        addSome(row + KEY, weightsOfRow, scores, from);
      }
    }
    int i = 0;
    for (; i + 4 <= fullRows; i += 4) {
      addFull(found[i], found[i + 1], found[i + 2], found[i + 3], scores, from);
    }
    for (; i < fullRows; i++) {
      addFull(found[i], scores, from);
    }
  }

  private void addFull(int at, float[] scores, int from) {
    for (int i = 0; i < labels; i++) {
      scores[from + i] += full[at + i];
    }
  }

  private void addFull(int a, int b, int c, int d, float[] scores, int from) {
    for (int i = 0; i < labels; i++) {
      scores[from + i] += full[a + i] + full[b + i] + (full[c + i] + full[d + i]);
    }
  }

  /** Reads four labels and two weights at a time: each look into the mapping has its checks. */
  private void addSome(int at, int count, float[] scores, int from) {
    int label = at << 2;
    int weight = (at << 2) + (count + 3 & ~3);
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      int four = rows.getInt(label + i);
      long first = rows.getLong(weight + 4 * i);
      long second = rows.getLong(weight + 4 * i + 8);
      scores[from + (four & 0xff)] += Float.intBitsToFloat((int) first);
      scores[from + (four >>> 8 & 0xff)] += Float.intBitsToFloat((int) (first >>> 32));
      scores[from + (four >>> 16 & 0xff)] += Float.intBitsToFloat((int) second);
      scores[from + (four >>> 24)] += Float.intBitsToFloat((int) (second >>> 32));
    }
    for (; i < count; i++) {
      scores[from + (rows.get(label + i) & 0xff)] += rows.getFloat(weight + 4 * i);
    }
  }
}
