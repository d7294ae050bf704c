package org.dragoman.readers;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.ReadOptions;
import org.dragoman.report.Report;

/** Reads bytes as the command line would read standard input. */
final class Readings {
  private Readings() {}

  static ReaderOptions as(InputFormat format) {
    return ReaderOptions.of(new ReadOptions(format, null, null, null));
  }

  static List<Incoming> of(InputStream content, ReaderOptions options) {
    List<Incoming> found = new ArrayList<>();
    try (SourceReader reader = new SourceReader(options, content)) {
      reader.read(SourceReader.STREAM, found::add);
    }
    return found;
  }

  static List<Incoming> of(byte[] content, ReaderOptions options) {
    return of(new ByteArrayInputStream(content), options);
  }

  static List<Incoming> of(String content, InputFormat format) {
    return of(content.getBytes(StandardCharsets.UTF_8), as(format));
  }

  static Report only(List<Incoming> found) {
    if (found.size() != 1) {
      throw new AssertionError("not one report: " + found);
    }
    return report(found, 0);
  }

  static Report report(List<Incoming> found, int index) {
    if (!(found.get(index) instanceof Incoming.Accepted accepted)) {
      throw new AssertionError("no report at " + index + ": " + found);
    }
    return accepted.report();
  }

  static Incoming.Problem problem(List<Incoming> found, int index) {
    if (!(found.get(index) instanceof Incoming.Problem problem)) {
      throw new AssertionError("no problem at " + index + ": " + found);
    }
    return problem;
  }

  /** One line for each: the place, and the problem or the title. */
  static List<String> lines(List<Incoming> found) {
    return found.stream()
        .map(
            i ->
                i instanceof Incoming.Accepted accepted
                    ? i.origin() + " = " + accepted.report().title()
                    : "! " + ((Incoming.Problem) i).message())
        .toList();
  }
}
