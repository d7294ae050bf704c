package org.dragoman.cli;

/**
 * How cards are set. Immutable.
 *
 * @param width columns
 * @param colored whether to use colour and weight
 */
record Layout(int width, boolean colored) {
  static final int NARROWEST = 30;
  static final int WIDEST = 400;

  /** Longer lines are hard to read. */
  private static final int COMFORTABLE = 100;

  /** Plain, 80 columns. */
  static final Layout PLAIN = new Layout(Console.USUAL_WIDTH, false);

  /** The part of a terminal's width that is good to read. */
  static int comfortable(int columns) {
    return Math.max(NARROWEST, Math.min(COMFORTABLE, columns));
  }
}
