package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the paragraphs of plain text. A blank line always ends one; a single line end does unless
 * the text is hard-wrapped there (a middling line that stops in mid-sentence).
 */
final class Paragraphs {
  private static final int WRAPPED_MIN = 45;
  private static final int WRAPPED_MAX = 100;

  /**
   * "BAMAKO, May 14 (Reuters) - ", "New York, May 17, IRNA - ", "PARIS - ": capitalised words, an
   * agency, a dash.
   */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’/]*(?: (?:\\p{Lu}[\\p{L}.'’/]*|de|la|el|al|of|and)){0,4}"
              + "(?:,? (?:\\p{Lu}[\\p{L}.'’/]*|\\d{1,4}(?:st|nd|rd|th)?)){0,6}(?:,? ?\\([^)]{1,30}\\))?\\s*(?:--?|[–—])\\s*(?=[\\p{Lu}\"“‘'])");

  /** "BEIRUT A strike ...": a dateline whose dash was lost. */
  private static final Pattern BARE_DATELINE =
      Pattern.compile(
          "\\p{Lu}{4,}(?: \\p{Lu}{3,})? (?=(?:An?|The|At|In|On|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Dozens|Hundreds|Thousands) )");

  private static final int LONGEST_DATELINE = 80;

  private Paragraphs() {}

  /** Length of the dateline with which a paragraph begins, 0 if there is none. */
  static int datelineLength(String paragraph) {
    Matcher bare = BARE_DATELINE.matcher(paragraph);
    if (bare.lookingAt()) {
      return bare.end();
    }
    Matcher matcher = DATELINE.matcher(paragraph);
    boolean spaced =
        matcher.lookingAt() && Character.isWhitespace(paragraph.charAt(matcher.end() - 1));
    return spaced && matcher.end() <= LONGEST_DATELINE ? matcher.end() : 0;
  }

  static List<Span> of(String text) {
    List<Span> blocks = new ArrayList<>();
    int start = -1;
    int end = -1;
    int line = 0;
    while (line < text.length()) {
      int stop = text.indexOf('\n', line);
      stop = stop < 0 ? text.length() : stop;
      boolean blank = text.substring(line, stop).isBlank();
      if (start >= 0 && (blank || !wrapped(text, lineStart(text, end), end))) {
        blocks.add(new Span(start, end));
        start = -1;
      }
      if (!blank) {
        start = start < 0 ? line : start;
        end = stop;
      }
      line = stop + 1;
    }
    if (start >= 0) {
      blocks.add(new Span(start, end));
    }
    return blocks;
  }

  private static int lineStart(String text, int end) {
    return text.lastIndexOf('\n', end - 1) + 1;
  }

  private static boolean wrapped(String text, int from, int to) {
    String line = text.substring(from, to).strip();
    if (line.length() < WRAPPED_MIN || line.length() > WRAPPED_MAX) {
      return false;
    }
    return ".!?:\"”’)".indexOf(line.charAt(line.length() - 1)) < 0;
  }
}
