package org.dragoman.readers;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a gzip stream, one after the other. After a damaged member {@link #resume} finds
 * the next one, also if the damaged one seemed to reach over it. Not thread-safe; the caller closes
 * the stream.
 */
final class GzipMembers implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int memory;
  private final Inflater inflater = new Inflater(true);

  /** What was read of the current member, to be read again if it turns out damaged. */
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

  private boolean forgotten;
  private byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private long count;

  /**
   * @param memory most bytes of a member that are kept for reading them again
   */
  GzipMembers(InputStream in, int memory) {
    this.in = in;
    this.memory = memory;
  }

  /** Number of compressed bytes read so far. */
  long count() {
    return count;
  }

  /**
   * The next member's content, null at the end. The one before must have been read to its end.
   *
   * @throws IOException also if what comes next is no member
   */
  InputStream next() throws IOException {
    seen.reset();
    forgotten = false;
    if (isAtEnd()) {
      return null;
    }
    header();
    inflater.reset();
    return new Member();
  }

  /** Whether only zeros are left; they are skipped. */
  boolean isPadding() throws IOException {
    while (!isAtEnd() && buffer[at] == 0) {
      at++;
      count++;
    }
    return isAtEnd();
  }

  /** Goes to the next place after the start of the current member where another may begin. */
  boolean resume() throws IOException {
    byte[] rest = new byte[seen.size() + end - at];
    System.arraycopy(seen.toByteArray(), 0, rest, 0, seen.size());
    System.arraycopy(buffer, at, rest, seen.size(), end - at);
    buffer = rest;
    end = rest.length;
    at = forgotten || rest.length == 0 ? 0 : 1;
    count -= seen.size();
    seen.reset();
    forgotten = true;
    while (!isAtEnd()) {
      if (buffer[at] == 0x1f && startsHere()) {
        forgotten = false;
        return true;
      }
      at++;
      count++;
    }
    return false;
  }

  private boolean startsHere() throws IOException {
    while (end - at < 4 && more()) {
      // Until the mark can be seen.
    }
    return end - at >= 4
        && (buffer[at + 1] & 0xff) == 0x8b
        && buffer[at + 2] == 8
        && (buffer[at + 3] & 0xe0) == 0;
  }

  /** Some more bytes behind those of the buffer. */
  private boolean more() throws IOException {
    byte[] longer = new byte[Math.max(BUFFER, 2 * (end - at))];
    System.arraycopy(buffer, at, longer, 0, end - at);
    end -= at;
    at = 0;
    buffer = longer;
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(0, read);
    return read > 0;
  }

  private boolean isAtEnd() throws IOException {
    if (at == end) {
      buffer = buffer.length == BUFFER ? buffer : new byte[BUFFER];
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return end == 0;
  }

  private int take() throws IOException {
    if (isAtEnd()) {
      throw new EOFException("it ends inside a compressed part");
    }
    keep(at, 1);
    return buffer[at++] & 0xff;
  }

  private void keep(int from, int length) {
    count += length;
    if (!forgotten && seen.size() + length <= memory) {
      seen.write(buffer, from, length);
    } else {
      forgotten = true;
      seen.reset();
    }
  }

  private void header() throws IOException {
    boolean mark = take() == 0x1f && take() == 0x8b && take() == 8;
    int flags = mark ? take() : 0xff;
    if ((flags & 0xe0) != 0) {
      throw new IOException("what should be compressed with gzip is not");
    }
    for (int i = 0; i < 6; i++) {
      take();
    }
    if ((flags & 4) != 0) {
      for (int left = take() | take() << 8; left > 0; left--) {
        take();
      }
    }
    for (int flag = 8; flag <= 16; flag *= 2) {
      if ((flags & flag) != 0) {
        while (take() != 0) {
          // A name or comment.
        }
      }
    }
    if ((flags & 2) != 0) {
      take();
      take();
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private final class Member extends InputStream {
    private final CRC32 crc = new CRC32();
    private long size;
    private boolean done;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      if (done || length == 0) {
        return done ? -1 : 0;
      }
      try {
        for (int read = inflater.inflate(target, from, length);
            ;
            read = inflater.inflate(target, from, length)) {
          if (read > 0) {
            crc.update(target, from, read);
            size += read;
            return read;
          }
          if (inflater.finished()) {
            finish();
            return -1;
          }
          feed();
        }
      } catch (DataFormatException e) {
        throw new IOException("its compressed content is damaged", e);
      }
    }

    private void feed() throws IOException {
      if (inflater.needsDictionary()) {
        throw new IOException("its compressed content is damaged");
      }
      if (isAtEnd()) {
        throw new EOFException("it ends inside a compressed part");
      }
      inflater.setInput(buffer, at, end - at);
      keep(at, end - at);
      at = end;
    }

    private void finish() throws IOException {
      int left = inflater.getRemaining();
      at -= left;
      count -= left;
      dropSeen(left);
      long sum = number();
      long length = number();
      if (sum != crc.getValue() || length != (size & 0xffffffffL)) {
        throw new IOException("its compressed content is damaged (wrong checksum)");
      }
      done = true;
    }

    private long number() throws IOException {
      return take() | take() << 8 | take() << 16 | (long) take() << 24;
    }
  }

  private void dropSeen(int bytes) {
    if (!forgotten) {
      byte[] kept = seen.toByteArray();
      seen.reset();
      seen.write(kept, 0, kept.length - bytes);
    }
  }
}
