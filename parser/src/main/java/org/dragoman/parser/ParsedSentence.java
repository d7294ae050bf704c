package org.dragoman.parser;

import java.util.List;

/**
 * A parsed sentence. Immutable and thread-safe.
 *
 * @param tokens in the order of the text, never empty
 */
public record ParsedSentence(List<ParsedToken> tokens) {
  /** Copies the list. */
  public ParsedSentence {
    tokens = List.copyOf(tokens);
  }
}
