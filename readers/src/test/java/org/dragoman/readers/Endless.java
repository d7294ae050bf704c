package org.dragoman.readers;

import java.io.InputStream;
import java.util.Arrays;

/** The same byte many times over, without the memory. */
final class Endless extends InputStream {
  private final byte value;
  private long left;

  Endless(char value, long count) {
    this.value = (byte) value;
    this.left = count;
  }

  @Override
  public int read() {
    return left-- > 0 ? value : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    int count = (int) Math.min(left, length);
    Arrays.fill(target, from, from + count, value);
    left -= count;
    return count == 0 && length > 0 ? -1 : count;
  }
}
