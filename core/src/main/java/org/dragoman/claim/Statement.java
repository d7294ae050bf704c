package org.dragoman.claim;

import java.util.List;
import org.dragoman.text.Span;

/**
 * What somebody says, wherever the report tells it. Immutable.
 *
 * @param sentence index of its sentence
 * @param links the chain of those who say it, the outermost first; never empty
 * @param source the words of the last of them, or null if nobody is named
 * @param cue the word that reports, or null where speech goes on without one
 * @param content what is said, as stretches of the sentence
 */
public record Statement(
    int sentence, List<Attribution.Link> links, Span source, Span cue, List<Span> content) {}
