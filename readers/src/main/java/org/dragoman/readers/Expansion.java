package org.dragoman.readers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Counts what a source expands to, so that a small file cannot become a flood. Not thread-safe. */
final class Expansion {
  private static final int MOST_BROKEN = 10;

  private final Limits limits;
  private long most;
  private boolean sized;
  private long expanded;
  private int broken;

  Expansion(Limits limits) {
    this.limits = limits;
    this.most = limits.expanded();
  }

  /** The size of the outermost archive, which bounds what all its members together may be. */
  void ofSize(long bytes) {
    if (!sized) {
      sized = true;
      most = Math.min(most, Math.max(10L * limits.document(), limits.ratio() * bytes));
    }
  }

  /** A content that expands beyond its limits; the message follows the file's name. */
  static final class Flood extends IOException {
    private static final long serialVersionUID = 1;

    Flood(String message) {
      super(message);
    }
  }

  /** Counts a document that broke the process that read it. */
  void broke() {
    broken++;
  }

  /** Whether so many documents broke their reader that the others are not tried. */
  boolean isHopeless() {
    return broken >= MOST_BROKEN;
  }

  /** Whether nothing more may be expanded. */
  boolean isExhausted() {
    return expanded > most;
  }

  /**
   * A stream whose bytes are counted.
   *
   * @param in the expanded content
   * @param compressed tells how many compressed bytes have been read so far
   */
  InputStream counted(InputStream in, LongSupplier compressed) {
    return new Counted(in, compressed);
  }

  private interface Reading {
    int read() throws IOException;
  }

  private final class Counted extends FilterInputStream {
    private final LongSupplier compressed;
    private long own;

    Counted(InputStream in, LongSupplier compressed) {
      super(in);
      this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
      int b = safely(super::read);
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int read = safely(() -> super.read(target, from, length));
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long count) throws IOException {
      return read(new byte[(int) Math.min(count, 8192)]);
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    /** What a library throws at damaged content besides exceptions of reading. */
    private int safely(Reading reading) throws IOException {
      try {
        return reading.read();
      } catch (RuntimeException e) {
        throw new IOException("its compressed content is damaged", e);
      }
    }

    private void count(int read) throws IOException {
      own += read;
      expanded += read;
      if (isExhausted()) {
        throw new Flood("expands to more than " + Size.words(most));
      }
      if (own > limits.document() && own / limits.ratio() > compressed.getAsLong()) {
        throw new Flood("expands to more than " + limits.ratio() + " times its size");
      }
    }
  }
}
