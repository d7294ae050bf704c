package org.dragoman.readers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dragoman.report.ContentReader;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.JsonLinesReader;
import org.dragoman.report.Origin;
import org.dragoman.report.TextReader;

/**
 * Reads a content of any form: looks at it and hands it to the form's reader, whose classes are
 * loaded only then. Not thread-safe.
 */
final class AnyContent implements ContentReader, AutoCloseable {
  private final ReaderOptions options;
  private final DocumentProcess documents;

  AnyContent(ReaderOptions options) {
    this.options = options;
    this.documents = new DocumentProcess(options.limits());
  }

  @Override
  public List<String> suffixes() {
    return FormatGuess.suffixes(options.read().format()).stream()
        .flatMap(suffix -> Stream.of(suffix, suffix + ".gz"))
        .toList();
  }

  @Override
  public void read(Origin origin, String name, InputStream in, Consumer<Incoming> sink) {
    Expansion expansion = new Expansion(options.limits());
    try {
      read(Item.of(origin, name, options.read().format(), expansion), in, sink);
    } catch (IOException e) {
      sink.accept(Faults.of(origin, e));
    }
  }

  /** Reads an item, which may be inside another. */
  void read(Item item, InputStream in, Consumer<Incoming> sink) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    byte[] head = head(buffered);
    if (FormatGuess.isGzip(head)) {
      if (isCompressedWarc(item, head)) {
        new WarcReader(this, options.limits()).read(item, buffered, true, sink);
      } else {
        new GzipReader(this).read(item, buffered, sink);
      }
    } else {
      plain(item, buffered, head, sink);
    }
  }

  /** Reads an item that is not compressed. */
  void plain(Item item, InputStream in, Consumer<Incoming> sink) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    plain(item, buffered, head(buffered), sink);
  }

  /** Each record is compressed by itself, which helps after a damaged one. */
  private static boolean isCompressedWarc(Item item, byte[] head) {
    boolean told =
        item.format() == InputFormat.WARC
            || item.format() == InputFormat.AUTO
                && FormatGuess.byName(item.name()).filter(InputFormat.WARC::equals).isPresent();
    return told || item.format() == InputFormat.AUTO && FormatGuess.isWarcInside(head);
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(FormatGuess.HEAD);
    byte[] head = in.readNBytes(FormatGuess.HEAD);
    in.reset();
    return head;
  }

  private void plain(Item item, InputStream in, byte[] head, Consumer<Incoming> sink)
      throws IOException {
    InputFormat format =
        item.format() == InputFormat.AUTO ? FormatGuess.of(item.name(), head) : item.format();
    switch (format) {
      case JSONL -> new JsonLinesReader(options.read()).read(item.origin(), in, sink);
      case HTML -> new HtmlReader(options).read(item, in, sink);
      case FEED -> new FeedReader(options).read(item, in, sink);
      case CSV -> new CsvReader(options).read(item.origin(), in, sink);
      case ZIP -> new ZipReader(this, options.limits()).read(item, in, sink);
      case PDF, DOCX -> new DocumentReader(documents, options).read(item, format, in, sink);
      case EML -> new MailReader(this, options).read(item, in, sink);
      case WARC -> new WarcReader(this, options.limits()).read(item, in, false, sink);
      default -> new TextReader(options.read()).read(item.origin(), in, sink);
    }
  }

  @Override
  public void close() {
    documents.close();
  }
}
