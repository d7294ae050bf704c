package org.dragoman.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads JSON Lines, one report a row, one row in memory at a time. A bad row is a problem of its
 * own. Immutable and thread-safe.
 */
public final class JsonLinesReader {
  private static final int LONGEST_ROW = 16_000_000;

  private final ReadOptions options;

  /**
   * @param options what is known about the rows
   */
  public JsonLinesReader(ReadOptions options) {
    this.options = options;
  }

  /**
   * Whether the first bytes of an input are those of an object; plain text hardly ever begins so.
   */
  public static boolean isLike(byte[] start) {
    String shown =
        new String(start, 0, Math.min(64, start.length), StandardCharsets.ISO_8859_1)
            .replaceAll("[^\\x21-\\x7e]", "");
    return shown.startsWith("{\"") || shown.equals("{") || shown.startsWith("{}");
  }

  /** Hands over the rows in order; the caller closes the stream. */
  public void read(Origin file, InputStream in, Consumer<Incoming> sink) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 4);
    byte[] mark = start.readNBytes(4);
    start.unread(mark);
    Charset charset = options.encoding();
    if (charset == null) {
      charset = TextDecoder.marked(mark).orElse(StandardCharsets.UTF_8);
    }
    boolean plain = charset.equals(StandardCharsets.UTF_8);
    rows(file, new Rows(plain ? start : new Utf8Stream(start, charset), LONGEST_ROW), sink);
  }

  private void rows(Origin file, Rows rows, Consumer<Incoming> sink) throws IOException {
    boolean any = false;
    try {
      for (Rows.Row row = rows.next(); row != null; row = rows.next()) {
        if (row.content() != null && isBlank(row.content())) {
          continue;
        }
        Incoming incoming = incoming(file.atRow(row.number()), row.content());
        if (!any && incoming instanceof Incoming.Problem && isPretty(row.content())) {
          sink.accept(spread(file));
          return;
        }
        any = true;
        sink.accept(incoming);
      }
    } catch (IOException e) {
      throw new IOException("after row " + rows.number() + ": " + e.getMessage(), e);
    }
    if (!any) {
      sink.accept(new Incoming.Problem(file, "has no rows: it is empty", null));
    }
  }

  private Incoming incoming(Origin origin, byte[] row) {
    if (row == null) {
      return new Incoming.Problem(origin, "is longer than 16 MB", "give each report a row");
    }
    Charset strict = options.encoding() == null ? null : StandardCharsets.UTF_8;
    Decoded decoded = TextDecoder.decode(row, strict);
    if (decoded instanceof Decoded.Undecodable no) {
      return new Incoming.Problem(origin, no.reason(), no.remedy());
    }
    return JsonRow.read(origin, ((Decoded.Text) decoded).text(), options);
  }

  private static Incoming spread(Origin file) {
    return new Incoming.Problem(
        file, "is one JSON document over several lines", "write one object a line (jq -c does it)");
  }

  private static boolean isPretty(byte[] row) {
    if (row == null || row.length > 8) {
      return false;
    }
    String line = new String(row, StandardCharsets.UTF_8).strip();
    return line.endsWith("{") || line.endsWith("[");
  }

  private static boolean isBlank(byte[] row) {
    for (byte b : row) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
