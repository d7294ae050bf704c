package org.dragoman.parser;

import java.nio.ByteBuffer;

/**
 * A read-only map from hashes to small records: buckets by the first bits of the hash, in each
 * bucket the next 24 or 32 bits of every member, and apart from them the records. No two members
 * are alike in these bits; a stranger is taken for a member once in a million or once in some
 * hundred million cases. Immutable and thread-safe.
 */
final class PackedTable {
  private static final int HEADER = 16;

  private final ByteBuffer bytes;
  private final int bucketBits;
  private final int width;
  private final int tagBytes;
  private final int tags;
  private final int records;

  /**
   * Section: bits of a bucket's number, bytes of a tag, bytes of a record, number of members,
   * starts of buckets, tags, records.
   */
  PackedTable(ByteBuffer bytes) {
    this.bytes = bytes;
    bucketBits = bytes.getInt(0);
    tagBytes = bytes.getInt(4);
    width = bytes.getInt(8);
    int size = bytes.getInt(12);
    tags = HEADER + 4 * ((1 << bucketBits) + 1);
    records = tags + tagBytes * size;
  }

  /** Where the record of a hash begins, -1 if there is none. */
  int find(long hash) {
    int bucket = (int) (hash >>> 64 - bucketBits);
    int from = bytes.getInt(HEADER + 4 * bucket);
    int to = bytes.getInt(HEADER + 4 * bucket + 4);
    int unused = 32 - 8 * tagBytes;
    int tag = (int) (hash << bucketBits >>> 32) >>> unused;
    for (int i = from; i < to; i++) {
      if ((bytes.getInt(tags + tagBytes * i) << unused) >>> unused == tag) {
        return records + width * i;
      }
    }
    return -1;
  }

  int octet(int at) {
    return bytes.get(at) & 0xff;
  }

  int pair(int at) {
    return bytes.getShort(at) & 0xffff;
  }

  int integer(int at) {
    return bytes.getInt(at);
  }
}
