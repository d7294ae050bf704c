package org.dragoman.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.Gazetteer;
import org.dragoman.codebook.GazetteerPlace;
import org.dragoman.codebook.Regions;

/** What the name of a place may mean: towns, counties, divisions and the country of that name. */
final class PlaceMeanings {
  /** A country is named as often as if it were a city of so many. */
  private static final long COUNTRY_SIZE = 50_000_000;

  private static final String COUNTRY = "PCLI";
  private static final long METROPOLIS = 500_000;

  private static final List<String> COUNTIES = List.of(" County", " Parish");

  private final Gazetteer gazetteer;
  private final Regions regions;

  /** What the report names in full, folded. */
  private final Set<String> told = new HashSet<>();

  PlaceMeanings(Codebook codebook) {
    gazetteer = codebook.gazetteer();
    regions = codebook.regions();
  }

  /** A name of the report, before any is asked for. */
  void tell(String name) {
    told.add(PlaceFinder.folded(name));
  }

  static boolean isCountry(GazetteerPlace place) {
    return COUNTRY.equals(place.featureCode());
  }

  static boolean isIn(GazetteerPlace place, Regions.Region division) {
    return place.country().equals(division.country()) && division.name().equals(place.admin1());
  }

  /**
   * All that a name may mean.
   *
   * @param country the country whose name or capital it is, or null
   * @param seat whether it is the name of the capital
   */
  List<GazetteerPlace> of(String name, String country, boolean seat) {
    List<GazetteerPlace> meanings = new ArrayList<>(gazetteer.find(name));
    // No capital is meant by the name of another country or its capital.
    meanings.removeIf(
        c -> country != null && c.featureCode().startsWith("PPLC") && !c.country().equals(country));
    Optional<Regions.Region> division = regions.division(name);
    if (division.isPresent()) {
      meanings.removeIf(c -> c.isProvince() && isIn(c, division.get()));
      // "New York", "Washington": a city so large is meant before its division.
      if (meanings.stream().noneMatch(c -> c.isTown() && c.population() > METROPOLIS)) {
        meanings.add(0, division(division.get()));
      }
    }
    boolean named = division.filter(d -> d.country().equals(country)).isPresent();
    boolean town = meanings.stream().anyMatch(c -> c.isTown() && c.country().equals(country));
    if (country != null && !named && !(seat && town)) {
      meanings.add(0, country(country));
    }
    meanings.addAll(counties(name));
    return meanings;
  }

  /** "Douglas", where the report also speaks of Douglas County. */
  private List<GazetteerPlace> counties(String name) {
    return COUNTIES.stream()
        .map(word -> name + word)
        .filter(whole -> told.contains(PlaceFinder.folded(whole)))
        .flatMap(whole -> gazetteer.find(whole).stream().filter(GazetteerPlace::isDistrict))
        .toList();
  }

  /** The towns and counties of a name in a division. */
  List<GazetteerPlace> inside(String name, Regions.Region division) {
    return gazetteer.find(name).stream().filter(c -> !c.isProvince() && isIn(c, division)).toList();
  }

  /** A country as a place; null if the code is none of a country. */
  GazetteerPlace country(String code) {
    Regions.Middle middle = regions.country(code);
    return middle == null
        ? null
        : new GazetteerPlace(
            code, code, null, middle.lat(), middle.lon(), COUNTRY_SIZE, COUNTRY, 0);
  }

  /** A large division as a place, with the inhabitants that the gazetteer counts. */
  GazetteerPlace division(Regions.Region d) {
    long population =
        gazetteer.find(d.name()).stream()
            .filter(c -> c.isProvince() && isIn(c, d))
            .mapToLong(GazetteerPlace::population)
            .findFirst()
            .orElse(0);
    return new GazetteerPlace(
        d.name(), d.country(), d.name(), d.lat(), d.lon(), population, "ADM1", 0);
  }
}
