package org.dragoman.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.casebook.Casebook;
import org.dragoman.readers.SourceReader;
import org.dragoman.report.Incoming;
import org.dragoman.report.Report;
import org.dragoman.store.Contents;

/** Tells what {@code add} would do, without doing it. For one thread. */
final class AddPlan {
  private final Console console;
  private final SourceReader reader;
  private final Path file;
  private final Set<String> seen = new HashSet<>();
  private final TreeMap<String, Long> days = new TreeMap<>();
  private long fresh;
  private long known;
  private long undated;
  private long bad;
  private long characters;

  AddPlan(Console console, SourceReader reader, Path file) {
    this.console = console;
    this.reader = reader;
    this.file = file;
  }

  /** Reads the sources and writes the plan to standard output. */
  int tell(List<String> sources) {
    if (Files.exists(file)) {
      try (Casebook casebook = Casebook.read(file)) {
        sources.forEach(source -> reader.read(source, incoming -> note(incoming, casebook)));
      }
    } else {
      sources.forEach(source -> reader.read(source, incoming -> note(incoming, null)));
    }
    Results results = new Results(console.out());
    results.line(
        Words.count(fresh, "report")
            + " to add"
            + (Files.exists(file) ? "" : " to a new casebook"));
    results.line(Words.count(known, "report") + " there already, or twice among these");
    results.line(Words.count(bad, "problem"));
    results.line(Words.count(characters, "character") + " to code");
    if (!days.isEmpty()) {
      results.line("from " + days.firstKey() + " to " + days.lastKey());
    }
    if (undated > 0) {
      results.line(
          Words.count(undated, "report")
              + " without a day: --date gives them one; else \"Monday\" stays unresolved");
    }
    return bad > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
  }

  private void note(Incoming incoming, Casebook casebook) {
    if (incoming instanceof Incoming.Problem problem) {
      bad++;
      console.err().println("dragoman: " + Printable.line(problem.message()));
      return;
    }
    Report report = ((Incoming.Accepted) incoming).report();
    boolean twice = !seen.add(Contents.of(report));
    if (twice || casebook != null && casebook.knows(report)) {
      known++;
      return;
    }
    fresh++;
    characters += report.text().length();
    if (report.date() == null) {
      undated++;
    } else {
      days.merge(report.date().toString(), 1L, Long::sum);
    }
  }
}
