package org.dragoman.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.dragoman.casebook.Casebook;
import org.dragoman.casebook.Changes;
import org.dragoman.correct.BadCorrection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman diff}: what changed in a casebook. */
@Command(
    name = "diff",
    header = "Tell what came into a casebook and what is told otherwise since a day.",
    description = {
      "",
      "New reports, incidents and talks; tolls that rose or are disputed now; who is named that was"
          + " not; new contradictions; reports coded again; corrections.",
      ""
    },
    footer = {"", "Example:", "  dragoman diff sahel.casebook --since 2020-02-17"})
final class DiffCommand implements Callable<Integer> {
  @Mixin private CasebookOptions casebook;

  @Option(
      names = "--since",
      required = true,
      paramLabel = "DAY|TIME",
      description = "2020-02-17 (from its start, UTC) or 2020-02-17T09:30:00Z.")
  private String since;

  private final Console console;

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Instant time = time();
    try (Casebook open = Casebook.read(casebook.file)) {
      Changes changes = Changes.since(open, time);
      Results results = new Results(console.out());
      tell(changes, results);
      return ExitCode.OK;
    }
  }

  private void tell(Changes changes, Results results) {
    if (changes.isEmpty()) {
      results.line("nothing changed");
      return;
    }
    results.line(
        Words.count(changes.reports().size(), "new report")
            + ", "
            + Words.count(changes.recoded().size(), "report")
            + " coded again, "
            + Words.count(changes.corrections().size(), "correction"));
    for (Changes.Happening happening : changes.happenings()) {
      String news = happening.isNew() ? "new" : "changed";
      results.line("");
      results.line(Printable.line(news + "  " + happening.label() + "  [" + happening.id() + "]"));
      happening.changes().forEach(change -> results.line("  " + Printable.line(change)));
    }
  }

  private Instant time() {
    try {
      return since.contains("T")
          ? Instant.parse(since)
          : LocalDate.parse(since).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new BadCorrection(
          "--since takes a day (2020-02-17) or a time (2020-02-17T09:30:00Z), not " + since);
    }
  }
}
