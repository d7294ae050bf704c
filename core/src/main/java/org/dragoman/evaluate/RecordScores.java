package org.dragoman.evaluate;

import java.util.List;
import java.util.Map;

/**
 * What comes out when records are compared with labels.
 *
 * @param facts facts found, spurious and missed, by measure ({@code events strict})
 * @param categories events found, spurious and missed, by PLOVER category
 * @param shares parts of the facts found that are right, by measure ({@code events date})
 * @param faults every missed, spurious and wrong fact
 */
public record RecordScores(
    Map<String, Score> facts,
    Map<String, Score> categories,
    Map<String, Share> shares,
    List<Fault> faults) {
  /** The headline: strict events, figures and talks together. */
  public static final String FACTS = "FACTS";

  /** How many of how many are right. */
  public record Share(int right, int of) {
    static final Share NONE = new Share(0, 0);

    Share plus(Share other) {
      return new Share(right + other.right, of + other.of);
    }
  }

  /**
   * A fact that is not right.
   *
   * @param kind {@code missed}, {@code spurious} or {@code wrong}
   * @param fact key in the labels; of a spurious one, its id in the record; may be null
   * @param systemFact id of the fact in the record that was taken for it, or null
   * @param slot the part that is wrong, or null
   * @param gold what the labels have, or null
   * @param system what the record has, or null
   * @param text the words
   */
  public record Fault(
      String report,
      String section,
      String kind,
      String fact,
      String systemFact,
      String slot,
      Object gold,
      Object system,
      String text) {}
}
