package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.List;

/**
 * One kind of loss of one group in an incident, by everybody who gives a figure.
 *
 * @param kind as in the record: dead, injured, captured ...
 * @param whose name of the group that bears it, or null if no report says
 * @param code its country name code, or null
 * @param sector its primary sector, or null
 * @param cumulative whether these figures sum up several happenings; kept apart from the others
 * @param low least of what still stands, or null
 * @param best the figure that most claimants give (ten outlets that quote one ministry are one
 *     claimant), of equal ones the latest, then the lowest
 * @param high greatest of what still stands, or null
 * @param claims one series for each claimant, in order of their first figure
 * @param sources how many independent sources give a figure
 */
public record Tally(
    String kind,
    String whose,
    String code,
    String sector,
    boolean cumulative,
    Integer low,
    Integer best,
    Integer high,
    List<Series> claims,
    int sources) {

  /**
   * What one claimant said in the course of time.
   *
   * @param interest the claimant's stake: own-loss, enemy-loss, third-party or reporter
   * @param dissent whether its last figure cannot be true together with the best one
   */
  public record Series(Claimant claimant, String interest, boolean dissent, List<Point> points) {
    /** The last figure. */
    Point last() {
      return points.get(points.size() - 1);
    }
  }

  /**
   * One figure of a claimant.
   *
   * @param since day of the first report that carries it, or null
   * @param superseded whether the claimant gave another figure later
   * @param overtaken whether somebody gave a higher figure later, so that this one no longer counts
   * @param sources how many independent sources carry it
   * @param citations every report that carries it
   * @param parts figures of the same claimant in the same report that are part of it
   */
  public record Point(
      LocalDate since,
      Integer low,
      Integer best,
      Integer high,
      boolean superseded,
      boolean overtaken,
      int sources,
      List<Citation> citations,
      List<Part> parts) {
    Range range() {
      return new Range(low, best, high);
    }
  }

  /** A figure that counts only some of the whole: "two of them children". */
  public record Part(Integer low, Integer best, Integer high, Citation citation) {}
}
