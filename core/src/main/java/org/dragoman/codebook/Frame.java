package org.dragoman.codebook;

import java.util.List;
import java.util.Set;

/**
 * One reading of a predicate (a line of {@code frames/*.tsv}).
 *
 * @param lemma lemma of the verb, noun or adjective
 * @param pos {@code v}, {@code n} or {@code a}
 * @param needs conditions, all of which must hold
 * @param cameo CAMEO code, or null for outer verbs that have none of their own
 * @param category PLOVER category, or null if only the complement has one
 * @param modes PLOVER modes
 * @param actor roles in which the doer stands, in order of preference
 * @param recipient roles in which the recipient stands, in order of preference; empty = never one
 * @param flags {@code mutual needs-actor light casualty own}
 * @param outer class of an outer verb, or null
 * @param where file and line, for explanations
 */
public record Frame(
    String lemma,
    String pos,
    List<Need> needs,
    String cameo,
    String category,
    List<String> modes,
    List<String> actor,
    List<String> recipient,
    Set<String> flags,
    String outer,
    String where) {

  /** The flag of an entry of a user's own lexicon. */
  public static final String OWN = "own";

  /**
   * A condition.
   *
   * @param role {@code obj subj prt mod comp} or a preposition
   * @param words lemmas of which the word in that role must be one; empty = any word will do
   * @param kinds {@code actor}, {@code official}, {@code place}: or anything of that kind
   */
  public record Need(String role, Set<String> words, Set<String> kinds) {
    /** True if any word will do. */
    public boolean anyWord() {
      return words.isEmpty() && kinds.isEmpty();
    }
  }

  /** True if the flag stands in the entry. */
  public boolean is(String flag) {
    return flags.contains(flag);
  }

  /** Short name for explanations. */
  public String label() {
    StringBuilder label = new StringBuilder(lemma).append('/').append(pos);
    for (Need need : needs) {
      label.append(' ').append(need.role());
    }
    return label.toString();
  }
}
