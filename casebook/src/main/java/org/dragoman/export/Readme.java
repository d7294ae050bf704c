package org.dragoman.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The README of an export: what a row is, where each column comes from, what cannot be said. */
final class Readme {
  static final String FILE = "README.md";

  private Readme() {}

  /** Writes the README of an export whose other files are complete. */
  static void write(Format format, Bundle bundle) throws IOException {
    List<String> lines = new ArrayList<>(prose(format));
    lines.add("");
    lines.addAll(common());
    Set<Table> tables = new LinkedHashSet<>();
    for (Bundle.Entry entry : bundle.entries()) {
      if (entry.table() != null) {
        tables.add(entry.table());
      }
    }
    lines.addAll(columns(tables, "##"));
    try (OutputStream out = bundle.file(FILE, "text/markdown")) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What is written by hand about a format. */
  static List<String> prose(Format format) {
    return prose(format.word());
  }

  /** What holds for all formats. */
  static List<String> common() {
    return prose("all");
  }

  private static List<String> prose(String name) {
    try (InputStream in = Readme.class.getResourceAsStream("readme/" + name + ".md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing().lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tables of columns, each under a heading. */
  static List<String> columns(Collection<Table> tables, String heading) {
    List<String> lines = new ArrayList<>();
    for (Table table : tables) {
      lines.add("");
      lines.add(heading + " Table `" + table.name() + "`");
      lines.add("");
      lines.add(table.about());
      lines.add("");
      lines.add("| column | type | is |");
      lines.add("| --- | --- | --- |");
      for (Column column : table.columns()) {
        lines.add("| `" + column.name() + "` | " + type(column) + " | " + column.from() + " |");
      }
    }
    return lines;
  }

  private static String type(Column column) {
    String type = column.type().toString().toLowerCase(Locale.ROOT);
    String key = column.key() ? ", key" : "";
    return type + key + (column.reference() == null ? "" : ", of `" + column.reference() + "`");
  }
}
