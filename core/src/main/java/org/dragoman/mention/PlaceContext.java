package org.dragoman.mention;

import java.util.HashMap;
import java.util.Map;

/**
 * Which countries and first-level divisions a report speaks of, and by which names, so that a name
 * is not its own witness.
 */
final class PlaceContext {
  private final Map<String, Map<String, Integer>> countries = new HashMap<>();
  private final Map<String, Map<String, Integer>> divisions = new HashMap<>();

  /** A name that speaks for a country, and for a division of it unless that is null. */
  void add(String name, String country, String division) {
    countries.computeIfAbsent(country, c -> new HashMap<>()).merge(name, 1, Integer::sum);
    if (division != null) {
      divisions
          .computeIfAbsent(country + "/" + division, d -> new HashMap<>())
          .merge(name, 1, Integer::sum);
    }
  }

  /** How often other names speak for a country. */
  int country(String country, String except) {
    return others(countries.get(country), except);
  }

  /** How often other names speak for a division. */
  int division(String country, String division, String except) {
    return others(divisions.get(country + "/" + division), except);
  }

  private static int others(Map<String, Integer> names, String except) {
    if (names == null) {
      return 0;
    }
    return names.values().stream().mapToInt(Integer::intValue).sum()
        - names.getOrDefault(except, 0);
  }
}
