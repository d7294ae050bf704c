package org.dragoman.readers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.dragoman.report.Incoming;

/** Reads what is compressed with gzip. Not thread-safe. */
final class GzipReader {
  private final AnyContent content;

  GzipReader(AnyContent content) {
    this.content = content;
  }

  /** Hands over what is inside; the caller closes the stream. */
  void read(Item item, BufferedInputStream in, Consumer<Incoming> sink) throws IOException {
    String name = item.name();
    boolean suffixed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
    Item inside = suffixed ? item.named(name.substring(0, name.length() - 3)) : item;
    try (GzipMembers members = new GzipMembers(in, 0)) {
      InputStream all = item.expansion().counted(new Joined(members), members::count);
      content.plain(inside, all, sink);
    }
  }

  /** The contents of all members as one; zeros after the last are padding. */
  private static final class Joined extends InputStream {
    private final GzipMembers members;
    private InputStream current;
    private boolean begun;

    Joined(GzipMembers members) {
      this.members = members;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      while (true) {
        int read = current == null ? -1 : current.read(target, from, length);
        if (read >= 0) {
          return read;
        }
        current = next();
        if (current == null) {
          return -1;
        }
      }
    }

    private InputStream next() throws IOException {
      if (begun && members.isPadding()) {
        return null;
      }
      begun = true;
      return members.next();
    }
  }
}
