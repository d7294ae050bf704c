package org.dragoman.query;

/**
 * A sentence of a report and the words in it that made an entry.
 *
 * @param text the sentence
 * @param start where those words begin in it, in Java characters
 * @param end where they end; equal to {@code start} if they do not stand in it
 */
public record Quote(String text, int start, int end) {
  /** The words that made the entry, or null. */
  public String trigger() {
    return start == end ? null : text.substring(start, end);
  }

  static String text(Quote quote) {
    return quote == null ? null : quote.text;
  }

  static String trigger(Quote quote) {
    return quote == null ? null : quote.trigger();
  }

  /** The sentence with marks around those words. */
  public String marked(String before, String after) {
    return start == end
        ? text
        : text.substring(0, start)
            + before
            + text.substring(start, end)
            + after
            + text.substring(end);
  }
}
