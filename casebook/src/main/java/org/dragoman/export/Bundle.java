package org.dragoman.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of one export, in the order in which they were begun. Not thread-safe. */
final class Bundle {
  /**
   * A file of the export.
   *
   * @param table what it holds, or null if it is no table
   * @param dialect how the table is written; null for Parquet
   * @param rows rows or objects; -1 if they are not counted
   */
  record Entry(
      String name,
      String mediaType,
      Table table,
      Dialect dialect,
      long rows,
      long bytes,
      String sha256) {}

  private final Path folder;
  private final String only;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Long> leftOut = new TreeMap<>();

  /**
   * Files for a folder that is there.
   *
   * @param only the name of the one file that is wanted, which those beside it are named after;
   *     null for a folder of files
   */
  Bundle(Path folder, String only) {
    this.folder = folder;
    this.only = only;
  }

  /** What a file is called in the end. */
  String nameOf(String name) {
    if (only == null) {
      return name;
    }
    return name.equals(entries.get(0).name()) ? only : only + "." + name;
  }

  /** Where the files are written. */
  Path folder() {
    return folder;
  }

  /** The files that are complete, in the order in which they were begun. */
  List<Entry> entries() {
    return entries.stream().filter(entry -> entry.sha256() != null).toList();
  }

  /** Notes that something is not written, and why. */
  void leaveOut(String reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  /** How often something was left out, by reason. */
  Map<String, Long> leftOut() {
    return leftOut;
  }

  /** A file that counts what is written to it. */
  Counted file(String name, String mediaType) throws IOException {
    return open(new Entry(name, mediaType, null, null, -1, 0, null));
  }

  private Counted open(Entry entry) throws IOException {
    MessageDigest digest = Keys.sha256();
    OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(entry.name())), 1 << 16),
            digest);
    entries.add(entry);
    return new Counted(out, entries.size() - 1, digest);
  }

  /** A table as delimited text; the file is named after it. */
  Sink table(Table table, Dialect dialect) throws IOException {
    String name = table.name() + dialect.suffix();
    String type = dialect.delimiter() == ',' ? "text/csv" : "text/tab-separated-values";
    Counted file = open(new Entry(name, type, table, dialect, 0, 0, null));
    return new CountingSink(new TextTable(file, table, dialect), file);
  }

  /** Takes a file that was written by other means. */
  void adopt(Table table, String name, String mediaType, long rows) throws IOException {
    Path file = folder.resolve(name);
    MessageDigest digest = Keys.sha256();
    try (OutputStream none = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      Files.copy(file, none);
    }
    entries.add(new Entry(name, mediaType, table, null, rows, Files.size(file), hex(digest)));
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A file that is being written. */
  final class Counted extends FilterOutputStream {
    private final int at;
    private final MessageDigest digest;
    private long bytes;
    private long rows = -1;
    private boolean closed;

    Counted(OutputStream out, int at, MessageDigest digest) {
      super(out);
      this.at = at;
      this.digest = digest;
    }

    /** Counts a row or object. */
    void row() {
      rows = Math.max(0, rows) + 1;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      out.write(b, off, len);
      bytes += len;
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      super.close();
      Entry e = entries.get(at);
      long count = e.table() == null ? rows : Math.max(0, rows);
      entries.set(
          at,
          new Entry(e.name(), e.mediaType(), e.table(), e.dialect(), count, bytes, hex(digest)));
    }
  }

  private record CountingSink(Sink sink, Counted file) implements Sink {
    @Override
    public void write(Row row) throws IOException {
      sink.write(row);
      file.row();
    }

    @Override
    public void close() throws IOException {
      sink.close();
    }
  }
}
