package org.dragoman.parser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** Writes a model file. For one thread. */
public final class ModelWriter {
  private final Map<String, byte[]> sections = new LinkedHashMap<>();

  /** One section being written, little-endian. */
  public static final class Section {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Appends a byte. */
    public Section octet(int value) {
      out.write(value);
      return this;
    }

    /** Appends 4 bytes. */
    public Section integer(int value) {
      for (int shift = 0; shift < 32; shift += 8) {
        out.write(value >>> shift);
      }
      return this;
    }

    /** Appends 8 bytes. */
    public Section longer(long value) {
      return integer((int) value).integer((int) (value >>> 32));
    }

    /** Appends a float as it is. */
    public Section real(float value) {
      return integer(Float.floatToRawIntBits(value));
    }

    /** Appends a string with its length. */
    public Section string(String value) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      return integer(bytes.length).octets(bytes);
    }

    /** Appends bytes. */
    public Section octets(byte[] bytes) {
      out.writeBytes(bytes);
      return this;
    }

    /** Appends strings with their number. */
    public Section strings(Collection<String> values) {
      integer(values.size());
      values.forEach(this::string);
      return this;
    }

    /** Appends integers with their number. */
    public Section integers(int... values) {
      integer(values.length);
      for (int value : values) {
        integer(value);
      }
      return this;
    }

    /** Appends floats with their number. */
    public Section reals(float... values) {
      integer(values.length);
      for (float value : values) {
        real(value);
      }
      return this;
    }

    /** What was appended. */
    public byte[] bytes() {
      return out.toByteArray();
    }
  }

  /** Adds a section. */
  public void add(String name, Section section) {
    add(name, section.bytes());
  }

  /** Adds a section. */
  public void add(String name, byte[] bytes) {
    if (name.length() > ModelFormat.NAME_LENGTH || sections.putIfAbsent(name, bytes) != null) {
      throw new IllegalArgumentException(name);
    }
  }

  /** Length of each section so far, in bytes. */
  public Map<String, Integer> lengths() {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    sections.forEach((name, bytes) -> lengths.put(name, bytes.length));
    return lengths;
  }

  /** Writes all sections to a file and waits until the disk has it. */
  public void write(Path path) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      writeFully(channel, header(), 0);
      long offset = ModelFormat.aligned(ModelFormat.headerLength(sections.size()));
      for (byte[] bytes : sections.values()) {
        writeFully(channel, ByteBuffer.wrap(bytes), offset);
        offset = ModelFormat.aligned(offset + bytes.length);
      }
      long missing = offset - channel.size();
      writeFully(channel, ByteBuffer.allocate((int) missing), channel.size());
      channel.force(true);
    }
  }

  private ByteBuffer header() {
    int length = ModelFormat.headerLength(sections.size());
    ByteBuffer header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    long offset = ModelFormat.aligned(length);
    header.putLong(ModelFormat.MAGIC).putInt(ModelFormat.VERSION).putInt(sections.size());
    int lengthAt = header.position();
    header.putLong(0);
    for (Map.Entry<String, byte[]> section : sections.entrySet()) {
      byte[] bytes = section.getValue();
      CRC32C crc = new CRC32C();
      crc.update(bytes);
      header
          .put(ModelFormat.name(section.getKey()))
          .putLong(offset)
          .putLong(bytes.length)
          .putLong(crc.getValue());
      offset = ModelFormat.aligned(offset + bytes.length);
    }
    header.putLong(lengthAt, offset);
    CRC32C crc = new CRC32C();
    crc.update(header.array(), 0, length - 8);
    return header.putLong(crc.getValue()).flip();
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes, long offset)
      throws IOException {
    long at = offset;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }
}
