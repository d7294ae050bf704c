package org.dragoman.export;

import java.io.IOException;
import java.util.Set;

/**
 * GeoJSON (RFC 7946): one feature for each event that has a place. A place without a known radius
 * has no geometry, so that the middle of a province or country does not pass for a spot.
 */
final class GeoJson implements Exporter {
  private static final Table EVENTS = CasebookTables.TABLES.get("events");
  private static final Set<String> POINT = Set.of("lat", "lon");

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    Bundle.Counted file = bundle.file("events.geojson", "application/geo+json");
    try (Json json = Json.separated(file, ",\n")) {
      json.raw("{\"type\":\"FeatureCollection\",\"features\":[\n");
      source.events(
          (dossier, event) -> {
            if (dossier.place(event) == null) {
              bundle.leaveOut("events without a place");
            } else {
              feature(json, CasebookTables.row(EVENTS, dossier, event));
              file.row();
            }
          });
      json.raw("\n]}");
    }
  }

  private static void feature(Json json, Row row) throws IOException {
    json.object().text("type", "Feature").text("id", row.get("event"));
    Double lat = (Double) row.get("lat");
    Double lon = (Double) row.get("lon");
    if (lat == null || lon == null) {
      json.none("geometry");
    } else {
      json.object("geometry").text("type", "Point").pair("coordinates", lon, lat).end();
    }
    json.object("properties");
    for (Column column : row.table().columns()) {
      if (!POINT.contains(column.name())) {
        property(json, column.name(), row.get(column.name()));
      }
    }
    json.end().end();
  }

  private static void property(Json json, String name, Object value) throws IOException {
    if (value == null) {
      json.none(name);
    } else if (value instanceof Number number) {
      json.number(name, number);
    } else {
      json.text(name, value);
    }
  }
}
