package org.dragoman.cli;

/** The program cannot work here at all: the message tells the user why and what to do. */
final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
