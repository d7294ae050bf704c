package org.dragoman.mention;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.text.Document;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * Finds days and periods and resolves them against the day of publication, by the coding rules: a
 * weekday is the nearest past one (the next one after "will"), "last week" runs from Monday to
 * Sunday, "N weeks ago" from then to the day of publication. Expressions that lean on another date
 * ("the following day") use the date named last before them.
 */
final class DateFinder {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern DAY_RANGE = Pattern.compile("(\\d{1,2})[-–](\\d{1,2})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "of", "during", "from", "until", "by", "to", "late", "early", "mid",
          "between", "and", "the", "before", "after");
  private static final Set<String> UNITS = Set.of("day", "week", "month", "year");

  static {
    String[] months = {
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december"
    };
    for (int i = 0; i < 12; i++) {
      MONTHS.put(months[i], i + 1);
      MONTHS.put(months[i].substring(0, 3), i + 1);
      MONTHS.put(months[i].substring(0, 3) + ".", i + 1);
    }
    MONTHS.put("sept", 9);
    MONTHS.put("sept.", 9);
    for (DayOfWeek day : DayOfWeek.values()) {
      DAYS.put(day.name().toLowerCase(Locale.ROOT), day);
      DAYS.put(day.name().toLowerCase(Locale.ROOT) + "s", day);
    }
  }

  private final Sentence sentence;
  private final LocalDate publication;
  private final Anchor anchor;
  private final List<DateMention> found = new ArrayList<>();

  /** The date named last, on which "the following day" leans. */
  private static final class Anchor {
    LocalDate date;
  }

  private DateFinder(Sentence sentence, LocalDate publication, Anchor anchor) {
    this.sentence = sentence;
    this.publication = publication;
    this.anchor = anchor;
  }

  /** The dates of every sentence of a document. */
  static List<List<DateMention>> find(Document document) {
    List<List<DateMention>> all = new ArrayList<>();
    Anchor anchor = new Anchor();
    for (Sentence sentence : document.sentences()) {
      DateFinder finder = new DateFinder(sentence, document.report().date(), anchor);
      finder.scan();
      all.add(List.copyOf(finder.found));
    }
    return all;
  }

  private void scan() {
    int i = 0;
    while (i < sentence.size()) {
      int next = at(i);
      i = next > i ? next : i + 1;
    }
  }

  /**
   * Tries every pattern at a token; the index after the expression, or the same index if none fits.
   */
  private int at(int i) {
    String word = word(i);
    if (MONTHS.containsKey(word) && isMonth(i)) {
      return monthFirst(i);
    }
    Matcher day = DAY.matcher(word);
    if (day.matches()
        && i + 1 < sentence.size()
        && MONTHS.containsKey(word(i + 1))
        && isMonth(i + 1)) {
      return dayFirst(i, Integer.parseInt(day.group(1)));
    }
    Matcher iso = ISO.matcher(word);
    if (iso.matches()) {
      return add(i, i, date(number(iso, 1), number(iso, 2), number(iso, 3)), null, "day");
    }
    Matcher slashed = SLASHED.matcher(word);
    if (slashed.matches()) {
      return add(
          i, i, date(number(slashed, 3), number(slashed, 1), number(slashed, 2)), null, "day");
    }
    if (DAYS.containsKey(word) && sentence.token(i).isName()) {
      return weekday(i, DAYS.get(word));
    }
    int relative = relative(i, word);
    if (relative > i) {
      return relative;
    }
    if (YEAR.matcher(word).matches() && i > 0 && BEFORE_YEAR.contains(word(i - 1))) {
      int year = Integer.parseInt(word);
      return add(i, i, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "year");
    }
    return i;
  }

  private boolean isMonth(int i) {
    Token token = sentence.token(i);
    return Character.isUpperCase(token.form().charAt(0))
        && (token.isName() || token.entity().equals("DATE"));
  }

