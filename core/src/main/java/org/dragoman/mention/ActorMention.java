package org.dragoman.mention;

import org.dragoman.text.Span;

/**
 * An actor meant by the words at a span.
 *
 * @param kind {@code name}, {@code nominal} or {@code pronoun}
 */
public record ActorMention(Span span, Actor actor, String kind) implements Mention {}
