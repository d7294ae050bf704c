package org.dragoman.parser;

/**
 * A stretch of text in Unicode code points.
 *
 * @param start of the first
 * @param end after the last
 */
public record CodePointSpan(int start, int end) {}
