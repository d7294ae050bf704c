package org.dragoman.readers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a document's metadata tells counts only if its text says the same: the metadata are often
 * those of a template, a scanner or another document. Stateless.
 */
final class DocumentFacts {
  private static final int HEAD = 1500;
  private static final List<String> MONTHS =
      List.of(
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
          "december");

  private DocumentFacts() {}

  /** The title as the text has it at its head; null if it has not. */
  static String title(String told, String text) {
    String title = told == null ? "" : told.strip();
    boolean stands = title.length() >= 10 && folded(head(text)).contains(folded(title));
    return stands ? title : null;
  }

  /** The day if the head of the text names it; else null. */
  static LocalDate date(LocalDate told, String text) {
    if (told == null) {
      return null;
    }
    String head = folded(head(text));
    String month = MONTHS.get(told.getMonthValue() - 1);
    int day = told.getDayOfMonth();
    int year = told.getYear();
    boolean named =
        Stream.of(month, month.substring(0, 3))
            .flatMap(m -> Stream.of(day + " " + m + " " + year, m + " " + day + " " + year))
            .anyMatch(written -> (" " + head + " ").contains(" " + written + " "));
    return named || head(text).contains(told.toString()) ? told : null;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), HEAD));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
