package org.dragoman.event;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.claim.Attribution;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Place;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;

/**
 * A number of losses with whose they are, who inflicted them and who says so.
 *
 * @param kind {@code dead injured captured missing displaced arrested targets equipment other}
 * @param low least value, or null
 * @param best most likely value, or null
 * @param high greatest value, or null
 * @param raw the words
 * @param of whose loss
 * @param by who inflicted it
 * @param event the event in which it happened, or null
 * @param cumulative whether it sums up several happenings
 * @param interest {@code own-loss enemy-loss third-party reporter}
 * @param evidence indexes of the sentences that give it
 */
public record FigureDraft(
    Sentence sentence,
    String kind,
    Integer low,
    Integer best,
    Integer high,
    String raw,
    Set<Actor> of,
    Set<Actor> by,
    EventDraft event,
    boolean cumulative,
    LocalDate date,
    LocalDate enddate,
    Place place,
    Span trigger,
    Attribution attribution,
    String interest,
    TreeSet<Integer> evidence) {

  boolean sameValues(FigureDraft other) {
    return java.util.Objects.equals(low, other.low)
        && java.util.Objects.equals(best, other.best)
        && java.util.Objects.equals(high, other.high);
  }
}
