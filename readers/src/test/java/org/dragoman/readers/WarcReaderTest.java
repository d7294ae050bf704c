package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

class WarcReaderTest {
  private static byte[] record(String type, String url, String contentType, byte[] body) {
    return record(type, url, contentType, body, body.length);
  }

  private static byte[] record(
      String type, String url, String contentType, byte[] body, long length) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    return joined(head.getBytes(UTF_8), body, "\r\n\r\n".getBytes(UTF_8));
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
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

  private static byte[] answer(String head, byte[] body) {
    return joined(("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n").getBytes(UTF_8), body);
  }

  private static byte[] page(String title) {
    String markup = "<title>" + title + " of news</title><p>Shells fell on " + title + ".</p>";
    byte[] answer = answer("Content-Type: text/html; charset=utf-8", markup.getBytes(UTF_8));
    return record(
        "response", "https://x.example/" + title, "application/http; msgtype=response", answer);
  }

  private static List<byte[]> pages() {
    return List.of(page("Alden"), page("Brook"), page("Corve"), page("Dunmore"));
  }

  private static List<String> titles(byte[] content) {
    return Readings.of(content, Readings.as(InputFormat.WARC)).stream()
        .map(
            i ->
                i instanceof Incoming.Accepted accepted
                    ? accepted.report().title().replace(" of news", "")
                    : "!")
        .toList();
  }

  @Test
  void pagesTextsAndResourcesAreRead() {
    byte[] chunked =
        joined(
            "5\r\n<p>Sh\r\n".getBytes(UTF_8),
            "15\r\nells fell on Ebb.</p>\r\n0\r\n\r\n".getBytes(UTF_8));
    byte[] zipped = gzip("<p>Shells fell on Fen.</p>".getBytes(UTF_8));
    byte[] content =
        joined(
            record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
            page("Alden"),
            record(
                "request",
                "https://x.example/",
                "application/http; msgtype=request",
                "GET / HTTP/1.0\r\n\r\n".getBytes(UTF_8)),
            record(
                "response",
                "https://x.example/i.png",
                "application/http",
                answer("Content-Type: image/png", new byte[100])),
            record(
                "response",
                "https://x.example/e",
                "application/http",
                answer("Content-Type: text/html\r\nTransfer-Encoding: chunked", chunked)),
            record(
                "response",
                "https://x.example/f",
                "application/http",
                answer("Content-Type: text/html\r\nContent-Encoding: gzip", zipped)),
            record(
                "response",
                "https://x.example/404",
                "application/http",
                "HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\n<p>No.</p>".getBytes(UTF_8)),
            record(
                "response",
                "https://x.example/robots.txt",
                "application/http",
                answer("Content-Type: text/plain", "User-agent: *".getBytes(UTF_8))),
            record(
                "resource",
                "<https://x.example/t>",
                "text/plain",
                "Head\n\nText.".getBytes(UTF_8)));
    for (byte[] form : List.of(content, gzip(content))) {
      List<Incoming> found = Readings.of(form, Readings.as(InputFormat.AUTO));
      assertEquals(4, found.size(), Readings.lines(found).toString());
      Report report = Readings.report(found, 0);
      assertEquals("Alden of news\n\nShells fell on Alden.", report.text());
      assertEquals("https://x.example/Alden", report.url());
      assertEquals("x.example", report.publication());
      assertEquals("standard input, record 2", found.get(0).origin().toString());
      assertEquals("Shells fell on Ebb.", Readings.report(found, 1).text());
      assertEquals("Shells fell on Fen.", Readings.report(found, 2).text());
      assertEquals("Head", Readings.report(found, 3).title());
    }
  }

  @Test
  void aCutArchiveKeepsItsWholeRecords() {
    for (boolean compressed : new boolean[] {false, true}) {
      List<byte[]> parts = pages().stream().map(p -> compressed ? gzip(p) : p).toList();
      byte[] whole = joined(parts.toArray(new byte[0][]));
      List<Integer> ends = new ArrayList<>();
      int end = 0;
      for (byte[] part : parts) {
        end += part.length;
        ends.add(end);
      }
      for (int cut = 1;
          cut < whole.length;
          cut += ends.contains(cut + 1) || ends.contains(cut) ? 1 : 3) {
        int at = cut;
        List<String> found = titles(Arrays.copyOf(whole, cut));
        int complete = (int) ends.stream().filter(e -> e <= at).count();
        assertTrue(found.size() >= complete, cut + ": " + found);
        assertEquals(
            List.of("Alden", "Brook", "Corve", "Dunmore").subList(0, complete),
            found.subList(0, complete),
            cut + ": " + found);
        // What is missing of the line ends after an uncompressed record is nothing that it loses.
        boolean between =
            ends.contains(cut) || !compressed && ends.stream().anyMatch(e -> e - at <= 4 && e > at);
        assertTrue(between || found.get(found.size() - 1).equals("!"), cut + ": " + found);
      }
    }
  }

