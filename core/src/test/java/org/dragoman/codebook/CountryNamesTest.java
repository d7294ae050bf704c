package org.dragoman.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The country table knows every state by the English name that Unicode (ICU) gives it. */
class CountryNamesTest {
  /** Uninhabited, or parts of a state that the codes do not tell apart. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "AQ", "BL", "BQ", "BV", "CP", "DG", "EA", "EH", "GS", "HM", "IC", "JE", "MF", "MO", "RE",
          "SH", "SJ", "TF", "UM", "AC", "TA", "CQ");

  @Test
  void knowsTheNamesOfIcu() {
    List<String> missing = new ArrayList<>();
    ActorLexicon lexicon = ActorLexicon.load();
    for (String country : ULocale.getISOCountries()) {
      String name = new ULocale("und", country).getDisplayCountry(ULocale.ENGLISH);
      String plain = name.replaceAll(" \\(.*\\)", "");
      if (!LEFT_OUT.contains(country) && !isCountry(lexicon, plain)) {
        missing.add(country + " " + name);
      }
    }
    assertEquals(List.of(), missing);
  }

  private static boolean isCountry(ActorLexicon lexicon, String name) {
    List<String> words = Fold.words(name);
    List<String> forms = words.stream().map(w -> w.toUpperCase(java.util.Locale.ROOT)).toList();
    ActorLexicon.Match match = lexicon.longest(words, forms, 0);
    return match != null
        && match.length() == words.size()
        && match.actors().stream()
            .anyMatch(
                a -> a.kind() == NamedActor.Kind.COUNTRY || a.kind() == NamedActor.Kind.CAPITAL);
  }
}
