package org.dragoman.report;

import java.util.Locale;
import java.util.Objects;

/**
 * Where a report was found, in words for a person: {@code reports.zip!a/b.html}, {@code
 * crawl.warc.gz, record 17}. Immutable.
 *
 * @param file path as the caller named it, {@code standard input} for a stream; in a container
 *     followed by {@code !} and the member's name
 * @param part what the file is made of
 * @param row number of the part from 1 in a file of many reports, 0 if the file is one report
 */
public record Origin(String file, Part part, int row) {
  /** What a file of many reports is made of. */
  public enum Part {
    /** The file is one report. */
    WHOLE,
    /** A line of JSON Lines, a row of a table. */
    ROW,
    /** A record of a web archive. */
    RECORD,
    /** An item of a feed. */
    ITEM
  }

  /** Checks that the file is named. */
  public Origin {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(part, "part");
  }

  /** A file that is one report. */
  public static Origin of(String file) {
    return new Origin(file, Part.WHOLE, 0);
  }

  /** This file's row. */
  public Origin atRow(int number) {
    return at(Part.ROW, number);
  }

  /** This file's part of some kind. */
  public Origin at(Part kind, int number) {
    return new Origin(file, kind, number);
  }

  /** What has a name of its own inside this. */
  public Origin member(String name) {
    return of(this + "!" + name);
  }

  @Override
  public String toString() {
    return row == 0 ? file : file + ", " + part.name().toLowerCase(Locale.ROOT) + " " + row;
  }
}
