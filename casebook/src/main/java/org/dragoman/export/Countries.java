package org.dragoman.export;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dragoman.codebook.Tsv;

/** Countries and territories with the numbers that other collections give them. Immutable. */
final class Countries {
  /**
   * A country or territory.
   *
   * @param code ISO 3166-1 alpha-3, or KOS
   * @param iso ISO 3166-1 numeric, or null
   * @param fips FIPS 10-4, or null
   * @param gw Gleditsch-Ward number, or null if it is not a state there
   * @param cow Correlates of War number, or null
   * @param acledRegion region in ACLED's division of the world
   * @param ucdpName the name that UCDP uses
   */
  record Country(
      String code,
      String name,
      Integer iso,
      String fips,
      Integer gw,
      Integer cow,
      String acledRegion,
      String ucdpName) {

    /** UCDP's region, which follows the Gleditsch-Ward number; null without one. */
    String ucdpRegion() {
      if (gw == null) {
        return null;
      }
      if (gw < 200) {
        return "Americas";
      }
      if (gw < 400) {
        return "Europe";
      }
      if (gw < 630) {
        return "Africa";
      }
      return gw < 700 ? "Middle East" : "Asia";
    }

    /** ISO 3166-1 alpha-2 in lower case, as FollowTheMoney writes countries. */
    String alpha2() {
      return ALPHA2.getOrDefault(code, "xk");
    }
  }

  private static final Map<String, String> ALPHA2 = alpha2();
  private static final Map<String, Country> ALL = read();

  private Countries() {}

  /** The country of a code, or null: PLOVER's codes of international bodies are no countries. */
  static Country of(String code) {
    return code == null ? null : ALL.get(code);
  }

  /** All, by code. */
  static Map<String, Country> all() {
    return ALL;
  }

  private static Map<String, Country> read() {
    Map<String, Country> all = new HashMap<>();
    for (Tsv.Row row : Tsv.read("/org/dragoman/export/countries.tsv")) {
      String name = row.get("name");
      String ucdp = row.get("ucdp_name");
      all.put(
          row.get("code"),
          new Country(
              row.get("code"),
              name,
              number(row, "iso"),
              row.get("fips").isEmpty() ? null : row.get("fips"),
              number(row, "gw"),
              number(row, "cow"),
              row.get("acled_region"),
              ucdp.isEmpty() ? name : ucdp));
    }
    return Map.copyOf(all);
  }

  private static Integer number(Tsv.Row row, String column) {
    return row.get(column).isEmpty() ? null : Integer.valueOf(row.get(column));
  }

  private static Map<String, String> alpha2() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOCountries()) {
      codes.put(new Locale("", two).getISO3Country(), two.toLowerCase(Locale.ROOT));
    }
    return Map.copyOf(codes);
  }
}
