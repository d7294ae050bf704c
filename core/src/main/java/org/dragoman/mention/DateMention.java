package org.dragoman.mention;

import java.time.LocalDate;
import org.dragoman.text.Span;

/**
 * A day or period named in the text, resolved against the day of publication.
 *
 * @param sentence index of its sentence
 * @param firstToken first token of the expression
 * @param lastToken last token of the expression
 * @param date first day; null if it cannot be resolved
 * @param enddate last day of a period, or null
 * @param resolution {@code day week month year unknown}
 */
public record DateMention(
    Span span,
    int sentence,
    int firstToken,
    int lastToken,
    LocalDate date,
    LocalDate enddate,
    String resolution)
    implements Mention {}
