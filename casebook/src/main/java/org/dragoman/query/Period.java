package org.dragoman.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days.
 *
 * @param from the first, or null for all before
 * @param to the last, or null for all after; both null for what has no day
 */
public record Period(LocalDate from, LocalDate to) {
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-[Ww](\\d{2})");

  /** What has no day. */
  static final Period NONE = new Period(null, null);

  /**
   * Reads a day, week, month or year, a range of them, {@code since-} or {@code until-} one, or
   * {@code none}.
   */
  static Optional<Period> read(String text) {
    try {
      return Optional.ofNullable(parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Period parse(String text) {
    if (text.equalsIgnoreCase("none")) {
      return NONE;
    }
    if (text.startsWith("since-")) {
      return new Period(unit(text.substring(6)).from, null);
    }
    if (text.startsWith("until-")) {
      return new Period(null, unit(text.substring(6)).to);
    }
    int dots = text.indexOf("..");
    if (dots < 0) {
      return unit(text);
    }
    LocalDate first = dots == 0 ? null : unit(text.substring(0, dots)).from;
    LocalDate last = dots + 2 == text.length() ? null : unit(text.substring(dots + 2)).to;
    boolean backward = first != null && last != null && last.isBefore(first);
    return backward || first == null && last == null ? null : new Period(first, last);
  }

  private static Period unit(String text) {
    Matcher week = WEEK.matcher(text);
    if (week.matches()) {
      LocalDate monday = monday(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
      return new Period(monday, monday.plusDays(6));
    }
    return switch (text.length()) {
      case 4 -> {
        LocalDate first = LocalDate.parse(text + "-01-01");
        yield new Period(first, first.plusYears(1).minusDays(1));
      }
      case 7 -> {
        YearMonth month = YearMonth.parse(text);
        yield new Period(month.atDay(1), month.atEndOfMonth());
      }
      default -> {
        LocalDate day = LocalDate.parse(text);
        yield new Period(day, day);
      }
    };
  }

  private static LocalDate monday(int year, int week) {
    LocalDate inFirst = LocalDate.of(year, 1, 4);
    if (week < 1 || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirst).getMaximum()) {
      throw new DateTimeException("no such week");
    }
    return inFirst.with(ChronoField.DAY_OF_WEEK, 1).plusWeeks(week - 1L);
  }

  /** The period as it stands in a filter, as short as it may be. */
  @Override
  public String toString() {
    if (from == null || to == null) {
      return from != null ? "since-" + from : to != null ? "until-" + to : "none";
    }
    if (from.equals(to)) {
      return from.toString();
    }
    if (from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))) {
      return from.toString().substring(0, 4);
    }
    if (from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1))) {
      return from.toString().substring(0, 7);
    }
    return from + ".." + to;
  }
}
