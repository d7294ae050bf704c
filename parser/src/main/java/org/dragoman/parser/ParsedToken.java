package org.dragoman.parser;

/**
 * A word of a parsed sentence. Immutable.
 *
 * @param index of the word in its sentence, from 0
 * @param word the form and where it stands
 * @param tag the part of speech (Penn Treebank)
 * @param lemma in lower case; {@code #crd#}, {@code #ord#} and {@code #hlink#} stand for numerals,
 *     ordinals and links, and each number is 0
 * @param entity {@code O}, or {@code B-}, {@code I-}, {@code L-} (first, inner, last) or {@code U-}
 *     (only word) and the class of the name
 * @param head index of the word on which it depends, -1 for the root
 * @param label of the dependency
 */
public record ParsedToken(
    int index, Word word, String tag, String lemma, String entity, int head, String label) {
  /** The form as written. */
  public String form() {
    return word.form();
  }
}
