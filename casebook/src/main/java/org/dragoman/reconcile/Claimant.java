package org.dragoman.reconcile;

import java.util.List;

/**
 * Somebody who says something: the origin of an attribution chain, or a report in its own voice.
 *
 * @param name the body that answers for it, else the speaker, else the words; the outlet if it is
 *     the report itself
 * @param code country name code, or null
 * @param sector sector codes, primary first
 * @param reporter whether the report itself says it
 */
public record Claimant(String name, String code, List<String> sector, boolean reporter) {
  /** Copies the list. */
  public Claimant {
    sector = List.copyOf(sector);
  }
}
