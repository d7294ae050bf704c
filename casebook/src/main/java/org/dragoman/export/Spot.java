package org.dragoman.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.codebook.Regions;
import org.dragoman.codebook.Tsv;
import org.dragoman.record.ReportRecord;

/**
 * How precisely a place is known.
 *
 * @param precision {@code sub-city city district province country}, or null
 * @param radius how far from the point it may lie, in metres; null if that is not known, and then
 *     the point of a province or country must not be shown as one
 */
record Spot(String precision, Integer radius) {
  private static final List<String> PRECISIONS =
      List.of("country", "province", "district", "city", "sub-city");

  /** By convention: the casebook knows a middle of these, not their bounds. */
  private static final Map<Integer, Integer> USUAL = Map.of(5, 1_000, 4, 5_000, 3, 25_000);

  private static final int COUNTRY = 1;

  private static final class Holder {
    static final Regions REGIONS = Regions.load();
    static final Map<String, Integer> COUNTRIES = countries();
  }

  /** What is known of a place; never null. */
  static Spot of(ReportRecord.Place place) {
    return of(place.name(), place.countryCode(), place.resolution());
  }

  /** The same for the parts of a place. */
  static Spot of(String name, String country, Integer resolution) {
    if (resolution == null || resolution < 1 || resolution > PRECISIONS.size()) {
      return new Spot(null, null);
    }
    return new Spot(PRECISIONS.get(resolution - 1), radius(name, country, resolution));
  }

  private static Integer radius(String name, String country, int resolution) {
    if (resolution == COUNTRY) {
      return country == null ? null : Holder.COUNTRIES.get(country);
    }
    Integer usual = USUAL.get(resolution);
    return usual != null || name == null ? usual : region(name, country);
  }

  private static Integer region(String name, String country) {
    return java.util.stream.Stream.concat(
            Holder.REGIONS.division(name).stream(), Holder.REGIONS.find(name).stream())
        .filter(r -> Objects.equals(r.country(), country) && r.radiusKm() != null)
        .findFirst()
        .map(r -> (int) Math.round(r.radiusKm() * 1000))
        .orElse(null);
  }

  private static Map<String, Integer> countries() {
    Map<String, Integer> radii = new HashMap<>();
    for (Tsv.Row row : Tsv.read("places/countries.tsv")) {
      double km = Double.parseDouble(row.get("radius_km"));
      radii.put(row.get("code"), (int) Math.round(km * 1000));
    }
    return Map.copyOf(radii);
  }
}
