package org.dragoman.mention;

import org.dragoman.text.Span;

/**
 * A number or quantifier.
 *
 * @param firstToken first token of the expression ("at least five": "at")
 * @param lastToken last token of the expression
 * @param low least value, or null
 * @param best most likely value, or null
 * @param high greatest value, or null
 * @param same true for "the same number", whose values are its antecedent's
 */
public record QuantityMention(
    Span span, int firstToken, int lastToken, Integer low, Integer best, Integer high, boolean same)
    implements Mention {}
