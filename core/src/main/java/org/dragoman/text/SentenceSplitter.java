package org.dragoman.text;

import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Mends the tokenizer's sentence breaks after abbreviations and inside quotations. */
final class SentenceSplitter {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "gen", "col", "lt", "maj", "capt", "sgt", "adm", "brig", "cpl", "gov", "sen", "rep", "mr",
          "mrs", "ms", "dr", "prof", "st", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "no", "vs", "hon", "rev", "insp", "supt", "pres", "amb",
          "cmdr", "pvt", "spc");

  private SentenceSplitter() {}

  static List<List<Token>> split(List<List<Token>> parts) {
    List<List<Token>> joined = new ArrayList<>();
    for (List<Token> part : parts) {
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

  /** "... on February 4. The leader ..." comes as one sentence with the token "4.". */
  private static List<List<Token>> cutAfterNumbers(List<Token> part) {
    List<List<Token>> cut = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      Token token = part.get(i);
      boolean capitalNext =
          i + 1 < part.size() && Character.isUpperCase(part.get(i + 1).getWordForm().charAt(0));
      if (capitalNext && i > 0 && token.getWordForm().matches("\\d{1,4}\\.")) {
        int stop = token.getEndOffset() - 1;
        String digits = token.getWordForm().substring(0, token.getWordForm().length() - 1);
        current.add(new Token(digits, token.getStartOffset(), stop));
        current.add(new Token(".", stop, stop + 1));
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

  private static boolean continues(List<Token> before, List<Token> after) {
    String next = after.get(0).getWordForm();
    if (before.size() >= 2 && before.get(before.size() - 1).getWordForm().equals(".")) {
      String word = before.get(before.size() - 2).getWordForm().toLowerCase(java.util.Locale.ROOT);
      boolean adjacent =
          before.get(before.size() - 2).getEndOffset()
              == before.get(before.size() - 1).getStartOffset();
      if (adjacent && ABBREVIATIONS.contains(word)) {
        return true;
      }
    }
    return Character.isLowerCase(next.charAt(0)) || next.equals(",");
  }
}
