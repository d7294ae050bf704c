package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Place;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * Makes one event of a happening that several sentences tell: same category, sides, day, place and
 * holder as far as each is told. Drafts that tell nothing of their own only lend their sentence as
 * evidence.
 */
final class EventMerger {
  private static final Set<String> NEW =
      Set.of(
          "another",
          "second",
          "third",
          "fourth",
          "new",
          "further",
          "separate",
          "fresh",
          "similar",
          "latest",
          "subsequent",
          "previous",
          "earlier");

  private final Trace trace;

  EventMerger(Trace trace) {
    this.trace = trace;
  }

  /**
   * The events in the order of their triggers; the title's drafts lend evidence but make no event
   * beside the body's.
   */
  List<EventDraft> merge(List<EventDraft> drafts) {
    List<EventDraft> events = new ArrayList<>();
    boolean body = drafts.stream().anyMatch(d -> !d.isTitle());
    for (EventDraft draft : drafts) {
      if (draft.isTitle() && body) {
        continue;
      }
      adoptSides(events, draft);
      if (draft.category.equals("CONSULT") && draft.sidesUnresolved()) {
        trace.note(
            draft.sentence,
            "no event: \"" + draft.trigger.form() + "\" as CONSULT has no sides, here or before");
        continue;
      }
      EventDraft same =
          draft.weak ? null : draft.claimed ? unowned(events, draft) : find(events, draft);
      if (draft.weak) {
        lend(events, draft);
      } else if (same == null) {
        events.add(draft);
      } else {
        join(same, draft);
        trace.note(
            draft.sentence,
            "same happening: \""
                + draft.trigger.form()
                + "\" joins \""
                + same.trigger.form()
                + "\" of sentence "
                + (same.sentence.index() + 1));
      }
    }
    if (body) {
      drafts.stream().filter(EventDraft::isTitle).forEach(d -> lend(events, d));
    }
    return events;
  }

  /**
   * "another meeting took place", "the negotiations were held": the sides are those of the talks
   * told before.
   */
  private static void adoptSides(List<EventDraft> events, EventDraft draft) {
    if (!draft.category.equals("CONSULT") || !draft.sidesUnresolved()) {
      return;
    }
    for (int i = events.size() - 1; i >= 0; i--) {
      EventDraft event = events.get(i);
      if (event.category.equals("CONSULT") && event.actors.size() + event.recipients.size() > 1) {
        draft.actors.clear();
        draft.recipients.clear();
        draft.actors.addAll(event.actors);
        draft.recipients.addAll(event.recipients);
        draft.modes = draft.modes.isEmpty() ? event.modes : draft.modes;
        draft.weak = draft.weak && draft.date == null && draft.places.isEmpty();
        return;
      }
    }
  }

  /**
   * A mere mention ("the attack") is evidence of the nearest earlier event of its kind that it does
   * not contradict.
   */
  private void lend(List<EventDraft> events, EventDraft draft) {
    EventDraft best = null;
    int bestRank = -1;
    for (int i = events.size() - 1; i >= 0; i--) {
      EventDraft event = events.get(i);
      if (event.category.equals(draft.category)
          && compatible(event, draft)
          && shareSide(event, draft)) {
        int rank = likeness(event, draft);
        if (rank > bestRank || rank == bestRank && draft.isTitle()) {
          best = event;
          bestRank = rank;
        }
      }
    }
    if (best != null) {
      best.evidence.add(draft.sentence.index());
      trace.note(
          draft.sentence,
          "evidence: \""
              + draft.trigger.form()
              + "\" is a mention of \""
              + best.trigger.form()
              + "\" of sentence "
              + (best.sentence.index() + 1));
      return;
    }
    trace.note(
        draft.sentence,
        "no event: \""
            + draft.trigger.form()
            + "\" is a mere mention (no doer with deed and place)");
  }

  private static int likeness(EventDraft event, EventDraft draft) {
    int rank = event.trigger.lemma().equals(draft.trigger.lemma()) ? 2 : 0;
    rank += overlap(event.recipients, draft.recipients) ? 2 : 0;
    rank += overlap(event.actors, draft.actors) ? 2 : 0;
    return rank + (sharePlace(event, draft) ? 1 : 0);
  }

