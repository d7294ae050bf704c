package org.dragoman.cli;

import java.util.List;
import java.util.function.Consumer;
import org.dragoman.Coder;

/**
 * Shows outcomes: results on standard output, problems on standard error, and on a terminal how far
 * the work is. To be used by one thread.
 */
final class Presenter implements Consumer<Outcome>, AutoCloseable {
  private final Console console;
  private final Results results;
  private final ResultWriter writer;
  private final Explanation reasons;
  private final Tally tally;
  private boolean failed;
  private boolean second;

  /**
   * @param reasons tells why, or null if nobody asks
   */
  Presenter(Console console, ResultWriter writer, Explanation reasons) {
    this.console = console;
    this.results = new Results(console.out());
    this.writer = writer;
    this.reasons = reasons;
    this.tally = new Tally(console);
  }

  @Override
  public void accept(Outcome outcome) {
    tally.clear();
    if (outcome instanceof Outcome.Coded coded) {
      show(coded.explained());
    } else if (outcome instanceof Outcome.Failed bad) {
      failed = true;
      console.err().println("dragoman: " + Printable.line(bad.problem().message()));
    }
    tally.count();
  }

  private void show(Coder.Explained explained) {
    List<String> lines = writer.lines(explained.record());
    if (writer.isForPeople() && second) {
      results.line("");
    }
    if (!lines.isEmpty()) {
      results.line(String.join("\n", lines));
    }
    second = true;
    if (reasons != null) {
      String text = String.join("\n", reasons.lines(explained));
      if (writer.isForPeople()) {
        results.line("\n" + text);
      } else {
        console.err().println(text);
      }
    }
  }

  /** True if an input was no report or could not be coded. */
  boolean anyFailed() {
    return failed;
  }

  @Override
  public void close() {
    tally.clear();
  }
}
