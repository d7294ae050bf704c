package org.dragoman.query;

/**
 * Talks as several reports tell of them.
 *
 * @param id stable id
 * @param kind or null
 * @param date first day, or null
 * @param enddate last day, or null
 * @param place venue, or null
 * @param parties names of the sides
 * @param mediators names of the mediators
 * @param outcome or null
 * @param title headline of the first report
 * @param reports how many tell of it
 * @param sources how many independent ones
 * @param contradictions how many
 * @param added when the last of its reports came into the casebook
 */
public record MeetingRow(
    String id,
    String kind,
    String date,
    String enddate,
    Site place,
    String parties,
    String mediators,
    String outcome,
    String title,
    long reports,
    long sources,
    long contradictions,
    String added)
    implements News.Worthy {
  @Override
  public News news() {
    String what = News.joined(": ", kind == null ? "talks" : kind, parties);
    String headline = News.joined(", ", what, Site.name(place), date);
    return new News(id, headline, title, "", null, null, added);
  }
}
