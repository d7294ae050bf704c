package org.dragoman.parser;

/** The model file cannot be used or made; the message says why and what to do. */
public final class ModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for users. */
  public ModelException(String message) {
    super(message);
  }

  /** With a message for users and its cause. */
  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
