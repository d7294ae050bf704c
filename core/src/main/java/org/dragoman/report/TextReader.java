package org.dragoman.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads one plain text as one report. Immutable and thread-safe. */
public final class TextReader {
  /** UTF-32 takes four bytes a character. */
  private static final int MOST_BYTES = 4 * ContentCheck.LONGEST_TEXT;

  private final ReadOptions options;

  /**
   * @param options what is known about the texts
   */
  public TextReader(ReadOptions options) {
    this.options = options;
  }

  /** Hands over the report or the problem; the caller closes the stream. */
  public void read(Origin origin, InputStream in, Consumer<Incoming> sink) throws IOException {
    byte[] content = in.readNBytes(MOST_BYTES + 1);
    sink.accept(incoming(origin, content));
  }

  private Incoming incoming(Origin origin, byte[] content) {
    Optional<Decoded.Undecodable> foreign = ContentCheck.foreign(content);
    if (foreign.isPresent()) {
      return problem(origin, foreign.get());
    }
    if (content.length > MOST_BYTES) {
      return problem(origin, ContentCheck.tooLong(hasLineBreak(content)));
    }
    Decoded decoded = TextDecoder.decode(content, options.encoding());
    if (decoded instanceof Decoded.Undecodable undecodable) {
      return problem(origin, isBinary(content) ? binary() : undecodable);
    }
    String text = ((Decoded.Text) decoded).text();
    Optional<Decoded.Undecodable> fault = ContentCheck.fault(text);
    if (fault.isPresent()) {
      return problem(origin, fault.get());
    }
    Report report = Report.of(null, null, options.publication(), null, options.date(), null, text);
    return new Incoming.Accepted(origin, report);
  }

  private static Decoded.Undecodable binary() {
    return new Decoded.Undecodable("is binary, not text", "extract its text first");
  }

  private static Incoming problem(Origin origin, Decoded.Undecodable why) {
    return new Incoming.Problem(origin, why.reason(), why.remedy());
  }

  private static boolean isBinary(byte[] content) {
    int controls = 0;
    for (byte b : content) {
      if (b == 0) {
        return true;
      }
      controls += b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    return controls > content.length / 50;
  }

  private static boolean hasLineBreak(byte[] content) {
    for (byte b : content) {
      if (b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }
}
