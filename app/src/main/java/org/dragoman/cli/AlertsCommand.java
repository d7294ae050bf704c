package org.dragoman.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.query.Alert;
import org.dragoman.query.AtomFeed;
import org.dragoman.query.News;
import org.dragoman.query.SavedSearch;
import org.dragoman.query.SavedSearches;
import org.dragoman.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman alerts}: what saved searches match that they did not match before. */
@Command(
    name = "alerts",
    header = "Tell what saved searches match since the last run.",
    description = {
      "",
      "The first run tells all matches, or none with --quiet. A report that is coded again is no"
          + " news as long as the same words make the match.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman alerts book.db",
      "  dragoman alerts book.db idlib --format atom > idlib.xml",
      "",
      "Exit status: 0 all well, 2 wrong usage or no such casebook."
    })
final class AlertsCommand implements Callable<Integer> {
  /** The forms of alerts. */
  enum Form {
    /** For people. */
    TEXT,
    /** One match a line. */
    JSON,
    /** A feed. */
    ATOM
  }

  @Parameters(index = "0", paramLabel = "CASEBOOK", description = "The casebook's file.")
  private Path casebook;

  @Parameters(
      index = "1..*",
      paramLabel = "NAME",
      description = "The searches to run. Default: all.")
  private List<String> names = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to write: text, json (one match a line) or atom. Default: text.")
  private Form format = Form.TEXT;

  @Option(
      names = "--keep",
      description = "Do not remember this run: the next one tells the same again.")
  private boolean keep;

  @Option(names = "--quiet", description = "Tell nothing, only remember what is there.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  private final Console console;
  private final Results results;

  AlertsCommand(Console console) {
    this.console = console;
    this.results = new Results(console.out());
  }

  @Override
  public Integer call() {
    if (keep && quiet) {
      throw usage("--keep and --quiet together do nothing");
    }
    if (keep) {
      Books.read(casebook, this::run);
    } else {
      Books.write(casebook, this::run);
    }
    return ExitCode.OK;
  }

  private void run(Database database) throws SQLException {
    SavedSearches searches = new SavedSearches(database);
    List<Alert> alerts = new ArrayList<>();
    for (SavedSearch search : chosen(searches)) {
      alerts.add(searches.check(search));
    }
    if (!quiet) {
      tell(alerts);
    }
    // Only what has been told is remembered.
    if (!keep) {
      alerts.forEach(searches::mark);
    }
  }

  private List<SavedSearch> chosen(SavedSearches searches) {
    if (names.isEmpty()) {
      List<SavedSearch> all = searches.all();
      if (all.isEmpty()) {
        throw usage("no searches are saved; dragoman watch saves one");
      }
      return all;
    }
    return names.stream()
        .distinct()
        .map(
            name ->
                searches.byName(name).orElseThrow(() -> usage(WatchesCommand.none(searches, name))))
        .toList();
  }

  private void tell(List<Alert> alerts) {
    switch (format) {
      case TEXT -> alerts.forEach(this::text);
      case JSON -> alerts.forEach(this::json);
      case ATOM -> results.line(AtomFeed.of(alerts));
    }
  }

  private void json(Alert alert) {
    for (Alert.Match match : alert.matches()) {
      results.line(Results.escapeLoneSurrogates(match.json(alert.search())));
    }
  }

  private void text(Alert alert) {
    SavedSearch search = alert.search();
    int count = alert.matches().size();
    if (count == 0) {
      console.err().println("dragoman: " + Printable.line(search.name()) + ": nothing new");
      return;
    }
    Layout layout = new Layout(Layout.comfortable(console.columns()), console.wantsColor());
    Typesetter setter = new Typesetter(layout);
    Phrase title = new Phrase().add(search.name(), Style.TITLE);
    title.add(": " + count + " new in " + search.about());
    setter.set(0, 2, title.join(" · ", new Phrase().add(search.filter().toString(), Style.ASIDE)));
    setter.lines().forEach(results::line);
    alert.matches().forEach(match -> results.line(lines(match.news(), layout)));
  }

  private static String lines(News news, Layout layout) {
    Typesetter setter = new Typesetter(layout);
    setter.set(2, 4, new Phrase().add(news.headline(), Style.LABEL));
    if (news.words() != null) {
      setter.set(4, new Phrase().add("“" + news.words() + "”", Style.QUOTE));
    }
    Phrase about = new Phrase();
    about.join("", new Phrase().add(news.said().isEmpty() ? "" : "— " + news.said()));
    about.join(" · ", new Phrase().add(news.outlet() == null ? "" : news.outlet(), Style.ASIDE));
    about.join(" · ", new Phrase().add(news.id(), Style.ASIDE));
    setter.set(4, about);
    return String.join("\n", setter.lines());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
