package org.dragoman.codebook;

import java.util.HashMap;
import java.util.Map;

/** Words of loss and the kind of loss that they tell. Immutable and thread-safe. */
public final class LossLexicon {
  private static final String UNCOUNTED = "none";

  private final Map<String, String> kinds = new HashMap<>();

  private LossLexicon() {}

  /** Reads the shipped table. */
  public static LossLexicon load() {
    LossLexicon lexicon = new LossLexicon();
    for (Tsv.Row row : Tsv.read("losses/words.tsv")) {
      lexicon.kinds.put(row.get("role") + " " + row.get("word"), row.get("kind"));
    }
    return lexicon;
  }

  /** The kind of loss of a verb whose object is lost ("kill"), or null. */
  public String verb(String lemma) {
    return kinds.get("verb " + lemma);
  }

  /** The kind of loss of a noun of loss ("death"), or null. */
  public String noun(String lemma) {
    return kinds.get("noun " + lemma);
  }

  /** The kind of loss of a word for the state of the lost ("dead", "missing"), or null. */
  public String state(String form) {
    return kinds.get("state " + form);
  }

  /** True for a noun of arms and vehicles. */
  public boolean isEquipment(String lemma) {
    return "equipment".equals(kinds.get("thing " + lemma));
  }

  /** True for a noun whose number is no loss of people or arms ("kilometre", "house", "vote"). */
  public boolean isUncounted(String lemma) {
    return UNCOUNTED.equals(kinds.get("thing " + lemma));
  }
}
