package org.dragoman.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads files, folders and a stream, and hands over what it finds, in order, as it finds it.
 * Nothing that is wrong with an input is thrown: it comes as an {@link Incoming.Problem}, and the
 * others go on. Ids must be unique among all that one reader reads; a second report of the same id
 * is a problem. Not thread-safe.
 *
 * <p>To add a format: a reader beside {@link TextReader}, a constant in {@link InputFormat}, its
 * suffix in {@code formatOf}, a line in {@code parse}, and a damage test.
 */
public final class ReportReader {
  /** The name that stands for the stream. */
  public static final String STREAM = "-";

  private final ReadOptions options;
  private final InputStream stream;
  private final Map<String, Origin> ids = new HashMap<>();

  /**
   * @param options what is known about the inputs
   * @param stream what {@link #STREAM} reads; never closed here
   */
  public ReportReader(ReadOptions options, InputStream stream) {
    this.options = options;
    this.stream = stream;
  }

  /**
   * Reads one input. An exception of the sink goes through to the caller.
   *
   * @param name a file, a folder or {@link #STREAM}
   * @param sink takes reports and problems in the order of the input
   */
  public void read(String name, Consumer<Incoming> sink) {
    if (name.equals(STREAM)) {
      Origin origin = Origin.of("standard input");
      guarded(origin, sink, () -> parse(origin, options.format(), stream, sink));
      return;
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        new Folder(options.format()).files(path, sink).forEach(file -> file(file, sink));
      } else {
        file(path, sink);
      }
    } catch (InvalidPathException e) {
      sink.accept(new Incoming.Problem(Origin.of(name), "is not a file name", null));
    }
  }

  private void file(Path path, Consumer<Incoming> sink) {
    Origin origin = Origin.of(path.toString());
    guarded(
        origin,
        sink,
        () -> {
          try (InputStream in = Files.newInputStream(path)) {
            parse(origin, formatOf(path), in, sink);
          }
        });
  }

  private InputFormat formatOf(Path path) {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (options.format() != InputFormat.AUTO) {
      return options.format();
    }
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return InputFormat.JSONL;
    }
    return lower.endsWith(".txt") ? InputFormat.TEXT : InputFormat.AUTO;
  }

  private void parse(Origin origin, InputFormat format, InputStream in, Consumer<Incoming> sink)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    Consumer<Incoming> unique = incoming -> sink.accept(unique(incoming));
    switch (format == InputFormat.AUTO ? sniff(buffered) : format) {
      case JSONL -> new JsonLinesReader(options).read(origin, buffered, unique);
      default -> new TextReader(options).read(origin, buffered, unique);
    }
  }

  /** JSON Lines begin with an object, plain text hardly ever does. */
  private static InputFormat sniff(BufferedInputStream in) throws IOException {
    in.mark(64);
    String start = new String(in.readNBytes(64), java.nio.charset.StandardCharsets.ISO_8859_1);
    in.reset();
    String shown = start.replaceAll("[^\\x21-\\x7e]", "");
    boolean object = shown.startsWith("{\"") || shown.equals("{") || shown.startsWith("{}");
    return object ? InputFormat.JSONL : InputFormat.TEXT;
  }

  private Incoming unique(Incoming incoming) {
    if (!(incoming instanceof Incoming.Accepted accepted)) {
      return incoming;
    }
    String id = accepted.report().id();
    Origin first = ids.putIfAbsent(id, accepted.origin());
    if (first == null) {
      return incoming;
    }
    boolean same = id.startsWith("sha256:");
    String reason =
        same ? "has the same text as " + first : "its id \"" + id + "\" is taken by " + first;
    return new Incoming.Problem(
        accepted.origin(), reason, same ? "it is left out" : "give each report its own id");
  }

  /** Work that may fail to read. */
  private interface Reading {
    void run() throws IOException;
  }

  private static void guarded(Origin origin, Consumer<Incoming> sink, Reading reading) {
    try {
      reading.run();
    } catch (IOException e) {
      sink.accept(problem(origin, e));
    }
  }

  /** What an error of reading means to a person. */
  static Incoming.Problem problem(Origin origin, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Incoming.Problem(origin, "there is no such file", null);
    }
    if (e instanceof AccessDeniedException) {
      return new Incoming.Problem(origin, "may not be read (permission denied)", null);
    }
    return new Incoming.Problem(origin, "cannot be read: " + e.getMessage(), null);
  }
}
