package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to an input, each reader ends with reports and clean problems. */
class DamageTest {
  private static final String PAGE =
      "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Shells fall – two dead</title>"
          + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-04\"}</script></head>"
          + "<body><p>Shells fell on Şırnak on Monday, a “stray” one among them, the office said.</p></body></html>";
  private static final String FEED =
      "<?xml version=\"1.0\"?><rss><channel><title>Wire</title><item><title>Shells – fall</title>"
          + "<description><![CDATA[<p>Two died.</p>]]></description></item></channel></rss>";
  private static final String TABLE =
      "id;text;date\n1;\"Shells; \"\"fell\"\"\n\nhere\";2031-03-04\n2;Two – died;\n";
  private static final String MAIL =
      "From: a@x.example\r\nSubject: =?UTF-8?Q?Shells?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
          + "Content-Type: text/plain\r\n\r\nTwo – died.\r\n--b\r\nContent-Type: text/csv; name=c.csv\r\n\r\nid,text\n1,x\r\n--b--\r\n";

  private static List<Incoming> read(byte[] content, InputFormat format) {
    List<Incoming> found = Readings.of(content, Readings.as(format));
    assertFalse(found.isEmpty(), "an input that is neither read nor reported");
    for (Incoming incoming : found) {
      if (incoming instanceof Incoming.Accepted accepted) {
        assertFalse(accepted.report().text().isBlank());
      } else {
        String message = ((Incoming.Problem) incoming).message();
        assertNotNull(message);
        assertFalse(message.contains("Exception") || message.contains("null"), message);
      }
    }
    return found;
  }

  private static byte[] sample(InputFormat format) {
    return switch (format) {
      case HTML -> PAGE.getBytes(UTF_8);
      case FEED -> FEED.getBytes(UTF_8);
      case CSV -> TABLE.getBytes(UTF_8);
      case EML -> MAIL.getBytes(UTF_8);
      default -> ZipReaderTest.zip("a.txt", "Shells fell.", "b.html", PAGE);
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"HTML", "FEED", "CSV", "EML", "ZIP"})
  void damageIsAProblemOrATextAndNothingElse(InputFormat format) {
    byte[] whole = sample(format);
    Random random = new Random(42);
    for (int at = 0; at < whole.length; at += 5) {
      read(Arrays.copyOf(whole, at), format);
      read(Arrays.copyOfRange(whole, at, whole.length), InputFormat.AUTO);
      byte[] flipped = whole.clone();
      flipped[at] = (byte) random.nextInt(256);
      read(flipped, at % 2 == 0 ? format : InputFormat.AUTO);
    }
    for (int round = 0; round < 100; round++) {
      byte[] noisy = whole.clone();
      for (int i = 0; i < 1 + round % 20; i++) {
        noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
      }
      read(noisy, format);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "TEXT", "HTML", "EML", "FEED", "JSONL", "PDF", "DOCX"})
  void aLineOfAHundredMegabytesIsAProblem(InputFormat format) {
    List<Incoming> found = Readings.of(new Endless('x', 100_000_000), Readings.as(format));
    assertEquals(1, found.size());
    Readings.problem(found, 0);
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsCompressedIsReadAsFarAsItIsWhole() {
    Random random = new Random(3);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      rows.append("{\"id\":")
          .append(i)
          .append(",\"text\":\"")
          .append(random.nextLong())
          .append("\"}\n");
    }
    byte[] whole = gzip(rows.toString().getBytes(UTF_8));
    assertEquals(400, read(whole, InputFormat.AUTO).size());
    for (int cut = 20; cut < whole.length; cut += 331) {
      List<Incoming> found = read(Arrays.copyOf(whole, cut), InputFormat.AUTO);
      Incoming.Problem last = Readings.problem(found, found.size() - 1);
      assertTrue(last.reason().contains("cut short"), last.message());
      assertTrue(cut < 3000 || found.size() > 50, found.size() + " of " + cut);
    }
    byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
    System.arraycopy(whole, 0, twice, whole.length, whole.length);
    assertEquals(800, read(twice, InputFormat.AUTO).size());
    twice[whole.length + 1] = 0;
    assertEquals(401, read(twice, InputFormat.AUTO).size());
    twice[whole.length - 5] ^= 1;
    List<Incoming> found = read(twice, InputFormat.AUTO);
    assertTrue(Readings.problem(found, found.size() - 1).reason().contains("checksum"));
  }

  @Test
  void bombsOfGzipAreDefused() {
    byte[] bomb = gzip(new byte[60_000_000]);
    for (InputFormat format :
        List.of(InputFormat.AUTO, InputFormat.JSONL, InputFormat.CSV, InputFormat.HTML)) {
      Readings.problem(read(bomb, format), 0);
    }
    assertTrue(Readings.problem(read(gzip(gzip(gzip(bomb))), InputFormat.AUTO), 0) != null);
  }

  @Test
  void membersThatShareTheirContentAreNoWayAroundTheLimit() {
    byte[] one = ZipReaderTest.zip("a.jsonl", new byte[25_000_000]);
    String shown = new String(one, StandardCharsets.ISO_8859_1);
    int directory = shown.indexOf("PK\u0001\u0002");
    int end = shown.indexOf("PK\u0005\u0006");
    int times = 300;
    String entries = shown.substring(directory, end).repeat(times);
    byte[] tail = shown.substring(end).getBytes(StandardCharsets.ISO_8859_1);
    tail[8] = tail[10] = (byte) times;
    tail[9] = tail[11] = (byte) (times >> 8);
    for (int i = 0; i < 4; i++) {
      tail[12 + i] = (byte) (entries.length() >> 8 * i);
    }
    InputStream zip =
        new SequenceInputStream(
            new ByteArrayInputStream(
                (shown.substring(0, directory) + entries).getBytes(StandardCharsets.ISO_8859_1)),
            new ByteArrayInputStream(tail));
    List<Incoming> found = Readings.of(zip, Readings.as(InputFormat.AUTO));
    assertTrue(found.size() < 30, found.size() + " members");
  }
}
