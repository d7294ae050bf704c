package org.dragoman.cli;

/** Whoever read the results has gone, as {@code head} does when it has enough: no error. */
final class ClosedPipe extends RuntimeException {
  private static final long serialVersionUID = 1;

  ClosedPipe() {
    super(null, null, false, false);
  }
}
