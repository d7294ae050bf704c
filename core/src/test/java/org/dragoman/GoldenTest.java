package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.record.RecordJson;
import org.dragoman.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden pairs: {@code NAME.txt} is a report (an optional first line {@code #date 2020-02-11} gives
 * its day), {@code NAME.json} the record that must come out. Run with {@code
 * -Ddragoman.rewrite=true} to write the records anew, then read the difference.
 */
class GoldenTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("dragoman.root", ".."), "core", "src", "test", "resources", "golden");

  @TestFactory
  Stream<DynamicTest> pairs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> reports = files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
      assertTrue(!reports.isEmpty(), "no golden pairs in " + FOLDER);
      return reports.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }
  }

  private static void check(Path file) throws IOException {
    String json = pretty(RecordJson.write(Parsers.coder().code(report(file))));
    Path expected = Path.of(file.toString().replace(".txt", ".json"));
    if (Boolean.getBoolean("dragoman.rewrite")) {
      Files.writeString(expected, json);
    }
    assertEquals(Files.readString(expected), json);
  }

  static Report report(Path file) throws IOException {
    String raw = Files.readString(file);
    LocalDate date = null;
    if (raw.startsWith("#date ")) {
      int end = raw.indexOf('\n');
      date = LocalDate.parse(raw.substring(6, end).strip());
      raw = raw.substring(end + 1);
    }
    String id = file.getFileName().toString().replace(".txt", "");
    return Report.of(id, null, null, null, date, "en", raw);
  }

  private static String pretty(String json) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json)) + "\n";
  }
}
