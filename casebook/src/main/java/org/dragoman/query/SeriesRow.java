package org.dragoman.query;

import java.time.LocalDate;

/**
 * A period of a series.
 *
 * @param period its name: {@code 2020-02-18}, {@code 2020-W08}, {@code 2020-02}
 * @param start its first day
 * @param scores the events whose first day is in it, summed up
 */
public record SeriesRow(String period, LocalDate start, Scores scores) {}
