package org.dragoman.reconcile;

/**
 * A number as told: each bound null if it is open.
 *
 * @param low least value
 * @param best most likely value
 * @param high greatest value
 */
public record Range(Integer low, Integer best, Integer high) {
  /** Whether any number is told at all. */
  boolean told() {
    return low != null || best != null || high != null;
  }

  /** Whether it is one number. */
  boolean exact() {
    return low != null && low.equals(high);
  }

  /** Whether both can be true. */
  boolean meets(Range other) {
    return floor() <= other.ceiling() && other.floor() <= ceiling();
  }

  /** The one number to show: the best, else the bound that there is; null if none. */
  public Integer point() {
    if (best != null) {
      return best;
    }
    return low == null ? high : low;
  }

  /** Whether both have the same number to show. */
  boolean same(Range other) {
    return point() != null && point().equals(other.point());
  }

  private int floor() {
    return low == null ? 0 : low;
  }

  private int ceiling() {
    return high == null ? Integer.MAX_VALUE : high;
  }

  /** "84", "at least 84", "77 to 84", "up to 30". */
  public String words() {
    if (!told()) {
      return "an untold number";
    }
    if (low != null && low.equals(high)) {
      return String.valueOf(low);
    }
    if (high == null) {
      return "at least " + (low == null ? best : low);
    }
    return low == null || low == 0 ? "up to " + high : low + " to " + high;
  }
}
