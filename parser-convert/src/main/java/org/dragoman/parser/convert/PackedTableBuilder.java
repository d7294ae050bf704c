package org.dragoman.parser.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Builds what a {@code PackedTable} reads: hashes in buckets, 24 or 32 bits of each, and the
 * records. For one thread.
 */
final class PackedTableBuilder {
  private static final int PADDING = 8;
  private static final int MEMBERS_A_BUCKET = 12;
  private static final int SHORT_TAG = 3;
  private static final int LONG_TAG = 4;

  private final int width;
  private long[] hashes = new long[1024];
  private byte[] records;
  private int size;

  /** For records of the given number of bytes. */
  PackedTableBuilder(int width) {
    this.width = width;
    this.records = new byte[1024 * width];
  }

  void add(long hash, byte[] record) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      records = Arrays.copyOf(records, 2 * size * width);
    }
    hashes[size] = hash;
    System.arraycopy(record, 0, records, size * width, width);
    size++;
  }

  /** The section, with short tags if they tell the members apart. */
  byte[] build() {
    Integer[] order = order();
    byte[] section = build(order, SHORT_TAG);
    return section == null ? buildSafely(order) : section;
  }

  /** The section with long tags, for tables that are asked often for what they do not have. */
  byte[] buildSafely() {
    return buildSafely(order());
  }

  private byte[] buildSafely(Integer[] order) {
    byte[] section = build(order, LONG_TAG);
    if (section == null) {
      throw new IllegalStateException("two entries of a table have the same hash");
    }
    return section;
  }

  private byte[] build(Integer[] order, int tagBytes) {
    int bucketBits = 1;
    while (size >>> bucketBits >= MEMBERS_A_BUCKET) {
      bucketBits++;
    }
    int buckets = 1 << bucketBits;
    int length = 16 + 4 * (buckets + 1) + (tagBytes + width) * size + PADDING;
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(bucketBits).putInt(tagBytes).putInt(width).putInt(size);
    int member = 0;
    for (int bucket = 0; bucket <= buckets; bucket++) {
      while (member < size && (hashes[order[member]] >>> 64 - bucketBits) < bucket) {
        member++;
      }
      out.putInt(member);
    }
    long before = -1;
    for (Integer i : order) {
      long told = hashes[i] >>> 64 - 8 * tagBytes - bucketBits;
      if (told == before) {
        return null;
      }
      before = told;
      for (int shift = 0; shift < 8 * tagBytes; shift += 8) {
        out.put((byte) (told >>> shift));
      }
    }
    for (Integer i : order) {
      out.put(records, i * width, width);
    }
    return out.array();
  }

  private Integer[] order() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Long.compareUnsigned(hashes[a], hashes[b]));
    return order;
  }
}
