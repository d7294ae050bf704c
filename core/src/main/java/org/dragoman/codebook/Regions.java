package org.dragoman.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Regions, bases and small places that a gazetteer of cities lacks ({@code places/*.tsv}).
 * Immutable and thread-safe.
 */
public final class Regions {
  /**
   * A region or small place.
   *
   * @param country ISO alpha-3, or null if it lies in several
   * @param lat degrees north, or null if not located
   * @param lon degrees east, or null if not located
   * @param radiusKm how far from the point it may lie, or null
   * @param feature {@code ADM1} for a first-level division, {@code RGN} for another region, {@code
   *     PPL} for a locality
   */
  public record Region(
      String name, String country, Double lat, Double lon, Double radiusKm, String feature) {
    /** True for a first-level division. */
    public boolean isDivision() {
      return feature.equals("ADM1");
    }
  }

  /**
   * Where a country lies.
   *
   * @param lat degrees north of its middle
   * @param lon degrees east of its middle
   */
  public record Middle(double lat, double lon) {}

  private final Map<List<String>, List<Region>> byName = new HashMap<>();
  private final Map<List<String>, Region> afterComma = new HashMap<>();
  private final Map<String, Middle> countries = new HashMap<>();

  private Regions() {}

  /** Reads the shipped tables. */
  public static Regions load() {
    Regions regions = new Regions();
    regions.read("places/regions.tsv", "RGN");
    regions.read("places/localities.tsv", "PPL");
    regions.read("places/divisions.tsv", "ADM1");
    for (Tsv.Row row : Tsv.read("places/countries.tsv")) {
      regions.countries.put(
          row.get("code"),
          new Middle(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))));
    }
    return regions;
  }

  private void read(String file, String feature) {
    for (Tsv.Row row : Tsv.read(file)) {
      String country = row.get("country").isEmpty() ? null : row.get("country");
      Region entry =
          new Region(
              row.get("name"),
              country,
              number(row, "lat"),
              number(row, "lon"),
              number(row, "radius_km"),
              feature);
      add(row.get("name"), entry);
      for (String alias : row.list("aliases")) {
        if (alias.startsWith(",")) {
          afterComma.put(List.copyOf(Fold.words(alias)), entry);
        } else {
          add(alias, entry);
        }
      }
    }
  }

  private static Double number(Tsv.Row row, String column) {
    return row.get(column).isEmpty() ? null : Double.valueOf(row.get(column));
  }

  private void add(String name, Region region) {
    List<Region> known =
        byName.computeIfAbsent(List.copyOf(Fold.words(name)), n -> new ArrayList<>(1));
    if (!known.contains(region)) {
      known.add(region);
    }
  }

  /** The middle of a country, or null if the table lacks it. */
  public Middle country(String code) {
    return countries.get(code);
  }

  /** The regions and small places of a name, folded, without divisions. */
  public List<Region> find(String name) {
    return all(name).stream().filter(r -> !r.isDivision()).toList();
  }

  /** The large division of a name or its abbreviation, folded. */
  public Optional<Region> division(String name) {
    return all(name).stream().filter(Region::isDivision).findFirst();
  }

  /** The large division of a name behind a comma, where two letters suffice ("Lafayette, La."). */
  public Optional<Region> divisionAfterComma(String name) {
    return division(name).or(() -> Optional.ofNullable(afterComma.get(Fold.words(name))));
  }

  private List<Region> all(String name) {
    return byName.getOrDefault(Fold.words(name), List.of());
  }
}
