package org.dragoman.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.claim.Attribution;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Place;
import org.dragoman.text.Span;

/**
 * A meeting or negotiation.
 *
 * @param kind {@code talks meeting visit call summit}
 * @param parties one actor for each side
 * @param participants persons with the span that names them
 * @param venue where, or null
 * @param rounds sessions that the report tells apart
 * @param topic spans of what it is about
 * @param outcome {@code agreement partial none continuing cancelled unknown}
 * @param evidence indexes of the sentences that tell of it
 */
public record TalksDraft(
    String kind,
    List<Actor> parties,
    List<Participant> participants,
    Place venue,
    LocalDate date,
    LocalDate enddate,
    List<Round> rounds,
    List<Span> topic,
    String outcome,
    Set<Actor> mediator,
    TreeSet<Integer> evidence,
    Attribution attribution) {

  /** A person who takes part, for whom, and where the text says so. */
  public record Participant(Actor person, Actor represents, Span span) {}

  /** A session with a day of its own. */
  public record Round(LocalDate date, Place place, int sentence) {}
}
