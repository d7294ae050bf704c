package org.dragoman.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GazetteerTest {
  private final Gazetteer gazetteer = Gazetteer.load();

  @Test
  void countiesAreFoundByTheirWholeName() {
    GazetteerPlace county = gazetteer.find("Otter Tail County").get(0);
    assertTrue(county.isDistrict());
    assertEquals("Minnesota", county.admin1());
    assertEquals(46.4, county.lat(), 0.3);
  }

  @Test
  void aTownIsNotMixedUpWithTheCountyOfItsName() {
    assertTrue(
        gazetteer.find("Douglas").stream().noneMatch(p -> p.name().equals("Douglas County")));
    assertTrue(gazetteer.find("Douglas County").stream().allMatch(GazetteerPlace::isDistrict));
  }

  @Test
  void divisionsHaveTheirShareOfTheirCountrysPeople() {
    assertEquals(0.1, gazetteer.share("USA", "California"), 0.05);
    assertEquals(0.08, gazetteer.share("USA"), 0.03);
  }
}
