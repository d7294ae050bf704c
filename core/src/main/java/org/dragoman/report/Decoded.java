package org.dragoman.report;

/** The outcome of turning bytes into text. */
public sealed interface Decoded {
  /** Text without a byte order mark. */
  record Text(String text) implements Decoded {}

  /**
   * Bytes that are no text.
   *
   * @param reason what is wrong, as a clause that follows the file's name
   * @param remedy what the user can do, or null
   */
  record Undecodable(String reason, String remedy) implements Decoded {}
}
