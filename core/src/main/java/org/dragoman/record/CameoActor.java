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

  /** Bodies that are the international root itself and need no role. */
  private static final Set<String> OWN_ROLE = Set.of("", "GOV", "SOC");

  private CameoActor() {}

  /** The code, or null if neither country nor role is known. */
  static String code(Actor actor) {
    if (actor.cameo() != null && actor.cameo().matches("([A-Z]{3})+")) {
      return actor.cameo();
    }
    String role = ROLES.getOrDefault(actor.mainSector(), "");
    if (actor.code() == null) {
      return role.isEmpty() ? null : role;
    }
    String international = INTERNATIONAL.get(actor.code());
    if (international != null) {
      return OWN_ROLE.contains(actor.mainSector()) ? international : international + role;
    }
    return actor.code() + role;
  }
}
