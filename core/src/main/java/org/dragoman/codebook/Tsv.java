package org.dragoman.codebook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the codebook's tables: a header line, tab-separated cells, {@code #} comments. */
public final class Tsv {
  private Tsv() {}

  /**
   * One line of a table.
   *
   * @param file the resource it stands in
   * @param line its line number, from 1
   */
  public record Row(String file, int line, Map<String, Integer> columns, String[] cells) {
    /** The cell under a column name, "" if empty; an unknown column is a programming error. */
    public String get(String column) {
      Integer at = columns.get(column);
      if (at == null) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
      return at < cells.length ? cells[at].strip() : "";
    }

    /** The members of a {@code |}-separated cell. */
    public List<String> list(String column) {
      return split(get(column), '|');
    }

    /** "file:line", for messages. */
    public String where() {
      return file + ":" + line;
    }
  }

  /** Non-empty members of a separated list. */
  static List<String> split(String cell, char separator) {
    List<String> members = new ArrayList<>();
    int from = 0;
    while (from <= cell.length()) {
      int to = cell.indexOf(separator, from);
      to = to < 0 ? cell.length() : to;
      String member = cell.substring(from, to).strip();
      if (!member.isEmpty()) {
        members.add(member);
      }
      from = to + 1;
    }
    return List.copyOf(members);
  }

  /** All rows of a resource below this package; a missing resource is an error. */
  public static List<Row> read(String name) {
    InputStream in = Tsv.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the codebook lacks " + name);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows(name, reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the codebook's " + name, e);
    }
  }

  /**
   * All rows of a table that is at hand as text.
   *
   * @param name what messages call it
   */
  static List<Row> parse(String name, String text) {
    try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
      return rows(name, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(String name, BufferedReader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> columns = null;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (columns == null) {
        columns = header(cells);
      } else {
        rows.add(new Row(name, number, columns, cells));
      }
    }
    return rows;
  }

  /** The places of the columns of a header. */
  static Map<String, Integer> header(String[] cells) {
    Map<String, Integer> columns = new java.util.HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      columns.put(cells[i].strip(), i);
    }
    return Map.copyOf(columns);
  }
}
