package org.dragoman.parser;

/** What a feature looks at in a word. The order is that of the codes in the model file. */
public enum Field {
  /** The simplified form. */
  FORM,
  /** The simplified form in lower case. */
  LOWER,
  /** The shape of the simplified form. */
  SHAPE,
  /** The lemma. */
  LEMMA,
  /** The part of speech. */
  TAG,
  /** The entity tag with its prefix. */
  ENTITY,
  /** The parts of speech that the lexicon has for the word, joined. */
  AMBIGUITY,
  /** The label of the dependency. */
  LABEL,
  /** How many dependents stand left and right: none, one, more. */
  VALENCY,
  /** The first two letters of the lower case form. */
  PREFIX_2,
  /** The first three letters of the lower case form. */
  PREFIX_3,
  /** The last letter of the lower case form. */
  SUFFIX_1,
  /** The last two letters of the lower case form. */
  SUFFIX_2,
  /** The last three letters of the lower case form. */
  SUFFIX_3,
  /** The last four letters of the lower case form. */
  SUFFIX_4,
  /** Set: the parts of speech that the lexicon has for the word. */
  AMBIGUITY_SET,
  /** Set: what the form looks like. */
  ORTHOGRAPHY_SET,
  /** Set: first or last of the sentence. */
  POSITION_SET,
  /** Set: the Brown clusters. */
  CLUSTER_SET,
  /** Set: the lists of names that the word stands in, by its place in the name. */
  GAZETTEER_SET;

  private static final Field[] ALL = values();

  static Field of(int code) {
    return ALL[code];
  }
}
