package org.dragoman.parser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A process that opens a cache with a maker that takes its time and writes down that it was called.
 */
final class SlowMaker {
  private SlowMaker() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    new ModelCache(folder, (file, progress) -> make(folder, file)).open(percent -> {});
  }

  private static void make(Path folder, Path file) throws IOException {
    Files.write(
        folder.resolve("made"),
        "made\n".getBytes(StandardCharsets.US_ASCII),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    ModelWriter writer = new ModelWriter();
    writer.add("numbers", new ModelWriter.Section().integer(1));
    writer.write(file);
  }
}
