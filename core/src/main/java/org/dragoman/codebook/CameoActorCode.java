package org.dragoman.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a CAMEO actor code (groups of three letters: {@code TURMIL}) says in PLOVER's terms (CAMEO
 * codebook 1.1b3, chapter 3). Groups that PLOVER has nothing for, such as regions and ethnic
 * groups, say nothing.
 *
 * @param code country or kind of international body, or null
 * @param sectors PLOVER sectors, primary first
 */
record CameoActorCode(String code, List<String> sectors) {
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("HLH", "MED"),
          Map.entry("MED", "JRN"),
          Map.entry("INS", "REB"),
          Map.entry("SEP", "REB"),
          Map.entry("RAD", "UAF"),
          Map.entry("DEV", "SOC"),
          Map.entry("ENV", "SOC"),
          Map.entry("HRI", "SOC"),
          Map.entry("PKO", "MIL"),
          Map.entry("PAR", "PTY"));
  private static final Set<String> SAME =
      Set.of(
          "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JUD", "LAB", "LEG", "MIL", "OPP",
          "PTY", "REB", "REF", "REL", "SOC", "SPY", "UAF");
  private static final Set<String> RELIGIONS =
      Set.of(
          "ATH", "BAH", "BUD", "CHR", "CON", "CPT", "CTH", "DOX", "DRZ", "HIN", "HSD", "ITR", "JAN",
          "JEW", "JHW", "LDS", "MOS", "MRN", "NRM", "PAG", "PRO", "SFI", "SHI", "SHN", "SIK", "SUN",
          "TAO", "UDX", "ZRO");

  /** Codes of CAMEO's country list that ISO 3166 has given up or never had. */
  private static final Map<String, String> FORMER =
      Map.ofEntries(
          Map.entry("CSK", "CZE"),
          Map.entry("GZS", "PSE"),
          Map.entry("KSV", "KOS"),
          Map.entry("PAL", "PSE"),
          Map.entry("ROM", "ROU"),
          Map.entry("SCG", "SRB"),
          Map.entry("SUN", "RUS"),
          Map.entry("TMP", "TLS"),
          Map.entry("WSB", "PSE"),
          Map.entry("YUG", "SRB"),
          Map.entry("ZAR", "COD"));

  private static final Map<String, String> INTERNATIONAL =
      Map.of("IGO", "IGO", "NGO", "NGO", "NGM", "NGO", "IMG", "IMG", "MNC", "MNC", "UNO", "UNO");

  /** The meaning of a code, which must be groups of three capitals. */
  static CameoActorCode of(String cameo) {
    List<String> groups = groups(cameo);
    String first = groups.get(0);
    String country = FORMER.getOrDefault(first, first);
    if (TableRules.isCountry(country)) {
      return new CameoActorCode(country, roles(groups.subList(1, groups.size())));
    }
    String body = INTERNATIONAL.get(first);
    if (body == null) {
      return new CameoActorCode(null, roles(groups));
    }
    boolean un = cameo.startsWith("IGOUNO");
    boolean eu = cameo.startsWith("IGOEUREEC");
    String code = un ? "UNO" : eu ? "EUR" : body;
    return new CameoActorCode(code, roles(groups.subList(1, groups.size())));
  }

  /** The sectors of groups that are roles, each once, in order. */
  static List<String> roles(String cameo) {
    return roles(groups(cameo));
  }

  private static List<String> roles(List<String> groups) {
    List<String> sectors = new ArrayList<>();
    for (String group : groups) {
      String sector = ROLES.getOrDefault(group, SAME.contains(group) ? group : null);
      sector = sector == null && RELIGIONS.contains(group) ? "REL" : sector;
      if (sector != null && !sectors.contains(sector)) {
        sectors.add(sector);
      }
    }
    return List.copyOf(sectors);
  }

  private static List<String> groups(String cameo) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < cameo.length(); i += 3) {
      groups.add(cameo.substring(i, i + 3));
    }
    return groups;
  }
}
