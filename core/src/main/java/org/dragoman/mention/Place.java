package org.dragoman.mention;

/**
 * A place of the report.
 *
 * @param name as the report names it, or the gazetteer's spelling
 * @param country ISO alpha-3, or null
 * @param province first-level division, or null
 * @param lat degrees north, or null if not located
 * @param lon degrees east, or null if not located
 * @param geonameId GeoNames id, or null
 * @param feature GeoNames feature code, or null
 * @param resolution 5 sub-city, 4 city, 3 district, 2 province or region, 1 country; null if
 *     unknown
 */
public record Place(
    String name,
    String country,
    String province,
    Double lat,
    Double lon,
    Long geonameId,
    String feature,
    Integer resolution) {}
