package org.dragoman.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.casebook.Casebook;
import org.dragoman.casebook.Reconciler;
import org.dragoman.readers.SourceReader;
import org.dragoman.report.Incoming;
import org.dragoman.report.Origin;
import org.dragoman.store.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman problems}: what could not be read or coded, and another try. */
@Command(
    name = "problems",
    header = "List what could not be read or coded, with the reason; --retry tries again.",
    description = {
      "",
      "With --retry give the options (--date, --columns ...) that `add` was given. What stands"
          + " elsewhere in a mended file is added by `add`.",
      ""
    },
    footer = {"", "Exit status: 0 no problems (left), 1 some, 2 wrong usage or environment."})
final class ProblemsCommand implements Callable<Integer> {
  @Mixin private CasebookOptions casebook;

  @Mixin private ReadingOptions reading;

  @Option(names = "--retry", description = "Read and code them again; what succeeds is added.")
  private boolean retry;

  private final Console console;
  private final ReportCoder coder;

  ProblemsCommand(Console console, ReportCoder coder) {
    this.console = console;
    this.coder = coder;
  }

  @Override
  public Integer call() {
    if (retry) {
      try (Casebook open = Casebook.open(casebook.file, CasebookOptions.CLOCK)) {
        retry(open);
        return list(open);
      }
    }
    try (Casebook open = Casebook.read(casebook.file)) {
      return list(open);
    }
  }

  private int list(Casebook open) {
    Results results = new Results(console.out());
    List<Problems.Kept> all = open.problems().all();
    for (Problems.Kept kept : all) {
      String tries = kept.tries() == 1 ? "" : " (" + kept.tries() + " tries)";
      String remedy = kept.remedy() == null ? "" : "; " + kept.remedy();
      results.line(Printable.line(kept.origin() + ": " + kept.reason() + remedy + tries));
    }
    return all.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
  }

  private void retry(Casebook open) {
    boolean debug = console.environment().containsKey("DRAGOMAN_DEBUG");
    Intake intake = new Intake(new CodingTask(coder, debug), new Stopwatch(false));
    long added = 0;
    Map<String, List<Problems.Kept>> unread = new LinkedHashMap<>();
    for (Problems.Kept kept : open.problems().all()) {
      if (kept.report() != null) {
        added += codeAgain(open, kept, intake);
      } else if (kept.source() != null && !kept.source().equals(SourceReader.STREAM)) {
        unread.computeIfAbsent(kept.source(), source -> new ArrayList<>()).add(kept);
      }
    }
    for (Map.Entry<String, List<Problems.Kept>> source : unread.entrySet()) {
      added += readAgain(open, source.getKey(), source.getValue(), intake);
    }
    new Reconciler(open).run(percent -> {});
    console.err().println(Words.count(added, "report") + " added");
  }

  private static long codeAgain(Casebook open, Problems.Kept kept, Intake intake) {
    Origin origin = Origin.of(kept.origin());
    Intake.Step step = intake.apply(new Incoming.Accepted(origin, kept.report()));
    return store(open, step, kept.source());
  }

  /**
   * Reads a source once, and takes from it only what stands where a problem was: the rest was added
   * before, perhaps with a day or an outlet that was told then.
   */
  private long readAgain(
      Casebook open, String source, List<Problems.Kept> problems, Intake intake) {
    long[] added = {0};
    List<String> origins = problems.stream().map(Problems.Kept::origin).toList();
    Set<String> met = new HashSet<>();
    try (SourceReader reader = reading.reader(console)) {
      reader.read(
          source,
          incoming -> {
            String origin = incoming.origin().toString();
            if (origins.contains(origin)) {
              met.add(origin);
              added[0] += store(open, intake.apply(incoming), source);
            }
          });
    }
    // The same problem again has been counted up; one that did not come up in its place is settled.
    for (Problems.Kept kept : problems) {
      if (met.contains(kept.origin()) && open.problems().tries(kept.row()) == kept.tries()) {
        open.problems().settle(kept.row());
      }
    }
    return added[0];
  }

  private static long store(Casebook open, Intake.Step step, String source) {
    if (step instanceof Intake.Bad bad) {
      open.problem(bad.problem(), bad.report(), source);
      return 0;
    }
    Intake.Ready ready = (Intake.Ready) step;
    return open.add(ready.report(), ready.origin()) == Casebook.Added.NEW ? 1 : 0;
  }
}
