package org.dragoman.cli;

import java.util.function.Function;
import org.dragoman.casebook.Preparing;
import org.dragoman.report.Incoming;
import org.dragoman.report.Report;
import org.dragoman.store.NewReport;

/** Codes what was read and makes it ready for a casebook. Thread-safe. */
final class Intake implements Function<Incoming, Intake.Step> {
  private final CodingTask task;
  private final Stopwatch watch;

  Intake(CodingTask task, Stopwatch watch) {
    this.task = task;
    this.watch = watch;
  }

  /** What became of one input. */
  sealed interface Step {}

  /** It can be stored. */
  record Ready(NewReport report, String origin) implements Step {}

  /**
   * It cannot.
   *
   * @param report as it was read, or null
   */
  record Bad(Incoming.Problem problem, Report report) implements Step {}

  @Override
  public Step apply(Incoming incoming) {
    long before = watch.now();
    Step step = step(incoming);
    watch.add(Stopwatch.Stage.CODING, before);
    return step;
  }

  private Step step(Incoming incoming) {
    Report report = incoming instanceof Incoming.Accepted accepted ? accepted.report() : null;
    Outcome outcome = task.outcome(incoming);
    if (outcome instanceof Outcome.Failed failed) {
      return new Bad(failed.problem(), report);
    }
    Outcome.Coded coded = (Outcome.Coded) outcome;
    return new Ready(Preparing.of(coded.explained().record()), incoming.origin().toString());
  }
}
