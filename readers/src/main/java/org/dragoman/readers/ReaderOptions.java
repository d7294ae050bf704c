package org.dragoman.readers;

import java.util.Objects;
import org.dragoman.report.ReadOptions;

/**
 * What the caller tells about the inputs and allows. Immutable.
 *
 * @param read form, encoding, day and outlet
 * @param columns which column of a table holds what
 * @param uniqueIds whether a second report of the same id or text is a problem
 * @param followLinks whether the pages that a feed's items link to are fetched and read
 * @param privateAddresses whether addresses of this machine and of private networks are fetched
 * @param limits what an input may cost
 */
public record ReaderOptions(
    ReadOptions read,
    Columns columns,
    boolean uniqueIds,
    boolean followLinks,
    boolean privateAddresses,
    Limits limits) {
  /** Everything is detected; every report is handed over; no links, no private addresses. */
  public static final ReaderOptions DEFAULT = of(ReadOptions.DEFAULT);

  /** Checks that nothing is missing. */
  public ReaderOptions {
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(limits, "limits");
  }

  /** The usual with what is known about the inputs. */
  public static ReaderOptions of(ReadOptions read) {
    return new ReaderOptions(read, Columns.USUAL, false, false, false, Limits.DEFAULT);
  }

  /** The same with named columns. */
  public ReaderOptions withColumns(Columns other) {
    return new ReaderOptions(read, other, uniqueIds, followLinks, privateAddresses, limits);
  }

  /** The same, but that a second report of the same id or text is a problem. */
  public ReaderOptions withUniqueIds() {
    return new ReaderOptions(read, columns, true, followLinks, privateAddresses, limits);
  }

  /** The same, but that links of feeds are followed. */
  public ReaderOptions withFollowedLinks() {
    return new ReaderOptions(read, columns, uniqueIds, true, privateAddresses, limits);
  }

  /** The same, but that private addresses are fetched. */
  public ReaderOptions withPrivateAddresses() {
    return new ReaderOptions(read, columns, uniqueIds, followLinks, true, limits);
  }

  /** The same with other limits. */
  public ReaderOptions withLimits(Limits other) {
    return new ReaderOptions(read, columns, uniqueIds, followLinks, privateAddresses, other);
  }
}
