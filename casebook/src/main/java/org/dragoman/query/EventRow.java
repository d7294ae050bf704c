package org.dragoman.query;

import java.util.List;

/**
 * An event of a report, as it is listed.
 *
 * @param id {@code REPORT/e3}
 * @param status coded, corrected, added or rejected
 * @param category PLOVER category
 * @param mode PLOVER modes
 * @param context PLOVER contexts
 * @param auxiliary null for what is told as having happened
 * @param actors who does it
 * @param recipients to whom
 * @param date first day, or null
 * @param enddate last day of a period, or null
 * @param place the most precise place, or null
 * @param cameo CAMEO code, or null
 * @param goldstein its value, or null
 * @param quad PLOVER quad class, or null
 * @param scale PLOVER score, or null
 * @param speakers who says so, the outermost first; empty when the report itself does
 * @param stance of the nearest of them, or null
 * @param evidence the sentence
 * @param incident id of the incident that it belongs to, or null
 * @param source the report
 */
public record EventRow(
    String id,
    String status,
    String category,
    List<String> mode,
    List<String> context,
    String auxiliary,
    List<Side> actors,
    List<Side> recipients,
    String date,
    String enddate,
    Site place,
    String cameo,
    Double goldstein,
    Integer quad,
    Double scale,
    List<Speaker> speakers,
    String stance,
    Quote evidence,
    String incident,
    Source source)
    implements News.Worthy {
  @Override
  public News news() {
    String who =
        News.sides(
            String.join(", ", Side.names(actors)), String.join(", ", Side.names(recipients)));
    String what = News.joined(": ", News.kind(category, mode), who);
    return new News(
        id,
        News.joined(", ", what, auxiliary, Site.name(place), date),
        Quote.text(evidence),
        Speaker.words(speakers),
        source.publication(),
        source.url(),
        source.added());
  }
}
