package org.dragoman.query;

import java.util.List;

/**
 * A report with the words that were looked for.
 *
 * @param source the report
 * @param title its headline, or null
 * @param sentences the first sentences with such words
 * @param found how many sentences have them
 * @param events how many events the report tells
 * @param score BM25, the better the greater
 */
public record Hit(
    Source source, Marked title, List<Marked> sentences, int found, long events, double score) {}
