package org.dragoman.readers;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.report.ContentCheck;
import org.dragoman.report.Decoded;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.ReadOptions;
import org.dragoman.report.Report;

/** Reads a PDF or office document as one report, with the help of another process. */
final class DocumentReader {
  private final DocumentProcess process;
  private final ReadOptions options;
  private final Limits limits;

  DocumentReader(DocumentProcess process, ReaderOptions options) {
    this.process = process;
    this.options = options.read();
    this.limits = options.limits();
  }

  /** Hands over the report or the problem; the caller closes the stream. */
  void read(Item item, InputFormat format, InputStream in, Consumer<Incoming> sink)
      throws IOException {
    byte[] content = Faults.document(item.origin(), in, limits.document(), sink);
    if (content == null) {
      return;
    }
    if (item.expansion().isHopeless()) {
      String reason = "was not tried: too many others beside it could not be read";
      sink.accept(new Incoming.Problem(item.origin(), reason, "read it by itself"));
      return;
    }
    Extracted found = process.extracted(format, content);
    if (process.isBroken()) {
      item.expansion().broke();
    }
    sink.accept(incoming(item, found));
  }

  private Incoming incoming(Item item, Extracted found) {
    if (found.fault() != null) {
      boolean blank = found.fault().equals(PdfText.NO_TEXT);
      String remedy = blank ? "recognise its text first (OCR)" : null;
      return new Incoming.Problem(item.origin(), found.fault(), remedy);
    }
    Optional<Decoded.Undecodable> fault = ContentCheck.fault(found.text());
    if (fault.isPresent()) {
      return new Incoming.Problem(item.origin(), fault.get().reason(), fault.get().remedy());
    }
    Report report =
        Report.of(
            null,
            found.title(),
            options.publication(),
            item.url(),
            found.date() == null ? options.date() : found.date(),
            null,
            found.text());
    return new Incoming.Accepted(item.origin(), report);
  }
}
