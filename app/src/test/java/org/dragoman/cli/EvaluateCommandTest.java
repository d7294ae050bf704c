package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.Coder;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String ROWS =
      "{\"id\": 1, \"text\": \"A sentence.\", \"events\": [{\"source\": \"TUR\", \"target\":"
          + " \"SYR\", \"code\": \"190\"}]}\n{\"id\": 2, \"text\": \"Another.\", \"events\": []}\n";

  @TempDir Path folder;

  /** Finds nothing. */
  private static Coder.Explained quick(Report report) {
    if (report.text().contains("BREAK")) {
      throw new IllegalStateException("a bug");
    }
    return new Coder.Explained(SampleRecords.empty(report), List.of());
  }

  private Shell.Run evaluate(String rows, String... args) throws IOException {
    String file = Files.writeString(folder.resolve("labels.jsonl"), rows).toString();
    String[] all = new String[args.length + 2];
    all[0] = "evaluate";
    System.arraycopy(args, 0, all, 1, args.length);
    all[all.length - 1] = file;
    return Shell.run("", EvaluateCommandTest::quick, all);
  }

  @Test
  void scoresArePrintedAndErrorsWritten() throws IOException {
    Path errors = folder.resolve("errors.jsonl");
    Shell.Run run = evaluate(ROWS, "--errors", errors.toString(), "--bootstrap", "0");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().startsWith("== labels.jsonl: 2 sentences, CAMEO\n"), run.out());
    assertTrue(run.out().contains("triple          0.000  0.000  0.000   0/0/1\n"), run.out());
    assertTrue(run.out().contains("all-right       0.500                 1 of 2"), run.out());
    assertEquals(
        "{\"set\":\"labels.jsonl\",\"id\":\"1\",\"text\":\"A sentence.\",\"gold\":[{\"source\":\"TUR\","
            + "\"target\":\"SYR\",\"code\":\"190\"}],\"system\":[]}\n",
        Files.readString(errors));
  }

  @Test
  void reportsAreScoredToo() throws IOException {
    Shell.Run run =
        evaluate(
            "{\"id\": \"r\", \"text\": \"He hit her.\", \"events\": [{\"key\": \"e1\", \"event\":"
                + " [\"ASSAULT\"], \"quotes\": [\"He hit her\", \"no quote\"]}]}\n");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("== all 1 reports\n  FACTS "), run.out());
    assertTrue(run.out().contains("(0 right, 0 spurious, 1 missed)"), run.out());
    assertEquals("dragoman: r, e1: the text has no \"no quote\"\n", run.err());
  }

  @Test
  void whatCannotBeCodedCountsAsNothingFound() throws IOException {
    Shell.Run run = evaluate(ROWS.replace("A sentence", "BREAK"));
    assertEquals(1, run.status());
    assertTrue(run.err().startsWith("dragoman: label 1: could not be coded"), run.err());
    assertTrue(run.out().contains("any             0.000  0.000  0.000   0/0/1"), run.out());
  }

  @Test
  void faultyLabelsAndWrongUsageStopAll() throws IOException {
    Shell.Run labels = evaluate("{\"id\": 1}\n");
    assertEquals(2, labels.status());
    assertEquals("", labels.out());
    assertTrue(labels.err().contains("labels.jsonl, row 1: has no \"text\""), labels.err());
    assertEquals(2, evaluate(ROWS, "--plover", "2020").status());
    assertEquals(2, evaluate(ROWS, "--bootstrap", "-1").status());
    Shell.Run none = Shell.run("", EvaluateCommandTest::quick, "evaluate");
    assertTrue(none.err().contains("nothing to compare with"), none.err());
  }

  @Test
  void helpFitsTheTerminal() {
    Shell.Run help = Shell.run("", EvaluateCommandTest::quick, "evaluate", "--help");
    assertEquals(0, help.status());
    assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
  }
}