  private int monthFirst(int i) {
    int month = MONTHS.get(word(i));
    int j = i + 1;
    if (j < sentence.size() && word(j).equals(".")) {
      j++;
    }
    if (j < sentence.size()) {
      Matcher range = DAY_RANGE.matcher(word(j));
      if (range.matches()) {
        return days(i, j, month, number(range, 1), number(range, 2));
      }
      Matcher day = DAY.matcher(word(j));
      if (day.matches() && Integer.parseInt(day.group(1)) <= 31) {
        int first = Integer.parseInt(day.group(1));
        boolean more =
            j + 2 < sentence.size() && Set.of("-", "–", "to", "and").contains(word(j + 1));
        Matcher second = more ? DAY.matcher(word(j + 2)) : null;
        if (more
            && second.matches()
            && Integer.parseInt(second.group(1)) > first
            && !word(j + 1).equals("and")) {
          return days(i, j + 2, month, first, Integer.parseInt(second.group(1)));
        }
        return days(i, j, month, first, 0);
      }
      if (YEAR.matcher(word(j)).matches()) {
        YearMonth ym = YearMonth.of(Integer.parseInt(word(j)), month);
        return add(i, j, ym.atDay(1), ym.atEndOfMonth(), "month");
      }
    }
    if (publication == null) {
      return add(i, i, null, null, "month");
    }
    YearMonth ym = YearMonth.of(publication.getYear(), month);
    ym = ym.isAfter(YearMonth.from(publication)) && !isFuture(i) ? ym.minusYears(1) : ym;
    return add(i, i, ym.atDay(1), ym.atEndOfMonth(), "month");
  }

  private int dayFirst(int i, int day) {
    int month = MONTHS.get(word(i + 1));
    return days(i, i + 1, month, day, 0);
  }

  /** A day of a month or a range of days, with the year that follows or the nearest one. */
  private int days(int from, int to, int month, int first, int second) {
    int last = to;
    Integer year = null;
    int next = to + 1;
    if (next < sentence.size() && word(next).equals(",")) {
      next++;
    }
    if (next < sentence.size() && YEAR.matcher(word(next)).matches()) {
      year = Integer.valueOf(word(next));
      last = next;
    }
    LocalDate date = year != null ? date(year, month, first) : nearest(month, first);
    LocalDate end = second == 0 || date == null ? null : date(date.getYear(), month, second);
    return add(from, last, date, end, "day");
  }