  private static boolean shareSide(EventDraft event, EventDraft draft) {
    boolean empty = draft.actors.isEmpty() && draft.recipients.isEmpty();
    return empty
        || overlap(event.actors, draft.actors)
        || overlap(event.recipients, draft.recipients)
        || overlap(event.actors, draft.recipients);
  }

  /**
   * The attack for which somebody claims responsibility: the nearest earlier one whose doer is not
   * named, or is the same.
   */
  private static EventDraft unowned(List<EventDraft> events, EventDraft claim) {
    for (int i = events.size() - 1; i >= 0; i--) {
      EventDraft event = events.get(i);
      boolean open =
          event.actors.stream().allMatch(a -> a.mainSector().equals("UAF"))
              || overlap(event.actors, claim.actors);
      if (event.category.equals("ASSAULT") && event.auxiliary == null && open) {
        return event;
      }
    }
    return null;
  }

  private EventDraft find(List<EventDraft> events, EventDraft draft) {
    if (isNew(draft)) {
      return null;
    }
    for (int i = events.size() - 1; i >= 0; i--) {
      EventDraft event = events.get(i);
      boolean sameSentence = event.sentence.index() == draft.sentence.index();
      boolean told =
          event.category.equals(draft.category) && !sameSentence && compatible(event, draft);
      if (told && (alike(event, draft) || tellsVictims(event, draft))) {
        return event;
      }
    }
    return null;
  }

  /** "another attack", "a second raid", "again": told as a new one. */
  private static boolean isNew(EventDraft draft) {
    Sentence s = draft.sentence;
    List<Token> heads = new ArrayList<>(List.of(draft.trigger));
    draft.joined.forEach(heads::add);
    for (Token verb : List.copyOf(heads)) {
      if (verb.isVerb()) {
        heads.addAll(s.children(verb, "dobj", "nsubj", "nsubjpass"));
        s.head(verb).filter(h -> verb.hasLabel("relcl") && h.isNoun()).ifPresent(heads::add);
      }
    }
    return heads.stream()
        .flatMap(h -> s.children(h).stream())
        .anyMatch(c -> NEW.contains(c.lemma()));
  }

  /**
   * "Two children also died": deaths without a doer or a place of their own are those of the attack
   * told before.
   */
  private static boolean tellsVictims(EventDraft event, EventDraft draft) {
    boolean bare =
        draft.category.equals("ASSAULT")
            && draft.casualty
            && draft.actors.isEmpty()
            && draft.places.isEmpty();
    boolean near =
        draft.sentence.index() - event.sentence.index() <= 2
            && overlap(event.recipients, draft.recipients);
    return bare
        && (event.casualty || near)
        && event.auxiliary == null
        && !event.isTitle()
        && draft.auxiliary == null;
  }

  private static boolean alike(EventDraft event, EventDraft draft) {
    boolean sides =
        sameSides(event.actors, draft.actors) && sameSides(event.recipients, draft.recipients);
    boolean someShared =
        overlap(event.actors, draft.actors) || overlap(event.recipients, draft.recipients);
    if (!sides || !someShared) {
      return false;
    }
    if (event.category.equals("ASSAULT")) {
      boolean anchored =
          event.date != null && event.date.equals(draft.date)
              || sharePlace(event, draft)
              || event.trigger.lemma().equals(draft.trigger.lemma());
      boolean modes =
          event.modes.isEmpty() || draft.modes.isEmpty() || event.modes.equals(draft.modes);
      return anchored && modes && event.mutual == draft.mutual;
    }
    // Verbal acts are one by their root code, deeds by what exactly is done.
    int digits = event.isVerbal() ? 2 : 3;
    return event.cameo == null
        || draft.cameo == null
        || event.cameo.substring(0, digits).equals(draft.cameo.substring(0, digits));
  }

  private static boolean compatible(EventDraft a, EventDraft b) {
    return sameAuxiliary(a, b) && sameHolder(a, b) && datesMeet(a, b) && placesMeet(a, b);
  }

  private static boolean sameAuxiliary(EventDraft a, EventDraft b) {
    String one = a.auxiliary == null ? "" : a.auxiliary;
    String two = b.auxiliary == null ? "" : b.auxiliary;
    return one.equals(two)
        || (one.isEmpty() && two.equals("historical"))
        || (two.isEmpty() && one.equals("historical") && b.date == null);
  }

