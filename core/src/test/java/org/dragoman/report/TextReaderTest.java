package org.dragoman.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
  private static final String TEXT =
      "Şırnak: büro “closed” after protest\n\nPolice in Şırnak closed the party’s office on Monday.\n";

  private static Report read(byte[] content, String encoding) {
    Charset charset = encoding == null ? null : Charset.forName(encoding);
    ReadOptions options = new ReadOptions(InputFormat.TEXT, charset, null, null);
    return Readings.only(Readings.of(content, options));
  }

  private static String problem(byte[] content) {
    return Readings.problem(Readings.of(content, ReadOptions.DEFAULT), 0).message();
  }

  @Test
  void textIsKeptAsGivenButForLineEnds() {
    Report report = read("Head line\r\n\r\n  Body  with\ttab.\r\rEnd\r\n".getBytes(UTF_8), null);
    assertEquals("Head line\n\n  Body  with\ttab.\n\nEnd\n", report.text());
    assertEquals("Head line", report.title());
    assertNull(report.date());
  }

  @Test
  void sameTextSameId() {
    assertEquals(
        read("a\r\nb".getBytes(UTF_8), null).id(), read("a\nb".getBytes(UTF_8), null).id());
  }

  @Test
  void optionsFillWhatTheFileDoesNotTell() {
    ReadOptions options =
        new ReadOptions(InputFormat.TEXT, null, LocalDate.of(2020, 2, 18), "Sample Wire");
    Report report = Readings.only(Readings.of("Text.".getBytes(UTF_8), options));
    assertEquals("Sample Wire", report.publication());
    assertEquals(LocalDate.of(2020, 2, 18), report.date());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMarkTellsTheEncoding(String encoding) {
    byte[] content = ("\ufeff" + TEXT).getBytes(Charset.forName(encoding));
    assertEquals(TEXT, read(content, null).text());
    assertEquals(TEXT, read(content, encoding).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void unicodeWithoutMarkIsRecognised(String encoding) {
    assertEquals(TEXT, read(TEXT.getBytes(Charset.forName(encoding)), null).text());
  }

  @Test
  void westernEncodingIsDetected() {
    String text =
        "The mayor of the town said that the café had been “destroyed” by the attack on Monday.\n"
            + "He told reporters that the minister’s visit to Orléans would go ahead as planned.\n";
    assertEquals(text, read(text.getBytes(Charset.forName("windows-1252")), null).text());
  }

  @Test
  void namedEncodingIsTaken() {
    String text = "Россия и Турция провели переговоры.";
    assertEquals(text, read(text.getBytes(Charset.forName("KOI8-R")), "KOI8-R").text());
  }

  @Test
  void wrongNamedEncodingIsAProblem() {
    ReadOptions ascii = new ReadOptions(InputFormat.TEXT, StandardCharsets.US_ASCII, null, null);
    String message = Readings.problem(Readings.of(TEXT.getBytes(UTF_8), ascii), 0).message();
    assertTrue(message.contains("not valid US-ASCII (byte 1)"), message);
  }

  @Test
  void brokenUtf8IsAProblem() {
    byte[] content = TEXT.repeat(5).getBytes(UTF_8);
    content[1] = 'x';
    String message = problem(content);
    assertTrue(message.contains("not valid UTF-8 (byte 1)"), message);
    assertTrue(message.contains("--encoding"), message);
  }

  @Test
  void invalidUtf8IsNotTakenForSomethingElse() {
    String[] damaged = {
      "The army \u00ff\u00fe\u00c3( shelled the town on Monday, a spokesman said.",
      "The army shelled the town on Mon\u00c3",
      "The army shelled the caf\u00c3\u00a9 on Monday and the caf\u00c3",
      "The army \u0080\u0081\u0082 shelled the town.",
      "The army shelled the town \u00e2\u0080",
      "The a\u00ffrmy shelled the town.",
      "\u00c0\u00af The army shelled the town."
    };
    for (String text : damaged) {
      String message = problem(text.getBytes(StandardCharsets.ISO_8859_1));
      assertTrue(message.contains("not valid UTF-8"), message);
    }
  }

  @Test
  void centralEuropeanAndCyrillicAreDetected() {
    String russian =
        "Министерство обороны сообщило в понедельник, что военные отбили атаку на город.";
    assertEquals(russian, read(russian.getBytes(Charset.forName("windows-1251")), null).text());
    String names = "Talks in Malmö and Zürich ended early, the minister’s office said on Monday.";
    assertEquals(names, read(names.getBytes(Charset.forName("windows-1252")), null).text());
  }

  @Test
  void emptyAndBlankAreProblems() {
    assertTrue(problem(new byte[0]).contains("empty"));
    assertTrue(problem(" \n\t\n".getBytes(UTF_8)).contains("empty"));
    assertTrue(problem("\ufeff".getBytes(UTF_8)).contains("empty"));
  }

  @Test
  void binariesAreNamed() {
    assertTrue(problem("%PDF-1.7\n...".getBytes(UTF_8)).contains("PDF"));
    assertTrue(problem(new byte[] {'P', 'K', 3, 4, 20, 0}).contains("ZIP"));
    assertTrue(problem("text with a \0 in it".getBytes(UTF_8)).contains("binary"));
    assertTrue(problem("<!DOCTYPE html><p>x".getBytes(UTF_8)).contains("HTML"));
    byte[] noise = new byte[2000];
    new java.util.Random(7).nextBytes(noise);
    assertTrue(problem(noise).contains("binary"));
  }

  @Test
  void tooLongIsAProblem() {
    byte[] line = new byte[10_000_000];
    Arrays.fill(line, (byte) 'a');
    assertTrue(problem(line).contains("without a line break"));
    line[100] = '\n';
    assertTrue(problem(line).contains("too long for one report"));
  }
}
