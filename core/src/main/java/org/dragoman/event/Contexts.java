package org.dragoman.event;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.codebook.ContextLexicon;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/** The contexts that the words below a predicate tell. Stateless. */
final class Contexts {
  private Contexts() {}

  /** Of an event, in the order of the text. */
  static List<String> of(EventDraft event, ContextLexicon lexicon) {
    Sentence s = event.sentence;
    return s.tokens().stream()
        .filter(t -> !t.isVerb() && isBeside(s, event.carrier, t))
        .map(t -> lexicon.of(t.lemma().toLowerCase(Locale.ROOT)))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** True for a word below a predicate that stands in no clause of its own. */
  private static boolean isBeside(Sentence s, Token predicate, Token word) {
    Token current = word;
    while (current.index() != predicate.index()) {
      Optional<Token> head = s.head(current);
      boolean apart =
          current.isVerb() && current.hasLabel("advcl", "relcl", "conj", "parataxis", "ccomp");
      if (apart || head.isEmpty()) {
        return false;
      }
      current = head.get();
    }
    return true;
  }
}
