package org.dragoman.export;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The {@code datapackage.json} of an export (Frictionless Data Package 1, Table Schema 1). */
final class DataPackage {
  static final String FILE = "datapackage.json";

  private final Bundle bundle;
  private final Map<String, Table> tables = new HashMap<>();

  private DataPackage(Bundle bundle) {
    this.bundle = bundle;
    for (Bundle.Entry entry : bundle.entries()) {
      if (entry.table() != null) {
        tables.put(entry.table().name(), entry.table());
      }
    }
  }

  /** Describes the files that are there. */
  static void write(Format format, Bundle bundle) throws IOException {
    List<Bundle.Entry> entries = bundle.entries();
    try (Json json = Json.indented(bundle.file(FILE, "application/json"))) {
      new DataPackage(bundle).describe(json, format, entries);
    }
  }

  private void describe(Json json, Format format, List<Bundle.Entry> entries) throws IOException {
    boolean tabular =
        entries.stream().allMatch(entry -> entry.table() != null && entry.dialect() != null);
    json.object()
        .text("profile", tabular ? "tabular-data-package" : "data-package")
        .text("name", "dragoman-" + format.word())
        .text("title", "Dragoman casebook: " + format.about())
        .array("resources");
    for (Bundle.Entry entry : entries) {
      resource(json, entry);
    }
    json.endArray().end();
  }

  private void resource(Json json, Bundle.Entry entry) throws IOException {
    Table table = entry.table();
    boolean tabular = table != null && entry.dialect() != null;
    String path = bundle.nameOf(entry.name());
    json.object()
        .text("name", table == null ? stem(entry.name()) : table.name())
        .text("path", path)
        .text("profile", tabular ? "tabular-data-resource" : "data-resource")
        .text("title", table == null ? null : table.about())
        .text("format", path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        .text("mediatype", entry.mediaType())
        .text("encoding", entry.dialect() == null && table != null ? null : "utf-8")
        .number("bytes", entry.bytes())
        .text("hash", "sha256:" + entry.sha256());
    if (tabular) {
      dialect(json, entry.dialect());
    }
    if (table != null) {
      schema(json, table, entry.dialect());
    }
    json.end();
  }

  private static String stem(String name) {
    return name.substring(0, name.indexOf('.'));
  }

  private static void dialect(Json json, Dialect dialect) throws IOException {
    json.object("dialect")
        .text("delimiter", String.valueOf(dialect.delimiter()))
        .text("lineTerminator", "\n");
    if (dialect.quoted()) {
      json.text("quoteChar", "\"").flag("doubleQuote", true);
    } else {
      json.empty("quoteChar").flag("doubleQuote", false);
    }
    json.flag("header", dialect.header());
    if (dialect.tags()) {
      json.text("commentChar", "#");
    }
    json.end();
  }

  private void schema(Json json, Table table, Dialect dialect) throws IOException {
    json.object("schema").array("fields");
    for (Column column : table.columns()) {
      field(json, column);
    }
    json.endArray();
    json.texts("primaryKey", table.keys());
    if (dialect != null) {
      json.array("missingValues");
      json.item(dialect.missing());
      json.endArray();
    }
    foreignKeys(json, table);
    json.end();
  }

  private static void field(Json json, Column column) throws IOException {
    json.object()
        .text("name", column.name())
        .text("type", column.type().toString().toLowerCase(Locale.ROOT))
        .text("format", column.type() == Column.Type.DATETIME ? "any" : null)
        .text("description", column.from());
    if (column.key()) {
      json.object("constraints").flag("required", true).end();
    }
    json.end();
  }

  private void foreignKeys(Json json, Table table) throws IOException {
    List<Column> references =
        table.columns().stream().filter(c -> tables.containsKey(c.reference())).toList();
    if (references.isEmpty()) {
      return;
    }
    json.array("foreignKeys");
    for (Column column : references) {
      Table target = tables.get(column.reference());
      boolean self = target == table;
      json.object().text("fields", column.name()).object("reference");
      if (self) {
        json.empty("resource");
      } else {
        json.text("resource", target.name());
      }
      json.text("fields", target.keys().get(0)).end().end();
    }
    json.endArray();
  }
}
