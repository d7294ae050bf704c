package org.dragoman.export;

/**
 * How a text table is written.
 *
 * @param suffix of its file
 * @param delimiter between cells
 * @param quoted whether cells may be put in quotes; else tabs and line ends become spaces
 * @param header whether the names of the columns come first
 * @param tags whether a row of HXL tags follows them
 * @param missing what stands for a value that is not known
 */
record Dialect(
    String suffix, char delimiter, boolean quoted, boolean header, boolean tags, String missing) {
  /** RFC 4180, with line feeds. */
  static final Dialect CSV = new Dialect(".csv", ',', true, true, false, "");

  /** Tabs, a header, no quoting. */
  static final Dialect TABS = new Dialect(".tab", '\t', false, true, false, "");

  /** The same dialect with another suffix. */
  Dialect suffixed(String other) {
    return new Dialect(other, delimiter, quoted, header, tags, missing);
  }

  /** Without a header. */
  Dialect headless() {
    return new Dialect(suffix, delimiter, quoted, false, tags, missing);
  }

  /** With another word for what is not known. */
  Dialect missing(String word) {
    return new Dialect(suffix, delimiter, quoted, header, tags, word);
  }

  /** With a row of HXL tags. */
  Dialect tagged() {
    return new Dialect(suffix, delimiter, quoted, header, true, missing);
  }
}
