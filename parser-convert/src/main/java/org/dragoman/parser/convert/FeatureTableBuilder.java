package org.dragoman.parser.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.parser.ModelWriter;

/**
 * Builds the index and the rows of a {@code FeatureTable}. Rows with many weights, which are those
 * met most, come first. For one thread.
 */
final class FeatureTableBuilder {
  /**
   * A row with this share of its weights is kept with all: adding them one after the other is
   * quicker.
   */
  private static final double DENSE_SHARE = 0.5;

  private static final int DENSE = 0xff;

  /** The row of features that are not there: a key of 0 and no labels. */
  private static final int EMPTY_ROW = 2;

  private static final int LARGEST_ROW = 1 << 24;

  private final List<Row> rows = new ArrayList<>();
  private final Set<Long> keys = new HashSet<>();

  private record Row(long key, byte[] labels, float[] weights, int count) {
    int length() {
      return 2 + (labels.length + 3 >> 2) + weights.length;
    }
  }

  /** Adds a feature with one weight a label; those that are 0 are left out. */
  void add(long key, float[] byLabel) {
    if (key == 0 || !keys.add(key)) {
      throw new IllegalStateException("two features have the same key");
    }
    int count = 0;
    for (float weight : byLabel) {
      count += weight == 0 ? 0 : 1;
    }
    if (count >= DENSE_SHARE * byLabel.length) {
      rows.add(new Row(key, new byte[0], byLabel, count));
      return;
    }
    byte[] labels = new byte[count];
    float[] weights = new float[count];
    int i = 0;
    for (int label = 0; label < byLabel.length; label++) {
      if (byLabel[label] != 0) {
        labels[i] = (byte) label;
        weights[i++] = byLabel[label];
      }
    }
    if (count > 0) {
      rows.add(new Row(key, labels, weights, count));
    }
  }

  void write(ModelWriter writer, String name) {
    rows.sort(Comparator.comparingInt((Row row) -> -row.count).thenComparingLong(Row::key));
    int length = EMPTY_ROW + rows.stream().mapToInt(Row::length).sum();
    if (length >= LARGEST_ROW) {
      throw new IllegalStateException("too many weights in " + name);
    }
    PerfectHash hash = new PerfectHash(rows.stream().mapToLong(Row::key).toArray());
    ByteBuffer shifts = ByteBuffer.allocate(2 * hash.shifts.length).order(ByteOrder.LITTLE_ENDIAN);
    shifts.asShortBuffer().put(hash.shifts);
    ByteBuffer index = ByteBuffer.allocate(4 * hash.capacity).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer out = ByteBuffer.allocate(4 * length).order(ByteOrder.LITTLE_ENDIAN);
    out.putLong(0);
    for (Row row : rows) {
      index.putInt(4 * hash.slot(row.key), out.position() / 4 << 8 | (int) row.key & 0xff);
      put(row, out);
    }
    writer.add(name + ".shifts", shifts.array());
    writer.add(name + ".index", index.array());
    writer.add(name + ".rows", out.array());
  }

  private static void put(Row row, ByteBuffer out) {
    boolean dense = row.labels.length < row.weights.length;
    out.putLong(row.key & ~0xffL | (dense ? DENSE : row.count)).put(row.labels);
    while (out.position() % 4 != 0) {
      out.put((byte) 0);
    }
    for (float weight : row.weights) {
      out.putFloat(weight);
    }
  }
}
