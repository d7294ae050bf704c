package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final String HEAD =
      "From: =?UTF-8?Q?Co=C3=A2st_Wire?= <desk@wire.example>\r\nTo: you@x.example\r\n"
          + "Subject: Fwd: =?UTF-8?B?U2hlbGxzIGZhbGwg4oCUIHR3byBkZWFk?=\r\n"
          + "Date: Tue, 4 Mar 2031 23:10:00 -0500\r\nMIME-Version: 1.0\r\n";

  private static String plain(String text) {
    return "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
  }

  private static String part(String type, String name, byte[] content) {
    return "Content-Type: "
        + type
        + "\r\nContent-Disposition: attachment; filename=\""
        + name
        + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder().encodeToString(content);
  }

  private static String several(String kind, String... parts) {
    String mark = "=mark" + kind + Arrays.hashCode(parts);
    StringBuilder mail =
        new StringBuilder(
            "Content-Type: multipart/" + kind + "; boundary=\"" + mark + "\"\r\n\r\n");
    for (String part : parts) {
      mail.append("--").append(mark).append("\r\n").append(part).append("\r\n");
    }
    return mail.append("--").append(mark).append("--\r\n").toString();
  }

  private static List<Incoming> read(String mail) {
    return Readings.of(mail, InputFormat.AUTO);
  }

  @Test
  void headAndTextMakeTheReport() {
    Report report =
        Readings.only(
            read(HEAD + plain("Shells fell on Alden.\r\n\r\nTwo died.\r\n-- \r\nThe desk\r\n")));
    assertEquals("Shells fall \u2014 two dead", report.title());
    assertEquals(
        "Shells fall \u2014 two dead\n\nShells fell on Alden.\n\nTwo died.", report.text());
    assertEquals("Co\u00e2st Wire", report.publication());
    assertEquals(LocalDate.of(2031, 3, 4), report.date());
  }

  @Test
  void plainTextOutranksHtml() {
    String page = "Content-Type: text/html\r\n\r\n<p>In the page.</p>";
    assertTrue(
        Readings.only(read(HEAD + several("alternative", plain("In the text."), page)))
            .text()
            .endsWith("In the text."));
    assertTrue(Readings.only(read(HEAD + page)).text().endsWith("In the page."));
    assertTrue(
        Readings.only(read(HEAD + several("alternative", plain(" "), page)))
            .text()
            .endsWith("In the page."));
  }

  @Test
  void attachmentsAreReports() {
    String inner =
        "Content-Type: message/rfc822\r\n\r\n"
            + HEAD.replace("Fwd: ", "")
            + plain("An older mail.");
    List<Incoming> found =
        read(
            HEAD
                + several(
                    "mixed",
                    plain("The mail."),
                    part("application/pdf", "a.pdf", Documents.pdf("In the file.")),
                    part("image/png", "b.png", new byte[9]),
                    part("text/csv", "c.csv", "id,text\n1,In the table.\n".getBytes(UTF_8)),
                    inner));
    assertEquals(
        List.of(
            "standard input",
            "standard input!a.pdf",
            "standard input!c.csv, row 2",
            "standard input!attachment 3"),
        found.stream().map(i -> i.origin().toString()).toList());
    assertEquals("In the file.", Readings.report(found, 1).text());
    assertTrue(Readings.report(found, 3).text().endsWith("An older mail."));
  }

  @Test
  void wrongCharsetsAreSeenThrough() {
    String text =
        "Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\u015e\u0131rnak\u2019ta top sesleri.";
    assertTrue(Readings.only(read(HEAD + text)).text().contains("\u015e\u0131rnak\u2019ta"));
    String cyrillic =
        "Content-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\nМинистерство обороны сообщило об атаке.";
    List<Incoming> found =
        Readings.of(
            (HEAD + cyrillic).getBytes(Charset.forName("KOI8-R")), Readings.as(InputFormat.EML));
    assertTrue(Readings.only(found).text().contains("Министерство"));
  }

  @Test
  void mailsInMailsHaveALimit() {
    String mail = HEAD + plain("Innermost.");
    for (int i = 0; i < 5; i++) {
      mail =
          HEAD
              + several(
                  "mixed", plain("Level " + i), "Content-Type: message/rfc822\r\n\r\n" + mail);
    }
    List<Incoming> found = read(mail);
    assertEquals(4, found.size(), Readings.lines(found).toString());
    assertTrue(Readings.problem(found, 3).reason().contains("inside 2 other"));
  }

  @Test
  void damageIsAProblemOrATextAndNothingElse() {
    byte[] mail =
        (HEAD
                + several(
                    "mixed",
                    plain("The mail."),
                    part("text/csv", "c.csv", "id,text\n1,x\n".getBytes(UTF_8))))
            .getBytes(UTF_8);
    for (int cut = 0; cut < mail.length; cut += 7) {
      List<Incoming> found = Readings.of(Arrays.copyOf(mail, cut), Readings.as(InputFormat.EML));
      assertTrue(!found.isEmpty(), "cut at " + cut);
    }
  }

  @Test
  void hostileHeadsAndNestingsEnd() {
    List<Incoming> found = read(HEAD + "X: " + "x".repeat(10_000_000) + "\r\n" + plain("Text."));
    assertEquals(1, found.size());
    String deep = plain("Text.");
    StringBuilder nested = new StringBuilder(HEAD);
    for (int i = 0; i < 20_000; i++) {
      nested
          .append("Content-Type: multipart/mixed; boundary=\"m")
          .append(i)
          .append("\"\r\n\r\n--m")
          .append(i)
          .append("\r\n");
    }
    found = read(nested + deep);
    assertEquals(1, found.size());
  }
}
