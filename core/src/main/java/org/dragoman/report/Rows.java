package org.dragoman.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream as bytes, one at a time. A line that is too long is skipped, not kept. Not
 * thread-safe; the caller closes the stream.
 */
final class Rows {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private int number;

  /**
   * @param longest most bytes of a line
   */
  Rows(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param content without its line feed; null if the line is too long
   */
  record Row(int number, byte[] content) {}

  /** The next line, null at the end. */
  Row next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    boolean tooLong = false;
    do {
      int stop = lineFeed();
      tooLong |= line.size() + (stop - at) > longest;
      if (!tooLong) {
        line.write(buffer, at, stop - at);
      }
      at = Math.min(stop + 1, end);
      if (stop < end) {
        break;
      }
    } while (fill());
    return new Row(number, tooLong ? null : line.toByteArray());
  }

  /** Number of the line read last, from 1. */
  int number() {
    return number;
  }

  private int lineFeed() {
    int i = at;
    while (i < end && buffer[i] != '\n') {
      i++;
    }
    return i;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
