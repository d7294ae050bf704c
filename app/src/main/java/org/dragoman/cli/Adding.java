package org.dragoman.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dragoman.casebook.Casebook;
import org.dragoman.casebook.Reconciler;
import org.dragoman.report.Incoming;
import org.dragoman.report.Report;
import org.dragoman.store.Contents;

/** Stores what comes from the coder, and counts. For one thread. */
final class Adding implements Consumer<Intake.Step> {
  private final Console console;
  private final Casebook casebook;
  private final AddProgress progress;
  private final Stopwatch watch;
  private final long begin = System.nanoTime();
  private String source;
  private long added;
  private long known;
  private long failed;

  Adding(Console console, Casebook casebook, AddProgress progress, Stopwatch watch) {
    this.watch = watch;
    this.console = console;
    this.casebook = casebook;
    this.progress = progress;
  }

  /** Notes what is read next. A problem names a file by its full path, to be read again. */
  void from(String name) {
    boolean file = !name.equals("-") && Files.exists(Path.of(name));
    source = file ? Path.of(name).toAbsolutePath().normalize().toString() : name;
  }

  /** Hands on what has to be coded; what the casebook has already is only counted. */
  void offer(Incoming incoming, Consumer<Incoming> pipeline) {
    progress.read(incoming);
    if (incoming instanceof Incoming.Accepted accepted) {
      Report report = accepted.report();
      if (casebook.knows(report)) {
        known++;
        progress.settled();
        return;
      }
      if (casebook.problems().knows(Contents.of(report))) {
        failed++;
        progress.settled();
        return;
      }
    }
    pipeline.accept(incoming);
  }

  @Override
  public void accept(Intake.Step step) {
    long before = watch.now();
    if (step instanceof Intake.Ready ready) {
      boolean isNew = casebook.add(ready.report(), ready.origin()) == Casebook.Added.NEW;
      added += isNew ? 1 : 0;
      known += isNew ? 0 : 1;
    } else if (step instanceof Intake.Bad bad) {
      failed++;
      casebook.problem(bad.problem(), bad.report(), source);
      progress.clear();
      console.err().println("dragoman: " + Printable.line(bad.problem().message()));
    }
    watch.add(Stopwatch.Stage.STORING, before);
    progress.settled();
  }

  /** Links what was added with what is there. */
  void link() {
    progress.clear();
    long before = watch.now();
    try (ProgressBar bar = new ProgressBar(console, "Linking reports")) {
      new Reconciler(casebook).run(console.errIsTerminal() ? bar : percent -> {});
    }
    watch.add(Stopwatch.Stage.LINKING, before);
  }

  /** True if something could not be read or coded. */
  boolean anyFailed() {
    return failed > 0;
  }

  /** One line for the user. */
  void tell(boolean timings) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    PrintStream err = console.err();
    err.printf(
        "%s added, %,d known already, %s in %s; the casebook has %s%n",
        Words.count(added, "report"),
        known,
        Words.count(failed, "problem"),
        Words.span(seconds),
        Words.count(casebook.reports().count(), "report"));
    if (failed > 0) {
      err.println("dragoman problems " + casebook.database().file() + " lists the problems");
    }
    if (timings) {
      err.println(watch.words(added));
    }
  }
}
