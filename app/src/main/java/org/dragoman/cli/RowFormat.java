package org.dragoman.cli;

/** The forms of a list. */
enum RowFormat {
  /** For people. */
  TABLE,
  /** RFC 4180, with a header. */
  CSV,
  /** One object a line. */
  JSON
}
