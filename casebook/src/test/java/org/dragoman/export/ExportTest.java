package org.dragoman.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest extends SampleTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("dragoman.root", ".."), "casebook/src/test/resources/export");

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @ParameterizedTest
  @EnumSource
  void asItWas(Format format) throws IOException {
    Map<String, byte[]> now = files(export(format, "out"));
    Path golden = GOLDEN.resolve(format.word());
    now.keySet().removeIf(name -> name.endsWith(".parquet"));
    if (Boolean.getBoolean("dragoman.rewrite")) {
      Files.createDirectories(golden);
      for (Path old : Files.list(golden).toList()) {
        Files.delete(old);
      }
      for (Map.Entry<String, byte[]> file : now.entrySet()) {
        Files.write(golden.resolve(file.getKey()), file.getValue());
      }
    }
    Map<String, byte[]> then = files(golden);
    assertEquals(then.keySet(), now.keySet());
    then.forEach(
        (name, bytes) ->
            assertEquals(
                new String(bytes, StandardCharsets.UTF_8),
                new String(now.get(name), StandardCharsets.UTF_8),
                name));
  }

  @ParameterizedTest
  @EnumSource
  void twiceTheSameBytes(Format format) throws IOException {
    Map<String, byte[]> one = files(export(format, "one"));
    Map<String, byte[]> two = files(export(format, "two"));
    assertEquals(one.keySet(), two.keySet());
    one.forEach(
        (name, bytes) ->
            org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, two.get(name), name));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLeftBesideIt(Format format) throws IOException {
    export(format, "out");
    export(format, "out");
    try (Stream<Path> beside = Files.list(folder)) {
      assertFalse(beside.anyMatch(file -> file.toString().contains("partial")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyCasebookGivesEmptyTables(Format format) throws IOException {
    Path out = folder.resolve("empty");
    try (Database empty = CasebookFile.writeOrCreate(folder.resolve("empty.casebook"))) {
      Export.write(empty, Export.Request.all(format, out));
    }
    assertTrue(files(out).containsKey(Manifest.FILE));
  }

  @ParameterizedTest
  @EnumSource
  void aFilterNarrows(Format format) throws IOException {
    long event =
        db.number(
            "SELECT event_id FROM event JOIN report r USING (report_id)"
                + " WHERE r.id = 'watch-3'");
    Path out = folder.resolve("part");
    Export.write(
        db,
        new Export.Request(
            format, out, false, "report:watch-3", LongStream.of(event, 999).iterator()));
    assertTrue(Files.readString(out.resolve(Manifest.FILE)).contains("report:watch-3"));
    for (Map.Entry<String, byte[]> file : files(out).entrySet()) {
      String text = new String(file.getValue(), StandardCharsets.UTF_8);
      assertFalse(text.contains("Saraqib"), file.getKey());
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneFileOnRequest(Format format) throws IOException {
    Path out = folder.resolve("result.dat");
    if (!format.isOneFile()) {
      assertThrows(ExportFailure.class, () -> Export.write(db, Export.Request.all(format, out)));
      return;
    }
    Export.write(db, Export.Request.all(format, out));
    assertTrue(Files.size(out) > 0);
    assertTrue(Files.exists(folder.resolve("result.dat.README.md")));
    assertTrue(
        Files.readString(folder.resolve("result.dat.manifest.json")).contains("file/result.dat\""));
  }

  @Test
  void anotherFormatTakesThePlaceOfAnEarlierOne() throws IOException {
    Path out = export(Format.CSV, "out");
    Files.writeString(out.resolve("notes.txt"), "mine");
    export(Format.GDELT_EVENTS, "out");
    assertEquals(
        java.util.Set.of(
            "README.md",
            "datapackage.json",
            "export.CSV",
            "manifest.json",
            "mentions.CSV",
            "notes.txt"),
        files(out).keySet());
  }

  @Test
  void otherFilesAreNotTouched() throws IOException {
    Path out = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(out.resolve("events.csv"), "mine");
    assertThrows(ExportFailure.class, () -> export(Format.CSV, "mine"));
    assertEquals("mine", Files.readString(out.resolve("events.csv")));
  }
}
