package org.dragoman.parser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * A model file mapped into memory. Opening reads the header only; {@link #verify()} reads all.
 * Immutable and thread-safe; the mapping lives as long as the object.
 */
public final class ModelFile {
  private final MappedByteBuffer bytes;
  private final Map<String, Section> sections = new HashMap<>();

  private record Section(long offset, long length, long checksum) {}

  private ModelFile(MappedByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Maps a model file.
   *
   * @throws DamagedModelException if it is no model file of this version, or cut short, or its
   *     header is damaged
   */
  public static ModelFile open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long length = channel.size();
      if (length < ModelFormat.headerLength(0)) {
        throw new DamagedModelException("too short");
      }
      if (length > Integer.MAX_VALUE) {
        throw new DamagedModelException("too long");
      }
      MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, length);
      bytes.order(ByteOrder.LITTLE_ENDIAN);
      ModelFile file = new ModelFile(bytes);
      file.readHeader();
      return file;
    }
  }

  private void readHeader() throws DamagedModelException {
    ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    check(in.getLong() == ModelFormat.MAGIC, "not a model file");
    int version = in.getInt();
    check(
        version == ModelFormat.VERSION,
        "version " + version + " instead of " + ModelFormat.VERSION);
    int count = in.getInt();
    check(count > 0 && count <= ModelFormat.MAX_SECTIONS, "damaged header");
    check(in.getLong() == bytes.capacity(), "length differs from what was written");
    int end = ModelFormat.headerLength(count) - 8;
    check(end + 8 <= bytes.capacity(), "damaged header");
    check(checksum(0, end) == bytes.getLong(end), "damaged header");
    byte[] name = new byte[ModelFormat.NAME_LENGTH];
    for (int i = 0; i < count; i++) {
      in.get(name);
      Section section = new Section(in.getLong(), in.getLong(), in.getLong());
      boolean inside =
          section.offset >= 0
              && section.length >= 0
              && section.offset + section.length <= bytes.capacity();
      check(inside, "damaged header");
      sections.put(new String(name, StandardCharsets.US_ASCII).strip(), section);
    }
  }

  private static void check(boolean condition, String fault) throws DamagedModelException {
    if (!condition) {
      throw new DamagedModelException(fault);
    }
  }

  private long checksum(long offset, long length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.slice((int) offset, (int) length));
    return crc.getValue();
  }

  /**
   * Compares every section with its checksum; takes some hundredths of a second once the file is in
   * memory.
   *
   * @throws DamagedModelException naming the damaged section
   */
  public void verify() throws DamagedModelException {
    for (Map.Entry<String, Section> entry : sections.entrySet()) {
      Section section = entry.getValue();
      check(
          checksum(section.offset, section.length) == section.checksum,
          "damaged section " + entry.getKey());
    }
  }

  /** The bytes of a section, little-endian, to read only. */
  ByteBuffer section(String name) {
    Section section = sections.get(name);
    if (section == null) {
      throw new ModelException("the model file has no section " + name);
    }
    return bytes.slice((int) section.offset, (int) section.length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Reads a section from start to end. */
  SectionReader reader(String name) {
    return new SectionReader(section(name));
  }
}
