package org.dragoman.query;

/**
 * A place.
 *
 * @param name the name
 * @param province first-level division, or null
 * @param country ISO alpha-3, or null
 * @param lat degrees north, or null
 * @param lon degrees east, or null
 */
public record Site(String name, String province, String country, Double lat, Double lon) {
  static String name(Site site) {
    return site == null ? null : site.name;
  }

  static String province(Site site) {
    return site == null ? null : site.province;
  }

  static String country(Site site) {
    return site == null ? null : site.country;
  }

  static Double lat(Site site) {
    return site == null ? null : site.lat;
  }

  static Double lon(Site site) {
    return site == null ? null : site.lon;
  }
}
