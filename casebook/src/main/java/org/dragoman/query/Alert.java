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
  private static final List<Column<SavedSearch>> HEAD =
      List.of(
          new Column<>("search", "name of the search", SavedSearch::name),
          new Column<>("list", "what it looks through", SavedSearch::about));

  /**
   * A match.
   *
   * @param key what stays the same of it when its report is coded again
   * @param news the row in words
   * @param row the row as a JSON object
   */
  public record Match(String key, News news, String row) {
    /** The row as a JSON object that names the search. */
    public String json(SavedSearch search) {
      String head = JsonLine.of(HEAD, search);
      return head.substring(0, head.length() - 1) + "," + row.substring(1);
    }
  }
}
