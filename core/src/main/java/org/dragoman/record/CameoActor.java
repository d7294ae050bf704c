package org.dragoman.record;

import java.util.Map;
import java.util.Set;
import org.dragoman.mention.Actor;

/**
 * The CAMEO actor code of an actor: country or international root, then the role (CAMEO codebook
 * 1.1b3, chapter 3).
 */
final class CameoActor {
  private static final Map<String, String> INTERNATIONAL =
      Map.of(
          "UNO",
          "IGOUNO",
          "EUR",
          "IGOEUREEC",
          "IGO",
          "IGO",
          "NGO",
          "NGO",
          "IMG",
          "IMG",
          "MNC",
          "MNC",
          "ISM",
          "IMG");
  private static final Map<String, String> ROLES =
      Map.ofEntries(
          Map.entry("GOV", "GOV"),
          Map.entry("MIL", "MIL"),
          Map.entry("COP", "COP"),
          Map.entry("JUD", "JUD"),
          Map.entry("LEG", "LEG"),
          Map.entry("SPY", "SPY"),
          Map.entry("REB", "REB"),
          Map.entry("OPP", "OPP"),
          Map.entry("PTY", "PTY"),
          Map.entry("UAF", "UAF"),
          Map.entry("CVL", "CVL"),
          Map.entry("BUS", "BUS"),
          Map.entry("CRM", "CRM"),
          Map.entry("EDU", "EDU"),
          Map.entry("ELI", "ELI"),
          Map.entry("JRN", "MED"),
          Map.entry("MED", "HLH"),
          Map.entry("LAB", "LAB"),
          Map.entry("REF", "REF"),
          Map.entry("REL", "REL"),
          Map.entry("PRM", "MIL"),
          Map.entry("SOC", "CVL"),
          Map.entry("AGR", "AGR"));

  /** Sectors that an international root says already. */
  private static final Map<String, Set<String>> OWN_ROLE =
      Map.of("IMG", Set.of("REB", "UAF"), "NGO", Set.of("SOC", "CVL"));

  /** International roots, which a name of an organisation may follow. */
  private static final Set<String> ROOTS = Set.of("IGO", "NGO", "IMG", "MNC");

  private CameoActor() {}

  /** A code without the organisation's own name: {@code IGOUNOMIL} is {@code IGOMIL}. */
  static String general(String code) {
    if (code.length() < 6 || !ROOTS.contains(code.substring(0, 3))) {
      return code;
    }
    StringBuilder general = new StringBuilder(code.substring(0, 3));
    for (int i = 3; i + 3 <= code.length(); i += 3) {
      String part = code.substring(i, i + 3);
      if (ROLES.containsValue(part)) {
        general.append(part);
      }
    }
    return general.toString();
  }

  /** The code, or null if neither country nor role is known. */
  static String code(Actor actor) {
    if (actor.cameo() != null && actor.cameo().matches("([A-Z]{3})+")) {
      return actor.cameo();
    }
    String role = ROLES.getOrDefault(actor.mainSector(), "");
    if (actor.code() == null) {
      // A body for rights or aid without a country is an organisation between countries.
      return role.isEmpty() ? null : actor.mainSector().equals("SOC") ? "NGO" : role;
    }
    String international = INTERNATIONAL.get(actor.code());
    if (international != null) {
      boolean own =
          OWN_ROLE.getOrDefault(international, Set.of("SOC")).contains(actor.mainSector());
      return own ? international : international + role;
    }
    return actor.code() + role;
  }
}
