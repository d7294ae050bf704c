package org.dragoman.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The tables of names as they stand in the files, with an index by the first word of every
 * spelling, so that a start costs one pass over their bytes and a row is read when its name is met.
 * Immutable and thread-safe.
 */
final class ActorRows {
  /** Cells that hold one spelling or, separated by {@code |}, several. */
  private static final List<String> SPELLINGS = List.of("name", "demonyms", "capital", "aliases");

  /** A table and what its rows are; null for countries. */
  record Source(String file, NamedActor.Kind kind) {}

  /** A row that may have a spelling with the word asked for. */
  record Found(NamedActor.Kind kind, Tsv.Row row) {}

  private record Place(int file, int start, int line) {}

  private record Table(Source source, byte[] bytes, Map<String, Integer> columns) {}

  private final List<Table> tables = new ArrayList<>();
  private final List<Place> rows = new ArrayList<>();

  // Of each spelling: hash of its first word, its row, the next one with a like hash.
  private int[] hashes = new int[1 << 15];
  private int[] rowOf = new int[1 << 15];
  private int[] next;
  private int[] heads;
  private int size;

  /** Reads resources below this package. */
  static ActorRows read(List<Source> sources) {
    ActorRows index = new ActorRows();
    for (Source source : sources) {
      index.index(source, bytes(source.file));
    }
    index.chain();
    return index;
  }

  private static byte[] bytes(String file) {
    try (InputStream in = ActorRows.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the codebook lacks " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the codebook's " + file, e);
    }
  }

  /**
   * The rows with a spelling whose first word, folded, is this one; a few others may be among them.
   */
  List<Found> startingWith(String word) {
    List<Found> found = new ArrayList<>();
    int hash = word.hashCode();
    int before = -1;
    for (int i = heads[slot(hash)]; i >= 0; i = next[i]) {
      if (hashes[i] == hash && rowOf[i] != before) {
        before = rowOf[i];
        found.add(found(before));
      }
    }
    return found;
  }

  private Found found(int row) {
    Place place = rows.get(row);
    Table table = tables.get(place.file);
    int end = endOfLine(table.bytes, place.start);
    String[] cells =
        new String(table.bytes, place.start, end - place.start, StandardCharsets.UTF_8)
            .split("\t", -1);
    return new Found(
        table.source.kind, new Tsv.Row(table.source.file, place.line, table.columns, cells));
  }

  // --- the index

  private void index(Source source, byte[] bytes) {
    boolean[] spelling = null;
    int line = 0;
    for (int at = 0; at < bytes.length; ) {
      int end = endOfLine(bytes, at);
      line++;
      if (end > at && bytes[at] != '#') {
        if (spelling == null) {
          String header = new String(bytes, at, end - at, StandardCharsets.UTF_8);
          spelling = header(source, bytes, header);
        } else {
          rows.add(new Place(tables.size() - 1, at, line));
          row(bytes, at, end, spelling);
        }
      }
      at = end + 1;
    }
  }

  private boolean[] header(Source source, byte[] bytes, String header) {
    String[] names = header.split("\t", -1);
    tables.add(new Table(source, bytes, Tsv.header(names)));
    boolean[] spelling = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      spelling[i] = SPELLINGS.contains(names[i].strip());
    }
    return spelling;
  }

  private void row(byte[] bytes, int start, int end, boolean[] spelling) {
    int column = 0;
    int from = start;
    for (int i = start; i <= end; i++) {
      boolean cellEnds = i == end || bytes[i] == '\t';
      if (cellEnds || bytes[i] == '|') {
        if (i > from && column < spelling.length && spelling[column]) {
          add(bytes, from, i);
        }
        from = i + 1;
        column += cellEnds ? 1 : 0;
      }
    }
  }

  private void add(byte[] bytes, int from, int to) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      rowOf = Arrays.copyOf(rowOf, 2 * size);
    }
    hashes[size] = firstWord(bytes, from, to);
    rowOf[size++] = rows.size() - 1;
  }

  /** The hash of the first word, folded; by hand while it is plain ASCII, as most are. */
  private static int firstWord(byte[] bytes, int from, int to) {
    int hash = 0;
    boolean begun = false;
    for (int i = from; i < to; i++) {
      int c = bytes[i];
      boolean capital = c >= 'A' && c <= 'Z';
      if (capital || c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        hash = 31 * hash + (capital ? c + 'a' - 'A' : c);
        begun = true;
      } else if (c < 0 || c == '\'' || c == '`') {
        return folded(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      } else if (c != '.' && begun) {
        return hash;
      }
    }
    return hash;
  }

  private static int folded(String spelling) {
    List<String> words = ActorLexicon.words(spelling);
    return words.isEmpty() ? 0 : words.get(0).hashCode();
  }

  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private void chain() {
    heads = new int[Integer.highestOneBit(Math.max(1, size)) << 1];
    Arrays.fill(heads, -1);
    next = new int[size];
    for (int i = size - 1; i >= 0; i--) {
      int slot = slot(hashes[i]);
      next[i] = heads[slot];
      heads[slot] = i;
    }
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & heads.length - 1;
  }
}
