package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipReaderTest {
  @TempDir Path folder;

  /** An archive of names and contents in turns. */
  static byte[] zip(Object... members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < members.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) members[i]));
        zip.write(
            members[i + 1] instanceof byte[] raw ? raw : ((String) members[i + 1]).getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> lines(byte[] content) {
    return Readings.lines(Readings.of(content, Readings.as(InputFormat.AUTO)));
  }

  @Test
  void membersAreReadInTheirOrder() throws IOException {
    byte[] inner = zip("deep/x.txt", "Inner\n\nText.");
    byte[] content =
        zip(
            "b/page.html", "<title>A page of news</title><p>Shells fell.</p>",
            "a.txt", "First\n\nText.",
            "rows.jsonl", "{\"text\":\"x\"}\n{\"text\":7}\n",
            "picture.png", "no report",
            "__MACOSX/a.txt", "no report",
            ".hidden/b.txt", "no report",
            "more.zip", inner);
    Path file = Files.write(folder.resolve("reports.zip"), content);
    List<Incoming> found = new ArrayList<>();
    try (SourceReader reader =
        new SourceReader(
            ReaderOptions.of(ReadOptions.DEFAULT), java.io.InputStream.nullInputStream())) {
      reader.read(file.toString(), found::add);
      reader.read(folder.toString(), incoming -> {});
    }
    List<String> expected =
        List.of(
            "reports.zip!b/page.html = A page of news",
            "reports.zip!a.txt = First",
            "reports.zip!rows.jsonl, row 1 = null",
            "! reports.zip!rows.jsonl, row 2: its \"text\" is not a string",
            "reports.zip!more.zip!deep/x.txt = Inner");
    assertEquals(
        expected, Readings.lines(found).stream().map(l -> l.replace(folder + "/", "")).toList());
  }

  @Test
  void namesAreOnlyNames() {
    List<String> found =
        lines(zip("../../outside.txt", "A\n\nx", "/etc/b.txt", "B\n\nx", "C:\\c.txt", "C\n\nx"));
    assertEquals(3, found.size());
    assertEquals("standard input!../../outside.txt = A", found.get(0));
  }

  @Test
  void theSameNameTwiceIsTwoReports() {
    byte[] content = zip("a.txt", "One\n\nx", "b.txt", "Two\n\nx");
    byte[] twice =
        new String(content, java.nio.charset.StandardCharsets.ISO_8859_1)
            .replace("b.txt", "a.txt")
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertEquals(List.of("standard input!a.txt = One", "standard input!a.txt = Two"), lines(twice));
  }

  @Test
  void nestingHasALimit() {
    byte[] content = zip("a.txt", "One\n\nx");
    for (int i = 0; i < 4; i++) {
      content = zip("ok.txt", "Level " + i + "\n\nx", "in.zip", content);
    }
    List<String> found = lines(content);
    assertEquals(3, found.size(), found.toString());
    assertTrue(found.get(2).contains("in.zip!in.zip: is an archive inside 2 others"), found.get(2));
  }

  @Test
  void bombsAreDefused() {
    byte[] zeros = new byte[30_000_000];
    Arrays.fill(zeros, (byte) 'a');
    List<String> found = lines(zip("bomb.jsonl", zeros, "good.txt", "Good\n\nx"));
    assertTrue(
        found.get(0).contains("bomb.jsonl: after row 1: expands to more than 200 times its size"),
        found.toString());
    assertTrue(found.get(1).endsWith("= Good"), found.toString());
    byte[] nested = zip("bomb.zip", zip("x.csv", zeros), "good.txt", "Good\n\nx");
    found = lines(nested);
    assertTrue(found.get(found.size() - 1).endsWith("= Good"), found.toString());
    assertTrue(found.get(0).startsWith("! "), found.toString());
  }

  @Test
  void tooManyMembersAreAProblem() {
    Object[] members = new Object[202];
    for (int i = 0; i < members.length; i += 2) {
      members[i] = i + ".txt";
      members[i + 1] = "x";
    }
    Limits few = new Limits(20_000_000, 4_000_000_000L, 200, 100, 2, 128, 1000, 1000, 30, 256, 5);
    List<Incoming> found = Readings.of(zip(members), ReaderOptions.DEFAULT.withLimits(few));
    assertTrue(Readings.problem(found, 0).reason().contains("more than 100 files"));
  }

  @Test
  void aDamagedMemberDoesNotTakeTheOthersAlong() {
    byte[] content =
        zip(
            "a.txt",
            "First\n\nx",
            "b.txt",
            "Second\n\n" + "some words, ".repeat(50),
            "c.txt",
            "Third\n\nx");
    int from =
        new String(content, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("b.txt") + 5;
    for (int at = from; at < from + 30; at++) {
      byte[] damaged = content.clone();
      damaged[at] ^= 0x55;
      List<String> found = lines(damaged);
      assertTrue(found.get(0).endsWith("!a.txt = First"), at + ": " + found);
      assertTrue(found.get(found.size() - 1).endsWith("!c.txt = Third"), at + ": " + found);
      assertEquals(3, found.size(), at + ": " + found);
      assertTrue(found.get(1).contains("b.txt"), at + ": " + found);
    }
  }

  @Test
  void aCutArchiveKeepsItsWholeMembers() {
    byte[] content =
        zip(
            "a.txt",
            "First\n\nx",
            "b.txt",
            "Second\n\n" + "some words, ".repeat(50),
            "c.txt",
            "Third\n\nx");
    String shown = new String(content, java.nio.charset.StandardCharsets.ISO_8859_1);
    int second = shown.indexOf("PK\u0003\u0004", 10);
    for (int cut = 4; cut < content.length; cut += 3) {
      List<String> found = lines(Arrays.copyOf(content, cut));
      assertTrue(found.stream().anyMatch(l -> l.startsWith("! ")), cut + ": " + found);
      assertTrue(cut <= second || found.get(0).endsWith("= First"), cut + ": " + found);
    }
  }

  @Test
  void archivesWithoutReportsAreProblems() {
    assertTrue(lines(zip("a.png", "x")).get(0).contains("has no report in it"));
    assertTrue(lines(zip()).get(0).contains("has no report in it"));
  }
}
