package org.dragoman.readers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.report.RowReport;

/**
 * Which column of a table holds which field of a report. Immutable.
 *
 * @param named heading by field, as the user names them; a field that is not named here is found by
 *     the usual headings
 */
public record Columns(Map<String, String> named) {
  /** Nothing is named. */
  public static final Columns USUAL = new Columns(Map.of());

  /** Copies what is named. */
  public Columns {
    named = Map.copyOf(named);
  }

  /**
   * Reads {@code id=ID,text=Body,date=Day}.
   *
   * @throws IllegalArgumentException with a message for the user if it is malformed
   */
  public static Columns parse(String written) {
    Map<String, String> named = new TreeMap<>();
    for (String pair : written.split(",", -1)) {
      int equals = pair.indexOf('=');
      String field = pair.substring(0, Math.max(0, equals)).strip().toLowerCase(Locale.ROOT);
      String heading = pair.substring(equals + 1).strip();
      if (!RowReport.FIELDS.contains(field) || heading.isEmpty()) {
        String fields = String.join(", ", RowReport.FIELDS);
        throw new IllegalArgumentException(
            "columns are written as id=ID,text=Body with the fields "
                + fields
                + ", not \""
                + pair.strip()
                + "\"");
      }
      if (named.put(field, heading) != null) {
        throw new IllegalArgumentException("two columns for the field " + field);
      }
    }
    return new Columns(named);
  }

  /** A heading that the user names and the table lacks, empty if it has all. */
  Optional<String> missing(List<String> headings) {
    return named.values().stream().sorted().filter(h -> index(headings, h) < 0).findFirst();
  }

  /** Position of the column by field; fields without a column are left out. */
  Map<String, Integer> in(List<String> headings) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (String field : RowReport.FIELDS) {
      String own = named.get(field);
      List<String> candidates = own == null ? Words.HEADINGS.of(field) : List.of(own);
      candidates.stream()
          .map(candidate -> index(headings, candidate))
          .filter(index -> index >= 0 && !(own == null && found.containsValue(index)))
          .findFirst()
          .ifPresent(index -> found.put(field, index));
    }
    return found;
  }

  private static int index(List<String> headings, String name) {
    for (int i = 0; i < headings.size(); i++) {
      if (folded(headings.get(i)).equals(folded(name))) {
        return i;
      }
    }
    return -1;
  }

  private static String folded(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", " ");
  }
}
