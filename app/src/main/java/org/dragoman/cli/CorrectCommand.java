package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dragoman.casebook.Casebook;
import org.dragoman.casebook.Corrections;
import org.dragoman.casebook.Corrections.Signature;
import org.dragoman.casebook.Reconciler;
import org.dragoman.correct.BadCorrection;
import org.dragoman.correct.Correction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman correct}: people's corrections. */
@Command(
    name = "correct",
    header = "Correct a casebook. Corrections are signed, kept, and survive re-coding.",
    description = {
      "",
      "  correct CASEBOOK set REPORT/e3 SLOT=VALUE...",
      "  correct CASEBOOK reject REPORT/f2",
      "  correct CASEBOOK add REPORT events|figures|talks WORDS SLOT=VALUE...",
      "  correct CASEBOOK merge REPORT/e3 OTHER/e1      two events, or talks, are one happening",
      "  correct CASEBOOK split REPORT/e3 [OTHER/e1]    an event is none of that happening",
      "  correct CASEBOOK undo LINE                     a line of the journal no longer counts",
      "  correct CASEBOOK replay FILE                   corrections of another casebook's journal",
      "",
      "A list has commas: actor=a2,\"Turkish army|TUR|MIL\". An empty value takes the slot away.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dragoman correct sahel.casebook set wire-17/e3 date=2020-02-10 \\",
      "      --author \"A. Diallo\" --reason \"The report says Monday; it was the 10th\"",
      "  dragoman journal sahel.casebook --json > corrections.jsonl",
      "",
      "Exit status: 0 done, 1 some lines could not be replayed, 2 wrong usage or environment."
    })
final class CorrectCommand implements Callable<Integer> {
  @Mixin private CasebookOptions casebook;

  @Parameters(index = "1", paramLabel = "ACTION", description = "What to do, as above.")
  private String action;

  @Parameters(index = "2..*", paramLabel = "ARGUMENT", description = "What it is done to.")
  private List<String> arguments = List.of();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who corrects. Default: the variable DRAGOMAN_AUTHOR.")
  private String author;

  @Option(names = "--reason", paramLabel = "WORDS", description = "Why.")
  private String reason;

  private final Console console;

  CorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Casebook open = Casebook.open(casebook.file, CasebookOptions.CLOCK)) {
      Corrections corrections = new Corrections(open);
      if (action.equals("replay")) {
        return replay(open, corrections);
      }
      Correction made = correct(corrections);
      new Reconciler(open).run(percent -> {});
      long line = open.journal().line(made.id()).orElseThrow().seq();
      console.err().println("line " + line + " of the journal");
      return ExitCode.OK;
    }
  }

  private Correction correct(Corrections corrections) {
    Signature by = new Signature(name(), reason);
    return switch (action.toLowerCase(Locale.ROOT)) {
      case "set" -> corrections.set(argument(0, "REPORT/e3"), from(1), by);
      case "reject" -> corrections.reject(only("REPORT/e3"), by);
      case "add" ->
          corrections.add(
              argument(0, "REPORT"),
              argument(1, "events, figures or talks"),
              argument(2, "the WORDS that tell it"),
              from(3),
              by);
      case "merge" -> corrections.merge(argument(0, "REPORT/e3"), argument(1, "OTHER/e1"), by);
      case "split" ->
          corrections.split(
              argument(0, "REPORT/e3"), arguments.size() > 1 ? arguments.get(1) : null, by);
      case "undo" -> corrections.undo(line(only("the number of a LINE")), by);
      default ->
          throw new BadCorrection(
              "there is no action \""
                  + action
                  + "\"; there are set, reject, add, merge, split, undo and replay");
    };
  }

  private String name() {
    return author == null ? console.environment().get("DRAGOMAN_AUTHOR") : author;
  }

  private String argument(int n, String what) {
    if (n >= arguments.size()) {
      throw new BadCorrection(action + " needs " + what + "; see dragoman correct --help");
    }
    return arguments.get(n);
  }

  private String only(String what) {
    if (arguments.size() > 1) {
      throw new BadCorrection(action + " takes one argument: " + what);
    }
    return argument(0, what);
  }

  private List<String> from(int n) {
    return n >= arguments.size() ? List.of() : arguments.subList(n, arguments.size());
  }

  private static long line(String number) {
    try {
      return Long.parseLong(number);
    } catch (NumberFormatException e) {
      throw new BadCorrection("undo takes the number of a line (dragoman journal), not " + number);
    }
  }

  private int replay(Casebook open, Corrections corrections) {
    Path file = Path.of(only("a FILE"));
    List<String> refused = new ArrayList<>();
    int[] counts = new int[Corrections.Replayed.values().length];
    try (Stream<String> lines = Files.lines(file)) {
      int number = 0;
      for (String line : (Iterable<String>) lines::iterator) {
        number++;
        if (!line.isBlank()) {
          counts[replay(corrections, line, file + ", line " + number, refused)]++;
        }
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new Unavailable(file + ": cannot be read: " + e.getMessage(), e);
    }
    new Reconciler(open).run(percent -> {});
    refused.forEach(line -> console.err().println("dragoman: " + Printable.line(line)));
    console
        .err()
        .printf(
            "%d added, %d known already, %d refused%n",
            counts[Corrections.Replayed.ADDED.ordinal()],
            counts[Corrections.Replayed.KNOWN.ordinal()],
            refused.size());
    return refused.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
  }

  private static int replay(
      Corrections corrections, String line, String place, List<String> refused) {
    Corrections.Replayed replayed = Corrections.Replayed.ELSEWHERE;
    try {
      replayed = corrections.replay(Correction.of(line));
      if (replayed == Corrections.Replayed.ELSEWHERE) {
        refused.add(place + ": speaks of a report or line that this casebook does not have");
      }
    } catch (BadCorrection e) {
      refused.add(place + ": " + e.getMessage());
    }
    return replayed.ordinal();
  }
}
