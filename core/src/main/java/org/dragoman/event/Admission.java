package org.dragoman.event;

import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.claim.Claims;
import org.dragoman.mention.Actor;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * Decides which drafts are events; tells the trace why others are not. Not shared between threads.
 */
final class Admission {
  private static final Set<String> POLITICAL =
      Set.of(
          "GOV", "MIL", "REB", "COP", "LEG", "OPP", "PTY", "UAF", "PRM", "SPY", "JUD", "REF", "PRE",
          "ELI");

  /** What citizens do as such: any group with a sector may protest or give up a protest. */
  private static final Set<String> CIVIL = Set.of("PROTEST", "CONCEDE");

  /** Verbal acts told of whom they befall, though nobody says who acts ("is accused of"). */
  private static final Set<String> SUFFERED = Set.of("ACCUSE", "CONCEDE");

  /** What lasts once it has been made. */
  private static final Set<String> STANDING =
      Set.of(
          "agreement",
          "deal",
          "accord",
          "treaty",
          "pact",
          "sanction",
          "embargo",
          "ban",
          "truce",
          "ceasefire",
          "cease-fire");

  private final Claims claims;
  private final SecondOpinion opinion;
  private final Trace trace;

  Admission(Claims claims, SecondOpinion opinion, Trace trace) {
    this.claims = claims;
    this.opinion = opinion;
    this.trace = trace;
  }

  /** True for a deed that the sentence names without telling that it was done or tried. */
  boolean isUntold(EventDraft draft) {
    boolean untold =
        "hypothetical".equals(draft.auxiliary)
            && Untold.is(draft.sentence, draft.carrier)
            && !Untold.isTried(draft.sentence, draft.carrier);
    if (untold) {
      trace.note(
          draft.sentence,
          "no event: \"" + draft.trigger.form() + "\" is only meant, asked or wanted");
    }
    return untold;
  }

  /** True if a draft is kept. */
  boolean admits(EventDraft draft) {
    Sentence s = draft.sentence;
    String what = "\"" + draft.trigger.form() + "\" as " + draft.category;
    if (opinion.vetoes(draft)) {
      trace.note(
          s,
          "no event: "
              + what
              + " by the clause model ("
              + draft.doubt()
              + " % sure that nothing is told here)");
      return false;
    }
    if (Moods.isCondition(s, Grammar.clauseVerb(s, draft.carrier))) {
      trace.note(s, "no event: " + what + " is a condition");
      return false;
    }
    if (claims.isCue(s, draft.trigger)
        && !Set.of("THREATEN", "REQUEST", "ACCUSE", "REJECT", "AGREE", "SUPPORT", "CONCEDE")
            .contains(draft.category)) {
      trace.note(s, "no event: " + what + " only reports what is said");
      return false;
    }
    if (isStanding(draft)) {
      trace.note(s, "no event: " + what + " is something that stands already");
      return false;
    }
    if (isPrivateVisit(draft)) {
      trace.note(s, "no event: " + what + " is the visit of somebody of whom no side is known");
      return false;
    }
    String semblance = Semblance.of(draft);
    if (semblance != null) {
      trace.note(s, "no event: " + what + " " + semblance);
      return false;
    }
    boolean political =
        draft.actors.stream().anyMatch(Admission::isPolitical)
            || draft.recipients.stream().anyMatch(Admission::isPolitical)
            || (CIVIL.contains(draft.category) || "1242".equals(draft.cameo))
                && draft.actors.stream().anyMatch(a -> !a.mainSector().isEmpty());
    if (draft.category.equals("CONSULT") && !political && isOfPersons(draft)) {
      trace.note(s, "no event: " + what + " is among private people");
      return false;
    }
    boolean leaning = draft.category.equals("CONSULT") && draft.sidesUnresolved();
    if (leaning && (draft.dated || !draft.places.isEmpty())) {
      return true;
    }
    if (draft.needsActor && !political && !opinion.vouches(draft)) {
      trace.note(s, "no event: " + what + " needs a country, force, office or the like beside it");
      return false;
    }
    if (draft.actors.isEmpty()
        && draft.recipients.isEmpty()
        && draft.places.isEmpty()
        && !draft.weak) {
      trace.note(s, "no event: " + what + " has neither actor nor recipient nor place");
      return false;
    }
    boolean known =
        Stream.concat(draft.actors.stream(), draft.recipients.stream())
            .anyMatch(Admission::isKnown);
    boolean anybody = !draft.actors.isEmpty() || !draft.recipients.isEmpty();
    if (anybody && !known && !draft.sidesUnresolved()) {
      trace.note(s, "no event: " + what + " has nobody whose side is known");
      return false;
    }
    boolean passive = draft.trigger.isVerb() && s.child(draft.trigger, "auxpass").isPresent();
    boolean suffered =
        passive
            && draft.auxiliary == null
            && SUFFERED.contains(draft.category)
            && !draft.recipients.isEmpty();
    if (draft.isVerbal()
        && draft.actors.isEmpty()
        && !draft.category.equals("CONSULT")
        && !suffered) {
      trace.note(s, "no event: " + what + " has no speaker");
      return false;
    }
    if ("hypothetical".equals(draft.auxiliary) && draft.trigger.isNoun() && draft.weak) {
      return false;
    }
    return true;
  }

  /** "under the agreement", "violates sanctions": what was agreed or imposed at another time. */
  private static boolean isStanding(EventDraft draft) {
    Token noun = draft.trigger;
    return noun.isNoun()
        && draft.carrier.index() == noun.index()
        && STANDING.contains(noun.lemma())
        && draft.sentence.head(noun).isPresent()
        && !noun.hasLabel("nsubj", "nsubjpass");
  }

  private static boolean isOfPersons(EventDraft draft) {
    return Stream.concat(draft.actors.stream(), draft.recipients.stream())
            .allMatch(a -> Set.of(Actor.Kind.PERSON, Actor.Kind.BODY).contains(a.kind()))
        && draft.actors.stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON);
  }

  private static boolean isPrivateVisit(EventDraft draft) {
    return draft.category.equals("CONSULT")
        && draft.actors.size() == 1
        && draft.actors.stream().noneMatch(Admission::isKnown)
        && !draft.sidesUnresolved();
  }

  /** Somebody whose side is known; business alone makes no event. */
  private static boolean isKnown(Actor actor) {
    return !actor.mainSector().equals("BUS")
        && (actor.code() != null || !actor.mainSector().isEmpty());
  }

  private static boolean isPolitical(Actor actor) {
    boolean body = actor.mainSector().isEmpty() && actor.code() != null;
    boolean international =
        actor.code() != null && Set.of("UNO", "EUR", "IGO", "NGO", "IMG").contains(actor.code());
    return body || international || POLITICAL.contains(actor.mainSector());
  }
}
