package org.dragoman.web;

/** A request that cannot be answered. The message is for the one who asked. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;

  Refused(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status. */
  int status() {
    return status;
  }
}
