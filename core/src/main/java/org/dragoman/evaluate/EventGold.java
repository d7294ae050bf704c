package org.dragoman.evaluate;

import java.time.LocalDate;
import java.util.List;

/**
 * A sentence with its events.
 *
 * @param date day of its publication, or null
 */
public record EventGold(String id, String text, LocalDate date, List<Triple> events) {}
