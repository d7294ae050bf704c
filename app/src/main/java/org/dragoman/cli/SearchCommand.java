package org.dragoman.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.query.Filter;
import org.dragoman.query.FilterException;
import org.dragoman.query.Hit;
import org.dragoman.query.Listing;
import org.dragoman.query.Marked;
import org.dragoman.query.Paging;
import org.dragoman.query.Search;
import org.dragoman.query.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dragoman search}: words in, reports and their sentences out, the best first. */
@Command(
    name = "search",
    header = "Search the reports' words; show the sentences that have them.",
    description = {
      "",
      "The best reports first (BM25; a headline counts five times). Words without quotes may stand"
          + " anywhere, in quotes they stand together; case and accents do not count.",
      ""
    })
final class SearchCommand implements Callable<Integer> {
  private static final Listing<Hit> SEARCH = new Search();

  @Mixin private ListOptions options;

  private final Console console;

  private SearchCommand(Console console) {
    this.console = console;
  }

  static CommandLine of(Console console) {
    return ListCommand.prepared(
        new CommandLine(new SearchCommand(console)),
        SEARCH,
        "search book.db '\"failed talks\"' ceasefire* date:2020-02");
  }

  @Override
  public Integer call() {
    options.check();
    Filter filter = options.filter(console);
    Books.read(
        options.casebook(),
        database -> {
          try {
            boolean table = options.format() == RowFormat.TABLE && !options.onlyCount();
            if (table && options.columns() == null) {
              show(database.connection(), filter);
            } else {
              new RowPrinter<>(console, options, SEARCH).print(database.connection(), filter);
            }
          } catch (FilterException e) {
            throw options.usage(e);
          }
        });
    return ExitCode.OK;
  }

  private void show(Connection connection, Filter filter) throws SQLException {
    Layout wide = options.layout(console);
    Layout layout = new Layout(Layout.comfortable(wide.width()), wide.colored());
    Results results = new Results(console.out());
    Paging paging = options.paging();
    List<Hit> hits = SEARCH.rows(connection, filter, paging);
    for (Hit hit : hits) {
      Typesetter setter = new Typesetter(layout);
      setter.set(0, 2, heading(hit));
      for (Marked sentence : hit.sentences()) {
        setter.set(2, phrase(sentence, Style.QUOTE, layout));
      }
      int more = hit.found() - hit.sentences().size();
      if (more > 0) {
        setter.set(2, Phrase.of("and " + more + " more", Style.ASIDE));
      }
      results.line(
          String.join("\n", setter.lines()) + (hit == hits.get(hits.size() - 1) ? "" : "\n"));
    }
    if (hits.isEmpty()) {
      console.err().println("dragoman: no reports match");
    }
  }

  private Phrase heading(Hit hit) {
    Source source = hit.source();
    Phrase heading =
        hit.title() == null
            ? Phrase.of("(no headline)", Style.ASIDE)
            : phrase(hit.title(), Style.TITLE, options.layout(console));
    Phrase about = new Phrase();
    about.join(" · ", text(source.publication())).join(" · ", text(source.date()));
    about.join(" · ", text(source.id()));
    return heading.join(" — ", about);
  }

  private static Phrase text(String text) {
    return text == null ? new Phrase() : new Phrase().add(text, Style.ASIDE);
  }

  /** Colours mark the words on a terminal, «» elsewhere. */
  private static Phrase phrase(Marked marked, Style style, Layout layout) {
    Phrase phrase = new Phrase();
    for (Marked.Run run : marked.runs()) {
      boolean signs = run.marked() && !layout.colored();
      String text = signs ? "«" + run.text() + "»" : run.text();
      phrase.add(text, run.marked() ? Style.FOUND : style);
    }
    return phrase;
  }
}
