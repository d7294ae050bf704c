package org.dragoman.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {
  @TempDir Path folder;

  private List<Incoming> read(ReadOptions options, Path... paths) {
    List<Incoming> found = new ArrayList<>();
    ReportReader reader = new ReportReader(options, InputStream.nullInputStream());
    for (Path path : paths) {
      reader.read(path.toString(), found::add);
    }
    return found;
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names(List<Incoming> found) {
    return found.stream()
        .map(
            i ->
                i.origin().toString().replace(folder + "/", "")
                    + (i instanceof Incoming.Problem ? " !" : ""))
        .toList();
  }

  @Test
  void foldersAreReadInTheOrderOfTheirPaths() throws IOException {
    write("b.txt", "b");
    write("a/z.txt", "z");
    write("a/rows.jsonl", "{\"id\":1,\"text\":\"x\"}\n{\"id\":2,\"text\":\"y\"}\n");
    write("a/notes.md", "not read");
    write(".hidden/c.txt", "not read");
    write(".c.txt", "not read");
    List<Incoming> found = read(ReadOptions.DEFAULT, folder);
    assertEquals(
        List.of("a/rows.jsonl, row 1", "a/rows.jsonl, row 2", "a/z.txt", "b.txt"), names(found));
  }

  @Test
  void formatNarrowsAFolder() throws IOException {
    write("a.txt", "a");
    write("b.jsonl", "{\"text\":\"x\"}");
    ReadOptions text = new ReadOptions(InputFormat.TEXT, null, null, null);
    assertEquals(List.of("a.txt"), names(read(text, folder)));
  }

  @Test
  void missingFilesAndEmptyFoldersAreProblems() throws IOException {
    Path good = write("good.txt", "Text.");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    List<Incoming> found = read(ReadOptions.DEFAULT, folder.resolve("none.txt"), empty, good);
    assertEquals(List.of("none.txt !", "empty !", "good.txt"), names(found));
    assertTrue(Readings.problem(found, 0).reason().contains("no such file"));
    assertTrue(Readings.problem(found, 1).reason().contains("no .txt or .jsonl file"));
  }

  @Test
  void theSameTextTwiceIsReported() throws IOException {
    Path one = write("1.txt", "Same.");
    Path two = write("2.txt", "Same.");
    List<Incoming> found = read(ReadOptions.DEFAULT, one, two);
    assertTrue(Readings.problem(found, 1).message().contains("has the same text as " + one));
  }

  @Test
  void aLoopOfLinksEnds() throws IOException {
    write("a.txt", "a");
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertEquals(List.of("a.txt"), names(read(ReadOptions.DEFAULT, folder)));
  }

  @Test
  void aStreamThatBreaksIsAProblemAfterItsRows() {
    InputStream breaking =
        new InputStream() {
          private int row;

          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] target, int from, int length) throws IOException {
            if (row++ > 0) {
              throw new IOException("the disk is gone");
            }
            byte[] line = "{\"id\":1,\"text\":\"a\"}\n{\"id\":2".getBytes();
            System.arraycopy(line, 0, target, from, line.length);
            return line.length;
          }
        };
    List<Incoming> found = new ArrayList<>();
    ReadOptions options = new ReadOptions(InputFormat.JSONL, null, null, null);
    new ReportReader(options, breaking).read(ReportReader.STREAM, found::add);
    assertEquals(2, found.size());
    assertTrue(Readings.problem(found, 1).message().contains("the disk is gone"));
  }
}
