package org.dragoman.parser;

import java.util.List;

/**
 * A text with its sentences. Immutable and thread-safe.
 *
 * @param text as given
 * @param sentences in order, none empty
 */
public record ParsedText(String text, List<ParsedSentence> sentences) {
  /** Copies the list. */
  public ParsedText {
    sentences = List.copyOf(sentences);
  }

  /** Where a token stands, in Unicode code points: start, and end after its last one. */
  public CodePointSpan span(ParsedToken token) {
    int start = text.codePointCount(0, token.word().start());
    return new CodePointSpan(
        start, start + text.codePointCount(token.word().start(), token.word().end()));
  }
}
