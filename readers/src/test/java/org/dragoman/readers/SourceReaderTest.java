package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTest {
  @TempDir Path folder;

  private List<String> read(ReaderOptions options, Path... sources) {
    List<Incoming> found = new ArrayList<>();
    try (SourceReader reader = new SourceReader(options, InputStream.nullInputStream())) {
      for (Path source : sources) {
        reader.read(source.toString(), found::add);
      }
    }
    return Readings.lines(found).stream().map(l -> l.replace(folder + "/", "")).toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aFolderHoldsReportsOfEveryForm() throws IOException {
    write("a.txt", "A\n\nText.");
    write("b.html", "<title>B of the news</title><p>Shells fell.</p>");
    write("c.csv", "id,title,text\n1,C,Text.\n");
    write("d.jsonl", "{\"text\":\"D\\n\\nText.\"}\n");
    write("e.xml", "<rss><channel><item><title>E</title></item></channel></rss>");
    write("f.eml", "Subject: F\n\nText.\n");
    Files.write(folder.resolve("g.zip"), ZipReaderTest.zip("g.txt", "G\n\nText."));
    write("h.png", "not read");
    write(".i.txt", "not read");
    assertEquals(
        List.of(
            "a.txt = A",
            "b.html = B of the news",
            "c.csv, row 2 = C",
            "d.jsonl, row 1 = D",
            "e.xml, item 1 = E",
            "f.eml = F",
            "g.zip!g.txt = G"),
        read(ReaderOptions.DEFAULT, folder));
    assertEquals(List.of("b.html = B of the news"), read(Readings.as(InputFormat.HTML), folder));
  }

  @Test
  void everyReportIsHandedOverUnlessIdsMustBeUnique() throws IOException {
    Path one = write("1.txt", "Same.");
    Path two = write("2.txt", "Same.");
    assertEquals(List.of("1.txt = null", "2.txt = null"), read(ReaderOptions.DEFAULT, one, two));
    assertTrue(
        read(ReaderOptions.DEFAULT.withUniqueIds(), one, two)
            .get(1)
            .contains("has the same text as 1.txt"));
  }

  @Test
  void missingFilesAndEmptyFoldersAreProblems() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    List<String> found = read(ReaderOptions.DEFAULT, folder.resolve("none.pdf"), empty);
    assertTrue(found.get(0).contains("there is no such file"), found.toString());
    assertTrue(found.get(1).contains("has no .txt"), found.toString());
  }

  @Test
  void anExceptionOfTheSinkGoesThrough() throws IOException {
    List<Path> sources =
        List.of(
            write("a.html", "<p>Shells fell.</p>"),
            write("b.csv", "text\nx\n"),
            write("c.xml", "<rss><channel><item><title>E</title></item></channel></rss>"),
            write("d.eml", "Subject: F\n\nText.\n"),
            Files.write(folder.resolve("e.zip"), ZipReaderTest.zip("g.txt", "G\n\nText.")));
    for (Path source : sources) {
      try (SourceReader reader =
          new SourceReader(ReaderOptions.DEFAULT, InputStream.nullInputStream())) {
        assertThrows(
            IllegalStateException.class,
            () ->
                reader.read(
                    source.toString(),
                    incoming -> {
                      throw new IllegalStateException("the sink is full");
                    }));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.txt | Plain. | TEXT",
        "x.txt | %PDF-1.4 | PDF",
        "x | <!DOCTYPE html><p> | HTML",
        "x.txt | <html><p> | HTML",
        "x | <?xml version='1.0'?><rss> | FEED",
        "x.xml | <?xml version='1.0'?><html> | HTML",
        "x | {\"text\" | JSONL",
        "x.dat | WARC/1.0 | WARC",
        "x.CSV | a,b | CSV",
        "x.htm.gz | <p> | HTML",
        "x | 'Subject: a\nFrom: b\nDate: c\n\nText' | EML",
        "x | 'Subject: a\n\nNo mail: it has one field.' | TEXT",
        "x | From: the desk | TEXT"
      })
  void formsAreRecognised(String name, String content, InputFormat format) {
    assertEquals(format, FormatGuess.of(name, content.getBytes(UTF_8)));
  }
}
