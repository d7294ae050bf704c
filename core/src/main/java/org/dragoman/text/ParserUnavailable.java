package org.dragoman.text;

/** The parser cannot work here; the message tells users why and what to do. */
public final class ParserUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  ParserUnavailable(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
