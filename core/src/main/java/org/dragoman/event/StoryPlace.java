package org.dragoman.event;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Mentions;
import org.dragoman.mention.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Prepositions;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * Where the deeds of a report happened whose own sentence does not say: a report that places all
 * its deeds in one town goes on there, and one that places none was there if its head names one
 * town only; else a deed stays where the same sides were placed a few sentences before. Stateless.
 */
final class StoryPlace {
  private static final int REACH = 4;
  private static final int DISTRICT = 3;
  private static final int HEAD = 2;
  private static final Set<String> TOWNS =
      Set.of(
          "city",
          "town",
          "village",
          "resort",
          "port",
          "capital",
          "suburb",
          "district",
          "camp",
          "neighborhood",
          "neighbourhood",
          "quarter",
          "outskirt",
          "out");

  private StoryPlace() {}

  /** Places the deeds that are not placed. */
  static void fill(List<EventDraft> events, Document document, Mentions mentions) {
    List<EventDraft> placed = events.stream().filter(StoryPlace::isPlaced).toList();
    Set<Place> towns = new LinkedHashSet<>();
    placed.forEach(e -> towns.add(e.places.get(0)));
    Set<Place> head = towns.isEmpty() ? headTowns(document, mentions) : Set.of();
    for (EventDraft event : events) {
      if (!isDeed(event) || !event.places.isEmpty()) {
        continue;
      }
      boolean elsewhere =
          mentions.places(event.sentence).stream().anyMatch(p -> isTown(p) && !head.contains(p));
      if (head.size() == 1 && !elsewhere && !event.category.equals("COERCE")) {
        event.places.addAll(head);
      } else if (towns.size() == 1) {
        event.places.addAll(towns);
      } else {
        EventDraft before = before(placed, event);
        if (before != null) {
          event.places.addAll(before.places);
        }
      }
    }
  }

  /** Towns in which something is or happens by the title and the first sentences. */
  private static Set<Place> headTowns(Document document, Mentions mentions) {
    Set<Place> towns = new LinkedHashSet<>();
    int body = 0;
    for (Sentence sentence : document.sentences()) {
      body += sentence.isTitle() ? 0 : 1;
      if (body > HEAD) {
        break;
      }
      for (Token token : sentence.tokens()) {
        mentions
            .place(sentence, token)
            .filter(place -> isTown(place) && isWhere(sentence, token))
            .ifPresent(towns::add);
      }
    }
    return towns;
  }

  /** "in Nice", "the resort of Nice", "out of Aleppo". */
  private static boolean isWhere(Sentence s, Token name) {
    if (name.index() == 0) {
      return false;
    }
    Token before = s.token(name.index() - 1);
    boolean in = Prepositions.REST.contains(before.lemma());
    boolean of =
        before.lemma().equals("of")
            && before.index() > 0
            && TOWNS.contains(s.token(before.index() - 1).lemma());
    return in || of;
  }

  private static boolean isTown(Place place) {
    return place.resolution() != null && place.resolution() >= DISTRICT;
  }

  private static boolean isPlaced(EventDraft event) {
    return isDeed(event) && !event.places.isEmpty() && isTown(event.places.get(0));
  }

  private static boolean isDeed(EventDraft event) {
    return Set.of("ASSAULT", "COERCE", "PROTEST").contains(event.category)
        && event.auxiliary == null
        && (!event.isTitle() || event.evidence.size() > 1);
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
