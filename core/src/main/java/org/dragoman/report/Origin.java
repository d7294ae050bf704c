package org.dragoman.report;

import java.util.Objects;

/**
 * Where a report was found. Immutable.
 *
 * @param file path as the caller named it, {@code standard input} for a stream
 * @param row line number from 1 in a file of many reports, 0 if the file is one report
 */
public record Origin(String file, int row) {
  /** Checks that the file is named. */
  public Origin {
    Objects.requireNonNull(file, "file");
  }

  /** A file that is one report. */
  public static Origin of(String file) {
    return new Origin(file, 0);
  }

  /** This file's row. */
  public Origin atRow(int number) {
    return new Origin(file, number);
  }

  @Override
  public String toString() {
    return row == 0 ? file : file + ", row " + row;
  }
}
