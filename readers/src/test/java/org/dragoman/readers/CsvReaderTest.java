package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  private static List<Incoming> read(String table) {
    return Readings.of(table, InputFormat.CSV);
  }

  private static List<String> lines(String table) {
    return Readings.lines(read(table));
  }

  @Test
  void usualHeadingsAreKnown() {
    Report report =
        Readings.only(
            read(
                "Article ID,Headline,Published_At,Source,URL,Lang,Body\r\n"
                    + "7,Head,2031-03-04 10:00,Wire,http://x.example/,en,\"One, \"\"two\"\".\r\n\r\nThree.\"\r\n"));
    assertEquals(
        new Report(
            "7",
            "Head",
            "Wire",
            "http://x.example/",
            LocalDate.of(2031, 3, 4),
            "en",
            "Head\n\nOne, \"two\".\n\nThree."),
        report);
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void delimitersAreDetected(char delimiter) {
    String table = "\ufeff\"id\"_\"text\"\n1_\"a, b; c\"\n2_d\n".replace('_', delimiter);
    for (Charset charset : List.of(UTF_8, StandardCharsets.UTF_16LE)) {
      List<Incoming> found = Readings.of(table.getBytes(charset), Readings.as(InputFormat.CSV));
      assertEquals("a, b; c", Readings.report(found, 0).text());
      assertEquals("2", Readings.report(found, 1).id());
    }
  }

  @Test
  void columnsMayBeNamed() {
    Columns columns = Columns.parse("text=Was, id = Nummer,date=Tag");
    String table = "Nummer;Tag;Was;text\n9;4.3.2031;Rain.;no\n10;14.03.2031;Sun.;no\n";
    List<Incoming> found =
        Readings.of(table.getBytes(UTF_8), Readings.as(InputFormat.CSV).withColumns(columns));
    assertTrue(Readings.problem(found, 0).message().contains("row 2: its date \"4.3.2031\""));
    assertEquals("Rain.".length(), Readings.report(found, 1).text().length() + 1);
    assertEquals(LocalDate.of(2031, 3, 14), Readings.report(found, 1).date());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "body=x", "text=", "text=a,text=b", "=a", ""})
  void malformedColumns(String written) {
    assertThrows(IllegalArgumentException.class, () -> Columns.parse(written));
  }

  @Test
  void missingColumnsAreNamed() {
    assertTrue(lines("a,b\n1,2\n").get(0).contains("--columns text=...): its columns are a, b"));
    Columns columns = Columns.parse("text=Was");
    List<Incoming> found =
        Readings.of(
            "id,text\n1,x\n".getBytes(UTF_8), Readings.as(InputFormat.CSV).withColumns(columns));
    assertEquals(1, found.size());
    assertTrue(Readings.problem(found, 0).message().contains("has no column \"Was\""));
  }

  @Test
  void badRowsDoNotTakeTheOthersAlong() {
    List<String> found = lines("id,text\n1,a\n2,\"b\n3,c\n4,\"d\"x\n5,\"e\n\ne\"\n6\n7,\"g\n8,h\n");
    assertEquals(
        List.of(
            "standard input, row 2 = null",
            "! standard input, row 3: has text after a closing quotation mark",
            "standard input, row 4 = null"),
        found.subList(0, 3).stream().map(l -> l.replaceAll(";.*", "")).toList());
    assertTrue(found.get(3).contains("row 5: has text after"), found.toString());
    assertEquals("standard input, row 6 = e", found.get(4));
    assertTrue(found.get(5).contains("row 7: its \"text\" has no text"), found.toString());
    assertTrue(found.get(6).contains("row 8: has a quotation mark that is not closed"));
    assertEquals("standard input, row 9 = null", found.get(7));
  }

  @Test
  void anEmptyTableIsAProblem() {
    assertTrue(lines("id,text\n").get(0).contains("no rows below a heading"));
    assertTrue(lines("").get(0).contains("no rows"));
  }

  @Test
  void tooManyCellsAreAProblem() {
    List<String> found = lines("id,text\n1," + ",".repeat(100_000) + "\n2,b\n");
    assertTrue(found.get(0).contains("row 2: has more than 10000 cells"), found.toString());
    assertEquals("standard input, row 3 = null", found.get(1));
  }

  @Test
  void aLineWithoutEndIsSkippedNotKept() {
    InputStream table =
        new SequenceInputStream(
            new ByteArrayInputStream("id,text\n1,a\n2,".getBytes(UTF_8)),
            new SequenceInputStream(
                new Endless('x', 100_000_000),
                new ByteArrayInputStream("\n3,c\n".getBytes(UTF_8))));
    List<String> found = Readings.lines(Readings.of(table, Readings.as(InputFormat.CSV)));
    assertEquals("standard input, row 2 = null", found.get(0));
    assertTrue(found.get(1).contains("row 3: is longer than 16 MB"), found.toString());
    assertEquals("standard input, row 4 = null", found.get(2));
  }
}
