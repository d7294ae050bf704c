package org.dragoman.parser.convert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    run(
        new ProcessBuilder(
            java,
            HEAP,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ModelConverter.class.getName(),
            file.toString()),
        progress);
  }

  /**
   * Runs a conversion: lines of digits are its progress, the last other line says why it failed. No
   * file is needed for them: the disk may be full.
   */
  static void run(ProcessBuilder conversion, IntConsumer progress) throws IOException {
    Process process = conversion.redirectErrorStream(true).start();
    String last = null;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("\\d{1,3}")) {
          progress.accept(Integer.parseInt(line));
        } else if (!line.isBlank()) {
          last = line;
        }
      }
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(last == null ? "the conversion ended with status " + status : last);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroy();
    }
  }
}
