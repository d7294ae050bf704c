package org.dragoman.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.Coder;
import org.dragoman.casebook.Casebook;
import org.dragoman.casebook.Recoding;
import org.dragoman.casebook.Reconciler;
import org.dragoman.correct.Difference.Change;
import org.dragoman.report.Incoming;
import org.dragoman.report.Origin;
import org.dragoman.store.Reports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman recode}: all reports by the present coder. */
@Command(
    name = "recode",
    header = "Code the reports of a casebook again with this version of the coder.",
    description = {
      "",
      "Only reports that another version coded are touched. Their older records are kept, people's"
          + " corrections are applied again, and what changed is written to standard output.",
      ""
    },
    footer = {
      "",
      "Exit status: 0 all well, 1 some reports could not be coded or some corrections found nothing"
          + " to be applied to, 2 wrong usage or environment."
    })
final class RecodeCommand implements Callable<Integer> {
  @Mixin private CasebookOptions casebook;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "Folder with actors and verbs of your own. See docs/codebook.md.")
  private Path lexicon;

  @Option(
      names = "--all",
      description = "Code every report again, also those that this version coded.")
  private boolean all;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports coded at the same time. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  private final Console console;
  private final ReportCoder coder;
  private long changed;
  private long same;
  private long conflicts;
  private long failed;

  RecodeCommand(Console console, ReportCoder coder) {
    this.console = console;
    this.coder = coder;
  }

  /**
   * A report with what the coder made of it now.
   *
   * @param step a record, or the reason why the older one stays
   */
  private record Coded(Reports.Stored stored, Intake.Step step) {}

  @Override
  public Integer call() {
    ReportCoder chosen = lexicon == null ? coder : coder.with(Values.lexicon(lexicon));
    Results results = new Results(console.out());
    boolean debug = console.environment().containsKey("DRAGOMAN_DEBUG");
    Intake intake = new Intake(new CodingTask(chosen, debug), new Stopwatch(false));
    try (Casebook open = Casebook.open(casebook.file, CasebookOptions.CLOCK)) {
      Recoding recoding = new Recoding(open);
      String version = lexicon == null ? Coder.VERSION : "";
      List<Long> rows = recoding.outstanding(all ? "" : version);
      Tally tally = new Tally(console);
      try (Pipeline<Reports.Stored, Coded> pipeline =
          new Pipeline<>(
              threads,
              stored -> new Coded(stored, coded(intake, stored)),
              coded -> {
                tally.clear();
                store(recoding, coded, results);
                tally.count();
              })) {
        rows.forEach(row -> open.reports().byRow(row).ifPresent(pipeline));
        pipeline.finish();
      }
      tally.clear();
      new Reconciler(open).run(percent -> {});
      console
          .err()
          .printf(
              "%s coded again: %,d changed, %,d as before; %s in conflict%n",
              Words.count(changed + same, "report"),
              changed,
              same,
              Words.count(conflicts, "correction"));
      return conflicts + failed > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
    }
  }

  private static Intake.Step coded(Intake intake, Reports.Stored stored) {
    Origin origin = Origin.of("report " + stored.report().id());
    return intake.apply(new Incoming.Accepted(origin, stored.report()));
  }

  private void store(Recoding recoding, Coded coded, Results results) {
    if (coded.step() instanceof Intake.Ready ready) {
      tell(recoding.store(coded.stored(), ready.report()), results);
    } else if (coded.step() instanceof Intake.Bad bad) {
      failed++;
      String message = bad.problem().message() + "; its older record stays";
      console.err().println("dragoman: " + Printable.line(message));
    }
  }

  private void tell(Recoding.Recoded recoded, Results results) {
    boolean differs = !recoded.difference().changes().isEmpty();
    changed += differs ? 1 : 0;
    same += differs ? 0 : 1;
    conflicts += recoded.conflicts().size();
    for (Change change : recoded.difference().changes()) {
      String id = change.is() == null ? change.was() : change.is();
      results.line(
          Printable.line(
              recoded.report() + "/" + id + " " + change.kind() + ": " + change.words()));
    }
    for (String conflict : recoded.conflicts()) {
      results.line(recoded.report() + ": correction " + conflict + " is in conflict");
    }
  }
}
