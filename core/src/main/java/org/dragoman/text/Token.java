package org.dragoman.text;

/**
 * One token of a parsed sentence.
 *
 * @param index position in its sentence, from 0
 * @param form the word as written
 * @param lemma lower-case base form
 * @param tag Penn Treebank part of speech
 * @param label dependency label towards {@code head} ({@code nsubj}, {@code dobj}, {@code prep},
 *     {@code pobj}, {@code agent} ...; {@code root} for the root)
 * @param head index of the governing token, -1 for the root
 * @param entity OntoNotes entity class ({@code GPE}, {@code PERSON}, {@code ORG}, {@code NORP},
 *     {@code DATE} ...), or "" if none
 * @param span its place in the text
 */
public record Token(
    int index,
    String form,
    String lemma,
    String tag,
    String label,
    int head,
    String entity,
    Span span) {

  /** A verb form, modals included. */
  public boolean isVerb() {
    return tag.startsWith("VB") || tag.equals("MD");
  }

  /** A common or proper noun. */
  public boolean isNoun() {
    return tag.startsWith("NN");
  }

  /** A proper noun. */
  public boolean isName() {
    return tag.startsWith("NNP");
  }

  /** A personal or possessive pronoun. */
  public boolean isPronoun() {
    return tag.equals("PRP") || tag.equals("PRP$");
  }

  /** True if the dependency label is one of {@code labels}. */
  public boolean hasLabel(String... labels) {
    for (String candidate : labels) {
      if (candidate.equals(label)) {
        return true;
      }
    }
    return false;
  }
}
