package org.dragoman.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dragoman.casebook.Corrections.Signature;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process (SIGKILL) fifty times while it adds, codes again and corrects. Whatever it had
 * acknowledged is there, nothing is there twice, and the end is that of an undisturbed run.
 */
class CrashTest {
  private static final int REPORTS = 64;
  private static final int KILLS = 50;
  private static final Instant NOW = Instant.parse("2020-03-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  @Timeout(value = 8, unit = TimeUnit.MINUTES)
  void nothingIsLostOrDoubled() throws Exception {
    Path calm = folder.resolve("calm.casebook");
    Path troubled = folder.resolve("troubled.casebook");
    Path lines = folder.resolve("corrections.jsonl");
    String reports = String.valueOf(REPORTS);
    Victim.main(new String[] {calm.toString(), "add", reports});
    writeCorrections(calm, lines);
    Victim.main(new String[] {calm.toString(), "correct", lines.toString()});
    Victim.main(new String[] {calm.toString(), "recode"});

    Random random = new Random(7);
    int kills = kill(troubled, "add", reports, 20, random);
    kills += kill(troubled, "correct", lines.toString(), 15, random);
    kills += kill(troubled, "recode", "", 15, random);
    assertEquals(KILLS, kills);
    assertEquals(dump(calm), dump(troubled));
    try (Casebook casebook = Casebook.read(troubled)) {
      assertEquals(List.of(), Check.of(casebook));
    }
  }

  private static List<String> dump(Path file) {
    try (Database db = CasebookFile.read(file)) {
      return Dump.of(db);
    }
  }

  /** Corrections of a casebook that has the same reports. */
  private static void writeCorrections(Path like, Path lines) throws IOException {
    Path copy = Files.copy(like, like.resolveSibling("copy.casebook"));
    List<String> journal = new ArrayList<>();
    try (Casebook casebook = Casebook.open(copy, () -> NOW)) {
      Corrections corrections = new Corrections(casebook);
      for (int i = 0; i < REPORTS; i += 2) {
        Signature by = new Signature("A. Reader", "number " + i);
        corrections.set("r" + i + "/e1", List.of("date=2020-02-0" + (1 + i % 9)), by);
        if (i % 8 == 0) {
          corrections.reject("r" + i + "/e2", by);
          corrections.undo(corrections(casebook), by);
          corrections.merge("r" + i + "/e1", "r" + (i + 1) + "/e1", by);
        }
      }
      casebook.journal().all().forEach(line -> journal.add(line.correction().json()));
    }
    Files.write(lines, journal);
  }

  private static long corrections(Casebook casebook) {
    return casebook.journal().all().size();
  }

  /** Kills the work so many times at random moments, then lets it come to its end. */
  private static int kill(Path file, String work, String argument, int times, Random random)
      throws Exception {
    Set<String> acknowledged = new HashSet<>();
    for (int i = 0; i < times; i++) {
      Process victim = start(file, work, argument);
      int moments = random.nextInt(12);
      try (BufferedReader out = victim.inputReader()) {
        for (int line = 0; line < moments; line++) {
          String word = out.readLine();
          if (word == null || word.equals("done")) {
            break;
          }
          acknowledged.add(word);
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(3_000));
        victim.destroyForcibly();
      }
      victim.waitFor();
      if (work.equals("add")) {
        assertThere(file, acknowledged);
      }
    }
    Victim.main(new String[] {file.toString(), work, argument});
    return times;
  }

  private static void assertThere(Path file, Set<String> acknowledged) {
    if (acknowledged.isEmpty()) {
      return;
    }
    try (Casebook casebook = Casebook.read(file)) {
      for (String id : acknowledged) {
        assertTrue(casebook.reports().byId(id).isPresent(), id + " was acknowledged");
      }
    }
  }

  private static Process start(Path file, String work, String argument) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Ddragoman.root=" + System.getProperty("dragoman.root", ".."),
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            file.toString(),
            work,
            argument)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
