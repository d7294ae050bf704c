package org.dragoman.codebook;

/**
 * A populated place or division of the gazetteer. Source: GeoNames, CC BY 4.0.
 *
 * @param name GeoNames spelling, accents kept; never null
 * @param country ISO 3166 alpha-3, or {@code KOS}; never null
 * @param admin1 English name of the first-level division, or null if GeoNames gives none
 * @param lat degrees north, WGS 84, to 1e-4 degrees; of a division the centroid of its places
 * @param lon degrees east, WGS 84, to 1e-4 degrees; of a division the centroid of its places
 * @param population inhabitants, 0 if unknown; of a division the sum over its places, good for its
 *     order of magnitude only (small villages are missing, some boroughs count twice)
 * @param featureCode GeoNames feature code ({@code PPL}, {@code PPLC}, {@code PPLA}, {@code PPLX},
 *     {@code ADM1} ...); never null
 * @param geonameId GeoNames id, 0 if the source gives none
 */
public record GazetteerPlace(
    String name,
    String country,
    String admin1,
    double lat,
    double lon,
    long population,
    String featureCode,
    int geonameId) {

  /** True for a first-level division. */
  public boolean isProvince() {
    return featureCode.equals("ADM1");
  }

  /** True for a county or district: a second-level division. */
  public boolean isDistrict() {
    return featureCode.equals("ADM2");
  }

  /** True for a populated place, false for a division. */
  public boolean isTown() {
    return !isProvince() && !isDistrict();
  }

  /** Great-circle distance in kilometres, on a sphere. */
  public double kilometresTo(GazetteerPlace other) {
    double dLat = Math.toRadians(other.lat - lat) / 2;
    double dLon = Math.toRadians(other.lon - lon) / 2;
    double cosines = Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat));
    double h = Math.pow(Math.sin(dLat), 2) + cosines * Math.pow(Math.sin(dLon), 2);
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
