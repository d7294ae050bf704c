package org.dragoman.export;

import java.util.List;
import java.util.Set;

/** What a side is in an armed conflict, by its PLOVER sectors. */
enum SideKind {
  /** A state's government or forces. */
  STATE,
  /** An armed group that is no state's. */
  ARMED,
  /** People who do not fight. */
  CIVILIAN,
  /** Not known. */
  UNKNOWN;

  private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "COP", "SPY", "JUD", "LEG");
  private static final Set<String> OF_ARMED = Set.of("REB", "UAF", "PRM", "CRM");
  private static final Set<String> SAYS_NOTHING = Set.of("UNK", "PRE");

  /**
   * The kind of a code and sectors: the first sector that tells it; a country without a sector is
   * the state.
   */
  static SideKind of(String code, List<String> sectors) {
    for (String sector : sectors) {
      if (OF_STATE.contains(sector)) {
        return STATE;
      }
      if (OF_ARMED.contains(sector)) {
        return ARMED;
      }
      if (!SAYS_NOTHING.contains(sector)) {
        return CIVILIAN;
      }
    }
    return sectors.isEmpty() && Countries.of(code) != null ? STATE : UNKNOWN;
  }

  /** True for those who fight. */
  boolean fights() {
    return this == STATE || this == ARMED;
  }
}
