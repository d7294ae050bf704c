package org.dragoman.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Reads files, folders and a stream, and hands over what it finds, in order, as it finds it.
 * Nothing that is wrong with an input is thrown: it comes as an {@link Incoming.Problem}, and the
 * others go on. Not thread-safe.
 */
public final class ReportReader {
  /** The name that stands for the stream. */
  public static final String STREAM = "-";

  private final ContentReader content;
  private final InputStream stream;
  private final UnaryOperator<Incoming> check;

  /**
   * Reads plain text and JSON Lines. Ids must be unique among all that it reads: a second report of
   * the same id is a problem.
   *
   * @param options what is known about the inputs
   * @param stream what {@link #STREAM} reads; never closed here
   */
  public ReportReader(ReadOptions options, InputStream stream) {
    this(new PlainContent(options), stream, new UniqueIds());
  }

  /**
   * @param content reads what is in the files
   * @param stream what {@link #STREAM} reads; never closed here
   * @param check has the last word on each report and problem
   */
  public ReportReader(ContentReader content, InputStream stream, UnaryOperator<Incoming> check) {
    this.content = content;
    this.stream = stream;
    this.check = check;
  }

  /**
   * Reads one input. An exception of the sink goes through to the caller.
   *
   * @param name a file, a folder or {@link #STREAM}
   * @param taker takes reports and problems in the order of the input
   */
  public void read(String name, Consumer<Incoming> taker) {
    Consumer<Incoming> sink = incoming -> taker.accept(check.apply(incoming));
    if (name.equals(STREAM)) {
      Origin origin = Origin.of("standard input");
      guarded(origin, sink, () -> content.read(origin, "", stream, sink));
      return;
    }
    try {
      Path path = Path.of(name);
      if (Files.isDirectory(path)) {
        new Folder(content.suffixes()).files(path, sink).forEach(file -> file(file, sink));
      } else {
        file(path, sink);
      }
    } catch (InvalidPathException e) {
      sink.accept(new Incoming.Problem(Origin.of(name), "is not a file name", null));
    }
  }

  private void file(Path path, Consumer<Incoming> sink) {
    Origin origin = Origin.of(path.toString());
    guarded(origin, sink, () -> content.read(origin, path, sink));
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
  public static Incoming.Problem problem(Origin origin, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Incoming.Problem(origin, "there is no such file", null);
    }
    if (e instanceof AccessDeniedException) {
      return new Incoming.Problem(origin, "may not be read (permission denied)", null);
    }
    return new Incoming.Problem(origin, "cannot be read: " + e.getMessage(), null);
  }
}
