package org.dragoman.cli;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.query.Filter;
import org.dragoman.query.FilterException;
import org.dragoman.query.Paging;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands that list rows of a casebook are told. */
final class ListOptions {
  /** As many rows as a person reads when nothing else is asked for. */
  private static final long SCREENFUL = 50;

  @Parameters(index = "0", paramLabel = "CASEBOOK", description = "The casebook's file.")
  private Path casebook;

  @Parameters(
      index = "1..*",
      paramLabel = "FILTER",
      description = "What the rows must have, such as actor:TUR date:2020-02. Default: all.")
  private List<String> filter = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to write: table, csv or json (one object a line). Default: table.")
  private RowFormat format = RowFormat.TABLE;

  @Option(
      names = "--columns",
      paramLabel = "NAMES",
      description = "Columns, with commas between; all for all. Default: all, fewer in tables.")
  private String columns;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Rows at most; 0 for all. Default: 50 in tables, else all.")
  private Long limit;

  @Option(names = "--offset", paramLabel = "N", description = "Rows to pass over. Default: 0.")
  private long offset;

  @Option(
      names = "--reverse",
      description = "From the last row to the first; rows without a day stay last.")
  private boolean reverse;

  @Option(names = "--count", description = "Only the number of rows.")
  private boolean count;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of tables. Default: that of the terminal.")
  private Integer width;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour: auto, always or never. Default: auto (NO_COLOR is honoured).")
  private ColorMode color = ColorMode.AUTO;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  Path casebook() {
    return casebook;
  }

  RowFormat format() {
    return format;
  }

  /** Names of columns, or null for the usual ones. */
  String columns() {
    return columns;
  }

  boolean onlyCount() {
    return count;
  }

  /** The words after the casebook. */
  FilterWords words() {
    return new FilterWords(spec, filter);
  }

  /** Checks what the parser cannot. */
  void check() {
    words().check();
    if (limit != null && limit < 0 || offset < 0) {
      throw usage("--limit and --offset take numbers from 0");
    }
    if (width != null && (width < Layout.NARROWEST || width > Layout.WIDEST)) {
      throw usage(
          "--width takes a number from %d to %d, not %d"
              .formatted(Layout.NARROWEST, Layout.WIDEST, width));
    }
  }

  /** The part of the list, without a limit if nobody set one. */
  Paging paging() {
    long most = limit == null ? (format == RowFormat.TABLE ? SCREENFUL : 0) : limit;
    return new Paging(offset, most == 0 ? -1 : most, reverse);
  }

  Layout layout(Console console) {
    boolean colored = color == ColorMode.ALWAYS || color == ColorMode.AUTO && console.wantsColor();
    int room = Math.max(Layout.NARROWEST, Math.min(Layout.WIDEST, console.columns()));
    return new Layout(width == null ? room : width, colored);
  }

  /** The filter that the words make. */
  Filter filter(Console console) {
    return words().filter(console);
  }

  /** What is wrong with a filter, for the user. */
  ParameterException usage(FilterException e) {
    return words().usage(e);
  }

  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
