package org.dragoman.event;

import org.dragoman.text.Token;

/**
 * What a quantity counts.
 *
 * @param kind the kind of loss
 * @param counted the noun that is counted, or the number itself
 * @param governor the word of loss
 * @param verb the verb of the clause that tells it, or null
 * @param part true for a part of a number told before ("three of them children")
 */
record Loss(String kind, Token counted, Token governor, Token verb, boolean part) {
  Loss(String kind, Token counted, Token governor, Token verb) {
    this(kind, counted, governor, verb, false);
  }
}
