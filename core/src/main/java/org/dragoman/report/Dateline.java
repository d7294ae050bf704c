package org.dragoman.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of publication as the report's own head gives it: a full date in the dateline ("ANKARA,
 * February 18, 2020 - ...") or on a line of its own among the first lines. A date inside a sentence
 * is never one. Stateless.
 */
final class Dateline {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?"
          + "|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** What may stand around the date on a line of its own. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:published|posted|updated|last updated|date|issued|released)?(?: on)?:?\\s*"
              + "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)?\\.?,?\\s*");

  /** A place in capitals before the date, an agency's name or a dash after it. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "[\\p{Lu}][\\p{Lu}\\p{M} .'’/-]{2,40},? ?(?:\\([^)]{1,30}\\))?,? ?(?:\\p{Lu}\\p{Ll}+day,? )?");

  private static final Pattern AFTER =
      Pattern.compile("\\s*(?:\\([^)]{1,40}\\)|/[^/]{1,30}/)?\\s*(?:--?|[–—:]|\\().*");
  private static final int LINES = 6;

  private Dateline() {}

  /** The date, empty if the head of the text gives none. */
  static Optional<LocalDate> of(String text) {
    int seen = 0;
    for (String line : text.lines().limit(20).toList()) {
      if (!line.isBlank() && seen++ < LINES) {
        Optional<LocalDate> date = line(line.strip());
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> line(String line) {
    for (Pattern pattern : List.of(MONTH_FIRST, DAY_FIRST, ISO)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()
          && stands(line.substring(0, matcher.start()), line.substring(matcher.end()))) {
        return date(pattern, matcher);
      }
    }
    return Optional.empty();
  }

  private static boolean stands(String before, String after) {
    boolean alone =
        LABEL.matcher(before).matches()
            && after.length() < 20
            && !after.matches(".*[.!?]\\s*\\p{Lu}.*");
    boolean dateline =
        (before.isEmpty() || BEFORE.matcher(before).matches()) && AFTER.matcher(after).matches();
    return alone || dateline;
  }

  private static Optional<LocalDate> date(Pattern pattern, Matcher m) {
    try {
      if (pattern == ISO) {
        return Optional.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
      }
      boolean monthFirst = pattern == MONTH_FIRST;
      int month =
          MONTHS.indexOf(m.group(monthFirst ? 1 : 2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
      return Optional.of(LocalDate.of(number(m, 3), month, number(m, monthFirst ? 2 : 1)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
