package org.dragoman.query;

import java.util.List;

/**
 * A figure of a report, as it is listed.
 *
 * @param id {@code REPORT/f1}
 * @param status coded, corrected, added or rejected
 * @param kind dead, injured ...
 * @param low least number, or null
 * @param best most likely number, or null
 * @param high greatest number, or null
 * @param raw the words
 * @param of whose loss
 * @param by who inflicted it
 * @param event id of the event in which it happened, or null
 * @param cumulative whether it sums up several events
 * @param date first day, or null
 * @param enddate last day, or null
 * @param place or null
 * @param speakers who says so, the outermost first
 * @param stance of the nearest of them, or null
 * @param interest whose interest it serves, or null
 * @param evidence the sentence
 * @param incident id of the incident that its event belongs to, or null
 * @param source the report
 */
public record FigureRow(
    String id,
    String status,
    String kind,
    Long low,
    Long best,
    Long high,
    String raw,
    List<Side> of,
    List<Side> by,
    String event,
    boolean cumulative,
    String date,
    String enddate,
    Site place,
    List<Speaker> speakers,
    String stance,
    String interest,
    Quote evidence,
    String incident,
    Source source)
    implements News.Worthy {
  @Override
  public News news() {
    String whose = String.join(", ", Side.names(of));
    return new News(
        id,
        News.joined(", ", News.joined(": ", raw + " " + kind, whose), Site.name(place), date),
        Quote.text(evidence),
        Speaker.words(speakers),
        source.publication(),
        source.url(),
        source.added());
  }
}
