package org.dragoman.cli;

/** Whether cards are in colour. */
enum ColorMode {
  /** On a terminal, unless {@code NO_COLOR} is set. */
  AUTO,
  /** Even into a file. */
  ALWAYS,
  /** Not at all. */
  NEVER
}
