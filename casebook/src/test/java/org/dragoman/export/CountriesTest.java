package org.dragoman.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.codebook.Tsv;
import org.junit.jupiter.api.Test;

/** The linter of the table of countries. */
class CountriesTest {
  private static final String TABLE = "/org/dragoman/export/countries.tsv";
  private static final Set<String> ACLED_REGIONS =
      Set.of(
          "Antarctica",
          "Caribbean",
          "Caucasus and Central Asia",
          "Central America",
          "East Asia",
          "Eastern Africa",
          "Europe",
          "Middle Africa",
          "Middle East",
          "North America",
          "Northern Africa",
          "Oceania",
          "South America",
          "South Asia",
          "Southeast Asia",
          "Southern Africa",
          "Western Africa");

  @Test
  void allCountriesOfTheWorldAreThere() {
    Set<String> codes = new HashSet<>(Set.of("KOS"));
    for (String two : Locale.getISOCountries()) {
      codes.add(new Locale("", two).getISO3Country());
    }
    assertEquals(codes, Countries.all().keySet());
  }

  @Test
  void rowsAreInOrderAndWellFormed() {
    List<String> codes = new ArrayList<>();
    for (Tsv.Row row : Tsv.read(TABLE)) {
      String where = row.file() + ", line " + row.line();
      codes.add(row.get("code"));
      assertTrue(row.get("code").matches("[A-Z]{3}"), where);
      assertTrue(row.get("iso").matches("[1-9][0-9]{0,2}|"), where);
      assertTrue(row.get("fips").matches("[A-Z]{2}|"), where);
      assertTrue(row.get("gw").matches("[1-9][0-9]{0,2}|"), where);
      assertTrue(row.get("cow").matches("[1-9][0-9]{0,2}|"), where);
      assertEquals(row.get("gw").isEmpty(), row.get("cow").isEmpty(), where);
      assertTrue(ACLED_REGIONS.contains(row.get("acled_region")), where);
      assertFalse(row.get("name").isBlank(), where);
    }
    assertEquals(codes.stream().sorted().distinct().toList(), codes);
  }

  @Test
  void noNumberIsGivenTwice() {
    for (String column : List.of("name", "iso", "fips", "gw", "cow")) {
      Map<String, String> seen = new HashMap<>();
      for (Tsv.Row row : Tsv.read(TABLE)) {
        String other =
            row.get(column).isEmpty() ? null : seen.put(row.get(column), row.get("code"));
        assertNull(other, column + " " + row.get(column) + ": " + other + ", " + row.get("code"));
      }
    }
  }

  @Test
  void numbersAreThoseOfTheCodeBooks() {
    Countries.Country syria = Countries.of("SYR");
    assertEquals(760, syria.iso());
    assertEquals("SY", syria.fips());
    assertEquals(652, syria.gw());
    assertEquals("Middle East", syria.ucdpRegion());
    assertEquals(260, Countries.of("DEU").gw());
    assertEquals(255, Countries.of("DEU").cow());
    assertEquals(678, Countries.of("YEM").gw());
    assertEquals("Russia (Soviet Union)", Countries.of("RUS").ucdpName());
    assertEquals("Americas", Countries.of("HTI").ucdpRegion());
    assertEquals("Asia", Countries.of("MMR").ucdpRegion());
    assertEquals("Africa", Countries.of("SSD").ucdpRegion());
    assertNull(Countries.of("PSE").ucdpRegion());
    assertEquals("tr", Countries.of("TUR").alpha2());
    assertEquals("xk", Countries.of("KOS").alpha2());
    assertNull(Countries.of("UNO"));
    assertNull(Countries.of(null));
  }
}
