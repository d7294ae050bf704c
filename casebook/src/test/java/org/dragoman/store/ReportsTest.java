package org.dragoman.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dragoman.Golden;
import org.dragoman.record.RecordJson;
import org.dragoman.record.RecordReader;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  private static final Instant NOW = Instant.parse("2020-03-01T12:00:00Z");

  @TempDir Path folder;
  private Database db;
  private Reports reports;

  @BeforeEach
  void open() {
    db = CasebookFile.writeOrCreate(folder.resolve("test.casebook"));
    reports = new Reports(db);
  }

  @AfterEach
  void close() {
    db.close();
  }

  private static NewReport ready(ObjectNode record) {
    ReportRecord read = RecordReader.read(record);
    return new NewReport(
        read.report(),
        Contents.of(read.report()),
        record,
        Blobs.pack(RecordJson.writeWithoutText(read)),
        Blobs.pack("{}"),
        List.of("k"),
        "coder 1");
  }

  @Test
  void theSameContentIsKeptOnce() {
    NewReport report = ready(Golden.json("sahel-ambush"));
    assertTrue(reports.add(report, "a.txt", NOW));
    assertFalse(reports.add(report, "b.txt", NOW));
    assertEquals(1, reports.count());
    ObjectNode other = Golden.json("sahel-ambush").put("id", "another");
    assertFalse(reports.add(ready(other), "c.txt", NOW), "the same under another id");
    ObjectNode reprint = Golden.json("sahel-ambush").put("publication", "The Reprint");
    assertTrue(reports.add(ready(reprint), "d.txt", NOW), "another outlet prints it");
    assertEquals(2, reports.count());
    assertTrue(
        reports
            .byContent(Contents.of(RecordReader.read(reprint).report()))
            .orElseThrow()
            .report()
            .id()
            .startsWith("sahel-ambush~"));
  }

  @Test
  void recordsComeBackEqual() {
    for (String name : Golden.NAMES) {
      reports.add(ready(Golden.json(name)), name, NOW);
    }
    for (String name : Golden.NAMES) {
      Reports.Stored stored = reports.byId(name).orElseThrow();
      assertEquals(Golden.record(name), RecordReader.read(reports.record(stored)));
    }
  }

  @Test
  void rowsSayWhatTheRecordSays() {
    ReportRecord record = Golden.record("sahel-ambush");
    reports.add(ready(Golden.json("sahel-ambush")), "a.txt", NOW);
    assertEquals(record.events().size(), db.number("SELECT count(*) FROM event"));
    assertEquals(record.figures().size(), db.number("SELECT count(*) FROM figure"));
    assertEquals(record.claims().size(), db.number("SELECT count(*) FROM claim"));
    assertEquals(
        record.events().stream().mapToInt(e -> e.actor().size() + e.recipient().size()).sum(),
        db.number("SELECT count(*) FROM event_actor"));
    List<String> triggers =
        db.list(
            "SELECT substr(text, trigger_start + 1, trigger_end - trigger_start) FROM event JOIN"
                + " report USING (report_id) ORDER BY event_id",
            row -> row.getString(1));
    List<String> expected =
        record.events().stream()
            .map(e -> record.report().text().substring(e.trigger().start(), e.trigger().end()))
            .toList();
    assertEquals(expected, triggers);
    assertEquals(0, db.list("PRAGMA foreign_key_check", row -> row.getString(1)).size());
    assertEquals(1, db.number("SELECT count(*) FROM report_text WHERE report_text MATCH 'ambush'"));
  }

  @Test
  void reCodingKeepsTheOlderRecord() {
    reports.add(ready(Golden.json("car-bomb")), "a.txt", NOW);
    Reports.Stored stored = reports.byId("car-bomb").orElseThrow();
    ObjectNode newer = Golden.json("car-bomb");
    newer.withArray("events").remove(0);
    NewReport ready = ready(newer);
    NewReport second =
        new NewReport(
            ready.report(),
            ready.content(),
            ready.record(),
            ready.packed(),
            ready.sketch(),
            ready.keys(),
            "coder 2");
    reports.recode(stored.row(), second, Map.of(), NOW);
    assertEquals(List.of("coder 1", "coder 2"), reports.history(stored.row()));
    assertEquals(newer.path("events").size(), db.number("SELECT count(*) FROM event"));
    assertEquals(List.of(), reports.codedByOthers("coder 2"));
    assertEquals(List.of(stored.row()), reports.codedByOthers("coder 3"));
  }

  @Test
  void problemsAreKeptOnceAndGoWhenTheReportComes() {
    Problems problems = new Problems(db);
    Report report = Golden.record("car-bomb").report();
    problems.keep("x.pdf", "is damaged", null, null, "/x.pdf", NOW);
    problems.keep("x.pdf", "is damaged", null, null, "/x.pdf", NOW);
    problems.keep("a.txt", "could not be coded", null, report, null, NOW);
    assertEquals(2, problems.all().size());
    assertEquals(2, problems.all().get(0).tries());
    assertEquals(report, problems.all().get(1).report());
    reports.add(ready(Golden.json("car-bomb")), "a.txt", NOW);
    assertEquals(1, problems.all().size());
  }

  @Test
  void aSecondWriterWaitsForTheFirst() throws Exception {
    Thread other =
        new Thread(
            () -> {
              try (Database second = CasebookFile.write(folder.resolve("test.casebook"))) {
                Reports theirs = new Reports(second);
                for (String name : Golden.NAMES.subList(0, 4)) {
                  theirs.add(ready(Golden.json(name)), name, NOW);
                }
              }
            });
    other.start();
    for (String name : Golden.NAMES.subList(4, 8)) {
      reports.add(ready(Golden.json(name)), name, NOW);
    }
    other.join();
    assertEquals(8, reports.count());
    assertEquals(0, db.list("PRAGMA foreign_key_check", row -> row.getString(1)).size());
  }

  @Test
  void aFullDiskLosesNothing() {
    db.execute("PRAGMA max_page_count = " + (db.number("PRAGMA page_count") + 8));
    int stored = 0;
    CasebookFailure full = null;
    for (String name : Golden.NAMES) {
      try {
        stored += reports.add(ready(Golden.json(name)), name, NOW) ? 1 : 0;
      } catch (CasebookFailure e) {
        full = e;
        break;
      }
    }
    assertTrue(full != null && full.getMessage().contains("the disk is full"), "" + full);
    assertEquals(stored, reports.count());
    db.execute("PRAGMA max_page_count = 1000000");
    for (String name : Golden.NAMES) {
      reports.add(ready(Golden.json(name)), name, NOW);
    }
    assertEquals(Golden.NAMES.size(), reports.count());
    assertEquals("ok", db.first("PRAGMA integrity_check", row -> row.getString(1)).orElseThrow());
  }
}
