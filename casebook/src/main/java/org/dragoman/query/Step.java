package org.dragoman.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The length of the periods of a series. */
public enum Step {
  /** Days. */
  DAY(ChronoUnit.DAYS),
  /** ISO weeks, from Monday. */
  WEEK(ChronoUnit.WEEKS),
  /** Calendar months. */
  MONTH(ChronoUnit.MONTHS);

  private final ChronoUnit unit;

  Step(ChronoUnit unit) {
    this.unit = unit;
  }

  /** The first day of the period that a day is in. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** The first day of the next period. */
  public LocalDate next(LocalDate start) {
    return start.plus(1, unit);
  }

  /** The name of a period: {@code 2020-02-18}, {@code 2020-W08}, {@code 2020-02}. */
  public String label(LocalDate start) {
    return switch (this) {
      case DAY -> start.toString();
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  start.get(IsoFields.WEEK_BASED_YEAR),
                  start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> start.toString().substring(0, 7);
    };
  }
}
