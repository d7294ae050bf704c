package org.dragoman.parser.convert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.dragoman.parser.ModelMaker;

/**
 * Converts the library's models in a process of its own, which takes the memory that the library
 * needs and gives it back. Stateless and thread-safe.
 */
public final class LibraryModelMaker implements ModelMaker {
  private static final String HEAP = "-Xmx2g";

  @Override
  public void make(Path file, IntConsumer progress) throws IOException {
    Path log =
        Files.createTempFile(
            file.toAbsolutePath().getParent(), file.getFileName().toString() + ".", ".tmp");
    try {
      run(file, log, progress);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static void run(Path file, Path log, IntConsumer progress) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    java,
                    HEAP,
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ModelConverter.class.getName(),
                    file.toString()))
            .redirectError(log.toFile())
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      lines
          .lines()
          .filter(line -> line.matches("\\d{1,3}"))
          .forEach(line -> progress.accept(Integer.parseInt(line)));
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(lastLine(log, status));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }

  private static String lastLine(Path log, int status) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return lines.isEmpty()
        ? "the conversion ended with status " + status
        : lines.get(lines.size() - 1);
  }
}
