package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.Coder;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir Path folder;
  private Path book;

  @BeforeEach
  void fill() {
    book = folder.resolve("book.db");
    try (Database db = CasebookFile.writeOrCreate(book)) {
      db.execute(
          "INSERT INTO report VALUES (1, 'R1', 'h', 'March', 'Daily', NULL, '2020-02-18', 'en',"
              + " 'March\n\nNurses marched in Lyon.', 'r.txt', '2026-01-01T00:00:01Z', 'test', 1, 1)");
      db.execute("INSERT INTO sentence VALUES (1, 0, 0, 5), (1, 1, 7, 30)");
      db.execute(
          "INSERT INTO actor VALUES (1, 1, 'a1', 'Nurses', 'FRA', 'MED', NULL, NULL, NULL, '[]')");
      db.execute(
          "INSERT INTO event VALUES (1, 1, 'e1', 'coded', 'PROTEST', 'demo', '', NULL, '2020-02-17',"
              + " NULL, 'day', NULL, '141', -6.5, 4, -5, NULL, NULL, 14, 21, '[[7,30]]', NULL, NULL)");
      db.execute("INSERT INTO event_actor VALUES (1, 'actor', 0, 1)");
      db.execute("INSERT INTO pending VALUES (1, 0)");
    }
  }

  private Shell.Run export(String... words) {
    List<String> args = new ArrayList<>(List.of("export", book.toString()));
    args.addAll(Arrays.asList(words));
    return Shell.run("", ExportCommandTest::none, args.toArray(String[]::new));
  }

  private static Coder.Explained none(org.dragoman.report.Report report) {
    throw new IllegalStateException("nothing is coded here");
  }

  @Test
  void filesAreNamedWithTheirRows() throws IOException {
    Path out = folder.resolve("tables");
    Shell.Run run = export("--format", "csv", "--out", out.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains(out.resolve("events.csv") + "  1 row\n"), run.out());
    assertTrue(run.out().contains(out.resolve("README.md") + "\n"), run.out());
    assertTrue(run.err().contains("1 report not linked yet"), run.err());
    assertTrue(Files.readString(out.resolve("events.csv")).contains(",PROTEST,demo,"));
  }

  @Test
  void aFilterNarrows() throws IOException {
    Path out = folder.resolve("events.jsonl");
    Shell.Run run = export("--format", "plover", "--out", out.toString(), "category:ASSAULT");
    assertEquals(0, run.status(), run.err());
    assertEquals("", Files.readString(out).strip());
    assertTrue(
        Files.readString(folder.resolve("events.jsonl.manifest.json"))
            .contains("\"dragoman:filter\" : \"category:ASSAULT\""));
    run = export("--format", "plover", "--out", out.toString(), "-category:ASSAULT");
    assertEquals(0, run.status(), run.err());
    assertTrue(Files.readString(out).contains("\"event\":[\"PROTEST\"]"));
  }

  @Test
  void whatIsLeftOutIsSaid() {
    Shell.Run run = export("--format", "icews", "--out", folder.resolve("i").toString());
    assertTrue(run.err().contains("left out: 1 acts of which one side is not told"), run.err());
  }

  @Test
  void tagsAreForCsv() throws IOException {
    Path out = folder.resolve("tagged");
    assertEquals(0, export("--format", "csv", "--hxl", "--out", out.toString()).status());
    assertTrue(Files.readString(out.resolve("reports.csv")).contains("\n#meta+id+report,"));
    Shell.Run run = export("--format", "acled", "--hxl", "--out", out.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--hxl goes with --format csv only"), run.err());
  }

  @Test
  void wrongCallsAreNamed() throws IOException {
    Shell.Run run = export("--format", "ucpd-ged", "--out", folder.resolve("x").toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("did you mean ucdp-ged?"), run.err());
    run = export("--format", "csv", "--out", folder.resolve("x").toString(), "--hlx");
    assertEquals(2, run.status());
    assertTrue(run.err().contains("did you mean --hxl?"), run.err());
    run = export("--format", "csv", "--out", folder.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("holds other files"), run.err());
    run = export("--format", "csv", "--out", folder.resolve("x").toString(), "category:NONE");
    assertEquals(2, run.status());
    assertFalse(Files.exists(folder.resolve("x")));
    run = export("--format", "csv", "--out", folder.resolve("tables.csv").toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("is several files: name a folder"), run.err());
    run = export("--out", folder.resolve("x").toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("--format"), run.err());
  }

  @Test
  void helpFitsTheTerminal() {
    Shell.Run help = Shell.run("", ExportCommandTest::none, "export", "--help");
    assertEquals(0, help.status());
    assertTrue(help.out().contains("ucdp-ged"));
    assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
  }
}
