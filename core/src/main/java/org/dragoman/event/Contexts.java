package org.dragoman.event;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dragoman.codebook.ContextLexicon;
import org.dragoman.text.Sentence;

/** The contexts that the words below a predicate tell. Stateless. */
final class Contexts {
  private Contexts() {}

  /** Of an event, in the order of the text. */
  static List<String> of(EventDraft event, ContextLexicon lexicon) {
    Sentence s = event.sentence;
    return s.tokens().stream()
        .filter(t -> t.index() == event.trigger.index() || s.dominates(event.carrier, t))
        .map(t -> lexicon.of(t.lemma().toLowerCase(Locale.ROOT)))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
