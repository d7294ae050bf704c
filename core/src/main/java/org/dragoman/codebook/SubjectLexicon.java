package org.dragoman.codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that tell what a report is about. Immutable and thread-safe. */
public final class SubjectLexicon {
  private static final String CONFLICT = "conflict";

  private final Set<String> conflict = new HashSet<>();
  private final Set<String> other = new HashSet<>();

  private SubjectLexicon() {}

  /** Reads the shipped table. */
  public static SubjectLexicon load() {
    SubjectLexicon lexicon = new SubjectLexicon();
    List<Tsv.Row> rows = Tsv.read("frames/subjects.tsv");
    for (Tsv.Row row : rows) {
      (row.get("subject").equals(CONFLICT) ? lexicon.conflict : lexicon.other).add(row.get("word"));
    }
    return lexicon;
  }

  /** True for a word of conflict, politics or diplomacy. */
  public boolean isConflict(String lemma) {
    return conflict.contains(lemma);
  }

  /** True for a word of sport, shows, science and other things that are none of these. */
  public boolean isOther(String lemma) {
    return other.contains(lemma);
  }
}
