package org.dragoman.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpotTest {
  private static final Sketch.Where TOWN = place("Korvali", 38.0, 40.0, 4);
  private static final Sketch.Where SUBURB = place("Yenikorvali", 38.1, 40.1, 4);
  private static final Sketch.Where FAR = place("Lerdana", 39.5, 43.0, 4);
  private static final Sketch.Where PROVINCE = place("Karsun", 38.5, 40.5, 2);
  private static final Sketch.Where COUNTRY = place("Turkey", 39.0, 35.0, 1);
  private static final Sketch.Where UNMAPPED =
      new Sketch.Where("x", "Ak Hill", null, null, null, null, null);

  @Test
  void townsAreComparedByNameAndDistance() {
    assertEquals(Spot.SAME, Spot.between(TOWN, TOWN));
    assertEquals(Spot.NEAR, Spot.between(TOWN, SUBURB));
    assertEquals(Spot.APART, Spot.between(TOWN, FAR));
    assertEquals(Spot.OTHER, Spot.between(TOWN, UNMAPPED));
  }

  @Test
  void aProvinceOrCountryTellsLittle() {
    assertEquals(Spot.INSIDE, Spot.between(PROVINCE, PROVINCE));
    assertEquals(Spot.UNKNOWN, Spot.between(TOWN, PROVINCE));
    assertEquals(Spot.COUNTRY, Spot.between(TOWN, COUNTRY));
  }

  @Test
  void onlyTheMostPrecisePlacesCount() {
    assertEquals(Spot.APART, Spot.closest(List.of(TOWN, PROVINCE), List.of(FAR, PROVINCE)));
    assertEquals(Spot.UNKNOWN, Spot.closest(List.of(), List.of(TOWN)));
  }

  private static Sketch.Where place(String name, double lat, double lon, int resolution) {
    return new Sketch.Where(name, name, "TUR", null, lat, lon, resolution);
  }
}
