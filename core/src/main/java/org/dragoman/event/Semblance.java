package org.dragoman.event;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.mention.Actor;

/**
 * Deeds in name only: the word is that of an attack, a seizure, a riot or a request, but those who
 * are told to have done it do not do such things in the sense of the codebook. Stateless.
 */
final class Semblance {
  /** Those who use force, and those whose being hit makes an attack one. */
  private static final Set<String> ARMED =
      Set.of("MIL", "REB", "UAF", "COP", "PRM", "SPY", "CRM", "SEP", "PRE");

  private static final Set<String> POLITICIANS =
      Set.of("GOV", "LEG", "ELI", "PTY", "OPP", "JUD", "JRN", "BUS", "SOC", "LAB", "EDU");

  private static final Set<String> CIVIL = Set.of("LEG", "JUD", "JRN", "BUS", "EDU");

  /** Parties that are no more than parties; some tables call militias so too. */
  private static final Pattern PARTY =
      Pattern.compile(
          "(?i)\\b(part(y|ies)|democrats?|republicans?|candidates?|nominees?|labour|tor(y|ies))\\b");

  private static final Pattern GENERIC =
      Pattern.compile("(?i)([a-z-]+ )?(regimes|rulers|politicians|governments)");

  private static final Set<String> POWERS =
      Set.of("GOV", "MIL", "REB", "COP", "PRM", "SPY", "UAF", "LEG", "JUD", "PRE", "SEP", "PTY");

  /** What newspapers do for a living. */
  private static final Set<String> DEALINGS =
      Set.of("CONSULT", "COOPERATE", "AID", "AGREE", "REQUEST");

  /** Verbs and nouns that are of force only where somebody has force. */
  private static final Set<String> LOOSE =
      Set.of(
          "attack",
          "assault",
          "battle",
          "fight",
          "war",
          "clash",
          "target",
          "hit",
          "strike",
          "take",
          "seize",
          "capture",
          "regain",
          "gain",
          "retake",
          "recapture",
          "assume",
          "wrest",
          "win",
          "conquer",
          "topple",
          "crush",
          "defeat",
          "overwhelm",
          "rout",
          "wage",
          "campaign",
          "offensive",
          "broadside",
          "salvo",
          "barrage",
          "onslaught",
          "blow",
          "enter",
          "advance",
          "invade",
          "storm",
          "raid",
          "struggle",
          "combat",
          "blitz",
          "repel",
          "wipe",
          "destroy",
          "explode",
          "spray");

  private static final Set<String> TAKINGS = Set.of("rob", "mug", "burgle", "robbery", "steal");

  private static final Set<String> REVOLTS = Set.of("mutiny", "rebellion", "revolt", "uprising");

  private Semblance() {}

  /** Why a draft is no event; null if it may be one. */
  static String of(EventDraft draft) {
    if (isForceless(draft) || isPolicing(draft)) {
      return "has nobody who uses force";
    }
    if (isTheft(draft)) {
      return "is a crime of private people";
    }
    if (isForMedia(draft)) {
      return "is the work of media";
    }
    if (draft.modes.contains("visit")
        && draft.actors.isEmpty()
        && Set.of("fly", "visit", "travel", "tour").contains(draft.trigger.lemma())
        && draft.trigger.isVerb()) {
      return "has no visitor";
    }
    if ("negation".equals(draft.auxiliary) && draft.actors.isEmpty()) {
      return "is what nobody in particular did not do";
    }
    if (isGeneric(draft)) {
      return "is said of no state or group in particular";
    }
    return isForeignToProtest(draft) ? "is no protest of those who are told to hold it" : null;
  }

  /** "regimes persecute their enemies": of whom nothing more is known than what they are. */
  private static boolean isGeneric(EventDraft draft) {
    return Moods.isHostile(draft.category)
        && !draft.actors.isEmpty()
        && draft.places.isEmpty()
        && draft.actors.stream().allMatch(a -> GENERIC.matcher(a.name()).matches())
        && draft.actors.stream().allMatch(a -> a.code() == null)
        && draft.recipients.stream().allMatch(a -> a.code() == null && !isPerson(a));
  }

  /** "attacks" between politicians are words. */
  static boolean isVerbalAttack(EventDraft draft) {
    return Set.of("attack", "assault", "broadside", "salvo", "onslaught")
            .contains(draft.trigger.lemma())
        && isForceless(draft)
        && !draft.actors.isEmpty()
        && !draft.recipients.isEmpty();
  }

