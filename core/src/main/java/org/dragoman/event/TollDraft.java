package org.dragoman.event;

import java.util.List;
import java.util.TreeSet;

/**
 * How many dead or injured the happening that a report is about has cost, as the report as a whole
 * tells it.
 *
 * @param kind {@code dead} or {@code injured}
 * @param low least number told, or null
 * @param best most likely number, or null
 * @param high greatest number told, or null
 * @param figures the figures that it rests on
 * @param evidence indexes of the sentences that tell it
 */
public record TollDraft(
    String kind,
    Integer low,
    Integer best,
    Integer high,
    List<FigureDraft> figures,
    TreeSet<Integer> evidence) {

  boolean hasNumber() {
    return low != null || best != null || high != null;
  }
}
