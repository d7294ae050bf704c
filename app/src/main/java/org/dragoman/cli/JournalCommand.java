package org.dragoman.cli;

import java.util.concurrent.Callable;
import org.dragoman.casebook.Casebook;
import org.dragoman.correct.Correction;
import org.dragoman.store.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman journal}: the corrections of a casebook. */
@Command(
    name = "journal",
    header = "Show the corrections of a casebook: who, when, what, why, and whether they hold.",
    description = {
      "",
      "A correction is applied, undone, or in conflict: its words are read otherwise now.",
      ""
    })
final class JournalCommand implements Callable<Integer> {
  @Mixin private CasebookOptions casebook;

  @Option(
      names = "--json",
      description = "One JSON object a line, for `correct CASEBOOK replay` in another casebook.")
  private boolean json;

  private final Console console;

  JournalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Casebook open = Casebook.read(casebook.file)) {
      Results results = new Results(console.out());
      for (Journal.Line line : open.journal().all()) {
        Correction correction = line.correction();
        results.line(json ? correction.json() : Printable.line(words(line, correction)));
      }
      return ExitCode.OK;
    }
  }

  private static String words(Journal.Line line, Correction correction) {
    StringBuilder words = new StringBuilder();
    words.append(line.seq()).append("  ").append(correction.at()).append("  ");
    words.append(correction.author()).append("  ").append(correction.action().word());
    if (correction.target() != null) {
      words.append(' ').append(correction.target().type());
      words.append(" \"").append(correction.target().words()).append('"');
    }
    boolean terse = correction.action() == Correction.Action.REJECT;
    words.append(terse ? "" : " " + correction.value());
    words.append("  (").append(correction.reason()).append(")");
    return words.append(line.state().equals("applied") ? "" : "  " + line.state()).toString();
  }
}
