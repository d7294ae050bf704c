package org.dragoman.readers;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream, some of which may be put back to be read again. Not thread-safe. */
final class Replay {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;

  /**
   * @param in closed by the caller
   */
  Replay(InputStream in) {
    this.in = in;
  }

  /** The next byte, -1 at the end. */
  int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xff : -1;
  }

  /** At most so many bytes, at least one if there is one. */
  int read(byte[] target, int from, int length) throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(buffer, at, target, from, count);
    at += count;
    return count;
  }

  /** Puts bytes back before all that is still to be read. */
  void unread(byte[] content, int from, int to) {
    byte[] joined = new byte[to - from + end - at];
    System.arraycopy(content, from, joined, 0, to - from);
    System.arraycopy(buffer, at, joined, to - from, end - at);
    buffer = joined;
    at = 0;
    end = joined.length;
  }

  private boolean fill() throws IOException {
    buffer = buffer.length == BUFFER ? buffer : new byte[BUFFER];
    at = 0;
    end = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
