package org.dragoman.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and periods in English. */
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Days() {}

  /** "17 February 2020", "16–17 February 2020", "February 2020", "2020"; "" without a day. */
  static String of(LocalDate first, LocalDate last) {
    if (first == null) {
      return "";
    }
    if (last == null || last.equals(first)) {
      return DAY.format(first);
    }
    boolean wholeMonths =
        first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
    boolean sameYear = first.getYear() == last.getYear();
    boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
    if (wholeMonths && sameMonth) {
      return MONTH.format(first);
    }
    if (wholeMonths && sameYear && first.getMonthValue() == 1 && last.getMonthValue() == 12) {
      return String.valueOf(first.getYear());
    }
    if (sameMonth) {
      return first.getDayOfMonth() + "–" + DAY.format(last);
    }
    return (sameYear ? DAY_MONTH : DAY).format(first) + " – " + DAY.format(last);
  }
}
