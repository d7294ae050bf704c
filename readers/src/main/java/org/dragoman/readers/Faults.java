package org.dragoman.readers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.dragoman.report.Incoming;
import org.dragoman.report.Origin;
import org.dragoman.report.ReportReader;

/** Problems in words. Stateless. */
final class Faults {
  private Faults() {}

  /** What an error of reading means to a person. */
  static Incoming.Problem of(Origin origin, IOException e) {
    if (e instanceof Expansion.Flood || e.getCause() instanceof Expansion.Flood) {
      return new Incoming.Problem(origin, e.getMessage(), "the rest of it is left out");
    }
    if (e instanceof EOFException || e.getCause() instanceof EOFException) {
      return new Incoming.Problem(origin, "is cut short", null);
    }
    return ReportReader.problem(origin, e);
  }

  /** A document of at most so many bytes; null, with a problem in the sink, if it is larger. */
  static byte[] document(
      Origin origin, InputStream in, int most, java.util.function.Consumer<Incoming> sink)
      throws IOException {
    byte[] content = in.readNBytes(most + 1);
    if (content.length > most) {
      sink.accept(new Incoming.Problem(origin, "is larger than " + Size.words(most), null));
      return null;
    }
    return content;
  }
}
