package org.dragoman.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.casebook.Casebook;
import org.dragoman.casebook.Check;
import org.dragoman.casebook.Reconciler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dragoman check}: whether a casebook is whole. */
@Command(
    name = "check",
    header = "Verify that a casebook is whole and that every span fits its text.",
    description = {
      "",
      "An older casebook is brought up to date first. Nothing else is changed.",
      ""
    },
    footer = {"", "Exit status: 0 all well, 1 something is wrong, 2 it cannot be opened."})
final class CheckCommand implements Callable<Integer> {
  @Mixin private CasebookOptions casebook;

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Casebook open = Casebook.open(casebook.file, CasebookOptions.CLOCK)) {
      List<String> faults = Check.of(open);
      Results results = new Results(console.out());
      faults.forEach(fault -> results.line(Printable.line(fault)));
      if (faults.isEmpty()) {
        results.line("all well: " + Words.count(open.reports().count(), "report"));
      }
      long outstanding = Reconciler.outstanding(open.database());
      if (outstanding > 0) {
        results.line(
            Words.count(outstanding, "report")
                + " not linked yet: the next `dragoman add` does it");
      }
      return faults.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
  }
}
