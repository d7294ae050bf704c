package org.dragoman.export;

import java.io.Closeable;
import java.io.IOException;

/** Takes the rows of one table, in order. Not thread-safe. */
interface Sink extends Closeable {
  /** Writes a row. */
  void write(Row row) throws IOException;
}
