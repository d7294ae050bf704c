package org.dragoman.cli;

/** The forms of a result. */
enum OutputFormat {
  /** For people. */
  CARD,
  /** The record, one a line. */
  JSON,
  /** PLOVER events, one a line. */
  PLOVER,
  /** CAMEO triples, one report a line. */
  CAMEO
}
