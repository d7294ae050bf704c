package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.claim.Attribution;
import org.dragoman.claim.Claims;
import org.dragoman.codebook.Frame;
import org.dragoman.codebook.FrameLexicon;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * What speakers make of deeds by rule rather than by frame: what they say must be done, what they
 * charge others with, what they claim to have done. Not shared between threads.
 */
final class SpokenDeeds {
  private static final Set<String> YIELDING =
      Set.of(
          "stop",
          "end",
          "halt",
          "cease",
          "withdraw",
          "release",
          "leave",
          "lift",
          "free",
          "retreat",
          "disarm",
          "surrender",
          "evacuate",
          "comply");

  /** Verbs whose subject says that somebody did the deed they take. */
  private static final Set<String> CHARGES = Set.of("accuse", "blame");

  private final FrameLexicon frames;
  private final Mentions mentions;
  private final Claims claims;
  private final FrameMatcher matcher;
  private final Roles roles;
  private final Readings readings;

  SpokenDeeds(
      FrameLexicon frames,
      Mentions mentions,
      Claims claims,
      FrameMatcher matcher,
      Roles roles,
      Readings readings) {
    this.frames = frames;
    this.mentions = mentions;
    this.claims = claims;
    this.matcher = matcher;
    this.roles = roles;
    this.readings = readings;
  }

  /** Rule 6: "X accused Y of Z" is the accusation, and Z by Y as X claims. */
  List<EventDraft> charged(Sentence s, Token token, EventDraft accusation, Set<Integer> consumed) {
    if (!CHARGES.contains(token.lemma()) || !accusation.category.equals("ACCUSE")) {
      return List.of();
    }
    Actor accuser = accusation.actors.stream().findFirst().orElse(null);
    // "The army is accused of shelling": nobody is named, but the report does not say it itself.
    String words =
        accuser != null
            ? accuser.name()
            : Grammar.subject(s, token).map(Token::form).orElse(token.form());
    EventDraft first = readings.inner(s, token, consumed, 0);
    if (first == null) {
      return List.of();
    }
    List<EventDraft> deeds = new ArrayList<>(List.of(first));
    for (Token also : s.conjuncts(first.trigger)) {
      matcher
          .match(s, also)
          .filter(f -> f.outer() == null && !f.is("light"))
          .map(f -> readings.plain(s, also, f))
          .ifPresent(deeds::add);
    }
    deeds.removeIf(d -> d.category == null || !consumed.add(d.trigger.index()));
    for (EventDraft deed : deeds) {
      if (deed.actors.isEmpty()) {
        deed.actors.addAll(accusation.recipients);
        deed.recipients.removeAll(deed.actors);
      }
      deed.attribution = claim(accuser, words, token);
      deed.ownVoice = true;
    }
    return deeds;
  }

  private static Attribution claim(Actor holder, String words, Token cue) {
    return new Attribution(
        List.of(new Attribution.Link(holder, words, cue.form(), "claims", null)));
  }

  /** "must stop", "should withdraw" in somebody's speech is a demand of the speaker. */
  Optional<EventDraft> necessity(Sentence s, Token verb) {
    if (!verb.isVerb()
        || !Grammar.mood(s, verb).equals("must")
        || verb.hasLabel("advcl", "relcl")) {
      return Optional.empty();
    }
    Attribution attribution = claims.of(s, verb);
    Attribution.Link speaker = attribution.origin();
    if (speaker == null || speaker.holder() == null) {
      return Optional.empty();
    }
    EventDraft draft = new EventDraft(s, verb, verb);
    boolean yields = YIELDING.contains(verb.lemma());
    draft.frame = "rule: \"must\" in a speaker's words";
    draft.category = "REQUEST";
    draft.modes = List.of(yields ? "yield" : "change");
    draft.cameo = yields ? "105" : "100";
    demanded(s, verb, draft);
    draft.actors.add(speaker.holder());
    Optional<Token> said = s.head(verb).filter(Token::isVerb);
    said.flatMap(h -> s.child(h, "dobj"))
        .ifPresent(o -> draft.recipients.addAll(mentions.argument(s, o)));
    if (draft.recipients.isEmpty()) {
      Grammar.subject(s, verb).ifPresent(t -> draft.recipients.addAll(mentions.argument(s, t)));
    }
    draft.recipients.removeAll(draft.actors);
    draft.needsActor = true;
    return Optional.of(draft);
  }

  /** "X claimed responsibility for the attack": X did it, as X claims. */
  Optional<EventDraft> responsibility(Sentence s, Token verb) {
    boolean claims =
        verb.isVerb()
            && Set.of("claim", "take", "accept", "admit", "assume").contains(verb.lemma());
    Optional<Token> object =
        claims
            ? Grammar.object(s, verb).filter(o -> o.lemma().equals("responsibility"))
            : Optional.empty();
    if (object.isEmpty() || Grammar.isNegated(s, verb)) {
      return Optional.empty();
    }
    Set<Actor> claimants = roles.role(s, verb, verb, "subj");
    List<Token> deeds = Grammar.prepositional(s, verb, "for");
    boolean attack =
        deeds.stream()
            .anyMatch(
                d ->
                    matcher.match(s, d).filter(f -> "ASSAULT".equals(f.category())).isPresent()
                        || frames.isA(d.lemma(), "attack"));
    if (claimants.isEmpty() || !attack) {
      return Optional.empty();
    }
    EventDraft draft = new EventDraft(s, object.get(), verb);
    draft.frame = "rule: responsibility claimed";
    draft.category = "ASSAULT";
    draft.cameo = "190";
    draft.actors.addAll(claimants);
    Actor claimant = claimants.iterator().next();
    draft.attribution = claim(claimant, claimant.name(), verb);
    draft.ownVoice = true;
    draft.claimed = true;
    return Optional.of(draft);
  }

  /** What must be done says more exactly what is demanded ("must return the helicopter"). */
  private void demanded(Sentence s, Token verb, EventDraft draft) {
    Optional<Frame> deed =
        matcher.match(s, verb).filter(f -> f.cameo() != null && f.outer() == null);
    FrameLexicon.Outcome outcome = deed.map(f -> frames.compose("demand", f.cameo())).orElse(null);
    if (outcome != null && "REQUEST".equals(outcome.category()) && outcome.cameo() != null) {
      draft.cameo = outcome.cameo();
      draft.modes = outcome.modes();
    }
  }
}
