package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.List;

/**
 * A happening as many reports tell it. An incident is one thing that was done at one time in one
 * place, or one statement made to somebody: an attack with its casualties and the denials of it, a
 * clash, an arrest, a protest, a strike, a deployment, a sanction, an agreement; a demand, threat
 * or accusation that several reports carry. An answer to an attack is an incident of its own; a
 * campaign of weeks is many. What is only feared or hoped for is none.
 *
 * @param category PLOVER category that most sources give
 * @param mode PLOVER modes, those of most sources first
 * @param planned whether it lies ahead
 * @param date the day that most sources give, or the first day of the shortest period; null if none
 * @param enddate last day of that period, or null
 * @param days the single days that reports give, most sources first
 * @param places most sources first
 * @param actors who did it, most sources first
 * @param recipients to whom, most sources first
 * @param figures losses, one row for each kind and for each group that bears them
 * @param tellings every event of every report that tells of it
 * @param reports how many reports tell of it
 * @param sources how many of them are independent: copies and reports of one outlet count once
 */
public record Incident(
    String category,
    List<String> mode,
    boolean planned,
    LocalDate date,
    LocalDate enddate,
    List<Day> days,
    List<Place> places,
    List<Role> actors,
    List<Role> recipients,
    List<Tally> figures,
    List<Telling> tellings,
    int reports,
    int sources) {

  /** A day with how many independent sources give it. */
  public record Day(LocalDate date, int sources, List<Citation> citations) {}

  /** A place with how many independent sources name it. */
  public record Place(
      String name,
      String country,
      Double lat,
      Double lon,
      Integer resolution,
      int sources,
      List<Citation> citations) {}

  /**
   * An actor in one role.
   *
   * @param sources how many independent sources name it so
   * @param said who says so and where
   * @param denied who denies it and where
   */
  public record Role(
      String name,
      String code,
      List<String> sector,
      int sources,
      List<Citation> said,
      List<Citation> denied) {}

  /** One event of one report; {@code denied} if its claimant says that it did not happen. */
  public record Telling(Citation citation, boolean denied) {}
}
