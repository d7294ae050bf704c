package org.dragoman.query;

import java.util.List;

/**
 * Talks of a report, as they are listed.
 *
 * @param id {@code REPORT/t1}
 * @param status coded, corrected, added or rejected
 * @param kind talks, meeting, visit ..., or null
 * @param parties the sides
 * @param participants who takes part
 * @param mediators who mediates
 * @param date first day, or null
 * @param enddate last day, or null
 * @param place venue, or null
 * @param outcome or null
 * @param topics what they are about, in the report's words
 * @param speakers who says so, the outermost first
 * @param stance of the nearest of them, or null
 * @param evidence the first sentence
 * @param meeting id of the meeting across reports, or null
 * @param source the report
 */
public record TalksRow(
    String id,
    String status,
    String kind,
    List<Side> parties,
    List<Side> participants,
    List<Side> mediators,
    String date,
    String enddate,
    Site place,
    String outcome,
    List<String> topics,
    List<Speaker> speakers,
    String stance,
    Quote evidence,
    String meeting,
    Source source)
    implements News.Worthy {
  @Override
  public News news() {
    String who = String.join(", ", Side.names(parties));
    String what = News.joined(": ", kind == null ? "talks" : kind, who);
    return new News(
        id,
        News.joined(", ", what, Site.name(place), date),
        Quote.text(evidence),
        Speaker.words(speakers),
        source.publication(),
        source.url(),
        source.added());
  }
}
