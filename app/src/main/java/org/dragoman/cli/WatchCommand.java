package org.dragoman.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.query.Filter;
import org.dragoman.query.FilterException;
import org.dragoman.query.Listings;
import org.dragoman.query.SavedSearches;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman watch}: saves a search. */
@Command(
    name = "watch",
    header = "Save a search; dragoman alerts tells its new matches.",
    footer = {
      "",
      "Examples:",
      "  dragoman watch book.db idlib incidents place:Idlib kind:dead",
      "  dragoman watch book.db denials events stance:denies holder:RUS",
      "  dragoman alerts book.db --quiet     (what is there already is no news)",
      "  dragoman watches book.db",
      "",
      "Exit status: 0 all well, 2 wrong usage or no such casebook."
    })
final class WatchCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "CASEBOOK", description = "The casebook's file.")
  private Path casebook;

  @Parameters(index = "1", paramLabel = "NAME", description = "How you call the search.")
  private String name;

  @Parameters(
      index = "2",
      paramLabel = "LIST",
      description = "incidents, events, figures, meetings, talks, contradictions or reports.")
  private String about;

  @Parameters(
      index = "3..*",
      paramLabel = "FILTER",
      description = "What the rows must have. Default: all.")
  private List<String> filter = List.of();

  @Spec private CommandSpec spec;

  private final Console console;

  private WatchCommand(Console console) {
    this.console = console;
  }

  static CommandLine of(Console console) {
    return ListCommand.prepared(new CommandLine(new WatchCommand(console)));
  }

  @Override
  public Integer call() {
    FilterWords words = new FilterWords(spec, filter);
    words.check();
    if (name.isBlank() || name.startsWith("-")) {
      throw usage("a search needs a name that does not begin with -, not \"" + name + "\"");
    }
    if (!Listings.watched().contains(about)) {
      String near =
          Nearest.of(about, Listings.watched())
              .map(list -> "did you mean " + list + "?")
              .orElse("there are " + String.join(", ", Listings.watched()));
      throw usage("there is no list \"" + about + "\" to watch; " + near);
    }
    Filter asked = words.filter(console);
    Books.write(
        casebook,
        database -> {
          try {
            Instant now = CasebookOptions.CLOCK.instant().truncatedTo(ChronoUnit.SECONDS);
            new SavedSearches(database).save(name, about, asked, now);
          } catch (FilterException e) {
            throw words.usage(e);
          }
        });
    return ExitCode.OK;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
