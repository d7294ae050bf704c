package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/** Joins harm with the attack that did it. Stateless. */
final class HarmJoiner {
  private static final Set<String> HARM_PREPOSITIONS =
      Set.of("in", "by", "during", "from", "after", "with", "of", "when");

  private HarmJoiner() {}

  /**
   * "killed in shelling", "an air strike killed": one event, told by the attack, with the victims
   * of the harm verb.
   */
  static void join(Sentence s, List<EventDraft> drafts) {
    List<EventDraft> absorbed = new ArrayList<>();
    for (EventDraft harm : drafts) {
      if (!harm.casualty) {
        continue;
      }
      for (EventDraft attack : drafts) {
        if (attack != harm
            && attack.category.equals("ASSAULT")
            && !absorbed.contains(attack)
            && belongs(s, harm, attack)) {
          absorb(attack, harm);
          absorbed.add(harm);
          break;
        }
      }
    }
    drafts.removeAll(absorbed);
  }

  private static boolean belongs(Sentence s, EventDraft harm, EventDraft attack) {
    Token verb = harm.trigger;
    Token noun = attack.trigger;
    boolean second = attack.casualty && attack.trigger.index() > harm.trigger.index();
    if (second) {
      return false;
    }
    if (noun.isNoun() && noun.hasLabel("pobj", "conj")) {
      Token head = noun.hasLabel("conj") && noun.head() >= 0 ? s.token(noun.head()) : noun;
      Optional<Token> prep = s.head(head);
      boolean under =
          prep.isPresent()
              && HARM_PREPOSITIONS.contains(prep.get().lemma())
              && s.dominates(verb, noun);
      if (under) {
        return !prep.get().lemma().equals("after") || harm.actors.isEmpty();
      }
    }
    if (Grammar.subject(s, verb)
        .filter(t -> t.index() == noun.index() || s.conjuncts(t).contains(noun))
        .isPresent()) {
      return true;
    }
    // "rebels attacked the town, killing five": the participle is the same deed.
    boolean participle = verb.hasLabel("advcl", "acl", "xcomp", "conj") && verb.tag().equals("VBG");
    if (participle && verb.head() == attack.carrier.index()) {
      return true;
    }
    boolean coordinated =
        harm.casualty
            && attack.casualty
            && verb.hasLabel("conj", "advcl")
            && s.dominates(noun, verb);
    boolean sameBreath =
        noun.isVerb() == verb.isVerb()
            && !harm.actors.isEmpty()
            && harm.actors.equals(attack.actors)
            && noun.index() < verb.index();
    return coordinated && sameDoer(harm, attack) || sameBreath;
  }

  private static boolean sameDoer(EventDraft a, EventDraft b) {
    return a.actors.isEmpty() || b.actors.isEmpty() || a.actors.equals(b.actors);
  }

  private static void absorb(EventDraft attack, EventDraft harm) {
    if (attack.actors.isEmpty()) {
      attack.actors.addAll(harm.actors);
    }
    if (attack.recipients.isEmpty()) {
      attack.recipients.addAll(harm.recipients);
    }
    attack.recipients.removeAll(attack.actors);
    if (attack.modes.isEmpty()) {
      attack.modes = harm.modes;
    }
    if (harm.ownVoice) {
      attack.attribution = harm.attribution;
      attack.ownVoice = true;
    }
    Refinements.attack(attack);
    attack.casualty = true;
    attack.joined.add(harm.trigger);
  }
}
