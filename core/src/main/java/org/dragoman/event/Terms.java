package org.dragoman.event;

import java.time.LocalDate;
import org.dragoman.text.Span;

/**
 * The terms of a demand or threat, each null where the text does not tell it.
 *
 * @param deadline the last day, resolved
 * @param deadlineWords the words that set it ("by Friday", "within 48 hours")
 * @param condition the words that make it depend on something ("unless they pull back")
 * @param consequence the words for what happens otherwise ("or face air strikes")
 */
public record Terms(LocalDate deadline, Span deadlineWords, Span condition, Span consequence) {}
