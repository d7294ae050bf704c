package org.dragoman.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.record.ReportRecord;

/**
 * An incident with its sides and losses, and the chosen events that tell it. Immutable.
 *
 * @param dead of the group of which most sources tell; its bounds may be null
 * @param resolution of the place, as in places
 * @param sources independent reports
 */
record Happening(
    String id,
    String category,
    List<String> modes,
    LocalDate date,
    LocalDate enddate,
    String place,
    String country,
    Double lat,
    Double lon,
    Integer resolution,
    int sources,
    Count dead,
    List<Side> sides,
    List<Toll> tolls,
    List<Unit.Told> events) {

  /** A number with its bounds, each null if it is not known. */
  record Count(Integer low, Integer best, Integer high) {
    /** The number to work with where only one is asked for: the best, else the least. */
    Integer point() {
      return best != null ? best : low;
    }
  }

  /**
   * One of those who took part.
   *
   * @param role actor or recipient
   */
  record Side(String role, String name, String code, List<String> sectors) {
    SideKind kind() {
      return SideKind.of(code, sectors);
    }
  }

  /**
   * A loss over all claimants.
   *
   * @param of whose, or null for all together
   * @param whose what the figures behind it say of those
   */
  record Toll(
      String kind,
      String of,
      boolean cumulative,
      Count count,
      List<ReportRecord.Actor> whose,
      List<Claim> claims) {}

  /** Who gave which number. */
  record Claim(
      int n,
      int m,
      String claimant,
      String code,
      LocalDate date,
      Count count,
      String stance,
      String interest,
      boolean superseded) {}

  /** Those who did it. */
  List<Side> doers() {
    return sides.stream().filter(side -> side.role().equals("actor")).toList();
  }

  /** Those to whom it was done. */
  List<Side> targets() {
    return sides.stream().filter(side -> side.role().equals("recipient")).toList();
  }

  /** True if at least one report tells it as having happened. */
  boolean isTold() {
    return events.stream().anyMatch(told -> Dossier.isTold(told.event()));
  }

  /** The most precise place that an event names where the incident is, or null. */
  ReportRecord.Place located() {
    return events.stream()
        .map(told -> told.dossier().place(told.event()))
        .filter(p -> p != null && Objects.equals(p.name(), place))
        .findFirst()
        .orElse(null);
  }

  /** The reports that tell it, the earliest first. */
  List<Dossier> dossiers() {
    List<Dossier> dossiers = new ArrayList<>();
    for (Unit.Told told : events) {
      if (!dossiers.contains(told.dossier())) {
        dossiers.add(told.dossier());
      }
    }
    return dossiers;
  }

  /** Something of each report, each once, with a separator between. */
  String fromReports(String separator, Function<Dossier, Object> of) {
    Set<String> values = new LinkedHashSet<>();
    for (Dossier dossier : dossiers()) {
      Object value = of.apply(dossier);
      if (value != null) {
        values.add(value.toString());
      }
    }
    return String.join(separator, values);
  }

  /** The last possible day: that of the period, or of the week, month or year that is told. */
  LocalDate lastDay() {
    if (date == null || enddate != null) {
      return enddate;
    }
    Set<String> resolutions = new LinkedHashSet<>();
    events.forEach(told -> resolutions.add(String.valueOf(told.event().dateResolution())));
    if (resolutions.contains("day") || resolutions.contains("null")) {
      return date;
    }
    if (resolutions.contains("week")) {
      return date.plusDays(6);
    }
    if (resolutions.contains("month")) {
      return date.withDayOfMonth(date.lengthOfMonth());
    }
    return resolutions.contains("year") ? date.withDayOfYear(date.lengthOfYear()) : date;
  }

  /** Days between which it happened; 1 if the day is known, 0 if none is. */
  long days() {
    return date == null ? 0 : java.time.temporal.ChronoUnit.DAYS.between(date, lastDay()) + 1;
  }
}
