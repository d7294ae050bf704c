package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class BookCommandsTest {
  private static final String TEXT = "Talks fail\n\nTurkish jets struck Saraqib, “a town”.";

  @TempDir Path folder;
  private Path book;

  @BeforeEach
  void fill() {
    book = folder.resolve("book.db");
    try (Database db = CasebookFile.writeOrCreate(book)) {
      db.update(
          "INSERT INTO report VALUES (1, 'R1', 'h', 'Talks fail', 'Reuters', NULL, '2020-02-18', 'en',"
              + " ?, 'r.txt', '2026-01-01T00:00:01Z', 'test', 1, 1)",
          TEXT);
      db.execute(
          "INSERT INTO report_text (rowid, title, text) SELECT report_id, title, text FROM report");
      db.execute("INSERT INTO sentence VALUES (1, 0, 0, 10), (1, 1, 12, 50)");
      db.execute(
          "INSERT INTO actor VALUES (1, 1, 'a1', 'Turkish jets', 'TUR', 'MIL', NULL, NULL, NULL, '[]'),"
              + " (2, 1, 'a2', 'Syria', 'SYR', 'GOV', NULL, NULL, NULL, '[]')");
      db.execute(
          "INSERT INTO place VALUES (1, 1, 'p1', 'Saraqib', 'SYR', 'Idlib', 35.8, 36.8, 1, 'PPL', 4,"
              + " '[]')");
      db.execute(
          "INSERT INTO event VALUES (1, 1, 'e1', 'coded', 'ASSAULT', 'aerial', '', NULL, '2020-02-17',"
              + " NULL, 'day', 1, '195', -10, 4, -9.5, NULL, NULL, 25, 31, '[[12,50]]', NULL, NULL)");
      db.execute("INSERT INTO event_actor VALUES (1, 'actor', 0, 1), (1, 'recipient', 0, 2)");
      db.execute("INSERT INTO event_place VALUES (1, 0, 1)");
      db.execute(
          "INSERT INTO dyad VALUES (1, 'TUR', 'MIL', 'SYR', 'GOV', '2020-02-17', 'ASSAULT', 4, -10,"
              + " -9.5)");
    }
  }

  private Shell.Run run(String command, String... words) {
    List<String> args = new ArrayList<>(List.of(command, book.toString()));
    args.addAll(Arrays.asList(words));
    return Shell.run("", BookCommandsTest::none, args.toArray(String[]::new));
  }

  private static Coder.Explained none(org.dragoman.report.Report report) {
    throw new IllegalStateException("nothing is coded here");
  }

  @Test
  void eventsAsTableCsvAndJson() {
    Shell.Run table = run("events", "actor:TUR", "-category:AID", "--width", "120");
    assertEquals(0, table.status(), table.err());
    assertTrue(
        table.out().startsWith("date        category  mode    actor         recipient"),
        table.out());
    assertTrue(
        table.out().contains("2020-02-17  ASSAULT   aerial  Turkish jets  Syria"), table.out());
    assertEquals(
        "id,trigger,evidence\r\nR1/e1,struck,\"Turkish jets struck Saraqib, “a town”.\"\r\n",
        run("events", "--format", "csv", "--columns", "id,trigger,evidence").out());
    assertEquals(
        "{\"id\":\"R1/e1\",\"lat\":35.8,\"quad\":4,\"mode\":[\"aerial\"]}\n",
        run("events", "--format", "json", "--columns", "id,lat,quad,mode").out());
    assertEquals("1\n", run("events", "country:SYR", "--count").out());
  }

  @Test
  void everyListAnswers() {
    for (String list :
        List.of(
            "incidents",
            "events",
            "figures",
            "meetings",
            "talks",
            "contradictions",
            "reports",
            "actors",
            "dyads")) {
      Shell.Run run = run(list, "--format", "csv");
      assertEquals(0, run.status(), run.err());
      assertTrue(run.out().contains("\r\n"), list);
    }
  }

  @Test
  void seriesShowEveryPeriod() {
    Shell.Run run =
        run(
            "dyads",
            "--by",
            "week",
            "--source",
            "TUR",
            "--target",
            "SYR",
            "date:2020-02",
            "--format",
            "csv",
            "--columns",
            "period,events,quad4,goldstein");
    assertEquals(
        "period,events,quad4,goldstein\r\n2020-W05,0,0,\r\n2020-W06,0,0,\r\n2020-W07,0,0,\r\n"
            + "2020-W08,1,1,-10\r\n2020-W09,0,0,\r\n",
        run.out(),
        run.err());
    assertEquals(2, run("dyads", "--by", "week", "--sectors").status());
    assertTrue(run("dyads", "--sectors").out().contains("TUR.MIL  SYR.GOV"));
  }

  @Test
  void searchMarksTheWords() {
    Shell.Run run = run("search", "saraqib");
    assertEquals(
        "Talks fail — Reuters · 2020-02-18 · R1\n  Turkish jets struck «Saraqib», “a town”.\n",
        run.out(),
        run.err());
    assertTrue(run("search", "saraqib", "--color", "always").out().contains("\u001b[1;33mSaraqib"));
    assertEquals(2, run("search", "actor:TUR").status());
  }

  @Test
  void watchesTellWhatIsNew() {
    assertEquals(0, run("watch", "air", "events", "actor:TUR", "-category:AID").status());
    assertTrue(run("watches").out().contains("air   events  actor:TUR -category:AID"));
    assertTrue(run("alerts", "--keep").out().startsWith("air: 1 new in events"));
    assertTrue(run("alerts", "air", "--format", "json").out().startsWith("{\"search\":\"air\""));
    Shell.Run again = run("alerts");
    assertEquals("", again.out());
    assertEquals("dragoman: air: nothing new\n", again.err());
    assertTrue(run("alerts", "--format", "atom").out().contains("<feed "));
    assertEquals(2, run("alerts", "airs").status());
    assertEquals(0, run("watches", "--remove", "air").status());
    assertEquals(2, run("watches", "--remove", "air").status());
  }

  @Test
  void quietRunsOnlyRemember() {
    run("watch", "air", "events", "actor:TUR");
    assertEquals("", run("alerts", "--quiet").out());
    assertEquals("dragoman: air: nothing new\n", run("alerts").err());
  }

  @Test
  void mistakesAreNamed() {
    assertError("there is no option --limt; did you mean --limit?", run("events", "--limt", "3"));
    assertError("filter, column 5: there is no field \"actr\"", run("events", "aid", "actr:TUR"));
    assertError("events have no outcome (outcome:none)", run("events", "outcome:none"));
    assertError("there is no column \"idd\"; did you mean id?", run("events", "--columns", "idd"));
    assertError("--format takes table, csv, json", run("events", "--format", "xml"));
    assertError("did you mean events?", run("watch", "x", "evnts"));
    assertError(
        "there is no such casebook",
        Shell.run("", BookCommandsTest::none, "events", folder.resolve("none.db").toString()));
  }

  private static void assertError(String message, Shell.Run run) {
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void aNameThatLostItsQuotesIsNoticed() {
    Shell.Run run = run("events", "actor:Turkish jets");
    assertTrue(run.err().contains("'actor:\"Turkish jets\"'"), run.err());
    assertEquals("", run("events", "actor:\"Turkish jets\"").err());
  }

  @Test
  void noFileOtherThanACasebookIsRead() throws Exception {
    Path other = Files.writeString(folder.resolve("other.db"), "this is not a casebook at all");
    Shell.Run run = Shell.run("", BookCommandsTest::none, "events", other.toString());
    assertEquals(2, run.status());
  }

  @Test
  void helpFitsTheTerminal() {
    for (String command :
        List.of("incidents", "events", "dyads", "search", "watch", "watches", "alerts")) {
      Shell.Run help = Shell.run("", BookCommandsTest::none, command, "--help");
      assertEquals(0, help.status());
      assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
    }
  }
}
