package org.dragoman.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream in some encoding, as UTF-8. Not thread-safe. */
public final class Utf8Stream extends InputStream {
  private final InputStreamReader reader;
  private final char[] chars = new char[8192];
  private byte[] bytes = {};
  private int at;
  private int carried;

  /**
   * @param in in the encoding; closed by the caller
   */
  public Utf8Stream(InputStream in, Charset charset) {
    reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return at < bytes.length || fill() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }

  /** A pair of surrogates must not be torn apart: its first half waits for the next turn. */
  private boolean fill() throws IOException {
    int count = reader.read(chars, carried, chars.length - carried);
    int available = carried + Math.max(0, count);
    if (available == 0) {
      return false;
    }
    boolean torn = count > 0 && Character.isHighSurrogate(chars[available - 1]);
    int ready = torn ? available - 1 : available;
    bytes = new String(chars, 0, ready).getBytes(StandardCharsets.UTF_8);
    at = 0;
    carried = torn ? 1 : 0;
    chars[0] = torn ? chars[ready] : chars[0];
    return bytes.length > 0 || fill();
  }
}
