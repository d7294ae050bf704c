package org.dragoman.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.casebook.Casebook;
import org.dragoman.readers.SourceReader;
import org.dragoman.report.Incoming;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman add}: reports into a casebook. */
@Command(
    name = "add",
    header = "Add reports to a casebook, which is made if it is not there.",
    description = {
      "",
      "Each report is coded and stored for good before the next: a run that was cut off goes on"
          + " where it stopped when it is called again. The same content is kept once. What cannot be"
          + " read or coded is kept with its reason (dragoman problems).",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman add sahel.casebook reports/",
      "  dragoman add sahel.casebook --dry-run archive.jsonl",
      "",
      "Exit status: 0 all well, 1 some reports failed (they are kept, with the reason),",
      "2 wrong usage or environment."
    })
final class AddCommand implements Callable<Integer> {
  @Mixin private CasebookOptions casebook;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE|DIR|URL|-",
      description =
          "What to read: files, folders, addresses of pages and feeds, - for standard input.")
  private List<String> sources;

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "Folder with actors and verbs of your own. See docs/codebook.md.")
  private Path lexicon;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports coded at the same time. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--dry-run",
      description = "Read everything and tell what would be added; change nothing.")
  private boolean dryRun;

  @Option(
      names = "--timings",
      description = "Tell at the end what CPU time reading, coding, storing and linking took.")
  private boolean timings;

  private final Console console;
  private final ReportCoder coder;

  AddCommand(Console console, ReportCoder coder) {
    this.console = console;
    this.coder = coder;
  }

  @Override
  public Integer call() {
    try (SourceReader reader = reading.reader(console)) {
      return dryRun ? new AddPlan(console, reader, casebook.file).tell(sources) : add(reader);
    }
  }

  private int add(SourceReader reader) {
    ReportCoder chosen = lexicon == null ? coder : coder.with(Values.lexicon(lexicon));
    boolean debug = console.environment().containsKey("DRAGOMAN_DEBUG");
    try (Casebook open = Casebook.create(casebook.file, CasebookOptions.CLOCK)) {
      Stopwatch watch = new Stopwatch(timings);
      Adding adding = new Adding(console, open, new AddProgress(console, sources), watch);
      Intake intake = new Intake(new CodingTask(chosen, debug), watch);
      try (Pipeline<Incoming, Intake.Step> pipeline = new Pipeline<>(threads, intake, adding)) {
        long before = watch.now();
        for (String source : sources) {
          adding.from(source);
          reader.read(source, incoming -> adding.offer(incoming, pipeline));
        }
        pipeline.finish();
        watch.add(Stopwatch.Stage.READING, before);
        watch.subtract(Stopwatch.Stage.READING, Stopwatch.Stage.STORING);
      }
      adding.link();
      adding.tell(timings);
      return adding.anyFailed() ? ExitCode.SOME_FAILED : ExitCode.OK;
    }
  }
}
