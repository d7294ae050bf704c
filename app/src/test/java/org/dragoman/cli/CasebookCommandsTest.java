package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.Coder;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasebookCommandsTest {
  @TempDir Path folder;
  private String casebook;

  @BeforeEach
  void name() {
    casebook = folder.resolve("test.casebook").toString();
  }

  /** Every "attacked" is an assault; "BREAK" breaks it. */
  private static Coder.Explained quick(Report report) {
    if (report.text().contains("BREAK")) {
      throw new IllegalStateException("a bug");
    }
    ReportRecord empty = SampleRecords.empty(report);
    Span all = new Span(0, report.text().length());
    int at = report.text().indexOf("attacked");
    List<ReportRecord.Event> events =
        at < 0 ? List.of() : List.of(assault(new Span(at, at + 8), all, report));
    ReportRecord record =
        new ReportRecord(
            report,
            List.of(all),
            List.of(),
            List.of(),
            events,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            empty.coder());
    return new Coder.Explained(record, List.of());
  }

  private static ReportRecord.Event assault(Span trigger, Span sentence, Report report) {
    return new ReportRecord.Event(
        "e1",
        "ASSAULT",
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        report.date(),
        null,
        "day",
        List.of(),
        "190",
        -10.0,
        4,
        -9.0,
        trigger,
        List.of(sentence),
        List.of(),
        null,
        null);
  }

  private static Shell.Run run(String... args) {
    return Shell.run("", CasebookCommandsTest::quick, args);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String reports() throws IOException {
    return file(
        "reports.jsonl",
        """
        {"id":"r1","date":"2020-02-03","text":"The rebels attacked a convoy near the town."}
        {"id":"r2","date":"2020-02-04","text":"The minister opened a school in the capital."}
        {"id":"r3","date":"2020-02-05","text":"BREAK the coder with this very report."}
        not a row
        """);
  }

  @Test
  void addingTwiceChangesNothing() throws IOException {
    String reports = reports();
    Shell.Run first = run("add", casebook, reports);
    assertEquals(1, first.status());
    assertTrue(first.err().contains("2 reports added, 0 known already, 2 problems"), first.err());
    Shell.Run second = run("add", casebook, reports);
    assertTrue(second.err().contains("0 reports added, 2 known already, 2 problems"), second.err());
    Shell.Run problems = run("problems", casebook);
    assertEquals(1, problems.status());
    assertEquals(2, problems.out().lines().count(), problems.out());
    assertTrue(problems.out().contains("this is a bug of Dragoman"), problems.out());
    assertEquals(0, run("check", casebook).status());
  }

  @Test
  void aPlanChangesNothing() throws IOException {
    Shell.Run plan = run("add", casebook, "--dry-run", reports());
    assertTrue(plan.out().startsWith("3 reports to add to a new casebook"), plan.out());
    assertTrue(plan.out().contains("from 2020-02-03 to 2020-02-05"), plan.out());
    assertFalse(Files.exists(Path.of(casebook)));
  }

  @Test
  void problemsGoWhenARetrySucceeds() throws IOException {
    String reports = reports();
    run("add", casebook, "--publication", "The Wire", reports);
    String mended = "{\"id\":\"r4\",\"text\":\"The army attacked the rebels at dawn.\"}";
    Files.writeString(
        Path.of(reports), Files.readString(Path.of(reports)).replace("not a row", mended));
    Shell.Run retry = run("problems", casebook, "--retry");
    assertTrue(retry.err().contains("1 report added"), retry.err());
    assertEquals(1, retry.out().lines().count(), retry.out());
    assertTrue(run("check", casebook).out().contains("3 reports"), "nothing is added twice");
  }

  @Test
  void correctionsAreSignedKeptAndUndone() throws IOException {
    run("add", casebook, reports());
    Shell.Run unsigned = run("correct", casebook, "set", "r1/e1", "date=2020-02-02");
    assertEquals(2, unsigned.status());
    assertTrue(unsigned.err().contains("author"), unsigned.err());
    String[] set = {
      "correct", casebook, "set", "r1/e1", "date=2020-02-02", "--author", "A", "--reason", "the 2nd"
    };
    assertEquals(0, run(set).status());
    assertTrue(run("journal", casebook).out().contains("the 2nd"));
    Shell.Run undo = run("correct", casebook, "undo", "1", "--author", "B", "--reason", "no");
    assertEquals(0, undo.status(), undo.err());
    assertTrue(run("journal", casebook).out().lines().findFirst().orElse("").contains("undone"));
    Shell.Run twice = run("correct", casebook, "undo", "1", "--author", "B", "--reason", "no");
    assertEquals(2, twice.status());
  }

  @Test
  void aJournalIsReplayedInAnotherCasebook() throws IOException {
    String reports = reports();
    run("add", casebook, reports);
    run("correct", casebook, "reject", "r1/e1", "--author", "A", "--reason", "no attack");
    String lines = file("journal.jsonl", run("journal", casebook, "--json").out());
    String other = folder.resolve("other.casebook").toString();
    run("add", other, reports);
    Shell.Run replay = run("correct", other, "replay", lines);
    assertTrue(replay.err().contains("1 added, 0 known already, 0 refused"), replay.err());
    assertTrue(run("correct", other, "replay", lines).err().contains("0 added, 1 known"));
    Shell.Run empty = run("add", folder.resolve("empty.casebook").toString(), file("e.txt", "No."));
    assertEquals(0, empty.status(), empty.err());
    Shell.Run refused =
        run("correct", folder.resolve("empty.casebook").toString(), "replay", lines);
    assertEquals(1, refused.status());
  }

  @Test
  void reCodingTellsWhatChanged() throws IOException {
    run("add", casebook, reports());
    Shell.Run recode =
        Shell.run(
            "",
            report -> new Coder.Explained(SampleRecords.empty(report), List.of()),
            "recode",
            casebook,
            "--all");
    assertEquals(0, recode.status(), recode.err());
    assertTrue(recode.out().contains("r1/e1 gone: ASSAULT \"attacked\""), recode.out());
    assertTrue(recode.err().contains("1 changed, 1 as before"), recode.err());
  }

  @Test
  void aReportThatBreaksTheCoderKeepsItsRecord() throws IOException {
    run("add", casebook, reports());
    Shell.Run recode =
        Shell.run(
            "",
            report -> {
              if (report.id().equals("r1")) {
                throw new IllegalStateException("a bug");
              }
              return quick(report);
            },
            "recode",
            casebook,
            "--all");
    assertEquals(1, recode.status(), recode.err());
    assertTrue(recode.err().contains("report r1: could not be coded"), recode.err());
    assertTrue(recode.err().contains("1 report coded again"), recode.err());
    assertEquals(0, run("check", casebook).status());
  }

  @Test
  void mistakesAreNamed() throws IOException {
    Shell.Run none = run("check", casebook);
    assertEquals(2, none.status());
    assertTrue(none.err().contains("there is no such casebook"), none.err());
    run("add", casebook, reports());
    Shell.Run object =
        run("correct", casebook, "reject", "r1/e9", "--author", "A", "--reason", "x");
    assertTrue(object.err().contains("has no e9"), object.err());
    Shell.Run action = run("correct", casebook, "erase", "r1/e1", "--author", "A", "--reason", "x");
    assertTrue(action.err().contains("there is no action"), action.err());
    String text = file("plain.txt", "no casebook at all, but words ".repeat(100));
    assertTrue(run("check", text).err().contains("is not a casebook"));
  }
}
