package org.dragoman.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.codebook.Tsv;

/**
 * A table of an export: its columns in order. Immutable.
 *
 * @param about what a row is
 * @param index places of the columns by their names
 */
record Table(String name, String about, List<Column> columns, Map<String, Integer> index) {
  private static final String ABOUT = "*";

  private static Table of(String name, String about, List<Column> columns) {
    Map<String, Integer> index = new HashMap<>();
    for (Column column : columns) {
      index.put(column.name(), index.size());
    }
    return new Table(name, about, List.copyOf(columns), Map.copyOf(index));
  }

  /** The tables of a format, by name, in the order of its resource. */
  static Map<String, Table> read(String format) {
    Map<String, String> about = new LinkedHashMap<>();
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    for (Tsv.Row row : Tsv.read("/org/dragoman/export/columns/" + format + ".tsv")) {
      String table = row.get("table");
      if (row.get("column").equals(ABOUT)) {
        about.put(table, row.get("from"));
        columns.put(table, new ArrayList<>());
      } else {
        columns.get(table).add(column(row));
      }
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    about.forEach((name, words) -> tables.put(name, of(name, words, columns.get(name))));
    return tables;
  }

  private static Column column(Tsv.Row row) {
    boolean key = false;
    String reference = null;
    for (String word : row.get("key").split(" ")) {
      key |= word.equals("key");
      reference = word.startsWith("->") ? word.substring(2) : reference;
    }
    Column.Type type = Column.Type.valueOf(row.get("type").toUpperCase(Locale.ROOT));
    return new Column(row.get("column"), type, key, reference, row.get("hxl"), row.get("from"));
  }

  /** A row to be filled. */
  Row row() {
    return new Row(this);
  }

  /** The names of the columns. */
  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The names of the columns of the primary key. */
  List<String> keys() {
    return columns.stream().filter(Column::key).map(Column::name).toList();
  }
}
