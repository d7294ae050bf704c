package org.dragoman.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesReaderTest {
  private static List<Incoming> read(String rows) {
    return Readings.of(rows, InputFormat.JSONL);
  }

  private static String problem(String rows) {
    return Readings.problem(read(rows), 0).message();
  }

  @Test
  void allFieldsAreTaken() {
    Report report =
        Readings.only(
            read(
                "{\"id\":\"r1\",\"text\":\"Body.\",\"title\":\"Head\",\"date\":\"2020-02-18\","
                    + "\"publication\":\"Wire\",\"url\":\"http://x.example/\",\"language\":\"en\",\"more\":[1]}"));
    assertEquals(
        new Report(
            "r1",
            "Head",
            "Wire",
            "http://x.example/",
            LocalDate.of(2020, 2, 18),
            "en",
            "Head\n\nBody."),
        report);
  }

  @Test
  void idMayBeANumberOrMissing() {
    assertEquals("17", Readings.only(read("{\"id\":17,\"text\":\"a\"}")).id());
    assertTrue(Readings.only(read("{\"text\":\"a\"}")).id().startsWith("sha256:"));
    assertTrue(
        Readings.only(read("{\"id\":null,\"text\":\"a\",\"date\":null}"))
            .id()
            .startsWith("sha256:"));
  }

  @Test
  void dateWithTimeIsADay() {
    Report report = Readings.only(read("{\"text\":\"a\",\"date\":\"2020-02-18T23:10:00Z\"}"));
    assertEquals(LocalDate.of(2020, 2, 18), report.date());
  }

  @Test
  void optionsFillOnlyWhatIsMissing() {
    ReadOptions options =
        new ReadOptions(InputFormat.JSONL, null, LocalDate.of(2021, 1, 1), "Default");
    String rows = "{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\",\"date\":\"2020-02-18\"}\n";
    List<Incoming> found = Readings.of(rows.getBytes(UTF_8), options);
    assertEquals(LocalDate.of(2021, 1, 1), ((Incoming.Accepted) found.get(0)).report().date());
    assertEquals(LocalDate.of(2020, 2, 18), ((Incoming.Accepted) found.get(1)).report().date());
    assertEquals("Default", ((Incoming.Accepted) found.get(1)).report().publication());
  }

  @Test
  void aBadRowDoesNotStopTheOthers() {
    List<Incoming> found =
        read("{\"id\":1,\"text\":\"a\"}\r\n\r\n{\"id\":2,\"text\":\n{\"id\":3,\"text\":\"c\"}");
    assertEquals(3, found.size());
    Incoming.Problem problem = Readings.problem(found, 1);
    assertEquals(3, problem.origin().row());
    assertTrue(
        problem.message().startsWith("standard input, row 3: is malformed JSON"),
        problem.message());
    assertEquals("3", ((Incoming.Accepted) found.get(2)).report().id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':1} | has no \"text\"",
        "{'id':1,'text':null} | has no \"text\"",
        "{'id':1,'text':''} | empty",
        "{'id':1,'text':['a']} | its \"text\" is not a string",
        "{'id':{},'text':'a'} | its \"id\" is not a string",
        "{'id':1,'text':'a','date':'yesterday'} | its date \"yesterday\" is no day",
        "{'id':1,'text':'a','date':'2020-02-30'} | is no day",
        "{'id':1,'text':'a','date':20200218} | its \"date\" is not a string",
        "[1] | is not a JSON object",
        "7 | is not a JSON object",
        "{'text':'a'} {'text':'b'} | is malformed JSON",
        "{'text':'a' | is malformed JSON",
        "nonsense | is malformed JSON"
      })
  void badRows(String row, String reason) {
    String message = problem(row.replace('\'', '"'));
    assertTrue(message.contains(reason), message);
    assertFalse(message.contains("\n"), message);
  }

  @Test
  void onePrettyDocumentIsOneProblem() {
    List<Incoming> found = read("{\n  \"id\": 1,\n  \"text\": \"a\"\n}\n");
    assertEquals(1, found.size());
    assertTrue(Readings.problem(found, 0).reason().contains("over several lines"));
  }

  @Test
  void secondReportOfAnIdIsAProblem() {
    List<Incoming> found = read("{\"id\":1,\"text\":\"a\"}\n{\"id\":\"1\",\"text\":\"b\"}\n");
    assertTrue(found.get(0) instanceof Incoming.Accepted);
    String message = Readings.problem(found, 1).message();
    assertTrue(message.contains("its id \"1\" is taken by standard input, row 1"), message);
  }

  @Test
  void halfASurrogatePairIsKept() {
    assertEquals("a \ud83d b", Readings.only(read("{\"text\":\"a \\ud83d b\"}")).text());
  }

  @Test
  void byteOrderMarksAndWideEncodingsAreRead() {
    String row = "{\"id\":1,\"text\":\"Şırnak 😀\"}\n{\"id\":2,\"text\":\"b\"}\n";
    for (var charset : List.of(UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      ReadOptions options = new ReadOptions(InputFormat.JSONL, null, null, null);
      List<Incoming> found = Readings.of(("\ufeff" + row).getBytes(charset), options);
      assertEquals(2, found.size(), charset.name());
      assertEquals("Şırnak 😀", ((Incoming.Accepted) found.get(0)).report().text());
    }
  }

  @Test
  void jsonIsRecognisedByItsFirstCharacter() {
    assertEquals(
        "7", Readings.only(Readings.of(" {\"id\":7,\"text\":\"a\"}", InputFormat.AUTO)).id());
    assertNull(Readings.only(Readings.of("{sic} he said.", InputFormat.AUTO)).title());
  }

  @Test
  void aRowIsHandedOverBeforeTheNextIsRead() throws IOException {
    AtomicInteger seen = new AtomicInteger();
    InputStream rows =
        new InputStream() {
          private int row;
          private byte[] current = {};
          private int at;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] target, int from, int length) {
            if (at == current.length) {
              assertTrue(row - seen.get() <= 2, "rows pile up");
              current =
                  ("{\"id\":" + row++ + ",\"text\":\"" + "a".repeat(70_000) + "\"}\n")
                      .getBytes(UTF_8);
              at = 0;
            }
            int count = row > 200 ? -1 : Math.min(length, current.length - at);
            System.arraycopy(current, at, target, from, Math.max(0, count));
            at += count;
            return count;
          }
        };
    new JsonLinesReader(ReadOptions.DEFAULT)
        .read(Origin.of("rows"), rows, i -> seen.incrementAndGet());
    assertEquals(200, seen.get());
  }

  @Test
  void aRowWithoutEndIsSkippedNotKept() {
    byte[] content = new byte[17_000_000];
    java.util.Arrays.fill(content, (byte) 'a');
    byte[] next = "\n{\"id\":2,\"text\":\"b\"}".getBytes(UTF_8);
    System.arraycopy(next, 0, content, content.length - next.length, next.length);
    List<Incoming> found =
        Readings.of(content, new ReadOptions(InputFormat.JSONL, null, null, null));
    assertEquals(2, found.size());
    assertTrue(Readings.problem(found, 0).reason().contains("longer than 16 MB"));
  }
}
