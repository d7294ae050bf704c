package org.dragoman.export;

/** An export cannot be written as asked; the message is meant for the user. */
public final class ExportFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  ExportFailure(String message) {
    super(message);
  }
}
