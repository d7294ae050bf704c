package org.dragoman.cli;

/** What the program tells the shell. */
final class ExitCode {
  /** All went well. */
  static final int OK = 0;

  /** Some reports could not be read or coded; the others were. */
  static final int SOME_FAILED = 1;

  /** The call or the environment is wrong; nothing, or not everything, was done. */
  static final int USAGE = 2;

  private ExitCode() {}
}
