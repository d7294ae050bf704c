package org.dragoman.cli;

import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Parameters;

/** The casebook that a command works on. */
final class CasebookOptions {
  @Parameters(index = "0", paramLabel = "CASEBOOK", description = "The casebook: one file.")
  Path file;

  /** The clock that dates what people and commands do; never what the coder makes. */
  static final Clock CLOCK = Clock.systemUTC();
}
