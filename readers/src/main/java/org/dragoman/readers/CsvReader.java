package org.dragoman.readers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dragoman.report.Decoded;
import org.dragoman.report.Incoming;
import org.dragoman.report.Origin;
import org.dragoman.report.ReadOptions;
import org.dragoman.report.RowReport;
import org.dragoman.report.TextDecoder;
import org.dragoman.report.Utf8Stream;

/**
 * Reads a table with a heading, one report a row, one row in memory at a time. A bad row is a
 * problem of its own. Immutable and thread-safe.
 */
final class CsvReader {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final ReadOptions options;
  private final Columns columns;
  private final int longestRow;

  CsvReader(ReaderOptions options) {
    this.options = options.read();
    this.columns = options.columns();
    this.longestRow = options.limits().row();
  }

  /** Hands over the rows in order; the caller closes the stream. */
  void read(Origin file, InputStream in, Consumer<Incoming> sink) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    Charset charset = charset(bytes);
    InputStream utf8 =
        charset.equals(StandardCharsets.UTF_8)
            ? bytes
            : new BufferedInputStream(new Utf8Stream(bytes, charset), 1 << 16);
    skipMark(utf8);
    char delimiter = delimiter(utf8);
    CsvRows rows = new CsvRows(utf8, delimiter, longestRow);
    CSVFormat form =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrailingData(true).get();
    try {
      rows(file, rows, form, sink);
    } catch (IOException e) {
      throw new IOException("after row " + rows.number() + ": " + e.getMessage(), e);
    }
  }

  private Charset charset(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] mark = in.readNBytes(4);
    in.reset();
    Optional<Charset> marked = TextDecoder.marked(mark);
    return options.encoding() != null ? options.encoding() : marked.orElse(StandardCharsets.UTF_8);
  }

  private static void skipMark(InputStream in) throws IOException {
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    if (!TextDecoder.marked(mark).equals(Optional.of(StandardCharsets.UTF_8))) {
      in.reset();
    }
  }

  /** The delimiter that the heading has most of; one that sets a column of texts apart wins. */
  private char delimiter(InputStream in) throws IOException {
    in.mark(FormatGuess.HEAD);
    String start = new String(in.readNBytes(FormatGuess.HEAD), StandardCharsets.UTF_8);
    in.reset();
    String heading = start.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    long most = 0;
    for (char candidate : DELIMITERS) {
      List<String> cells = List.of(heading.split(java.util.regex.Pattern.quote("" + candidate)));
      List<String> bare = cells.stream().map(c -> c.replaceAll("[\"\ufeff]", "")).toList();
      long score = cells.size() + (columns.in(bare).containsKey("text") ? 1000 : 0);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private void rows(Origin file, CsvRows rows, CSVFormat form, Consumer<Incoming> sink)
      throws IOException {
    Map<String, Integer> fields = null;
    boolean any = false;
    for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
      if (row.content() != null && isBlank(row.content())) {
        continue;
      }
      Origin origin = file.atRow(row.number());
      List<String> cells = row.fault() == null ? cells(origin, row.content(), form, sink) : null;
      if (row.fault() != null) {
        boolean marks = row.fault().contains("quotation mark");
        String remedy = marks ? "double the marks inside quotes" : null;
        sink.accept(new Incoming.Problem(origin, row.fault(), remedy));
      } else if (cells != null && fields == null) {
        fields = heading(file, cells, sink);
        if (fields == null) {
          return;
        }
      } else if (cells != null) {
        sink.accept(report(origin, cells, fields));
      }
      any |= fields != null && row.number() > 1;
    }
    if (!any) {
      sink.accept(new Incoming.Problem(file, "has no rows below a heading", null));
    }
  }

  /** The cells; null if the row is a problem. */
  private List<String> cells(Origin origin, byte[] row, CSVFormat form, Consumer<Incoming> sink) {
    Charset strict = options.encoding() == null ? null : StandardCharsets.UTF_8;
    Decoded decoded = TextDecoder.decode(row, strict);
    if (decoded instanceof Decoded.Undecodable no) {
      sink.accept(new Incoming.Problem(origin, no.reason(), no.remedy()));
      return null;
    }
    try (CSVParser parser = CSVParser.parse(((Decoded.Text) decoded).text(), form)) {
      List<CSVRecord> records = parser.getRecords();
      return records.isEmpty() ? List.of("") : records.get(0).toList();
    } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
      sink.accept(new Incoming.Problem(origin, "is malformed: " + e.getMessage(), null));
      return null;
    }
  }

  /** The positions of the fields; null if the table cannot be used. */
  private Map<String, Integer> heading(Origin file, List<String> cells, Consumer<Incoming> sink) {
    String headings = "its columns are " + String.join(", ", cells);
    String shown = headings.length() > 300 ? headings.substring(0, 300) + "..." : headings;
    Optional<String> missing = columns.missing(cells);
    Map<String, Integer> fields = columns.in(cells);
    if (missing.isPresent()) {
      String reason = "has no column \"" + missing.get() + "\"";
      sink.accept(new Incoming.Problem(file, reason, shown));
      return null;
    }
    if (!fields.containsKey("text")) {
      String reason = "has no column that is known to hold the text";
      sink.accept(new Incoming.Problem(file, reason, "name it (--columns text=...): " + shown));
      return null;
    }
    return fields;
  }

  private Incoming report(Origin origin, List<String> cells, Map<String, Integer> columnOf) {
    Map<String, String> fields = new HashMap<>();
    columnOf.forEach(
        (field, column) -> fields.put(field, column < cells.size() ? cells.get(column) : ""));
    String date = fields.get("date");
    WrittenDay.of(date).ifPresent(day -> fields.put("date", day.toString()));
    return RowReport.of(origin, fields, options);
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
