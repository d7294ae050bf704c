package org.dragoman.reconcile;

import java.util.List;

/**
 * Two things said of one happening that cannot both be true.
 *
 * @param about what it is about in short: "dead, Sudanese soldiers"
 * @param words for a person: who says what
 */
public record Contradiction(Kind kind, String about, Side a, Side b, String words) {
  /** What the two sides differ about. */
  public enum Kind {
    /** How many. */
    TOLL,
    /** Who did it. */
    PERPETRATOR,
    /** When. */
    DATE,
    /** Where. */
    PLACE,
    /** How talks ended. */
    OUTCOME,
    /** Whether it was done at all. */
    DENIAL
  }

  /**
   * One side.
   *
   * @param value what it says
   * @param citations who says it and where
   */
  public record Side(String value, List<Citation> citations) {
    /** Puts the citations into order. */
    public Side {
      citations = citations.stream().sorted(Citation.ORDER).distinct().toList();
    }

    /** "Ministry of Defence and 2 others". */
    String speakers() {
      List<String> names = citations.stream().map(c -> c.claimant().name()).distinct().toList();
      return names.size() < 3
          ? String.join(" and ", names)
          : names.get(0) + " and " + (names.size() - 1) + " others";
    }
  }
}
