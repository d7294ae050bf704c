package org.dragoman.parser;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link ModelWriter.Section} wrote, from start to end. For one thread. */
final class SectionReader {
  private final ByteBuffer in;

  SectionReader(ByteBuffer in) {
    this.in = in;
  }

  int integer() {
    return in.getInt();
  }

  float real() {
    return in.getFloat();
  }

  String string() {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  List<String> strings() {
    int count = integer();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(string());
    }
    return strings;
  }

  int[] integers() {
    int[] values = new int[integer()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.getInt();
    }
    return values;
  }

  float[] reals() {
    float[] values = new float[integer()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.getFloat();
    }
    return values;
  }
}