  @Test
  void aDamagedRecordDoesNotTakeTheOthersAlong() {
    for (boolean compressed : new boolean[] {false, true}) {
      List<byte[]> parts = pages().stream().map(p -> compressed ? gzip(p) : p).toList();
      int from = parts.get(0).length;
      int to = from + parts.get(1).length;
      byte[] whole = joined(parts.toArray(new byte[0][]));
      Random random = new Random(5);
      for (int at = from; at < to - 4; at += 9) {
        byte[] damaged = whole.clone();
        damaged[at] = (byte) random.nextInt(256);
        damaged[Math.min(to - 1, at + 3)] ^= 0x11;
        List<String> found = titles(damaged);
        assertTrue(found.contains("Alden"), at + ": " + found);
        assertTrue(found.contains("Dunmore"), at + ": " + found);
        assertTrue(found.contains("Corve"), at + ": " + found);
        // Bytes that are missing altogether.
        int until = Math.max(at, Math.min(to - 4, at + 7));
        found =
            titles(
                joined(Arrays.copyOf(whole, at), Arrays.copyOfRange(whole, until, whole.length)));
        assertTrue(found.contains("Corve") && found.contains("Dunmore"), at + ": " + found);
      }
    }
  }

  @Test
  void aWrongLengthIsAProblemOfItsRecord() {
    byte[] answer = answer("Content-Type: text/html", "<p>Shells fell.</p>".getBytes(UTF_8));
    for (long length :
        new long[] {0, 10, answer.length - 3, answer.length + 9, 700, 5_000, 1_000_000_000_000L}) {
      byte[] wrong = record("response", "https://x.example/w", "application/http", answer, length);
      byte[] plain = joined(page("Alden"), wrong, page("Brook"), page("Corve"));
      assertEquals(List.of("Alden", "!", "Brook", "Corve"), titles(plain), "length " + length);
      byte[] members =
          joined(gzip(page("Alden")), gzip(wrong), gzip(page("Brook")), gzip(page("Corve")));
      assertEquals(List.of("Alden", "!", "Brook", "Corve"), titles(members), "length " + length);
    }
  }

  @Test
  void aHeadWithoutEndIsNotKept() {
    InputStream content =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(page("Alden")),
                    new ByteArrayInputStream("WARC/1.0\r\nX: ".getBytes(UTF_8)),
                    new Endless('x', 50_000_000),
                    new ByteArrayInputStream("\r\n\r\n".getBytes(UTF_8)),
                    new ByteArrayInputStream(page("Brook")))));
    List<String> found = Readings.lines(Readings.of(content, Readings.as(InputFormat.AUTO)));
    assertTrue(found.get(0).contains("Alden"), found.toString());
    assertTrue(found.get(1).contains("record 2: has a head of more than 65 kB"), found.toString());
    assertTrue(found.get(2).contains("Brook"), found.toString());
  }

  @Test
  void largeRecordsArePassedOver() {
    byte[] answer = answer("Content-Type: video/mp4", new byte[0]);
    byte[] video =
        record(
            "response",
            "https://x.example/v",
            "application/http",
            answer,
            answer.length + 60_000_000L);
    InputStream content =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    new ByteArrayInputStream(page("Alden")),
                    new ByteArrayInputStream(Arrays.copyOf(video, video.length - 4)),
                    new Endless('x', 60_000_000),
                    new ByteArrayInputStream("\r\n\r\n".getBytes(UTF_8)),
                    new ByteArrayInputStream(page("Brook")))));
    List<String> found = Readings.lines(Readings.of(content, Readings.as(InputFormat.AUTO)));
    assertEquals(2, found.size(), found.toString());
  }

  @Test
  void bombsAreDefused() {
    byte[] zeros = new byte[40_000_000];
    byte[] bomb =
        record(
            "response",
            "https://x.example/b",
            "application/http",
            answer("Content-Type: text/html\r\nContent-Encoding: gzip", gzip(zeros)));
    byte[] other = gzip(record("resource", "https://x.example/c", "text/html", zeros));
    List<String> found =
        titles(joined(gzip(page("Alden")), gzip(bomb), other, gzip(page("Brook"))));
    assertEquals(List.of("Alden", "!", "!", "Brook"), found);
  }

  @Test
  void whatIsNoArchiveIsAProblem() {
    assertEquals(List.of("!"), titles("nonsense".repeat(1000).getBytes(UTF_8)));
    assertEquals(List.of("!"), titles(new byte[0]));
  }
}
