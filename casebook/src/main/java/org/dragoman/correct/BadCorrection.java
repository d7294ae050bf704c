package org.dragoman.correct;

/** A correction that cannot be made. The message says why and what is possible instead. */
public final class BadCorrection extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A refusal with a message for the user. */
  public BadCorrection(String message) {
    super(message);
  }
}
