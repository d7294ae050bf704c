package org.dragoman.report;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the caller tells about the inputs. Immutable.
 *
 * @param format how they hold their reports
 * @param encoding the encoding of all files, or null to detect each file's
 * @param date day of publication of reports that do not tell theirs, or null
 * @param publication outlet of reports that do not tell theirs, or null
 */
public record ReadOptions(
    InputFormat format, Charset encoding, LocalDate date, String publication) {
  /** Nothing is told: formats and encodings are detected. */
  public static final ReadOptions DEFAULT = new ReadOptions(InputFormat.AUTO, null, null, null);

  /** Checks that a format is given. */
  public ReadOptions {
    Objects.requireNonNull(format, "format");
  }
}
