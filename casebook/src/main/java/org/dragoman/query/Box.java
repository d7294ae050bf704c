package org.dragoman.query;

import java.math.BigDecimal;

/**
 * A part of the map; it reaches over the 180th meridian if its west is greater than its east.
 *
 * @param south degrees north
 * @param west degrees east
 * @param north degrees north
 * @param east degrees east
 */
public record Box(double south, double west, double north, double east) {
  /** Checks the corners. */
  public Box {
    boolean onEarth = Math.abs(south) <= 90 && Math.abs(north) <= 90;
    if (!onEarth || !(Math.abs(west) <= 180) || !(Math.abs(east) <= 180) || south > north) {
      throw new IllegalArgumentException(
          "a box has south, west, north and east in degrees, south below north, not "
              + text(south, west, north, east));
    }
  }

  @Override
  public String toString() {
    return text(south, west, north, east);
  }

  private static String text(double... values) {
    StringBuilder text = new StringBuilder();
    for (double value : values) {
      String number =
          Double.isFinite(value)
              ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
              : String.valueOf(value);
      text.append(text.isEmpty() ? "" : ",").append(number);
    }
    return text.toString();
  }
}
