package org.dragoman.query;

import java.util.List;
import java.util.Set;

/**
 * What a saved search matches that it did not match at its last run.
 *
 * @param search the search
 * @param matches the new ones, in the order of the list
 * @param current what stays the same of all that it matches now, hashed
 */
public record Alert(SavedSearch search, List<Match> matches, Set<Long> current) {
  /**
   * A match.
   *
   * @param key what stays the same of it when its report is coded again
   * @param news the row in words
   * @param json the row as a JSON object
   */
  public record Match(String key, News news, String json) {}
}
