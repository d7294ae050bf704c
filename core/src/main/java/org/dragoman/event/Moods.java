package org.dragoman.event;

import java.util.List;
import java.util.Set;
import org.dragoman.codebook.FrameLexicon;
import org.dragoman.mention.Actor;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * What mood, negation and conditions make of an event: a refusal, a promise, a threat. Immutable.
 */
final class Moods {
  private static final Set<String> COOPERATIVE = Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID");

  private static final Set<String> YIELDABLE =
      Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

  private final FrameLexicon frames;

  Moods(FrameLexicon frames) {
    this.frames = frames;
  }

  /** Negated, to come, refused, under a condition: what the verb's mood makes of a draft. */
  void settle(Sentence s, EventDraft draft) {
    Token verb = draft.carrier;
    Token clause = verb.isVerb() ? verb : Grammar.clauseVerb(s, verb);
    String mood = verb.isVerb() || verb.tag().startsWith("JJ") ? Grammar.mood(s, verb) : "";
    boolean negated =
        !draft.negativeFrame
            && (Grammar.isNegated(s, verb)
                || Grammar.isNegated(s, draft.trigger)
                || isFailure(s, verb));
    if (mood.equals("future") && !negated && draft.category.equals("THREATEN")) {
      return;
    }
    if (negated && mood.equals("future") && YIELDABLE.contains(draft.category)) {
      refusal(draft);
    } else if (negated) {
      draft.auxiliary = "negation";
    } else if (mood.equals("future")) {
      future(draft);
    } else if (mood.equals("hypothetical")
        || mood.equals("must")
        || underCondition(s, clause)
        || Untold.is(s, verb)) {
      draft.auxiliary = "hypothetical";
    }
  }

  /** "failed to reach an agreement": it was not reached. */
  private static boolean isFailure(Sentence s, Token verb) {
    return verb.hasLabel("xcomp", "ccomp", "acl")
        && s.head(verb)
            .filter(h -> h.lemma().equals("fail") || h.lemma().equals("failure"))
            .isPresent();
  }

  private static boolean underCondition(Sentence s, Token clause) {
    return clause.isVerb()
        && Grammar.mood(s, clause).equals("hypothetical")
        && clause.hasLabel("advcl");
  }

  /** "will not release", "would not meet": a refusal of what others want. */
  private void refusal(EventDraft draft) {
    FrameLexicon.Outcome outcome = frames.compose("refuse", draft.cameo);
    if (outcome == null || outcome.category() == null) {
      draft.auxiliary = "negation";
      return;
    }
    draft.category = outcome.category();
    draft.modes = outcome.modes();
    draft.cameo = outcome.cameo();
    if (draft.mutual && draft.actors.size() > 1 && draft.recipients.isEmpty()) {
      Actor first = draft.actors.iterator().next();
      draft.recipients.addAll(draft.actors);
      draft.recipients.remove(first);
      draft.actors.retainAll(Set.of(first));
    }
    draft.mutual = false;
  }

  /** What is promised: cooperation is an agreement to it; the rest keeps its category. */
  private void future(EventDraft draft) {
    FrameLexicon.Outcome outcome = frames.compose("intend", draft.cameo);
    boolean cooperative = COOPERATIVE.contains(draft.category);
    if (cooperative && outcome != null && outcome.category() != null) {
      draft.category = outcome.category();
      draft.modes = outcome.modes();
      draft.cameo = outcome.cameo();
      return;
    }
    draft.auxiliary = "future";
    draft.cameo = planned(draft.cameo, outcome);
  }

  /**
   * CAMEO has no future: a promise to yield has a code of its own, a plan to use force is a threat.
   */
  String planned(String cameo, FrameLexicon.Outcome intended) {
    if (intended != null && intended.cameo() != null) {
      return intended.cameo();
    }
    boolean hostile = cameo != null && cameo.compareTo("14") > 0;
    FrameLexicon.Outcome threatened = hostile ? frames.compose("threaten", cameo) : null;
    return threatened == null || threatened.cameo() == null ? cameo : threatened.cameo();
  }

  /** Force announced as a warning or under a condition ("will strike unless ...") is a threat. */
  void vow(EventDraft draft) {
    boolean force =
        "future".equals(draft.auxiliary) && isHostile(draft.category) && !draft.actors.isEmpty();
    boolean warned =
        draft.attribution.origin() != null && draft.attribution.origin().stance().equals("warns");
    if (!force || !warned && !hasCondition(draft.sentence, draft.carrier)) {
      return;
    }
    FrameLexicon.Outcome outcome = frames.compose("threaten", draft.cameo);
    draft.category = "THREATEN";
    draft.modes =
        outcome == null || !"THREATEN".equals(outcome.category())
            ? List.of("violence")
            : outcome.modes();
    draft.auxiliary = null;
  }

  private static boolean hasCondition(Sentence s, Token verb) {
    return s.children(verb, "advcl").stream().anyMatch(c -> isCondition(s, c));
  }

  static boolean isCondition(Sentence s, Token clause) {
    return s.children(clause, "mark", "advmod").stream()
        .anyMatch(m -> CONDITIONS.contains(m.lemma()));
  }

  static boolean isHostile(String category) {
    return Set.of("ASSAULT", "COERCE", "MOBILIZE", "SANCTION").contains(category);
  }
}
