package org.dragoman.export;

import java.io.IOException;

/** Writes the files of one format. */
interface Exporter {
  /** Writes all that is chosen. */
  void write(Source source, Bundle bundle) throws IOException;
}
