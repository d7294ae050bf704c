package org.dragoman.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dragoman.query.Column;
import org.dragoman.query.Csv;
import org.dragoman.query.Filter;
import org.dragoman.query.JsonLine;
import org.dragoman.query.Listing;
import org.dragoman.query.Paging;
import org.dragoman.store.Database;

/**
 * The rows of a list: a page of them as JSON, or all of them to be kept as CSV, JSON Lines or
 * GeoJSON.
 *
 * @param listing which one, by what is asked for
 */
record ListAnswer(
    ReadPool pool, Answers answers, Function<Query, Listing<?>> listing, String... more) {
  void answer(Context request) {
    Query query = new Query(request);
    List<String> names = new ArrayList<>(List.of("q", "offset", "limit", "order", "columns"));
    names.add("format");
    names.addAll(List.of(more));
    query.only(names.toArray(String[]::new));
    answer(query, listing.apply(query));
  }

  private <R> void answer(Query query, Listing<R> list) {
    Filter filter = query.filter();
    List<Column<R>> columns = columns(list, query.words("columns"));
    switch (query.choice("format", "json", "csv", "jsonl", "geojson")) {
      case "json" -> {
        Paging part = query.page(list);
        String page =
            answers.to(query.whole(), () -> pool.ask(db -> page(db, list, filter, part, columns)));
        query.request().contentType("application/json").result(page);
      }
      case "csv" -> download(query, list, "text/csv", "csv", filter, new CsvForm<>(columns));
      case "jsonl" ->
          download(query, list, "application/jsonl", "jsonl", filter, new JsonForm<>(columns));
      default -> {
        column(list, "lat").orElseThrow(() -> new Refused(400, list.name() + " have no place"));
        GeoForm<R> form = new GeoForm<>(columns, list.columns());
        download(query, list, "application/geo+json", "geojson", filter, form);
      }
    }
  }

  private static <R> List<Column<R>> columns(Listing<R> list, List<String> names) {
    List<Column<R>> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(
          column(list, name)
              .orElseThrow(
                  () -> new Refused(400, list.name() + " have no column \"" + name + "\"")));
    }
    return chosen.isEmpty() ? list.columns() : chosen;
  }

  private static <R> Optional<Column<R>> column(Listing<R> list, String name) {
    return list.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private static <R> String page(
      Database db, Listing<R> list, Filter filter, Paging page, List<Column<R>> columns)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    list.each(db.connection(), filter, page, row -> rows.add(JsonLine.of(columns, row)));
    boolean all = page.offset() == 0 && rows.size() < page.limit();
    long total = all ? rows.size() : list.count(db.connection(), filter);
    return "{\"total\":"
        + total
        + ",\"offset\":"
        + page.offset()
        + ",\"limit\":"
        + page.limit()
        + ",\"filter\":"
        + Rows.JSON.getNodeFactory().textNode(filter.toString())
        + ",\"rows\":["
        + String.join(",", rows)
        + "]}";
  }

  /** How rows are written one after the other. */
  private interface Form<R> {
    String head();

    String row(R row, boolean first);

    String foot();
  }

  private record CsvForm<R>(List<Column<R>> columns) implements Form<R> {
    @Override
    public String head() {
      return Csv.line(columns.stream().map(Column::name).toList()) + "\r\n";
    }

    @Override
    public String row(R row, boolean first) {
      List<Object> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(column.value().apply(row)));
      return Csv.line(cells) + "\r\n";
    }

    @Override
    public String foot() {
      return "";
    }
  }

  private record JsonForm<R>(List<Column<R>> columns) implements Form<R> {
    @Override
    public String head() {
      return "";
    }

    @Override
    public String row(R row, boolean first) {
      return JsonLine.of(columns, row) + "\n";
    }

    @Override
    public String foot() {
      return "";
    }
  }

  /** What has no place is left out. */
  private record GeoForm<R>(List<Column<R>> columns, List<Column<R>> all) implements Form<R> {
    @Override
    public String head() {
      return "{\"type\":\"FeatureCollection\",\"features\":[";
    }

    @Override
    public String row(R row, boolean first) {
      Object lat = value(row, "lat");
      Object lon = value(row, "lon");
      return lat == null || lon == null
          ? ""
          : (first ? "\n" : ",\n")
              + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":["
              + lon
              + ","
              + lat
              + "]},\"properties\":"
              + JsonLine.of(columns, row)
              + "}";
    }

    private Object value(R row, String name) {
      return all.stream()
          .filter(column -> column.name().equals(name))
          .findFirst()
          .orElseThrow()
          .value()
          .apply(row);
    }

    @Override
    public String foot() {
      return "\n]}\n";
    }
  }

  private <R> void download(
      Query query, Listing<R> list, String type, String ending, Filter filter, Form<R> form) {
    Context request = query.request();
    boolean backward = query.backward(list);
    pool.ask(
        db -> {
          list.count(db.connection(), filter); // a filter that does not fit is refused as such
          String name = list.name() + "." + ending;
          request.contentType(type + "; charset=utf-8");
          request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
          write(request.outputStream(), db, list, filter, new Paging(0, -1, backward), form);
          return null;
        });
  }

  private static <R> void write(
      OutputStream stream, Database db, Listing<R> list, Filter filter, Paging paging, Form<R> form)
      throws SQLException {
    try (Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
      out.write(form.head());
      boolean[] first = {true};
      list.each(
          db.connection(),
          filter,
          paging,
          row -> {
            String written = form.row(row, first[0]);
            first[0] &= written.isEmpty();
            write(out, written);
          });
      out.write(form.foot());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Writer out, String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
