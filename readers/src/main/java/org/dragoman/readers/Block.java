package org.dragoman.readers;

import org.jsoup.nodes.Element;

/**
 * A paragraph of a page: what stands between two line breaks of the layout. Immutable.
 *
 * @param text with single spaces, not empty
 * @param linked number of its characters that are links
 * @param element the innermost element that lays it out as a block
 */
record Block(String text, int linked, Element element) {
  private static final String ENDS = ".!?…。؟";
  private static final String CLOSING = "'\"”’»)]";
  private static final int LONG = 80;
  private static final int SENTENCE = 40;

  /** Share of the text that is links. */
  double linkShare() {
    return (double) linked / text.length();
  }

  boolean isHeading() {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** Whether it ends as sentences do. */
  boolean isEnded() {
    int last = text.length() - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** Running text, not a label. */
  boolean isProse() {
    return !isHeading()
        && linkShare() < 0.35
        && (text.length() >= LONG || text.length() >= SENTENCE && isEnded());
  }

  /** Mostly links: navigation, a list of other articles. */
  boolean isLinks() {
    return linkShare() >= 0.5 || linkShare() >= 0.35 && text.length() < LONG;
  }

  /** What it adds to an element's worth as the article. */
  double worth() {
    if (isProse()) {
      return text.length() - linked;
    }
    return isLinks() ? -8 : isHeading() ? 0 : -2;
  }
}
