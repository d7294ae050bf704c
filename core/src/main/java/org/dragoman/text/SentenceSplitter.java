package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.parser.Word;

/** Mends the tokenizer's sentence breaks after abbreviations and inside quotations. */
final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "gen", "col", "lt", "maj", "capt", "sgt", "adm", "brig", "cpl", "gov", "sen", "rep", "mr",
          "mrs", "ms", "dr", "prof", "st", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "no", "vs", "hon", "rev", "insp", "supt", "pres", "amb",
          "cmdr", "pvt", "spc");

  private SentenceSplitter() {}

  static List<List<Word>> split(List<List<Word>> parts) {
    List<List<Word>> joined = new ArrayList<>();
    for (List<Word> part : parts) {
      if (part.isEmpty()) {
        continue;
      }
      if (!joined.isEmpty() && continues(joined.get(joined.size() - 1), part)) {
        joined.get(joined.size() - 1).addAll(part);
      } else {
        joined.add(new ArrayList<>(part));
      }
    }
    return joined.stream().flatMap(part -> cutAfterNumbers(part).stream()).toList();
  }

  /**
   * "... on February 4. The leader ..." comes as one sentence with the token "4.", which also
   * stands at the end of "the blast killed 6.".
   */
  private static List<List<Word>> cutAfterNumbers(List<Word> part) {
    List<List<Word>> cut = new ArrayList<>();
    List<Word> current = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      Word token = part.get(i);
      boolean ends = i + 1 == part.size() || beginsAnother(part.get(i + 1));
      if (ends && i > 0 && token.form().matches("\\d{1,4}\\.")) {
        int stop = token.end() - 1;
        String digits = token.form().substring(0, token.form().length() - 1);
        current.add(new Word(digits, token.start(), stop));
        current.add(new Word(".", stop, stop + 1));
        cut.add(current);
        current = new ArrayList<>();
      } else {
        current.add(token);
      }
    }
    if (!current.isEmpty()) {
      cut.add(current);
    }
    return cut;
  }

  private static boolean beginsAnother(Word word) {
    return Character.isUpperCase(word.form().charAt(0));
  }

  private static boolean continues(List<Word> before, List<Word> after) {
    String next = after.get(0).form();
    if (before.size() >= 2 && before.get(before.size() - 1).form().equals(".")) {
      String word = before.get(before.size() - 2).form().toLowerCase(java.util.Locale.ROOT);
      boolean adjacent =
          before.get(before.size() - 2).end() == before.get(before.size() - 1).start();
      if (adjacent && ABBREVIATIONS.contains(word)) {
        return true;
      }
    }
    return Character.isLowerCase(next.charAt(0)) || next.equals(",");
  }
}
