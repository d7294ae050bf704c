package org.dragoman.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far apart days are. Stateless. */
final class Days {
  private static final int SHORT_PERIOD = 10;

  private Days() {}

  /** Days between two dates, or {@code unknown} if one is missing. */
  static long gap(LocalDate a, LocalDate b, long unknown) {
    return a == null || b == null ? unknown : Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  /** A first and last day. */
  record Period(LocalDate first, LocalDate last) {
    static Period of(LocalDate date, LocalDate end) {
      return date == null ? null : new Period(date, end == null ? date : end);
    }

    boolean meets(Period other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }

    boolean isShort() {
      return ChronoUnit.DAYS.between(first, last) <= SHORT_PERIOD;
    }
  }
}