  private static boolean isForceless(EventDraft draft) {
    if (!draft.category.equals("ASSAULT")
        || draft.casualty
        || !draft.modes.isEmpty()
        || !LOOSE.contains(draft.trigger.lemma())) {
      return false;
    }
    Set<Actor> hit = draft.recipients;
    boolean nobody = draft.actors.isEmpty() && hit.isEmpty();
    boolean unsigned = draft.actors.isEmpty() && !hit.stream().allMatch(Semblance::isPerson);
    // "The premier ordered the raid on the port": who rules commands.
    boolean ordered = hit.isEmpty() && (!draft.places.isEmpty() || isRuler(draft));
    return !nobody
        && !unsigned
        && !ordered
        && draft.actors.stream().allMatch(Semblance::isUnarmed)
        && hit.stream().allMatch(Semblance::isUnarmed);
  }

  private static boolean isRuler(EventDraft draft) {
    return draft.actors.stream().anyMatch(a -> a.mainSector().equals("GOV"))
        && !draft.trigger.lemma().equals("attack");
  }

  private static boolean isPerson(Actor actor) {
    return actor.kind() == Actor.Kind.PERSON;
  }

  /** A politician, a party, a court, a firm, a person of whom nothing is known. */
  private static boolean isUnarmed(Actor actor) {
    if (actor.sector().stream().anyMatch(ARMED::contains)) {
      return false;
    }
    String sector = actor.mainSector();
    boolean party = sector.equals("PTY") && PARTY.matcher(actor.name()).find();
    return switch (actor.kind()) {
      case PERSON -> sector.isEmpty() || POLITICIANS.contains(sector);
      case BODY -> isUnknownName(actor) || CIVIL.contains(sector) || party;
      case PEOPLE -> sector.equals("LEG") || party;
      default -> false;
    };
  }

  private static boolean isUnknownName(Actor actor) {
    return actor.mainSector().isEmpty()
        && actor.code() == null
        && Character.isUpperCase(actor.name().codePointAt(0));
  }

  /** "Police targeted migrants": with checks, as long as no weapon or victim is told. */
  private static boolean isPolicing(EventDraft draft) {
    return draft.category.equals("ASSAULT")
        && draft.modes.isEmpty()
        && !draft.casualty
        && draft.trigger.lemma().equals("target")
        && !draft.actors.isEmpty()
        && draft.actors.stream().allMatch(a -> Set.of("COP", "JUD").contains(a.mainSector()));
  }

  private static boolean isTheft(EventDraft draft) {
    return draft.category.equals("COERCE")
        && TAKINGS.contains(draft.trigger.lemma())
        && none(draft.actors, POWERS)
        && draft.recipients.stream().allMatch(a -> a.mainSector().equals("CVL"));
  }

  private static boolean isForMedia(EventDraft draft) {
    boolean asks =
        !draft.actors.isEmpty()
            && draft.actors.stream().allMatch(Semblance::isMedium)
            && (DEALINGS.contains(draft.category) && isInquiry(draft)
                || draft.modes.contains("investigate"));
    boolean told =
        Set.of("CONSULT", "COOPERATE").contains(draft.category)
            && (draft.recipients.stream().anyMatch(Semblance::isMedium)
                || draft.actors.stream().anyMatch(Semblance::isMedium));
    return asks || told;
  }

  /** A newspaper that asks is no side; one that demands speaks for its state or party. */
  private static boolean isInquiry(EventDraft draft) {
    return !draft.category.equals("REQUEST")
        || Set.of("ask", "request", "seek", "press", "inquiry", "query")
            .contains(draft.trigger.lemma());
  }

  /** Those who watch wars do not wage them. */
  static boolean isWatcher(Actor actor) {
    return isMedium(actor) || "NGO".equals(actor.code()) && actor.kind() == Actor.Kind.BODY;
  }

  private static boolean isMedium(Actor actor) {
    return actor.sector().contains("JRN") && actor.kind() != Actor.Kind.PEOPLE;
  }

  private static boolean isForeignToProtest(EventDraft draft) {
    if (!draft.category.equals("PROTEST") || draft.actors.isEmpty()) {
      return false;
    }
    boolean violent = draft.modes.contains("riot") || draft.modes.contains("vandalize");
    boolean single = draft.actors.stream().allMatch(a -> a.kind() == Actor.Kind.PERSON);
    boolean gunmen = draft.actors.stream().anyMatch(a -> a.mainSector().equals("UAF"));
    boolean campaign =
        draft.trigger.lemma().equals("rally")
            && single
            && draft.actors.stream()
                .allMatch(a -> Set.of("GOV", "LEG", "ELI", "PTY").contains(a.mainSector()));
    boolean police =
        draft.actors.stream().allMatch(a -> Set.of("COP", "MIL").contains(a.mainSector()))
            && !REVOLTS.contains(draft.trigger.lemma());
    return violent && (single || gunmen || police) || campaign;
  }

  private static boolean none(Collection<Actor> actors, Set<String> sectors) {
    return actors.stream().noneMatch(a -> a.sector().stream().anyMatch(sectors::contains));
  }
}
