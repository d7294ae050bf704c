package org.dragoman.readers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in a date as pages, feeds, mails and tables write it: the day where it was written, not
 * that of Greenwich. A date in digits whose day and month could be each other's is none. Stateless.
 */
final class WrittenDay {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d).*", Pattern.DOTALL);
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}.*)?", Pattern.DOTALL);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:\\p{L}{2,9}\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4})(?!\\d).*",
          Pattern.DOTALL);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}{2,9}day,?\\s+|\\p{L}{3},?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:\\d{2}:\\d{2}\\S*\\s+(?:\\S+\\s+)?)?(\\d{4})(?!\\d).*",
          Pattern.DOTALL);
  private static final Pattern DIGITS =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?!\\d).*", Pattern.DOTALL);

  private WrittenDay() {}

  /** The day, empty if there is none or the text is null. */
  static Optional<LocalDate> of(String written) {
    if (written == null || written.length() > 100) {
      return Optional.empty();
    }
    String text = written.strip();
    try {
      return parsed(text).filter(day -> day.getYear() >= 1000 && day.getYear() < 2200);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> parsed(String text) {
    Matcher iso = ISO.matcher(text);
    Matcher compact = COMPACT.matcher(text);
    Matcher dayFirst = DAY_FIRST.matcher(text);
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    if (iso.matches()) {
      return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
    }
    if (compact.matches()) {
      return Optional.of(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)));
    }
    if (dayFirst.matches() && month(dayFirst.group(2)) > 0) {
      return Optional.of(
          LocalDate.of(number(dayFirst, 3), month(dayFirst.group(2)), number(dayFirst, 1)));
    }
    if (monthFirst.matches() && month(monthFirst.group(1)) > 0) {
      return Optional.of(
          LocalDate.of(number(monthFirst, 3), month(monthFirst.group(1)), number(monthFirst, 2)));
    }
    return digits(DIGITS.matcher(text));
  }

  private static Optional<LocalDate> digits(Matcher digits) {
    if (!digits.matches()) {
      return Optional.empty();
    }
    int first = number(digits, 1);
    int second = number(digits, 2);
    if (first <= 12 && second <= 12 && first != second) {
      return Optional.empty();
    }
    boolean dayFirst = second <= 12;
    return Optional.of(
        LocalDate.of(number(digits, 3), dayFirst ? second : first, dayFirst ? first : second));
  }

  private static int month(String word) {
    return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
