package org.dragoman.parser;

import java.nio.charset.StandardCharsets;

/**
 * Layout of the model file, all numbers little-endian.
 *
 * <p>Header: magic, version, number of sections, length of the file, then for each section its name
 * (padded with spaces), offset, length and CRC-32C, and last the CRC-32C of the header up to there.
 * Sections begin at multiples of {@link #ALIGNMENT}.
 */
public final class ModelFormat {
  /** Raised with every change of layout or content: older files are made anew. */
  public static final int VERSION = 2;

  /** The first bytes of every model file. */
  static final long MAGIC = 0x4c444d4e414d4744L; // "DGMANMDL"

  static final int ALIGNMENT = 64;
  static final int NAME_LENGTH = 16;
  static final int FIXED_HEADER = 8 + 4 + 4 + 8;
  static final int ENTRY = NAME_LENGTH + 8 + 8 + 8;
  static final int MAX_SECTIONS = 100;

  private ModelFormat() {}

  static int headerLength(int sections) {
    return FIXED_HEADER + sections * ENTRY + 8;
  }

  static long aligned(long offset) {
    return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  static byte[] name(String name) {
    return String.format("%-" + NAME_LENGTH + "s", name).getBytes(StandardCharsets.US_ASCII);
  }
}
