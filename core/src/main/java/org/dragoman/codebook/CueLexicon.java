package org.dragoman.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that report what somebody says, and words that weaken it. Immutable and thread-safe. */
public final class CueLexicon {
  /**
   * A reporting word.
   *
   * @param words folded words, the lemma first
   * @param stance what the holder does with the statement
   * @param needs condition as written in the table, "" if none
   */
  public record Cue(List<String> words, String stance, String needs) {
    /** True if a clausal complement or a quotation is all that the word needs. */
    public boolean takesClause() {
      return needs.isEmpty() || needs.equals("comp=*") || needs.equals("obj=*");
    }

    /** The particle that the word needs, if its only need is one. */
    public Optional<String> particle() {
      return needs.startsWith("prt=") && needs.indexOf(' ') < 0
          ? Optional.of(needs.substring(4))
          : Optional.empty();
    }
  }

  private final Map<String, List<Cue>> cues = new HashMap<>();
  private final Map<String, List<Cue>> phrases = new HashMap<>();
  private final List<List<String>> hedges = new ArrayList<>();

  private CueLexicon() {}

  /** Reads the shipped tables. */
  public static CueLexicon load() {
    CueLexicon lexicon = new CueLexicon();
    for (Tsv.Row row : Tsv.read("claims/cues.tsv")) {
      Cue cue =
          new Cue(List.copyOf(Fold.words(row.get("lemma"))), row.get("stance"), row.get("needs"));
      if (row.get("pos").equals("p")) {
        lexicon.phrases.computeIfAbsent(cue.words().get(0), w -> new ArrayList<>(1)).add(cue);
      } else {
        lexicon
            .cues
            .computeIfAbsent(row.get("lemma") + "/" + row.get("pos"), k -> new ArrayList<>(1))
            .add(cue);
      }
    }
    // The longest phrase is tried first.
    lexicon
        .phrases
        .values()
        .forEach(list -> list.sort((a, b) -> Integer.compare(b.words().size(), a.words().size())));
    for (Tsv.Row row : Tsv.read("claims/hedges.tsv")) {
      lexicon.hedges.add(List.copyOf(Fold.words(row.get("phrase"))));
    }
    return lexicon;
  }

  /** The readings of a verb as a reporting word. */
  public List<Cue> verb(String lemma) {
    return cues.getOrDefault(lemma + "/v", List.of());
  }

  /** The readings of a noun as a reporting word. */
  public List<Cue> noun(String lemma) {
    return cues.getOrDefault(lemma + "/n", List.of());
  }

  /** Preposition-like phrases ("according to") that begin with a word, the longest first. */
  public List<Cue> phrases(String first) {
    return phrases.getOrDefault(first, List.of());
  }

  /** Weakening phrases as folded words, in the order of the table. */
  public List<List<String>> hedges() {
    return hedges;
  }
}
