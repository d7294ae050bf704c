package org.dragoman.reconcile;

import java.util.List;

/** How two places lie to each other. */
enum Spot {
  /** One and the same place. */
  SAME,
  /** Within an hour's walk or a short drive. */
  NEAR,
  /** One lies in the other, or both in one, which is smaller than a country. */
  INSIDE,
  /** All that is known is that they share the country. */
  COUNTRY,
  /** At least one place is not told. */
  UNKNOWN,
  /** The names differ, and at least one is on no map. */
  OTHER,
  /** Different places. */
  APART;

  private static final double EARTH_KM = 6371;
  private static final double SAME_KM = 3;
  private static final double NEAR_KM = 25;
  private static final double PROVINCE_KM = 200;
  private static final int COUNTRY_LEVEL = 1;
  private static final int PROVINCE_LEVEL = 2;

  /** The closest that any of the most precise places of one list comes to one of the other. */
  static Spot closest(List<Sketch.Where> a, List<Sketch.Where> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return UNKNOWN;
    }
    Spot closest = APART;
    for (Sketch.Where of : precise(a)) {
      for (Sketch.Where with : precise(b)) {
        Spot spot = between(of, with);
        closest = spot.compareTo(closest) < 0 ? spot : closest;
      }
    }
    return closest;
  }

  /** Towns and what is smaller; else provinces; else what there is. */
  private static List<Sketch.Where> precise(List<Sketch.Where> places) {
    for (int level = PROVINCE_LEVEL; level >= COUNTRY_LEVEL; level--) {
      int above = level;
      List<Sketch.Where> some = places.stream().filter(p -> level(p) > above).toList();
      if (!some.isEmpty()) {
        return some;
      }
    }
    return places;
  }

  static Spot between(Sketch.Where a, Sketch.Where b) {
    boolean sameCountry = a.country() != null && a.country().equals(b.country());
    if (level(a) <= COUNTRY_LEVEL || level(b) <= COUNTRY_LEVEL) {
      return sameCountry ? COUNTRY : a.country() == null || b.country() == null ? UNKNOWN : APART;
    }
    if (name(a).equals(name(b)) && (sameCountry || a.country() == null || b.country() == null)) {
      return level(a) == PROVINCE_LEVEL || level(b) == PROVINCE_LEVEL ? INSIDE : SAME;
    }
    if (sameCountry && inside(a, b)) {
      return INSIDE;
    }
    if (a.lat() == null || b.lat() == null || a.lon() == null || b.lon() == null) {
      return OTHER;
    }
    double km = kilometres(a, b);
    if (level(a) == PROVINCE_LEVEL ^ level(b) == PROVINCE_LEVEL) {
      return km <= PROVINCE_KM ? UNKNOWN : APART;
    }
    return km <= SAME_KM ? SAME : km <= NEAR_KM ? NEAR : APART;
  }

  private static boolean inside(Sketch.Where a, Sketch.Where b) {
    if (a.province() == null || b.province() == null || !a.province().equals(b.province())) {
      return false;
    }
    return level(a) == PROVINCE_LEVEL || level(b) == PROVINCE_LEVEL;
  }

  private static int level(Sketch.Where place) {
    return place.resolution() == null ? Integer.MAX_VALUE : place.resolution();
  }

  private static String name(Sketch.Where place) {
    return String.join(" ", Words.of(place.name()));
  }

  static double kilometres(Sketch.Where a, Sketch.Where b) {
    double south = Math.toRadians(a.lat());
    double north = Math.toRadians(b.lat());
    double lat = Math.sin((north - south) / 2);
    double lon = Math.sin(Math.toRadians(b.lon() - a.lon()) / 2);
    double h = lat * lat + Math.cos(south) * Math.cos(north) * lon * lon;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
