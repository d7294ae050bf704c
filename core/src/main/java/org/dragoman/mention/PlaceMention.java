package org.dragoman.mention;

import org.dragoman.text.Span;

/** A place meant by the words at a span. */
public record PlaceMention(Span span, Place place) implements Mention {}
