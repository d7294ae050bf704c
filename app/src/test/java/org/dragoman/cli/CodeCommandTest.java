package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.Coder;
import org.dragoman.Lexicon;
import org.dragoman.report.Report;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeCommandTest {
  @TempDir Path folder;

  /** Finds nothing in any report; reports that say so break it or take their time. */
  private static Coder.Explained quick(Report report) {
    if (report.text().contains("BREAK")) {
      throw new IllegalStateException("a bug\nof two lines");
    }
    if (report.text().contains("SLOW")) {
      pause();
    }
    Span all = new Span(0, report.text().length());
    return new Coder.Explained(
        SampleRecords.empty(report),
        List.of(new Coder.Notes(all, List.of("nothing: made by hand"))));
  }

  private static void pause() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Shell.Run code(String input, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "code";
    System.arraycopy(args, 0, all, 1, args.length);
    return Shell.run(input, CodeCommandTest::quick, all);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static List<String> ids(String json) {
    return json.lines()
        .map(l -> l.replaceAll("^\\{\"record\":\"1\",\"id\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  // --- usage
  // ---------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code --formt json x | did you mean --format?",
        "code --explian x | did you mean --explain?",
        "code --format jsn x | did you mean json?",
        "code --format xml x | --format takes card, json, plover, cameo, not \"xml\"",
        "code --from jsonlines x | --from takes auto, text, html, pdf, docx, eml, feed, jsonl, csv, zip, warc",
        "code --columns body=x x | id=ID,text=Body with the fields id, text, title",
        "code --color sometimes x | --color takes auto, always, never",
        "code --date yesterday x | write it as 2020-02-18",
        "code --date 2020-02-31 x | is no day",
        "code --encoding utf8x x | did you mean",
        "code --threads 0 x | --threads takes a number from 1 to 256",
        "code --threads many x | --threads",
        "code --width 3 x | --width takes a number",
        "code --format | --format",
        "code | nothing to read",
        "coed x | did you mean dragoman code?",
        "samples/a.txt | did you mean dragoman code samples/a.txt?",
        "--explain x | did you mean --explain?"
      })
  void wrongUsage(String call, String message) {
    Shell.Run run = Shell.run("", CodeCommandTest::quick, call.split(" "));
    assertEquals(2, run.status(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertTrue(run.err().contains("--help"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void withoutACommandTheCommandsAreNamed() {
    Shell.Run run = Shell.run("", CodeCommandTest::quick);
    assertEquals(2, run.status());
    assertTrue(run.err().contains("name a command"), run.err());
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    Shell.Run help = code("", "--help");
    assertEquals(0, help.status());
    assertTrue(help.out().contains("--publication"), help.out());
    assertTrue(help.out().lines().allMatch(line -> line.length() <= 80), help.out());
    Shell.Run version = Shell.run("", CodeCommandTest::quick, "--version");
    assertEquals(Coder.VERSION, version.out().strip());
    assertEquals(0, version.status());
  }

  // --- results
  // -------------------------------------------------------------------------------------

  @Test
  void oneFileOneRecord() throws IOException {
    Shell.Run run =
        code(
            "",
            "--format",
            "json",
            "--date",
            "2020-02-18",
            "--publication",
            "Wire",
            file("a.txt", "Text."));
    assertEquals(0, run.status());
    assertTrue(run.out().contains("\"publication\":\"Wire\",\"date\":\"2020-02-18\""), run.out());
    assertEquals("", run.err());
  }

  @Test
  void standardInputIsRead() {
    assertEquals(
        List.of("7", "8"),
        ids(
            code("{\"id\":7,\"text\":\"a\"}\n{\"id\":8,\"text\":\"b\"}\n", "--format", "json", "-")
                .out()));
  }

  @Test
  void otherFormsAreRead() throws IOException {
    String page = file("a.html", "<title>Shells fall on Alden</title><p>Two died there.</p>");
    String table = file("b.csv", "Nr;Body\n17;Two died.\n");
    Shell.Run run = code("", "--format", "json", "--columns", "id=Nr,text=Body", page, table);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("Shells fall on Alden\\n\\nTwo died there."), run.out());
    assertEquals("17", ids(run.out()).get(1));
  }

  @Test
  void cardIsTheUsualForm() throws IOException {
    Shell.Run run = code("", file("a.txt", "Title\n\nText."), file("b.txt", "Other\n\nText."));
    assertTrue(run.out().startsWith("Title\n"), run.out());
    assertTrue(run.out().contains("Nothing found"), run.out());
    assertTrue(run.out().contains("\n\nOther\n"), run.out());
    assertFalse(run.out().contains("\u001b"), run.out());
  }

  @Test
  void colorMayBeAskedFor() throws IOException {
    assertTrue(
        code("", "--color", "ALWAYS", file("a.txt", "Title\n\nText."))
            .out()
            .startsWith("\u001b[1mTitle"));
  }

  @Test
  void reasonsFollowTheCardAndStayOutOfJson() throws IOException {
    String file = file("a.txt", "Text.");
    Shell.Run card = code("", "--explain", file);
    assertTrue(card.out().contains("[1] Text.\n    - nothing: made by hand\n"), card.out());
    Shell.Run json = code("", "--explain", "--format", "json", file);
    assertEquals(1, json.out().lines().count());
    assertTrue(json.err().contains("nothing: made by hand"), json.err());
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "7"})
  void orderIsThatOfTheInput(int threads) {
    List<String> expected = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
    String rows =
        expected.stream()
            .map(
                i ->
                    "{\"id\":\""
                        + i
                        + "\",\"text\":\""
                        + (i.endsWith("3") ? "SLOW" : "quick")
                        + "\"}\n")
            .collect(Collectors.joining());
    Shell.Run run =
        code(
            rows, "--from", "jsonl", "--format", "json", "--threads", String.valueOf(threads), "-");
    assertEquals(expected, ids(run.out()));
    assertEquals(0, run.status());
  }

  @Test
  void halfASurrogatePairSurvives() {
    Shell.Run run = code("{\"id\":1,\"text\":\"a \\ud83d b 😀\"}\n", "--format", "json", "-");
    assertTrue(run.out().contains("\"text\":\"a \\ud83d b 😀\""), run.out());
  }

  // --- own lexicon
  // -------------------------------------------------------------------------------------

  @Test
  void anOwnLexiconReachesTheCoder() throws IOException {
    Path lexicon = Files.createDirectory(folder.resolve("lexicon"));
    Files.writeString(lexicon.resolve("my.actors"), "ZORAVIA_ [SYR]\n");
    ReportCoder plain =
        new ReportCoder() {
          @Override
          public Coder.Explained explain(Report report) {
            throw new IllegalStateException("the lexicon is not used");
          }

          @Override
          public ReportCoder with(Lexicon own) {
            return CodeCommandTest::quick;
          }
        };
    String[] call = {"code", "--lexicon", lexicon.toString(), file("a.txt", "Text.")};
    assertEquals(0, Shell.run("", plain, call).status());
  }

  @Test
  void aFaultyLexiconStopsAllBeforeAnythingIsCoded() throws IOException {
    Path lexicon = Files.createDirectory(folder.resolve("lexicon"));
    Files.writeString(lexicon.resolve("my.actors"), "ZORAVIA_ [syr]\nX\n");
    Shell.Run run = code("", "--lexicon", lexicon.toString(), file("a.txt", "Text."));
    assertEquals(2, run.status());
    assertEquals("", run.out());
    String file = "dragoman: " + lexicon.resolve("my.actors");
    assertEquals(2, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(file + ":1: no CAMEO actor code: syr; "), run.err());
    assertTrue(run.err().contains(file + ":2: the entry has no code; "), run.err());
  }

  // --- failures
  // ------------------------------------------------------------------------------------

  @Test
  void badInputsAreNamedAndTheOthersGoOn() throws IOException {
    String rows =
        file("rows.jsonl", "{\"id\":1,\"text\":\"a\"}\n{\"id\":2}\n{\"id\":3,\"text\":\"c\"}\n");
    String binary = file("x.txt", "a\0b");
    String good = file("good.txt", "Good.");
    Shell.Run run =
        code("", "--format", "json", rows, binary, folder.resolve("none").toString(), good);
    assertEquals(1, run.status());
    assertEquals(3, run.out().lines().count());
    List<String> messages = run.err().lines().toList();
    assertEquals(3, messages.size(), run.err());
    assertTrue(
        messages.get(0).startsWith("dragoman: " + rows + ", row 2: has no \"text\""), run.err());
    assertTrue(messages.get(1).startsWith("dragoman: " + binary + ": is binary"), run.err());
    assertTrue(messages.get(2).contains("there is no such file"), run.err());
  }

  @Test
  void otherLanguagesAreRefusedByName() {
    String rows =
        "{\"id\":1,\"text\":\"Türk ordusu pazartesi günü İdlib'de rejim hedeflerini vurdu, iki asker öldü.\"}\n"
            + "{\"id\":2,\"text\":\"x\",\"language\":\"ar\"}\n"
            + "{\"id\":3,\"text\":\"English.\"}\n";
    Shell.Run run = code(rows, "--format", "json", "-");
    assertEquals(List.of("3"), ids(run.out()));
    assertTrue(
        run.err().contains("row 1: the report is in Turkish; only English is coded so far"),
        run.err());
    assertTrue(run.err().contains("row 2: the report is in Arabic"), run.err());
    assertEquals(1, run.status());
  }

  @Test
  void aBugInOneReportIsOneLine() {
    String rows =
        "{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"BREAK\"}\n{\"id\":3,\"text\":\"c\"}\n";
    Shell.Run run = code(rows, "--format", "json", "-");
    assertEquals(List.of("1", "3"), ids(run.out()));
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("row 2: could not be coded (IllegalStateException"), run.err());
    assertTrue(run.err().contains("open an issue"), run.err());
    assertEquals(1, run.status());
  }

  @Test
  void withoutModelsNothingWorks() throws IOException {
    ReportCoder none =
        report -> {
          throw new Unavailable("the models are missing", null);
        };
    Shell.Run run = Shell.run("", none, "code", file("a.txt", "Text."), file("b.txt", "Text two."));
    assertEquals(2, run.status());
    assertEquals("dragoman: the models are missing\n", run.err());
  }

  @Test
  void aClosedPipeEndsQuietly() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        Shell.console("{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}\n", closed, err);
    int status = Main.run(console, CodeCommandTest::quick, "code", "--format", "json", "-");
    assertEquals(0, status);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void afullDiskIsSaid() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = Shell.console("{\"id\":1,\"text\":\"a\"}\n", full, err);
    int status = Main.run(console, CodeCommandTest::quick, "code", "--format", "json", "-");
    assertEquals(2, status);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("No space left on device"));
  }

  @Test
  void fewReportsAreUnderWayHoweverLongTheInput() {
    AtomicInteger coded = new AtomicInteger();
    AtomicInteger written = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ReportCoder counting =
        report -> {
          most.accumulateAndGet(coded.incrementAndGet() - written.get(), Math::max);
          return quick(report);
        };
    OutputStream slow =
        new OutputStream() {
          @Override
          public void write(int b) {
            written.addAndGet(b == '\n' ? 1 : 0);
          }
        };
    String rows =
        IntStream.range(0, 500)
            .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"" + (i == 0 ? "SLOW" : "t") + "\"}\n")
            .collect(Collectors.joining());
    Console console = Shell.console(rows, slow, OutputStream.nullOutputStream());
    Main.run(console, counting, "code", "--format", "json", "--threads", "2", "-");
    assertEquals(500, written.get());
    assertTrue(most.get() <= 12, "under way: " + most.get());
  }
}
