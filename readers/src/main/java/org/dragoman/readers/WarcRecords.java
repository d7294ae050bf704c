package org.dragoman.readers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a web archive, or one member of a compressed one, into its records. A record that is damaged
 * or has a wrong length is bad; the records go on at the next place that looks like the start of
 * one, also if the bad one seemed to reach over it. Not thread-safe; the caller closes the stream.
 */
final class WarcRecords {
  private static final byte[] START = "WARC/".getBytes(StandardCharsets.US_ASCII);

  private final Replay in;
  private final Limits limits;

  WarcRecords(InputStream in, Limits limits) {
    this.in = new Replay(in);
    this.limits = limits;
  }

  /**
   * A record.
   *
   * @param fields of its head by their names in small letters
   * @param body as far as a document may be long
   * @param fault what is wrong with it, or null
   * @param cut whether the body is longer than a document may be
   */
  record Raw(Map<String, String> fields, byte[] body, String fault, boolean cut) {
    private static Raw bad(String fault) {
      return new Raw(Map.of(), new byte[0], fault, false);
    }

    /** A field's value, empty if it is missing. */
    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /** The next record, null at the end. */
  Raw next() throws IOException {
    int first = skipLineEnds();
    if (first < 0) {
      return null;
    }
    in.unread(new byte[] {(byte) first}, 0, 1);
    ByteArrayOutputStream seen = new ByteArrayOutputStream(1024);
    Map<String, String> fields = head(seen);
    String length = fields == null ? "" : fields.getOrDefault("content-length", "");
    if (!length.matches("\\d{1,18}")) {
      byte[] head = seen.toByteArray();
      in.unread(head, Math.min(head.length, START.length), head.length);
      resume();
      return Raw.bad(fault(fields, head));
    }
    return body(fields, Long.parseLong(length));
  }

  private String fault(Map<String, String> fields, byte[] head) {
    if (fields != null) {
      return "has no valid Content-Length";
    }
    return head.length >= limits.header()
        ? "has a head of more than " + Size.words(limits.header())
        : "is no record of a web archive";
  }

  /** The fields of a head; null if it is none, is cut, or is too long. */
  private Map<String, String> head(ByteArrayOutputStream seen) throws IOException {
    int line = 0;
    for (int b = in.read(); b >= 0 && seen.size() < limits.header(); b = in.read()) {
      seen.write(b);
      boolean mark = seen.size() > START.length || START[seen.size() - 1] == b;
      if (!mark) {
        return null;
      }
      if (b == '\n' && line == 0) {
        return fields(seen.toString(StandardCharsets.UTF_8));
      }
      line = b == '\n' ? 0 : b == '\r' ? line : line + 1;
    }
    return null;
  }

  private static Map<String, String> fields(String head) {
    Map<String, String> fields = new HashMap<>();
    for (String line : head.split("\\r?\\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return fields;
  }

  private Raw body(Map<String, String> fields, long length) throws IOException {
    int kept = (int) Math.min(length, limits.document() + limits.header());
    byte[] body = new byte[Math.min(kept, 1 << 16)];
    int size = 0;
    while (size < kept) {
      body = size < body.length ? body : Arrays.copyOf(body, Math.min(kept, 2 * body.length));
      int read = in.read(body, size, body.length - size);
      if (read < 0) {
        return again(body, size, "is cut short");
      }
      size += read;
    }
    if (size < length) {
      boolean whole = skip(length - size);
      return new Raw(fields, body, whole ? null : "is cut short or has a wrong length", true);
    }
    return isAtNext()
        ? new Raw(fields, Arrays.copyOf(body, size), null, false)
        : again(body, size, "has a wrong length");
  }

  /** A body that reaches over the next record's start, or not up to it. */
  private Raw again(byte[] body, int size, String fault) throws IOException {
    in.unread(body, 0, size);
    resume();
    return Raw.bad(fault);
  }

  /** Whether what follows is what stands between records, or one, or the end. */
  private boolean isAtNext() throws IOException {
    byte[] next = new byte[9];
    int size = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      next[size++] = (byte) b;
      if (size == next.length) {
        break;
      }
    }
    in.unread(next, 0, size);
    String shown = new String(next, 0, size, StandardCharsets.ISO_8859_1);
    return shown.isBlank()
        || shown.startsWith("\r\n\r\n")
        || shown.startsWith("\n\n")
        || shown.strip().startsWith("WARC/");
  }

  /**
   * Skips what is too long to be kept, but no further than to what looks like a record.
   *
   * @return whether the whole length was there
   */
  private boolean skip(long length) throws IOException {
    Finder finder = new Finder();
    for (long i = 0; i < length; i++) {
      int b = in.read();
      if (b < 0) {
        return false;
      }
      if (finder.found(b)) {
        finder.putBack();
        return false;
      }
    }
    return true;
  }

  /** Goes to what looks like the start of a record, or to the end. */
  private void resume() throws IOException {
    Finder finder = new Finder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (finder.found(b)) {
        finder.putBack();
        return;
      }
    }
  }

  private int skipLineEnds() throws IOException {
    int b = in.read();
    while (b == '\r' || b == '\n') {
      b = in.read();
    }
    return b;
  }

  /** Looks for {@code WARC/1.} at the start of a line. */
  private final class Finder {
    private final byte[] mark = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
    private int matched;

    boolean found(int b) {
      matched = b == mark[matched] ? matched + 1 : b == '\n' ? 1 : 0;
      return matched == mark.length;
    }

    void putBack() {
      in.unread(mark, 1, mark.length);
    }
  }
}
