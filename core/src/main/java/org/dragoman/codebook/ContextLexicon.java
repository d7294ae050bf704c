package org.dragoman.codebook;

import java.util.HashMap;
import java.util.Map;

/** Words that put an event into a context of PLOVER. Immutable and thread-safe. */
public final class ContextLexicon {
  private final Map<String, String> contexts = new HashMap<>();

  private ContextLexicon() {}

  /** Reads the shipped table. */
  public static ContextLexicon load() {
    ContextLexicon lexicon = new ContextLexicon();
    for (Tsv.Row row : Tsv.read("frames/contexts.tsv")) {
      lexicon.contexts.put(row.get("word"), row.get("context"));
    }
    return lexicon;
  }

  /** The context of a lemma, null if it has none. */
  public String of(String lemma) {
    return contexts.get(lemma);
  }
}
