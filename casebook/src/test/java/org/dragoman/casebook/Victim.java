package org.dragoman.casebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.dragoman.correct.Correction;
import org.dragoman.store.NewReport;
import org.dragoman.store.Reports;

/**
 * A program that works on a casebook and says on standard output what it has acknowledged, until it
 * is killed. It goes on where the one before was stopped.
 */
public final class Victim {
  private static final InstantSource CLOCK = () -> Instant.parse("2020-03-01T12:00:00Z");

  private Victim() {}

  /** Arguments: the casebook; add, recode or correct; a number of reports or a file of lines. */
  public static void main(String[] args) throws IOException {
    try (Casebook casebook = Casebook.create(Path.of(args[0]), CLOCK)) {
      switch (args[1]) {
        case "add" -> add(casebook, Integer.parseInt(args[2]));
        case "recode" -> recode(casebook);
        default -> correct(casebook, Path.of(args[2]));
      }
      new Reconciler(casebook).run(percent -> {});
    }
    say("done");
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static void add(Casebook casebook, int reports) {
    for (int i = 0; i < reports; i++) {
      if (casebook.reports().byId("r" + i).isEmpty()) {
        casebook.add(Preparing.of(Variations.record(i)), "test");
      }
      say("r" + i);
    }
  }

  private static void recode(Casebook casebook) {
    Recoding recoding = new Recoding(casebook);
    for (long row : recoding.outstanding(Variations.SECOND_CODER)) {
      Reports.Stored stored = casebook.reports().byRow(row).orElseThrow();
      int number = Integer.parseInt(stored.report().id().substring(1));
      NewReport coded = Preparing.of(Variations.recoded(number));
      recoding.store(stored, coded);
      say(stored.report().id());
    }
  }

  private static void correct(Casebook casebook, Path lines) throws IOException {
    Corrections corrections = new Corrections(casebook);
    for (String line : Files.readAllLines(lines)) {
      Correction correction = Correction.of(line);
      corrections.replay(correction);
      say(correction.id());
    }
  }
}
