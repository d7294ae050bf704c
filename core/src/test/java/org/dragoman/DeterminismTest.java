package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dragoman.record.RecordJson;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** Same input, same bytes: over runs, thread counts, locales and time zones. */
class DeterminismTest {
  private static final Path SAMPLES = Path.of(System.getProperty("dragoman.root", ".."), "samples");

  @Test
  void sameBytesWhateverTheThreadsLocaleAndZone() throws Exception {
    List<Report> reports = reports();
    List<String> first = code(reports, 1);
    assertEquals(first, code(reports, 1));
    assertEquals(first, code(reports, 4));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(first, code(reports, 2));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static List<Report> reports() throws IOException {
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        reports.add(GoldenTest.report(file));
      }
    }
    return reports;
  }

  private static List<String> code(List<Report> reports, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<String>> futures = new ArrayList<>();
      for (Report report : reports) {
        futures.add(pool.submit(() -> RecordJson.write(Parsers.coder().code(report))));
      }
      List<String> lines = new ArrayList<>();
      for (Future<String> future : futures) {
        lines.add(future.get());
      }
      return lines;
    } finally {
      pool.shutdown();
    }
  }
}
