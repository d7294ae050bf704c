package org.dragoman.readers;

import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dragoman.report.Incoming;
import org.dragoman.report.ReportReader;
import org.dragoman.report.UniqueIds;

/**
 * Reads files, folders, a stream and addresses of the web in every form that Dragoman knows, and
 * hands over what it finds, in order, as it finds it. Nothing that is wrong with an input is
 * thrown: it comes as an {@link Incoming.Problem}, and the others go on. Not thread-safe; to be
 * closed, as it may keep a process that reads documents.
 *
 * <p>To add a form: a constant in {@code InputFormat}, its suffix and marks in {@link FormatGuess},
 * a reader beside {@link HtmlReader} that only an {@code IOException} of the stream may leave, its
 * line in {@link AnyContent}, and a damage test.
 */
public final class SourceReader implements AutoCloseable {
  /** The name that stands for the stream. */
  public static final String STREAM = ReportReader.STREAM;

  private final AnyContent content;
  private final ReportReader files;
  private final ReaderOptions options;
  private final UnaryOperator<Incoming> check;
  private AddressReader addresses;

  /**
   * @param options what is known about the inputs, and what they may cost
   * @param stream what {@link #STREAM} reads; never closed here
   */
  public SourceReader(ReaderOptions options, InputStream stream) {
    this.options = options;
    this.check = options.uniqueIds() ? new UniqueIds() : UnaryOperator.identity();
    this.content = new AnyContent(options);
    this.files = new ReportReader(content, stream, check);
  }

  /** Whether a source is an address of the web. */
  public static boolean isAddress(String source) {
    return source.regionMatches(true, 0, "http://", 0, 7)
        || source.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * Reads one source. An exception of the sink goes through to the caller.
   *
   * @param source a file, a folder, an address of the web or {@link #STREAM}
   * @param sink takes reports and problems in the order of the input
   */
  public void read(String source, Consumer<Incoming> sink) {
    if (isAddress(source)) {
      addresses().read(source, incoming -> sink.accept(check.apply(incoming)));
    } else {
      files.read(source, sink);
    }
  }

  private AddressReader addresses() {
    addresses = addresses == null ? new AddressReader(content, options) : addresses;
    return addresses;
  }

  @Override
  public void close() {
    content.close();
  }
}
