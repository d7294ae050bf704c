package org.dragoman.parser;

/**
 * A word or sign as the tokenizer cut it. Immutable.
 *
 * @param form as written
 * @param start index of its first UTF-16 unit in the text
 * @param end index after its last UTF-16 unit
 */
public record Word(String form, int start, int end) {}
