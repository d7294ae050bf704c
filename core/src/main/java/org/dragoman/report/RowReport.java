package org.dragoman.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a report of the named fields of a row. Stateless and thread-safe. */
public final class RowReport {
  /** The names of the fields. */
  public static final List<String> FIELDS =
      List.of("id", "text", "title", "date", "publication", "url", "language");

  private RowReport() {}

  /**
   * The report, or what is wrong with it.
   *
   * @param fields by their names in {@link #FIELDS}; a blank one counts as missing
   * @param options fill what the row does not tell
   */
  public static Incoming of(Origin origin, Map<String, String> fields, ReadOptions options) {
    String text = fields.get("text") == null ? "" : fields.get("text");
    Optional<Decoded.Undecodable> fault = ContentCheck.fault(text);
    if (fault.isPresent()) {
      String reason = "its \"text\" " + fault.get().reason();
      return new Incoming.Problem(origin, reason, fault.get().remedy());
    }
    String written = field(fields, "date");
    Optional<LocalDate> date = written == null ? Optional.empty() : day(written);
    if (written != null && date.isEmpty()) {
      String shown = written.length() > 40 ? written.substring(0, 40) + "..." : written;
      String reason = "its date \"" + shown.strip() + "\" is no day";
      return new Incoming.Problem(origin, reason, "write it as 2020-02-18");
    }
    String publication = field(fields, "publication");
    Report report =
        Report.of(
            field(fields, "id"),
            field(fields, "title"),
            publication == null ? options.publication() : publication,
            field(fields, "url"),
            date.orElse(options.date()),
            field(fields, "language"),
            text);
    return new Incoming.Accepted(origin, report);
  }

  private static String field(Map<String, String> fields, String name) {
    String value = fields.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** A day; the day of a date with a time. */
  private static Optional<LocalDate> day(String written) {
    String day = written.strip();
    boolean timed = day.length() > 10 && (day.charAt(10) == 'T' || day.charAt(10) == ' ');
    try {
      return Optional.of(LocalDate.parse(timed ? day.substring(0, 10) : day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
