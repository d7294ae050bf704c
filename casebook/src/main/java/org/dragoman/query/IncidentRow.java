package org.dragoman.query;

import java.util.List;

/**
 * An incident as several reports tell of it.
 *
 * @param id stable id
 * @param category PLOVER category
 * @param mode PLOVER modes
 * @param date first day, or null
 * @param enddate last day, or null
 * @param place or null
 * @param actor names of those who did it
 * @param recipient names of those to whom
 * @param title headline of the first report
 * @param reports how many tell of it
 * @param sources how many independent ones
 * @param events how many events it joins
 * @param low least number of dead over all claimants, or null
 * @param best most likely number, or null
 * @param high greatest number, or null
 * @param contradictions how many
 * @param added when the last of its reports came into the casebook
 */
public record IncidentRow(
    String id,
    String category,
    List<String> mode,
    String date,
    String enddate,
    Site place,
    String actor,
    String recipient,
    String title,
    long reports,
    long sources,
    long events,
    Long low,
    Long best,
    Long high,
    long contradictions,
    String added)
    implements News.Worthy {
  @Override
  public News news() {
    String what = News.joined(": ", News.kind(category, mode), News.sides(actor, recipient));
    String headline = News.joined(", ", what, Site.name(place), date);
    return new News(id, headline, title, "", null, null, added);
  }
}
