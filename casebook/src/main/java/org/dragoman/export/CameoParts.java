package org.dragoman.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The parts of a CAMEO actor code: groups of three letters.
 *
 * @param country ISO or CAMEO country code, or null
 * @param group the name of an international organisation ({@code UNO}), or null
 * @param religions religion groups
 * @param types roles, in order
 * @param rest groups that are none of these
 */
record CameoParts(
    String country, String group, List<String> religions, List<String> types, List<String> rest) {
  /** Countries that CAMEO names otherwise than ISO 3166 does today. */
  private static final Set<String> OTHER_COUNTRIES =
      Set.of("KSV", "PAL", "ROM", "SCG", "SUN", "TMP", "YUG", "ZAR");

  private static final Set<String> INTERNATIONAL = Set.of("IGO", "NGO", "NGM", "IMG", "MNC");

  private static final Set<String> ROLES =
      Set.of(
          "AGR", "BUS", "COP", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "GOV", "HLH", "HRI", "INS",
          "JUD", "LAB", "LEG", "MED", "MIL", "OPP", "PKO", "PTY", "RAD", "REB", "REF", "SEP", "SET",
          "SPY", "UAF", "UIS");

  private static final Set<String> RELIGIONS =
      Set.of(
          "ATH", "BAH", "BUD", "CHR", "CON", "CPT", "CTH", "DOX", "DRZ", "HIN", "HSD", "ITR", "JAN",
          "JEW", "JHW", "LDS", "MOS", "MRN", "NRM", "PAG", "PRO", "REL", "SFI", "SHI", "SHN", "SIK",
          "SUN", "TAO", "UDX", "ZRO");

  /** The parts of a code; an empty code has none. */
  static CameoParts of(String code) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i + 3 <= code.length(); i += 3) {
      groups.add(code.substring(i, i + 3));
    }
    String country = null;
    String group = null;
    List<String> religions = new ArrayList<>();
    List<String> types = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    boolean international = false;
    for (int i = 0; i < groups.size(); i++) {
      String part = groups.get(i);
      if (i == 0 && isCountry(part)) {
        country = part;
      } else if (i == 0 && INTERNATIONAL.contains(part)) {
        types.add(part);
        international = true;
      } else if (ROLES.contains(part)) {
        types.add(part);
      } else if (RELIGIONS.contains(part)) {
        religions.add(part);
      } else if (international && group == null) {
        group = part;
      } else {
        rest.add(part);
      }
    }
    return new CameoParts(country, group, religions, types, rest);
  }

  /** The first group, if it is a country or a kind of international body. */
  String entity() {
    boolean international = !types.isEmpty() && INTERNATIONAL.contains(types.get(0));
    return country != null ? country : international ? types.get(0) : null;
  }

  /** The roles after the entity. */
  List<String> roles() {
    return types.stream().filter(type -> !INTERNATIONAL.contains(type)).toList();
  }

  private static boolean isCountry(String group) {
    return Countries.of(group) != null || OTHER_COUNTRIES.contains(group);
  }

  /** The n-th of a list, or null. */
  static String nth(List<String> list, int n) {
    return n < list.size() ? list.get(n) : null;
  }
}
