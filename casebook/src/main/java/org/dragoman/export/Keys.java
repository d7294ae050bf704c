package org.dragoman.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Identifiers that follow from what is told, not from row numbers: the same words of the same
 * report have the same key in every casebook and after every coding that finds them.
 */
final class Keys {
  private static final int BYTES = 8;
  private static final int EXACT_BITS = 53;
  private static final int INT_BITS = 31;

  private final String content;
  private final Map<String, Integer> seen = new HashMap<>();

  /** Keys of the objects of a report, which must be asked for in the order of the record. */
  Keys(String content) {
    this.content = content;
  }

  /**
   * A letter and 16 hexadecimal digits: the first 64 bits of the SHA-256 of the parts, one a line.
   *
   * @param letter e for events, f for figures, t for talks, c for claims
   * @param place where the words stand
   * @param kind category or kind
   */
  String of(char letter, String place, String kind) {
    String words = letter + "\n" + content + "\n" + place + "\n" + kind;
    int times = seen.merge(words, 1, Integer::sum);
    return letter + hash(times == 1 ? words : words + "\n" + times);
  }

  /** 16 hexadecimal digits for a text. */
  static String hash(String text) {
    return HexFormat.of().formatHex(digest(text), 0, BYTES);
  }

  /**
   * A positive whole number for a text: the first 53 bits of its SHA-256, which every program that
   * counts in doubles holds exactly. Two of a million texts share one with a chance of 1 in 18,000.
   */
  static long number(String text) {
    return Math.max(1, ByteBuffer.wrap(digest(text)).getLong() >>> (Long.SIZE - EXACT_BITS));
  }

  /** A positive 31-bit number, for formats whose readers count in 32 bits. */
  static int small(String text) {
    return (int) Math.max(1, ByteBuffer.wrap(digest(text)).getLong() >>> (Long.SIZE - INT_BITS));
  }

  private static byte[] digest(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
