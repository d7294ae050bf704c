package org.dragoman.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.query.Cells;
import org.dragoman.query.Column;
import org.dragoman.query.Csv;
import org.dragoman.query.Filter;
import org.dragoman.query.JsonLine;
import org.dragoman.query.Listing;
import org.dragoman.query.Paging;

/** Writes a list in the form that was asked for. To be used by one thread. */
final class RowPrinter<R> {
  /** Columns that people copy from a table. */
  private static final List<String> WHOLE =
      List.of("id", "date", "period", "incident", "first", "last", "events", "reports");

  private static final int BATCH = 200;

  private final Console console;
  private final ListOptions options;
  private final Listing<R> listing;
  private final Results results;
  private final List<String> waiting = new ArrayList<>();

  RowPrinter(Console console, ListOptions options, Listing<R> listing) {
    this.console = console;
    this.options = options;
    this.listing = listing;
    this.results = new Results(console.out());
  }

  /** Writes the rows of a filter, or their number. */
  void print(Connection connection, Filter filter) throws SQLException {
    if (options.onlyCount()) {
      columns();
      results.line(Long.toString(listing.count(connection, filter)));
      return;
    }
    switch (options.format()) {
      case TABLE -> table(connection, filter);
      case CSV -> csv(connection, filter);
      case JSON -> json(connection, filter);
    }
  }

  private void table(Connection connection, Filter filter) throws SQLException {
    List<Column<R>> columns = columns();
    Paging paging = options.paging();
    // One more than is shown tells that there are more.
    long asked = paging.limit() < 0 ? -1 : paging.limit() + 1;
    List<R> rows =
        listing.rows(connection, filter, new Paging(paging.offset(), asked, paging.backward()));
    boolean more = asked > 0 && rows.size() == asked;
    List<List<String>> cells =
        rows.subList(0, more ? rows.size() - 1 : rows.size()).stream()
            .map(row -> cells(columns, row))
            .toList();
    if (cells.isEmpty()) {
      console.err().println("dragoman: no " + listing.name() + " match");
      return;
    }
    List<String> header = columns.stream().map(Column::name).toList();
    boolean all = options.columns() != null;
    RowTable.lines(options.layout(console), header, cells, WHOLE, all).forEach(results::line);
    if (more) {
      console.err().println("dragoman: there are more " + listing.name() + ": --limit 0 shows all");
    }
  }

  private List<String> cells(List<Column<R>> columns, R row) {
    return columns.stream()
        .map(column -> Printable.line(Cells.text(column.value().apply(row))))
        .toList();
  }

  private void csv(Connection connection, Filter filter) throws SQLException {
    List<Column<R>> columns = columns();
    write(Csv.line(columns.stream().map(Column::name).toList()) + "\r");
    listing.each(
        connection, filter, options.paging(), row -> write(Csv.line(values(columns, row)) + "\r"));
    flush();
  }

  private List<Object> values(List<Column<R>> columns, R row) {
    List<Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(column.value().apply(row)));
    return values;
  }

  private void json(Connection connection, Filter filter) throws SQLException {
    List<Column<R>> columns = columns();
    listing.each(
        connection,
        filter,
        options.paging(),
        row -> write(Results.escapeLoneSurrogates(JsonLine.of(columns, row))));
    flush();
  }

  private void write(String line) {
    waiting.add(line);
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      results.line(String.join("\n", waiting));
      waiting.clear();
    }
  }

  private List<Column<R>> columns() {
    List<Column<R>> all = listing.columns();
    String asked = options.columns();
    if (asked == null && options.format() != RowFormat.TABLE || "all".equals(asked)) {
      return all;
    }
    List<String> names = asked == null ? listing.usual() : List.of(asked.strip().split("[,\\s]+"));
    return names.stream().map(name -> column(all, name)).toList();
  }

  private Column<R> column(List<Column<R>> all, String name) {
    List<String> names = all.stream().map(Column::name).toList();
    int index = names.indexOf(name);
    if (index < 0) {
      String near =
          Nearest.of(name, names)
              .map(n -> "did you mean " + n + "?")
              .orElse("there are " + String.join(", ", names));
      throw options.usage("there is no column \"" + name + "\"; " + near);
    }
    return all.get(index);
  }
}
