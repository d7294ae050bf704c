package org.dragoman.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A table as delimited text: UTF-8, line feeds. Not thread-safe. */
final class TextTable implements Sink {
  private static final char QUOTE = '"';
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private final Writer out;
  private final Dialect dialect;

  TextTable(OutputStream out, Table table, Dialect dialect) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.dialect = dialect;
    if (dialect.header()) {
      line(table.names());
    }
    if (dialect.tags()) {
      tags(table);
    }
  }

  private void tags(Table table) throws IOException {
    String row =
        String.join(
            String.valueOf(dialect.delimiter()),
            table.columns().stream().map(Column::tag).toList());
    out.write(row);
    out.write('\n');
  }

  private void line(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      cell(i, cells.get(i));
    }
    out.write('\n');
  }

  @Override
  public void write(Row row) throws IOException {
    for (int i = 0; i < row.table().columns().size(); i++) {
      Object value = row.get(i);
      cell(i, value == null ? dialect.missing() : words(value));
    }
    out.write('\n');
  }

  private void cell(int at, String words) throws IOException {
    if (at > 0) {
      out.write(dialect.delimiter());
    }
    if (!dialect.quoted()) {
      out.write(Clean.line(words));
    } else if (needsQuotes(words)) {
      out.write(QUOTE);
      out.write(Clean.text(words).replace("\"", "\"\""));
      out.write(QUOTE);
    } else {
      out.write(Clean.text(words));
    }
  }

  private boolean needsQuotes(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == QUOTE || c == '\n' || c == '\r' || c == dialect.delimiter()) {
        return true;
      }
    }
    // A number sign at the start would be taken for a row of tags.
    return dialect.tags() && words.startsWith("#");
  }

  /** A value as text: numbers without exponent, days as YYYY-MM-DD, true and false. */
  static String words(Object value) {
    if (value instanceof Double number) {
      return number(number);
    }
    return value instanceof LocalDateTime time ? TIME.format(time) : value.toString();
  }

  private static String number(double value) {
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
