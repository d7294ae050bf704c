package org.dragoman.query;

/**
 * What one side did to another, over all reports.
 *
 * @param source country name code, or name of an actor that has none
 * @param sourceSector primary sector, empty if there is none; null at the level of countries
 * @param target as source
 * @param targetSector as source's
 * @param scores the events summed up
 * @param first day of the first event, or null
 * @param last day of the last event, or null
 */
public record DyadRow(
    String source,
    String sourceSector,
    String target,
    String targetSector,
    Scores scores,
    String first,
    String last) {
  String from() {
    return side(source, sourceSector);
  }

  String to() {
    return side(target, targetSector);
  }

  private static String side(String name, String sector) {
    return sector == null || sector.isEmpty() ? name : name + "." + sector;
  }
}
