package org.dragoman.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads what a file or stream holds. */
public interface ContentReader {
  /** Ends of the names of files that are taken from a folder, in small letters, with the dot. */
  List<String> suffixes();

  /**
   * Hands over the reports and problems of a stream in their order, as they are found.
   *
   * @param name the file's name, whose suffix tells the form; empty if there is none
   * @param in never closed here
   * @throws IOException of the stream only
   */
  void read(Origin origin, String name, InputStream in, Consumer<Incoming> sink) throws IOException;

  /** The same for a file. */
  default void read(Origin origin, Path file, Consumer<Incoming> sink) throws IOException {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      read(origin, name, in, sink);
    }
  }
}