  private LocalDate nearest(int month, int day) {
    if (publication == null) {
      return null;
    }
    LocalDate best = null;
    long bestDistance = Long.MAX_VALUE;
    for (int year = publication.getYear() - 1; year <= publication.getYear() + 1; year++) {
      LocalDate candidate = date(year, month, day);
      if (candidate == null) {
        continue;
      }
      long days = ChronoUnit.DAYS.between(candidate, publication);
      long distance = days >= 0 ? days : -2 * days;
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  private int weekday(int i, DayOfWeek day) {
    if (publication == null) {
      return add(i, i, null, null, "day");
    }
    boolean next = i > 0 && word(i - 1).equals("next");
    LocalDate date = publication;
    if (next || isFuture(i)) {
      do {
        date = date.plusDays(1);
      } while (date.getDayOfWeek() != day);
    } else {
      while (date.getDayOfWeek() != day) {
        date = date.minusDays(1);
      }
    }
    // "Saturday, February 8": the day of the month says it better.
    int j = i + 1;
    if (j < sentence.size() && word(j).equals(",")) {
      j++;
    }
    if (j < sentence.size()) {
      int before = found.size();
      int end = at(j);
      if (end > j
          && found.size() > before
          && found.get(before).resolution().equals("day")
          && found.get(before).date() != null
          && found.get(before).date().getDayOfWeek() == day) {
        DateMention exact = found.remove(before);
        return add(i, exact.lastToken(), exact.date(), exact.enddate(), "day");
      }
      while (found.size() > before) {
        found.remove(found.size() - 1);
      }
    }
    return add(i, i, date, null, "day");
  }

  private boolean isFuture(int i) {
    return Grammar.mood(sentence, Grammar.clauseVerb(sentence, sentence.token(i))).equals("future");
  }

  // --- relative expressions
  // --------------------------------------------------------------------------------------------

  private int relative(int i, String word) {
    switch (word) {
      case "today", "tonight":
        return add(i, i, publication, null, "day");
      case "yesterday":
        return add(i, i, plus(publication, -1), null, "day");
      case "tomorrow":
        return add(i, i, plus(publication, 1), null, "day");
      default:
        break;
    }
    if (i + 1 < sentence.size()) {
      String next = lemma(i + 1);
      if (word.equals("last") || word.equals("this") || word.equals("next")) {
        int end = named(i, word, next);
        if (end > i) {
          return end;
        }
      }
      if ((word.equals("following") || word.equals("next"))
          && next.equals("day")
          && anchor.date != null) {
        return add(i, i + 1, anchor.date.plusDays(1), null, "day");
      }
      if (word.equals("same") && next.equals("day") && anchor.date != null) {
        return add(i, i + 1, anchor.date, null, "day");
      }
      if (word.equals("previous") && next.equals("day") && anchor.date != null) {
        return add(i, i + 1, anchor.date.minusDays(1), null, "day");
      }
      if (word.equals("recent") && UNITS.contains(next) && !next.equals("year")) {
        int weeks = next.equals("day") ? 0 : 4;
        LocalDate from = weeks == 0 ? plus(publication, -7) : plus(publication, -7 * weeks);
        return add(i, i + 1, from, publication, next.equals("day") ? "week" : "month");
      }
      if ((word.equals("past") || word.equals("last")) && i + 2 < sentence.size()) {
        Integer n = count(i + 1);
        if (n != null && UNITS.contains(lemma(i + 2))) {
          return add(i, i + 2, back(publication, n, lemma(i + 2)), publication, lemma(i + 2));
        }
      }
      if (word.equals("past") && UNITS.contains(next)) {
        return add(i, i + 1, back(publication, 1, next), publication, next);
      }
    }
    return counted(i);
  }

  /** "last week", "this month", "next year", "last year". */
  private int named(int i, String which, String unit) {
    if (publication == null) {
      return UNITS.contains(unit) && !unit.equals("day") ? add(i, i + 1, null, null, unit) : i;
    }
    int step = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
    switch (unit) {
      case "week":
        LocalDate monday = publication.with(DayOfWeek.MONDAY).plusWeeks(step);
        LocalDate sunday = step == 0 ? publication : monday.plusDays(6);
        return add(i, i + 1, monday, sunday, "week");
      case "month":
        YearMonth month = YearMonth.from(publication).plusMonths(step);
        boolean earlier = step == 0 && i > 0 && word(i - 1).equals("earlier");
        LocalDate last =
            earlier ? publication.minusDays(1) : step == 0 ? publication : month.atEndOfMonth();
        last = last.isBefore(month.atDay(1)) ? month.atDay(1) : last;
        return add(i, i + 1, month.atDay(1), last, "month");
      case "year":
        int year = publication.getYear() + step;
        LocalDate end = step == 0 ? publication : LocalDate.of(year, 12, 31);
        return add(i, i + 1, LocalDate.of(year, 1, 1), end, "year");
      case "weekend":
        LocalDate saturday = publication.with(DayOfWeek.MONDAY).minusDays(2);
        return step <= 0 ? add(i, i + 1, saturday, saturday.plusDays(1), "day") : i;
      case "night":
        return which.equals("last") ? add(i, i + 1, publication.minusDays(1), null, "day") : i;
      default:
        return i;
    }
  }

  /** "two weeks ago", "a day earlier", "three days later", "two days after". */
  private int counted(int i) {
    Integer n = count(i);
    if (n == null || i + 2 >= sentence.size() || !UNITS.contains(lemma(i + 1))) {
      return i;
    }
    String unit = lemma(i + 1);
    String turn = word(i + 2);
    if (turn.equals("ago")) {
      LocalDate from = back(publication, n, unit);
      return add(i, i + 2, from, unit.equals("day") ? null : publication, unit);
    }
    if ((turn.equals("earlier") || turn.equals("before")) && unit.equals("day")) {
      LocalDate base = anchor.date != null ? anchor.date : publication;
      return add(i, i + 2, plus(base, -n), null, "day");
    }
    if ((turn.equals("later") || turn.equals("after"))
        && unit.equals("day")
        && anchor.date != null) {
      return turn.equals("later") ? add(i, i + 2, anchor.date.plusDays(n), null, "day") : i;
    }
    return i;
  }

  private Integer count(int i) {
    String word = word(i);
    if (word.equals("a") || word.equals("an")) {
      return 1;
    }
    Integer value = Numbers.value(word);
    return value != null && value > 0 && value < 200 ? value : null;
  }

  private static LocalDate back(LocalDate from, int n, String unit) {
    if (from == null) {
      return null;
    }
    return switch (unit) {
      case "day" -> from.minusDays(n);
      case "week" -> from.minusWeeks(n);
      case "month" -> from.minusMonths(n);
      default -> from.minusYears(n);
    };
  }

  private static LocalDate plus(LocalDate from, int days) {
    return from == null ? null : from.plusDays(days);
  }

  private static LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException impossibleDay) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private int add(int first, int last, LocalDate date, LocalDate end, String resolution) {
    LocalDate stop = end != null && date != null && end.isAfter(date) ? end : null;
    var span = sentence.token(first).span().union(sentence.token(last).span());
    found.add(new DateMention(span, sentence.index(), first, last, date, stop, resolution));
    if (date != null && resolution.equals("day")) {
      anchor.date = stop == null ? date : stop;
    }
    return last + 1;
  }

  private String word(int i) {
    return sentence.token(i).form().toLowerCase(Locale.ROOT);
  }

  private String lemma(int i) {
    return sentence.token(i).lemma();
  }
}
