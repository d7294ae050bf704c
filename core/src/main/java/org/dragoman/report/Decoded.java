package org.dragoman.report;

/** The outcome of turning bytes into text. */
sealed interface Decoded {
  /** Text without a byte order mark. */
  record Text(String text) implements Decoded {}

  /** Bytes that are no text. */
  record Undecodable(String reason, String remedy) implements Decoded {}
}
