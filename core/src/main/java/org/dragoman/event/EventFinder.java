package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.claim.Claims;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.Frame;
import org.dragoman.codebook.FrameLexicon;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * Turns predicates into event drafts: one for each verb, noun or adjective that has a reading,
 * outer verbs composed with what they take, light verbs with their noun, harm verbs with the attack
 * that did it.
 */
final class EventFinder {
  private final Claims claims;
  private final FrameMatcher matcher;
  private final Readings readings;
  private final Moods moods;
  private final Details details;
  private final SpokenDeeds spoken;
  private final Circumstances circumstances;
  private final SecondOpinion opinion;
  private final Admission admission;
  private final Trace trace;

  EventFinder(
      Codebook codebook,
      Mentions mentions,
      Claims claims,
      Circumstances circumstances,
      Trace trace) {
    FrameLexicon frames = codebook.frames();
    Roles roles = new Roles(mentions, claims);
    this.claims = claims;
    this.matcher = new FrameMatcher(frames, mentions);
    this.moods = new Moods(frames);
    this.details = new Details(frames, codebook.cameo(), trace);
    this.readings = new Readings(frames, mentions, matcher, roles, moods, trace);
    this.spoken = new SpokenDeeds(frames, mentions, claims, matcher, roles, readings);
    this.circumstances = circumstances;
    this.opinion = new SecondOpinion(frames, matcher, mentions, trace);
    this.admission = new Admission(claims, opinion, trace);
    this.trace = trace;
  }

  /** The drafts of a sentence in the order of their triggers. */
  List<EventDraft> find(Sentence s) {
    List<EventDraft> drafts = new ArrayList<>();
    Set<Integer> consumed = new LinkedHashSet<>();
    for (Token token : s.tokens()) {
      if (!consumed.contains(token.index()) && !isMonth(s, token)) {
        drafts.addAll(read(s, token, consumed));
      }
    }
    drafts.removeIf(d -> consumed.contains(d.trigger.index()) && !d.ownVoice);
    List<EventDraft> read = drafts.stream().filter(d -> !d.proposed).toList();
    drafts.removeIf(d -> d.proposed && read.stream().anyMatch(r -> saysTheSame(r, d)));
    HarmJoiner.join(s, drafts);
    Refinements.joinDemands(drafts, trace);
    Refinements.joinProtests(drafts);
    List<EventDraft> kept = new ArrayList<>();
    drafts.forEach(draft -> keep(draft, kept));
    return kept;
  }

  /** "12 March", "March 2013": no march. */
  private static boolean isMonth(Sentence s, Token token) {
    return token.form().equals("March")
        && (token.entity().endsWith("DATE") || isNumber(s, token, -1) || isNumber(s, token, 1));
  }

  private static boolean isNumber(Sentence s, Token token, int distance) {
    int at = token.index() + distance;
    return at >= 0 && at < s.size() && s.token(at).tag().equals("CD");
  }

  /** What a predicate tells. */
  private List<EventDraft> read(Sentence s, Token token, Set<Integer> consumed) {
    Optional<EventDraft> owned = spoken.responsibility(s, token);
    if (owned.isPresent()) {
      return List.of(owned.get());
    }
    Optional<Frame> frame = matcher.match(s, token);
    if (frame.isEmpty()) {
      return unread(s, token);
    }
    return frame.get().is("light") ? List.of() : framed(s, token, frame.get(), consumed);
  }

  /** A predicate of which no reading fits: the clause model's or a speaker's word on it. */
  private List<EventDraft> unread(Sentence s, Token token) {
    Optional<EventDraft> second = second(s, token);
    if (second.isPresent()) {
      return List.of(second.get());
    }
    considered(s, token);
    return spoken.necessity(s, token).stream().toList();
  }

  private List<EventDraft> framed(Sentence s, Token token, Frame frame, Set<Integer> consumed) {
    List<EventDraft> found = new ArrayList<>();
    EventDraft draft =
        frame.outer() != null
            ? readings.outer(s, token, frame, consumed, 0)
            : readings.plain(s, token, frame);
    if (draft != null) {
      opinion.revise(draft, frame);
      found.add(draft);
      found.addAll(spoken.charged(s, token, draft, consumed));
      for (EventDraft d = draft; d != null; d = d.inner) {
        consumed.addAll(d.told);
      }
    }
    if (draft == null || !draft.category.equals("REQUEST")) {
      spoken.necessity(s, token).ifPresent(found::add);
    }
    return found;
  }

  /** Keeps a draft, or the inner one that it took in where the outer verb makes no event. */
  private void keep(EventDraft draft, List<EventDraft> kept) {
    settle(draft);
    if (admission.isUntold(draft)) {
      return;
    }
    if (admission.admits(draft)) {
      kept.add(draft);
    } else if (draft.inner != null && !draft.inner.ownVoice) {
      keep(draft.inner, kept);
    }
  }

  /**
   * A predicate that the lexicon knows, but of which no reading fits: the clause model may be sure
   * of one.
   */
  private Optional<EventDraft> second(Sentence s, Token token) {
    if (!matcher.knows(s, token) || claims.isCue(s, token)) {
      return Optional.empty();
    }
    return opinion
        .propose(s, token)
        .map(frame -> readings.plain(s, token, frame))
        .map(draft -> opinion.asProposed(draft));
  }

  private static boolean saysTheSame(EventDraft read, EventDraft proposed) {
    return read.category.equals(proposed.category)
        && (proposed.actors.isEmpty() || read.actors.equals(proposed.actors));
  }

  private void considered(Sentence s, Token token) {
    if (matcher.knows(s, token)) {
      trace.note(
          s,
          "no event: \""
              + token.form()
              + "\" is in the lexicon, but no reading's conditions are met here");
    }
  }

  private void settle(EventDraft draft) {
    if (draft.attribution.isNone()) {
      draft.attribution = claims.of(draft.sentence, draft.trigger);
    }
    moods.vow(draft);
    details.settle(draft);
    if (draft.attribution.isDenial() && "negation".equals(draft.auxiliary)) {
      draft.auxiliary = null;
    }
    circumstances.fill(draft);
    boolean told = !draft.actors.isEmpty() || !draft.recipients.isEmpty();
    boolean placed = !draft.places.isEmpty() || draft.casualty;
    draft.weak =
        draft.trigger.isNoun()
            && draft.carrier.index() == draft.trigger.index()
            && !(told && (placed || bothSides(draft) || draft.date != null));
  }

  /** Sides alone make no meeting: "in talks with Iran" may mean any. */
  private static boolean bothSides(EventDraft draft) {
    if (draft.category.equals("CONSULT")) {
      return false;
    }
    return (!draft.actors.isEmpty() && !draft.recipients.isEmpty()) || draft.actors.size() > 1;
  }
}
