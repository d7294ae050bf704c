package org.dragoman.parser;

/**
 * 64-bit hashes of strings that can be joined without the strings. The hash of {@code a + '_' + b}
 * follows from those of {@code a} and {@code b} and {@code power(b.length())}. Stateless.
 */
public final class Hash {
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long SALT = 0xD6E8FEB86659FD93L;
  private static final long STEP = 0xC2B2AE3D27D4EB4FL;

  private Hash() {}

  /** The hash of a string. */
  public static long of(CharSequence s) {
    return of(s, 0, s.length());
  }

  /** The hash of a part of a string. */
  public static long of(CharSequence s, int from, int to) {
    return extend(0, s, from, to);
  }

  /** The hash of what {@code hash} stands for, followed by a part of a string. */
  static long extend(long hash, CharSequence s, int from, int to) {
    long h = hash;
    for (int i = from; i < to; i++) {
      h = h * BASE + s.charAt(i) + 1;
    }
    return h;
  }

  /** What joins a string of the given length: never 0. */
  static long power(int length) {
    long p = 1;
    for (int i = 0; i < length; i++) {
      p *= BASE;
    }
    return p;
  }

  /** The hash of {@code left + separator + right}. */
  static long join(long left, char separator, long right, long rightPower) {
    return (left * BASE + separator + 1) * rightPower + right;
  }

  /**
   * The hash of a node of the tree of names, given that of its parent and the word between them.
   */
  public static long child(long parent, String word) {
    return join(parent, '\n', of(word), power(word.length()));
  }

  /** The key of a feature: the hash of its value, told apart by its type. */
  public static long key(int type, long value) {
    return mix(value + (type + 1) * SALT);
  }

  /** Spreads a hash over all bits. */
  public static long mix(long hash) {
    long h = hash;
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }

  /** The bucket of a key, whose keys share a shift. */
  public static int bucket(long key, int buckets) {
    return (int) ((key >>> 32) * buckets >>> 32);
  }

  /** The slot of a key, given the shift of its bucket. */
  public static int slot(long key, int shift, int capacity) {
    return (int) (((key + shift * STEP) * BASE >>> 32) * capacity >>> 32);
  }
}
