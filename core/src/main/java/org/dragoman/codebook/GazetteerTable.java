package org.dragoman.codebook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.zip.CRC32;

/**
 * The packed gazetteer, read in place: one array of bytes, nothing is unpacked before it is asked
 * for. The format stands in {@code places/README.md}; {@code tools/gazetteer} writes it. Immutable
 * and thread-safe: the buffer is only read at absolute positions.
 */
final class GazetteerTable {
  static final int MAGIC = 0x4452475A; // "DRGZ"
  static final int VERSION = 1;
  private static final int CHECKED_FROM = 12;
  private static final int SECTIONS_AT = 20;

  /** Keys and names stand in blocks of this many, with one offset a block. */
  private static final int BLOCK = 16;

  private static final int[] NONE = {};

  /** The sections, in the order of the file. */
  private enum Section {
    COUNTRIES,
    FEATURES,
    ADMIN1,
    NAME_OFFSETS,
    NAMES,
    COUNTRY,
    FEATURE,
    PROVINCE,
    LAT,
    LON,
    POPULATION,
    GEONAME_ID,
    KEY_OFFSETS,
    KEYS
  }

  private final ByteBuffer data;
  private final int[] starts = new int[Section.values().length];
  private final int places;
  private final int keys;
  private final String[] countries;
  private final String[] features;
  private final String[] admin1;

  /** Checks and takes over the bytes of a packed gazetteer. */
  GazetteerTable(byte[] bytes) {
    check(bytes);
    data = ByteBuffer.wrap(bytes);
    places = data.getInt(12);
    keys = data.getInt(16);
    for (int i = 0; i < starts.length; i++) {
      starts[i] = data.getInt(SECTIONS_AT + 4 * i);
    }
    countries = lines(Section.COUNTRIES);
    features = lines(Section.FEATURES);
    admin1 = lines(Section.ADMIN1);
  }

  private static void check(byte[] bytes) {
    if (bytes.length < SECTIONS_AT + 4 * Section.values().length) {
      throw damaged("it has only " + bytes.length + " bytes");
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    if (header.getInt(0) != MAGIC) {
      throw damaged("it does not start with DRGZ");
    }
    if (header.getInt(4) != VERSION) {
      throw new IllegalStateException(
          "the gazetteer has format " + header.getInt(4) + ", this program reads " + VERSION);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes, CHECKED_FROM, bytes.length - CHECKED_FROM);
    if ((int) crc.getValue() != header.getInt(8)) {
      throw damaged("its checksum is wrong");
    }
  }

  private static IllegalStateException damaged(String why) {
    return new IllegalStateException("the gazetteer is damaged: " + why);
  }

  private String[] lines(Section section) {
    int from = start(section);
    return utf8(from, starts[section.ordinal() + 1] - from).split("\n", -1);
  }

  private int start(Section section) {
    return starts[section.ordinal()];
  }

  private String utf8(int from, int length) {
    return new String(data.array(), from, length, StandardCharsets.UTF_8);
  }

  /** Number of places and divisions. */
  int size() {
    return places;
  }

  /** Number of folded names. */
  int keyCount() {
    return keys;
  }

  /** Alpha-3 code of a place. */
  String country(int place) {
    return countries[data.get(start(Section.COUNTRY) + place) & 0xFF];
  }

  /** The place at an index from 0. */
  GazetteerPlace place(int index) {
    String province = admin1[data.getShort(start(Section.PROVINCE) + 2 * index) & 0xFFFF];
    return new GazetteerPlace(
        name(index),
        country(index),
        province.isEmpty() ? null : province,
        number(Section.LAT, index) / 1e4,
        number(Section.LON, index) / 1e4,
        number(Section.POPULATION, index),
        features[data.get(start(Section.FEATURE) + index) & 0xFF],
        number(Section.GEONAME_ID, index));
  }

  private int number(Section section, int index) {
    return data.getInt(start(section) + 4 * index);
  }

  private String name(int index) {
    int at = start(Section.NAMES) + number(Section.NAME_OFFSETS, index / BLOCK);
    for (int skip = index % BLOCK; skip > 0; skip--) {
      at += 1 + (data.get(at) & 0xFF);
    }
    return utf8(at + 1, data.get(at) & 0xFF);
  }

  /** Inhabitants of the first-level divisions, as "country/division" and, summed up, "country". */
  Map<String, Long> populations() {
    Map<String, Long> populations = new HashMap<>();
    int division = Arrays.asList(features).indexOf("ADM1");
    for (int index = 0; index < places; index++) {
      if ((data.get(start(Section.FEATURE) + index) & 0xFF) == division) {
        String province = admin1[data.getShort(start(Section.PROVINCE) + 2 * index) & 0xFFFF];
        long people = number(Section.POPULATION, index);
        populations.merge(country(index), people, Long::sum);
        populations.merge(country(index) + "/" + province, people, Long::sum);
      }
    }
    return populations;
  }

  /** Indexes of the places with exactly this key, population descending, then GeoNames id. */
  int[] find(String key) {
    byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
    int block = blockOf(wanted);
    if (wanted.length == 0 || block < 0) {
      return NONE;
    }
    Cursor cursor = new Cursor(block);
    while (cursor.next()) {
      int order = Arrays.compareUnsigned(cursor.key, 0, cursor.length, wanted, 0, wanted.length);
      if (order >= 0) {
        return order == 0 ? cursor.postings() : NONE;
      }
    }
    return NONE;
  }

  /** The last block whose first key is not after the wanted one, or -1. */
  private int blockOf(byte[] wanted) {
    int low = 0;
    int high = (keys + BLOCK - 1) / BLOCK - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (compareFirst(middle, wanted) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** A block starts with its first key in full: a zero, its length, its bytes. */
  private int compareFirst(int block, byte[] wanted) {
    int at = start(Section.KEYS) + number(Section.KEY_OFFSETS, block) + 1;
    int length = data.get(at++) & 0xFF;
    return Arrays.compareUnsigned(data.array(), at, at + length, wanted, 0, wanted.length);
  }

  /** Gives every key with its places to the visitor, in order of the keys. */
  void forEachKey(ObjIntConsumer<String> visitor) {
    for (int block = 0; block * BLOCK < keys; block++) {
      Cursor cursor = new Cursor(block);
      while (cursor.next()) {
        String key = new String(cursor.key, 0, cursor.length, StandardCharsets.US_ASCII);
        for (int place : cursor.postings()) {
          visitor.accept(key, place);
        }
      }
    }
  }

  /** Walks the keys of one block. */
  private final class Cursor {
    private final byte[] key = new byte[256];
    private int length;
    private int at;
    private int left;
    private boolean unread;

    Cursor(int block) {
      at = start(Section.KEYS) + number(Section.KEY_OFFSETS, block);
      left = Math.min(BLOCK, keys - block * BLOCK);
    }

    /** Moves to the next key of the block; false if there is none. */
    boolean next() {
      if (unread) {
        postings();
      }
      if (left-- == 0) {
        return false;
      }
      int shared = data.get(at++) & 0xFF;
      int own = data.get(at++) & 0xFF;
      data.get(at, key, shared, own);
      at += own;
      length = shared + own;
      unread = true;
      return true;
    }

    /** The places of the key; may be asked once for each key. */
    int[] postings() {
      unread = false;
      int[] found = new int[varint()];
      for (int i = 0; i < found.length; i++) {
        found[i] = varint();
      }
      return found;
    }

    private int varint() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = data.get(at++);
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }
  }
}
