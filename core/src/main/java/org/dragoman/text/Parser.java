package org.dragoman.text;

import java.util.List;

/**
 * Turns one stretch of plain English into parsed sentences. Implementations are thread-safe and
 * deterministic.
 *
 * <p>This is the only door to a parser library; the offsets of the returned tokens are relative to
 * the stretch.
 */
public interface Parser {
  /**
   * Splits, tags and parses.
   *
   * @param paragraph text without paragraph breaks; may be blank
   * @return the sentences as token lists in order, none empty
   */
  List<List<Token>> parse(String paragraph);

  /**
   * The same for a title, whose grammar is its own.
   *
   * @param title text without paragraph breaks; may be blank
   */
  default List<List<Token>> parseTitle(String title) {
    return parse(title);
  }
}
