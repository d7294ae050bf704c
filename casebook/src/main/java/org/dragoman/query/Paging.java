package org.dragoman.query;

/**
 * Which part of a list.
 *
 * @param offset how many rows go before
 * @param limit how many rows at most; negative for all
 * @param backward from the last row to the first; rows without a day stay at the end
 */
public record Paging(long offset, long limit, boolean backward) {
  /** All of it. */
  public static final Paging ALL = new Paging(0, -1, false);

  /** The first rows. */
  public static Paging first(long limit) {
    return new Paging(0, limit, false);
  }
}
