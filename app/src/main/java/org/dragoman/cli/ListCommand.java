package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.query.Column;
import org.dragoman.query.Field;
import org.dragoman.query.Filter;
import org.dragoman.query.FilterException;
import org.dragoman.query.Listing;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dragoman events} and its like: a casebook in, the rows that a filter asks for out. */
@Command(name = "list")
final class ListCommand<R> implements Callable<Integer> {
  private static final int HELP_WIDTH = 78;

  @Mixin private ListOptions options;

  private final Console console;
  private final Listing<R> listing;

  private ListCommand(Console console, Listing<R> listing) {
    this.console = console;
    this.listing = listing;
  }

  /**
   * The command of a list.
   *
   * @param header what it does, in one line
   * @param example a filter
   */
  static <R> CommandLine of(Console console, Listing<R> listing, String header, String example) {
    CommandLine line = new CommandLine(new ListCommand<>(console, listing));
    line.getCommandSpec().name(listing.name());
    line.getCommandSpec().usageMessage().header(header);
    return prepared(line, listing, listing.name() + " book.db " + example);
  }

  /** Adds examples and columns to the help; terms with a minus are no options. */
  static CommandLine prepared(CommandLine line, Listing<?> listing, String... examples) {
    List<String> footer = new ArrayList<>();
    footer.add("");
    footer.add(examples.length == 1 ? "Example:" : "Examples:");
    for (String example : examples) {
      footer.add("  dragoman " + example);
    }
    footer.addAll(about(listing));
    line.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
    return prepared(line);
  }

  /** Terms with a minus are no options. */
  static CommandLine prepared(CommandLine line) {
    line.setUnmatchedOptionsArePositionalParams(true);
    line.setPosixClusteredShortOptionsAllowed(false);
    return line;
  }

  /** The columns and the fields of filters, for the help. */
  private static List<String> about(Listing<?> listing) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Columns:");
    lines.addAll(wrapped(listing.columns().stream().map(Column::name).toList()));
    lines.add("");
    lines.add("Fields of filters (docs/query.md has them all with examples):");
    lines.addAll(wrapped(Field.words()));
    lines.add("");
    lines.add("Exit status: 0 all well, 2 wrong usage or no such casebook.");
    return lines;
  }

  private static List<String> wrapped(List<String> words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ");
    for (String word : words) {
      if (line.length() + 1 + word.length() > HELP_WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public Integer call() {
    options.check();
    Filter filter = options.filter(console);
    Books.read(
        options.casebook(),
        database -> {
          try {
            new RowPrinter<>(console, options, listing).print(database.connection(), filter);
          } catch (FilterException e) {
            throw options.usage(e);
          }
        });
    return ExitCode.OK;
  }
}
