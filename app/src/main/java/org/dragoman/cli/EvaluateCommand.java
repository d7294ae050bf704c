package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.evaluate.Evaluation;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Incoming;
import org.dragoman.report.Origin;
import org.dragoman.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman evaluate}: labels in, scores out. */
@Command(
    name = "evaluate",
    header = "Measure how well reports are coded that somebody has labelled.",
    description = {
      "",
      "Codes the texts of the labels and compares: precision, recall, F1 with 95 %% intervals, for"
          + " each measure and category. docs/evaluate.md explains measures and formats.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman evaluate labels.jsonl",
      "  dragoman evaluate --errors errors.jsonl --lexicon my-actors/ articles/",
      "",
      "Exit status: 0 all well, 1 some texts could not be coded (they count as texts",
      "in which nothing was found), 2 wrong usage, labels or environment."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final int MOST_SAMPLES = 100_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "GOLD",
      description =
          "Labels: sentences with CAMEO or PLOVER events (*.jsonl), whole reports with their facts"
              + " (*.json, *.jsonl), folders of them.")
  private List<Path> gold = List.of();

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write what is not right to this file, JSON Lines.")
  private Path errors;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description = "Samples for the intervals; 0 for no intervals. Default: 1000.")
  private int samples = 1000;

  @Option(
      names = "--plover",
      paramLabel = "YEAR",
      description =
          "Edition of PLOVER in labels of sentences: 2016 or 2021. Default: by its names.")
  private Integer edition;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "Folder with actors and verbs of your own, as for dragoman code.")
  private Path lexicon;

  @Spec private CommandSpec spec;

  private final Console console;
  private final ReportCoder coder;
  private boolean anyFailed;

  EvaluateCommand(Console console, ReportCoder coder) {
    this.console = console;
    this.coder = coder;
  }

  @Override
  public Integer call() {
    check();
    try {
      Evaluation.Plan plan = Evaluation.plan(gold, edition, samples);
      plan.doubts().forEach(this::say);
      ReportCoder chosen = lexicon == null ? coder : coder.with(Values.lexicon(lexicon));
      Evaluation evaluation = plan.evaluate(records(plan.reports(), chosen));
      Results results = new Results(console.out());
      evaluation.tables().forEach(results::line);
      if (errors != null) {
        Files.write(errors, evaluation.errors());
      }
    } catch (IOException e) {
      throw new Unavailable(e.getMessage(), e);
    }
    return anyFailed ? ExitCode.SOME_FAILED : ExitCode.OK;
  }

  private void check() {
    if (gold.isEmpty()) {
      throw usage("nothing to compare with: name a file or folder of labels");
    }
    if (samples < 0 || samples > MOST_SAMPLES) {
      throw usage("--bootstrap takes a number from 0 to " + MOST_SAMPLES + ", not " + samples);
    }
    if (edition != null && edition != 2016 && edition != 2021) {
      throw usage("--plover takes 2016 or 2021, not " + edition);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The records in order, null for what could not be coded. */
  private List<ReportRecord> records(List<Report> reports, ReportCoder chosen) {
    List<ReportRecord> records = new ArrayList<>();
    Tally tally = new Tally(console);
    boolean debug = console.environment().containsKey("DRAGOMAN_DEBUG");
    try (Pipeline<Incoming, Outcome> pipeline =
        new Pipeline<>(
            Runtime.getRuntime().availableProcessors(),
            new CodingTask(chosen, debug)::outcome,
            outcome -> {
              tally.clear();
              records.add(record(outcome));
              tally.count();
            })) {
      for (Report report : reports) {
        pipeline.accept(new Incoming.Accepted(Origin.of("label " + report.id()), report));
      }
      pipeline.finish();
    }
    tally.clear();
    return records;
  }

  private ReportRecord record(Outcome outcome) {
    if (outcome instanceof Outcome.Coded coded) {
      return coded.explained().record();
    }
    anyFailed = true;
    say(((Outcome.Failed) outcome).problem().message());
    return null;
  }

  private void say(String message) {
    console.err().println("dragoman: " + Printable.line(message));
  }
}
