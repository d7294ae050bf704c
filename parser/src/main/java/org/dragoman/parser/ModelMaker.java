package org.dragoman.parser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/**
 * Makes the model file; found with {@link java.util.ServiceLoader}. Implementations are
 * thread-safe.
 */
public interface ModelMaker {
  /**
   * Writes the model file and waits until the disk has it.
   *
   * @param file to write, which nobody else uses
   * @param progress told the progress in per cent, from 0 to 100
   * @throws IOException with a reason for users
   */
  void make(Path file, IntConsumer progress) throws IOException;
}
