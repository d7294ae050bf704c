package org.dragoman.cli;

import java.util.concurrent.Callable;
import org.dragoman.query.Filter;
import org.dragoman.query.FilterException;
import org.dragoman.query.Listing;
import org.dragoman.query.Listings;
import org.dragoman.query.Series;
import org.dragoman.query.Step;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman dyads}: who did how much to whom, or the course of it. */
@Command(
    name = "dyads",
    header = "List pairs of sides with counts and scores, or their course in time.",
    description = {
      "",
      "Counts events that are told as having happened, once for each pair of countries (or groups"
          + " that have no country). With --by a series: each day, week or month, those without"
          + " events too.",
      ""
    })
final class DyadsCommand implements Callable<Integer> {
  @Mixin private ListOptions options;

  @Option(
      names = "--by",
      paramLabel = "STEP",
      description = "A series instead of pairs: by day, week (ISO) or month.")
  private Step by;

  @Option(
      names = "--source",
      paramLabel = "X",
      description = "Only what X does: TUR, TUR.MIL or a name.")
  private String source;

  @Option(names = "--target", paramLabel = "Y", description = "Only what is done to Y.")
  private String target;

  @Option(
      names = "--sectors",
      description = "Tell the sectors of a country apart: TUR.MIL, TUR.GOV.")
  private boolean sectors;

  private final Console console;

  private DyadsCommand(Console console) {
    this.console = console;
  }

  static CommandLine of(Console console) {
    return ListCommand.prepared(
        new CommandLine(new DyadsCommand(console)),
        Listings.DYADS,
        "dyads book.db date:2020-02",
        "dyads book.db --by week --source TUR --target SYR");
  }

  @Override
  public Integer call() {
    options.check();
    if (by != null && sectors) {
      throw options.usage("--sectors is for pairs; a series of sectors has --source TUR.MIL");
    }
    Filter filter = options.filter(console).and(sides());
    Listing<?> listing =
        by != null ? new Series(by) : sectors ? Listings.SECTOR_DYADS : Listings.DYADS;
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

  private Filter sides() {
    if (source == null && target == null) {
      return Filter.ALL;
    }
    try {
      return Filter.dyad(source, target);
    } catch (FilterException e) {
      throw options.usage("--source or --target: " + e.getMessage());
    }
  }
}
