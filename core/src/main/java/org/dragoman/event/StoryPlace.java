package org.dragoman.event;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Place;

/**
 * Where the deeds of a report happened whose own sentence does not say: a report that places all
 * its deeds in one town goes on there; else a deed stays where the same sides were placed a few
 * sentences before. Stateless.
 */
final class StoryPlace {
  private static final int REACH = 4;
  private static final int DISTRICT = 3;

  private StoryPlace() {}

  /** Places the deeds that are not placed. */
  static void fill(List<EventDraft> events) {
    List<EventDraft> placed = events.stream().filter(StoryPlace::isPlaced).toList();
    Set<Place> towns = new LinkedHashSet<>();
    placed.forEach(e -> towns.add(e.places.get(0)));
    for (EventDraft event : events) {
      if (!isDeed(event) || !event.places.isEmpty()) {
        continue;
      }
      if (towns.size() == 1) {
        event.places.addAll(towns);
      } else {
        EventDraft before = before(placed, event);
        if (before != null) {
          event.places.addAll(before.places);
        }
      }
    }
  }

  private static boolean isPlaced(EventDraft event) {
    return isDeed(event)
        && !event.places.isEmpty()
        && event.places.get(0).resolution() != null
        && event.places.get(0).resolution() >= DISTRICT;
  }

  private static boolean isDeed(EventDraft event) {
    return Set.of("ASSAULT", "COERCE", "PROTEST").contains(event.category)
        && event.auxiliary == null
        && !event.isTitle();
  }

  private static EventDraft before(List<EventDraft> placed, EventDraft event) {
    EventDraft nearest = null;
    for (EventDraft candidate : placed) {
      int distance = event.sentence.index() - candidate.sentence.index();
      boolean sameSides =
          sides(candidate.actors).equals(sides(event.actors)) && !event.actors.isEmpty()
              || sides(candidate.recipients).equals(sides(event.recipients))
                  && !event.recipients.isEmpty();
      if (distance >= 0 && distance <= REACH && sameSides) {
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static Set<String> sides(Set<Actor> actors) {
    Set<String> codes = new HashSet<>();
    actors.forEach(a -> codes.add(a.code() + "/" + a.mainSector()));
    return codes;
  }
}
