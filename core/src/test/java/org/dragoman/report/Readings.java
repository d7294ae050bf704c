package org.dragoman.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads bytes as the command line would read standard input. */
final class Readings {
  private Readings() {}

  static List<Incoming> of(byte[] content, ReadOptions options) {
    List<Incoming> found = new ArrayList<>();
    ReportReader reader = new ReportReader(options, new ByteArrayInputStream(content));
    reader.read(ReportReader.STREAM, found::add);
    return found;
  }

  static List<Incoming> of(String content, InputFormat format) {
    return of(content.getBytes(StandardCharsets.UTF_8), new ReadOptions(format, null, null, null));
  }

  static Report only(List<Incoming> found) {
    if (found.size() != 1 || !(found.get(0) instanceof Incoming.Accepted accepted)) {
      throw new AssertionError("not one report: " + found);
    }
    return accepted.report();
  }

  static Incoming.Problem problem(List<Incoming> found, int index) {
    if (!(found.get(index) instanceof Incoming.Problem problem)) {
      throw new AssertionError("no problem: " + found);
    }
    return problem;
  }
}
