package org.dragoman.cli;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.readers.ReaderOptions;
import org.dragoman.readers.SourceReader;
import org.dragoman.report.Incoming;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman code}: reports in, cards or records out. */
@Command(
    name = "code",
    header = "Code reports: who did what to whom, where, when, with what losses, who says so.",
    description = {
      "",
      "Reads text, web pages, PDF, office documents, mails, feeds, JSON Lines, tables, archives and"
          + " web archives from files, folders, addresses and standard input (-), and writes one"
          + " result for each report, in the order of the input.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman code samples/idlib-talks.txt",
      "  dragoman code --date 2020-02-18 --explain report.txt",
      "  dragoman code --lexicon my-actors/ --format cameo reports/",
      "  dragoman code --from jsonl --format json - < reports.jsonl > records.jsonl",
      "",
      "Exit status: 0 all well, 1 some reports failed (see standard error),",
      "2 wrong usage or environment."
    })
final class CodeCommand implements java.util.concurrent.Callable<Integer> {
  private static final int MOST_THREADS = 256;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR|URL|-",
      description = "What to read; - is standard input.")
  private List<String> inputs = List.of();

  @Mixin private ReadingOptions reading;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What to write: card, json, plover or cameo. Default: card.")
  private OutputFormat format = OutputFormat.CARD;

  @Option(
      names = "--explain",
      description =
          "For each sentence, which rules and lexicon entries made what of it, and what was dropped"
              + " and why. Follows the card; goes to standard error with the other formats.")
  private boolean explain;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description =
          "Folder with actors and verbs of your own (tables, PETRARCH actors and agents), which"
              + " outrank the shipped ones. See docs/codebook.md.")
  private Path lexicon;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports coded at the same time. Default: one for each processor.")
  private Integer threads;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of cards. Default: that of the terminal, at most 100.")
  private Integer width;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour in cards: auto, always or never. Default: auto (NO_COLOR is honoured).")
  private ColorMode color = ColorMode.AUTO;

  @Spec private CommandSpec spec;

  private final Console console;
  private final ReportCoder coder;

  CodeCommand(Console console, ReportCoder coder) {
    this.console = console;
    this.coder = coder;
  }

  @Override
  public Integer call() {
    check();
    ReaderOptions options = reading.options().withUniqueIds();
    boolean debug = console.environment().containsKey("DRAGOMAN_DEBUG");
    try (SourceReader reader = new SourceReader(options, console.in());
        Presenter presenter = new Presenter(console, writer(), reasons());
        Pipeline<Incoming, Outcome> pipeline =
            new Pipeline<>(threadCount(), new CodingTask(coder(), debug)::outcome, presenter)) {
      for (String input : inputs) {
        reader.read(input, pipeline);
      }
      pipeline.finish();
      return presenter.anyFailed() ? ExitCode.SOME_FAILED : ExitCode.OK;
    }
  }

  private void check() {
    if (inputs.isEmpty()) {
      throw usage("nothing to read: name a file or a folder, or - for standard input");
    }
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      throw usage("--threads takes a number from 1 to " + MOST_THREADS + ", not " + threads);
    }
    if (width != null && (width < Layout.NARROWEST || width > Layout.WIDEST)) {
      throw usage(
          "--width takes a number from "
              + Layout.NARROWEST
              + " to "
              + Layout.WIDEST
              + ", not "
              + width);
    }
  }

  private ReportCoder coder() {
    return lexicon == null ? coder : coder.with(Values.lexicon(lexicon));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int threadCount() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private ResultWriter writer() {
    return switch (format) {
      case CARD -> ResultWriter.cards(layout());
      case JSON -> ResultWriter.JSON;
      case PLOVER -> ResultWriter.PLOVER;
      case CAMEO -> ResultWriter.CAMEO;
    };
  }

  private Explanation reasons() {
    return explain ? new Explanation(layout()) : null;
  }

  private Layout layout() {
    boolean colored = color == ColorMode.ALWAYS || color == ColorMode.AUTO && console.wantsColor();
    int columns = width == null ? Layout.comfortable(console.columns()) : width;
    return new Layout(columns, colored);
  }
}
