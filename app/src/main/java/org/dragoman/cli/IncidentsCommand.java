package org.dragoman.cli;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dragoman.query.Filter;
import org.dragoman.query.FilterException;
import org.dragoman.query.IncidentDetail;
import org.dragoman.query.IncidentDetails;
import org.dragoman.query.Listings;
import org.dragoman.store.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dragoman incidents}: what happened over all reports, or one incident as a card. */
@Command(
    name = "incidents",
    header = "List what happened, over all reports; or show one incident.",
    description = {
      "",
      "With the id of an incident as only filter: a card with its losses by claimant, what is"
          + " contradicted, the reports with their words, and why they were taken together.",
      ""
    })
final class IncidentsCommand implements Callable<Integer> {
  @Mixin private ListOptions options;

  private final Console console;

  private IncidentsCommand(Console console) {
    this.console = console;
  }

  static CommandLine of(Console console) {
    return ListCommand.prepared(
        new CommandLine(new IncidentsCommand(console)),
        Listings.INCIDENTS,
        "incidents book.db country:SYR date:2020-02 kind:dead",
        "incidents book.db ID");
  }

  @Override
  public Integer call() {
    options.check();
    Books.read(
        options.casebook(),
        database -> {
          Optional<IncidentDetail> one = one(database);
          if (one.isPresent()) {
            Layout wide = options.layout(console);
            Layout layout = new Layout(Layout.comfortable(wide.width()), wide.colored());
            Results results = new Results(console.out());
            results.line(String.join("\n", IncidentCard.lines(one.get(), layout)));
          } else {
            list(database);
          }
        });
    return ExitCode.OK;
  }

  private Optional<IncidentDetail> one(Database database) throws SQLException {
    boolean asked = options.words().words().size() == 1 && options.format() == RowFormat.TABLE;
    return asked && !options.onlyCount()
        ? IncidentDetails.of(database.connection(), options.words().words().get(0).strip())
        : Optional.empty();
  }

  private void list(Database database) throws SQLException {
    Filter filter = options.filter(console);
    try {
      new RowPrinter<>(console, options, Listings.INCIDENTS).print(database.connection(), filter);
    } catch (FilterException e) {
      throw options.usage(e);
    }
  }
}
