package org.dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.query.SavedSearch;
import org.dragoman.query.SavedSearches;
import org.dragoman.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman watches}: lists and removes saved searches. */
@Command(
    name = "watches",
    header = "List the saved searches, or remove one.",
    footer = {
      "",
      "Examples:",
      "  dragoman watches book.db",
      "  dragoman watches book.db --remove idlib",
      "",
      "Exit status: 0 all well, 2 wrong usage or no such casebook."
    })
final class WatchesCommand implements Callable<Integer> {
  private static final List<String> HEADER = List.of("name", "list", "filter", "saved");

  @Parameters(index = "0", paramLabel = "CASEBOOK", description = "The casebook's file.")
  private Path casebook;

  @Option(names = "--remove", paramLabel = "NAME", description = "Remove this search.")
  private String remove;

  @Spec private CommandSpec spec;

  private final Console console;

  WatchesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (remove == null) {
      Books.read(casebook, this::list);
    } else {
      Books.write(casebook, this::removed);
    }
    return ExitCode.OK;
  }

  private void list(Database database) {
    List<List<String>> rows = new ArrayList<>();
    for (SavedSearch search : new SavedSearches(database).all()) {
      rows.add(
          List.of(
              Printable.line(search.name()),
              search.about(),
              Printable.line(search.filter().toString()),
              search.created()));
    }
    if (rows.isEmpty()) {
      console.err().println("dragoman: no searches are saved; dragoman watch saves one");
      return;
    }
    Results results = new Results(console.out());
    Layout layout = new Layout(Math.max(Layout.NARROWEST, console.columns()), console.wantsColor());
    RowTable.lines(layout, HEADER, rows, List.of("name", "list"), true).forEach(results::line);
  }

  private void removed(Database database) {
    SavedSearches searches = new SavedSearches(database);
    if (!searches.remove(remove)) {
      throw new ParameterException(spec.commandLine(), none(searches, remove));
    }
  }

  /** Says that there is no such search, and which there is. */
  static String none(SavedSearches searches, String name) {
    List<String> names = searches.all().stream().map(SavedSearch::name).toList();
    Optional<String> near = Nearest.of(name, names);
    String meant = near.map(n -> "did you mean " + n + "?").orElse("dragoman watches lists them");
    return "there is no saved search \"" + name + "\"; " + meant;
  }
}