  private static boolean sameHolder(EventDraft a, EventDraft b) {
    if (a.attribution.isDenial() != b.attribution.isDenial()) {
      return false;
    }
    return true;
  }

  static boolean datesMeet(EventDraft a, EventDraft b) {
    if (a.date == null || b.date == null) {
      return true;
    }
    LocalDate aEnd = a.enddate == null ? a.date : a.enddate;
    LocalDate bEnd = b.enddate == null ? b.date : b.enddate;
    boolean apart = aEnd.isBefore(b.date) || bEnd.isBefore(a.date);
    return !apart
        || (a.isVerbal()
            && !aEnd.plusDays(1).isBefore(b.date)
            && !bEnd.plusDays(1).isBefore(a.date));
  }

  private static boolean placesMeet(EventDraft a, EventDraft b) {
    if (a.places.isEmpty() || b.places.isEmpty()) {
      return true;
    }
    return sharePlace(a, b);
  }

  private static boolean sharePlace(EventDraft a, EventDraft b) {
    for (Place one : a.places) {
      for (Place two : b.places) {
        boolean wide = rank(one) <= 2 || rank(two) <= 2;
        boolean country = one.country() != null && one.country().equals(two.country());
        boolean province =
            country && one.province() != null && one.province().equals(two.province());
        if (one.equals(two)
            || (country && (rank(one) == 1 || rank(two) == 1))
            || (province && wide)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int rank(Place place) {
    return place.resolution() == null ? 4 : place.resolution();
  }

  /** True if neither side has a code that the other lacks, or one of them is empty. */
  private static boolean sameSides(Set<Actor> a, Set<Actor> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    Set<String> one = codes(a);
    Set<String> two = codes(b);
    return one.containsAll(two) || two.containsAll(one);
  }

  private static boolean overlap(Set<Actor> a, Set<Actor> b) {
    Set<String> one = codes(a);
    one.retainAll(codes(b));
    return !one.isEmpty();
  }

  /** A state, those who fight it and its citizens are three sides of one country. */
  private static String standing(Actor actor) {
    return switch (actor.mainSector()) {
      case "REB", "UAF", "CRM", "OPP" -> "/REB";
      case "", "GOV", "MIL", "COP", "PRM", "SPY", "LEG", "JUD" -> "";
      default -> "/CVL";
    };
  }

  private static Set<String> codes(Set<Actor> actors) {
    Set<String> codes = new HashSet<>();
    for (Actor actor : actors) {
      codes.add((actor.code() == null ? actor.name() : actor.code()) + standing(actor));
    }
    return codes;
  }

  private static void join(EventDraft event, EventDraft draft) {
    event.evidence.addAll(draft.evidence);
    boolean unnamed = event.actors.stream().allMatch(a -> a.mainSector().equals("UAF"));
    if (unnamed && !draft.actors.isEmpty()) {
      event.actors.clear();
      event.actors.addAll(draft.actors);
      if (draft.claimed) {
        // The report tells the deed, but who did it only the claimant says.
        event.attribution = draft.attribution;
        event.claimed = true;
      }
    }
    if (event.recipients.isEmpty()) {
      event.recipients.addAll(draft.recipients);
      event.recipients.removeAll(event.actors);
    }
    if (event.modes.isEmpty()) {
      event.modes = draft.modes;
    }
    if (!draft.claimed && (event.date == null || (!event.dated && draft.dated))) {
      event.dated = draft.dated;
      event.date = draft.date;
      event.enddate = draft.enddate;
      event.resolution = draft.resolution;
    }
    if (event.places.isEmpty()) {
      event.places.addAll(draft.places);
    }
    // Rule 16: one sentence in the report's own voice frees the event of its holder.
    boolean tellsDoer = !event.claimed || draft.actors.stream().anyMatch(event.actors::contains);
    if (draft.attribution.isNone() && !event.ownVoice && tellsDoer) {
      event.attribution = draft.attribution;
    }
    event.joined.addAll(draft.joined);
    event.merged.add(draft);
  }
}
