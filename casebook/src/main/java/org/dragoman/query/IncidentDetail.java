package org.dragoman.query;

import java.util.List;

/**
 * All that is known of an incident.
 *
 * @param row the incident as it is listed
 * @param tolls its losses
 * @param contradictions what does not agree
 * @param events its events in order of their reports' days
 * @param links why they were taken together
 */
public record IncidentDetail(
    IncidentRow row,
    List<Toll> tolls,
    List<ContradictionRow> contradictions,
    List<EventRow> events,
    List<Link> links) {
  /**
   * Losses of one kind over all claimants.
   *
   * @param kind dead, injured ...
   * @param of whose, or null for all together
   * @param cumulative whether they sum up several events
   * @param low least number, or null
   * @param best most likely number, or null
   * @param high greatest number, or null
   * @param dissent whether the claimants' ranges do not meet
   * @param claims who gave which number, in order of time
   */
  public record Toll(
      String kind,
      String of,
      boolean cumulative,
      Long low,
      Long best,
      Long high,
      boolean dissent,
      List<Claim> claims) {
    /** {@code 5}, {@code 5-12}, {@code 5+}; null if nothing is known. */
    public String range() {
      return Incidents.range(low, high);
    }
  }

  /**
   * A number as somebody gave it.
   *
   * @param claimant who, or null for the reports themselves
   * @param date day of the report, or null
   * @param low least number, or null
   * @param best most likely number, or null
   * @param high greatest number, or null
   * @param raw the words, or null
   * @param stance how it is said, or null
   * @param interest whose interest it serves, or null
   * @param superseded whether the claimant gave a newer one
   * @param figure {@code REPORT/f1}
   */
  public record Claim(
      String claimant,
      String date,
      Long low,
      Long best,
      Long high,
      String raw,
      String stance,
      String interest,
      boolean superseded,
      String figure) {
    /** {@code 5}, {@code 5-12}, {@code 5+}; null if no number is given. */
    public String range() {
      return Incidents.range(low, high);
    }
  }

  /**
   * Why two reports or events were taken together.
   *
   * @param a {@code REPORT/e3}, or the report
   * @param b {@code REPORT/e3}, or the report
   * @param score 0 to 1
   * @param reason in words
   */
  public record Link(String a, String b, double score, String reason) {}
}
