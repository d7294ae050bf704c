package org.dragoman.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * Ends a sentence at a final mark, after the quotation marks and brackets that it closes.
 * Stateless.
 */
final class SentenceBreaker {
  private static final String[] OPENING = {"\"", "(", "{", "["};
  private static final String[] CLOSING = {"\"", ")", "}", "]"};

  private SentenceBreaker() {}

  static List<List<Word>> sentences(List<Word> words) {
    List<List<Word>> sentences = new ArrayList<>();
    int[] open = new int[OPENING.length];
    boolean ending = false;
    int begin = 0;
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).form();
      count(form, open);
      if (!ending && !isFinal(form)) {
        continue;
      }
      if (i + 1 < words.size() && closes(words.get(i + 1).form(), open)) {
        ending = true;
        continue;
      }
      sentences.add(List.copyOf(words.subList(begin, i + 1)));
      begin = i + 1;
      ending = false;
    }
    if (begin < words.size()) {
      sentences.add(List.copyOf(words.subList(begin, words.size())));
    }
    return sentences;
  }

  private static void count(String form, int[] open) {
    if (form.length() != 1) {
      return;
    }
    if (form.equals("\"")) {
      open[0] += open[0] == 0 ? 1 : -1;
      return;
    }
    for (int i = 1; i < open.length; i++) {
      open[i] += form.equals(OPENING[i]) ? 1 : 0;
      open[i] -= form.equals(CLOSING[i]) ? 1 : 0;
    }
  }

  private static boolean isFinal(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (!Chars.isFinalMark(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean closes(String form, int[] open) {
    for (int i = 0; i < open.length; i++) {
      if (open[i] > 0 && form.equals(CLOSING[i])) {
        return true;
      }
    }
    return false;
  }
}
