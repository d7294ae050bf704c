package org.dragoman.cli;

import java.util.Arrays;
import java.util.List;
import org.dragoman.text.Span;

/** Quotes a sentence, shortened around the words that matter. */
final class Excerpt {
  private static final String GAP = "…";

  private Excerpt() {}

  /**
   * The quotation, in quotation marks.
   *
   * @param trigger the words that made the entry, set off if they stand in the sentence; or null
   * @param most columns that it may take
   */
  static Phrase of(String text, Span sentence, Span trigger, int most) {
    boolean marked = trigger != null && sentence.contains(trigger);
    Span at = marked ? trigger : new Span(sentence.start(), sentence.start());
    String[] before = words(text.substring(sentence.start(), at.start()));
    String middle = Printable.line(at.of(text));
    String[] after = words(text.substring(at.end(), sentence.end()));
    int room = most - DisplayWidth.of(middle) - 2;
    int left = 0;
    int right = 0;
    boolean grows = true;
    while (grows) {
      grows = false;
      // What comes before tells who; what comes after what and to whom: one word left, two right.
      for (int side = 0; side < 3; side++) {
        boolean toLeft = side == 0 || right == after.length;
        int index = toLeft ? before.length - 1 - left : right;
        String word = toLeft ? (index >= 0 ? before[index] : null) : after[index];
        if (word != null && room >= DisplayWidth.of(word) + 1) {
          room -= DisplayWidth.of(word) + 1;
          left += toLeft ? 1 : 0;
          right += toLeft ? 0 : 1;
          grows = true;
        }
      }
    }
    return phrase(text, at, before, left, middle, after, right);
  }

  private static Phrase phrase(
      String text, Span at, String[] before, int left, String middle, String[] after, int right) {
    boolean glued = at.start() > 0 && !Character.isWhitespace(text.charAt(at.start() - 1));
    List<String> head = Arrays.asList(before).subList(before.length - left, before.length);
    List<String> tail = Arrays.asList(after).subList(0, right);
    Phrase phrase = new Phrase().add("“", Style.QUOTE);
    phrase.add(left < before.length ? GAP : "", Style.QUOTE);
    phrase.add(String.join(" ", head) + (head.isEmpty() || glued ? "" : " "), Style.QUOTE);
    phrase.add(middle, Style.TRIGGER);
    boolean close = at.end() < text.length() && !Character.isWhitespace(text.charAt(at.end()));
    phrase.add((tail.isEmpty() || close ? "" : " ") + String.join(" ", tail), Style.QUOTE);
    return phrase.add((right < after.length ? GAP : "") + "”", Style.QUOTE);
  }

  /** A quotation within a quotation has single marks. */
  private static String inner(String line) {
    return line.replaceAll("(?<![^\\s(\\[])[\"“](?=\\S)", "‘").replaceAll("[\"”“]", "’");
  }

  private static String[] words(String text) {
    String line = inner(Printable.line(text));
    return line.isEmpty() ? new String[0] : line.split(" ");
  }
}
