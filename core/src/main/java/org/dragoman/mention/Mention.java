package org.dragoman.mention;

import org.dragoman.text.Span;

/** Words of the report that stand for something of the world. */
public sealed interface Mention permits ActorMention, PlaceMention, DateMention, QuantityMention {
  /** Where they stand. */
  Span span();
}
