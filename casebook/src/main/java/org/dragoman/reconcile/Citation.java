package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Where something stands.
 *
 * @param claimant who says it
 * @param item id of the event, figure or talks in the report's record
 */
public record Citation(
    Claimant claimant, String report, String outlet, LocalDate date, String item) {
  /** By day, those without one last; then by report and item. */
  static final Comparator<Citation> ORDER =
      Comparator.comparing(Citation::date, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Citation::report)
          .thenComparing(Citation::item);
}
