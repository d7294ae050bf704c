package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.claim.Attribution;
import org.dragoman.claim.Claims;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.Frame;
import org.dragoman.codebook.FrameLexicon;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * Turns predicates into event drafts: one for each verb, noun or adjective that has a reading,
 * outer verbs composed with what they take, light verbs with their noun, harm verbs with the attack
 * that did it.
 */
final class EventFinder {
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
  private static final Set<String> HARM_PREPOSITIONS =
      Set.of("in", "by", "during", "from", "after", "with", "of", "when");

  /** Acts against things, which mean their owners. */
  private static final Set<String> OWNED = Set.of("COERCE", "ASSAULT", "SANCTION");

  private static final Set<String> AIMED = Set.of("AID", "COOPERATE", "SANCTION", "PROTEST");
  private static final Set<String> COOPERATIVE = Set.of("CONSULT", "SUPPORT", "COOPERATE", "AID");

  private static final Set<String> YIELDABLE =
      Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT");
  private static final Set<String> POLITICAL =
      Set.of(
          "GOV", "MIL", "REB", "COP", "LEG", "OPP", "PTY", "UAF", "PRM", "SPY", "JUD", "REF", "PRE",
          "ELI");

  /** Verbal acts whose frame already says what is promised, asked or threatened. */
  private static final Set<String> COMPLEMENTED =
      Set.of("AGREE", "SUPPORT", "REQUEST", "THREATEN", "REJECT", "CONCEDE");

  /** Verbs whose subject says that somebody did the deed they take. */
  private static final Set<String> CHARGES = Set.of("accuse", "blame");

  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether");

  /** What citizens do as such: any group with a sector may protest or give up a protest. */
  private static final Set<String> CIVIL = Set.of("PROTEST", "CONCEDE");

  private final Codebook codebook;
  private final FrameLexicon frames;
  private final Mentions mentions;
  private final Claims claims;
  private final FrameMatcher matcher;
  private final Roles roles;
  private final Circumstances circumstances;
  private final Trace trace;
  private final SecondOpinion opinion;

  EventFinder(
      Codebook codebook,
      Mentions mentions,
      Claims claims,
      Circumstances circumstances,
      Trace trace) {
    this.codebook = codebook;
    this.frames = codebook.frames();
    this.mentions = mentions;
    this.claims = claims;
    this.matcher = new FrameMatcher(frames, mentions);
    this.roles = new Roles(mentions, claims);
    this.circumstances = circumstances;
    this.trace = trace;
    this.opinion = new SecondOpinion(frames, matcher, mentions, trace);
  }

  /** The drafts of a sentence in the order of their triggers. */
  List<EventDraft> find(Sentence s) {
    List<EventDraft> drafts = new ArrayList<>();
    Set<Integer> consumed = new LinkedHashSet<>();
    for (Token token : s.tokens()) {
      if (consumed.contains(token.index())) {
        continue;
      }
      Optional<EventDraft> owned = responsibility(s, token);
      if (owned.isPresent()) {
        drafts.add(owned.get());
        continue;
      }
      Optional<Frame> frame = matcher.match(s, token);
      if (frame.isEmpty()) {
        Optional<EventDraft> second = second(s, token);
        second.ifPresent(drafts::add);
        if (second.isEmpty()) {
          considered(s, token);
          necessity(s, token).ifPresent(drafts::add);
        }
        continue;
      }
      if (frame.get().is("light")) {
        continue;
      }
      EventDraft draft =
          frame.get().outer() != null
              ? outer(s, token, frame.get(), consumed, 0)
              : plain(s, token, frame.get());
      if (draft != null) {
        opinion.revise(draft, frame.get());
        drafts.add(draft);
        drafts.addAll(charged(s, token, draft, consumed));
        if (frame.get().outer() == null && COMPLEMENTED.contains(draft.category)) {
          consumed.addAll(matcher.told(s, token, frame.get()));
        }
      }
      if (draft == null || !isDemand(draft)) {
        necessity(s, token).ifPresent(drafts::add);
      }
    }
    drafts.removeIf(d -> consumed.contains(d.trigger.index()) && !keepsInner(d));
    List<EventDraft> read = drafts.stream().filter(d -> !d.proposed).toList();
    drafts.removeIf(d -> d.proposed && read.stream().anyMatch(r -> saysTheSame(r, d)));
    joinHarm(s, drafts);
    Refinements.joinDemands(drafts, trace);
    Refinements.joinProtests(drafts);
    List<EventDraft> kept = new ArrayList<>();
    drafts.forEach(draft -> keep(draft, kept));
    return kept;
  }

  /** Keeps a draft, or the inner one that it took in where the outer verb makes no event. */
  private void keep(EventDraft draft, List<EventDraft> kept) {
    settle(draft);
    if (isKept(draft)) {
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
        .map(frame -> plain(s, token, frame))
        .map(draft -> opinion.asProposed(draft));
  }

  private static boolean saysTheSame(EventDraft read, EventDraft proposed) {
    return read.category.equals(proposed.category)
        && (proposed.actors.isEmpty() || read.actors.equals(proposed.actors));
  }

  private static boolean isDemand(EventDraft draft) {
    return draft.category.equals("REQUEST");
  }

  private static boolean keepsInner(EventDraft draft) {
    return draft.ownVoice;
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

  // --- plain predicates
  // ------------------------------------------------------------------------------------------------

  private EventDraft plain(Sentence s, Token token, Frame frame) {
    if (frame.category() == null) {
      trace.note(
          s, "no event: \"" + token.form() + "\" (" + frame.where() + ") has no PLOVER category");
      return null;
    }
    Token carrier = token.isNoun() ? carrier(s, token) : token;
    EventDraft draft = new EventDraft(s, token, carrier);
    draft.frame = frame.where() + " " + frame.label();
    draft.category = frame.category();
    draft.modes = frame.modes();
    draft.cameo = frame.cameo();
    draft.mutual = frame.is("mutual");
    draft.casualty = frame.is("casualty");
    draft.needsActor = frame.is("needs-actor");
    draft.negativeFrame = frame.needs().stream().anyMatch(n -> n.role().equals("neg"));
    if (draft.mutual) {
      draft.actors.addAll(roles.sides(s, token, carrier));
    }
    if (draft.actors.isEmpty()) {
      draft.actors.addAll(roles.first(s, token, carrier, frame.actor()));
    }
    boolean light =
        token.isNoun()
            && carrier.isVerb()
            && draft.actors.isEmpty()
            && carrier.index() != token.index();
    if (light
        || (token.isNoun()
            && carrier.isVerb()
            && carrier.index() != token.index()
            && lightObject(s, token, carrier))) {
      Set<Actor> subject = roles.role(s, token, carrier, "subj");
      if (!subject.isEmpty() && !draft.mutual) {
        draft.actors.clear();
        draft.actors.addAll(subject);
      } else {
        draft.actors.addAll(subject);
      }
    }
    if (draft.actors.isEmpty() && draft.category.equals("MOBILIZE")) {
      // "soldiers were deployed": who moves is the actor when nobody is told to have sent them.
      draft.actors.addAll(roles.role(s, token, carrier, "obj"));
    }
    draft.recipients.addAll(roles.first(s, token, carrier, frame.recipient()));
    draft.recipients.removeAll(draft.actors);
    aim(draft);
    if (draft.mutual
        && draft.actors.size() == 1
        && !draft.recipients.isEmpty()
        && !draft.modes.contains("visit")) {
      draft.actors.addAll(draft.recipients);
      draft.recipients.clear();
    }
    if (draft.category.equals("ASSAULT")) {
      Refinements.attack(draft);
    }
    mood(s, draft);
    return draft;
  }

  private boolean lightObject(Sentence s, Token noun, Token carrier) {
    return matcher.isLight(s, carrier)
        && Grammar.object(s, carrier)
            .filter(o -> o.index() == noun.index() || s.conjuncts(o).contains(noun))
            .isPresent();
  }

  /** The light verb whose object or subject a noun is, else the noun itself. */
  private Token carrier(Sentence s, Token noun) {
    Token head = noun;
    while (head.hasLabel("conj") && head.head() >= 0 && s.token(head.head()).isNoun()) {
      head = s.token(head.head());
    }
    Optional<Token> governor = s.head(head);
    if (governor.isPresent()
        && governor.get().isVerb()
        && head.hasLabel("dobj", "nsubj", "nsubjpass")
        && matcher.isLight(s, governor.get())) {
      return governor.get();
    }
    // "one of the most serious exchanges took place": the phrase hangs on a counting word.
    if (governor.isPresent() && governor.get().lemma().equals("of")) {
      Optional<Token> counter = s.head(governor.get());
      Optional<Token> verb =
          counter.filter(c -> c.hasLabel("nsubj", "dobj", "nsubjpass")).flatMap(s::head);
      if (verb.isPresent() && verb.get().isVerb() && matcher.isLight(s, verb.get())) {
        return verb.get();
      }
    }
    return noun;
  }

  private void mood(Sentence s, EventDraft draft) {
    Token verb = draft.carrier;
    Token clause = verb.isVerb() ? verb : Grammar.clauseVerb(s, verb);
    String mood = verb.isVerb() || verb.tag().startsWith("JJ") ? Grammar.mood(s, verb) : "";
    boolean negated =
        !draft.negativeFrame && (Grammar.isNegated(s, verb) || Grammar.isNegated(s, draft.trigger));
    if (mood.equals("future") && !negated && draft.category.equals("THREATEN")) {
      return;
    }
    if (negated && mood.equals("future") && YIELDABLE.contains(draft.category)) {
      refusal(draft);
    } else if (negated) {
      draft.auxiliary = "negation";
    } else if (mood.equals("future")) {
      future(draft);
    } else if (mood.equals("hypothetical") || mood.equals("must") || underCondition(s, clause)) {
      draft.auxiliary = "hypothetical";
    }
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

  // --- outer verbs
  // -----------------------------------------------------------------------------------------------------

  private EventDraft outer(Sentence s, Token token, Frame frame, Set<Integer> consumed, int depth) {
    EventDraft inner = depth > 3 ? null : inner(s, token, consumed, depth);
    EventDraft draft = new EventDraft(s, token, token.isNoun() ? carrier(s, token) : token);
    draft.frame = frame.where() + " " + frame.label();
    draft.category = frame.category();
    draft.modes = frame.modes();
    draft.cameo = frame.cameo();
    draft.needsActor = frame.is("needs-actor");
    String outerClass = frame.outer();
    boolean negated = Grammar.isNegated(s, token);
    if (inner != null) {
      compose(draft, inner, outerClass, negated);
    }
    if (draft.category == null) {
      return null;
    }
    draft.actors.addAll(roles.first(s, token, draft.carrier, frame.actor()));
    draft.recipients.addAll(roles.first(s, token, draft.carrier, frame.recipient()));
    if (inner != null) {
      borrow(draft, inner, outerClass);
    }
    if (draft.recipients.isEmpty() && inner == null) {
      complementSubject(s, token).ifPresent(t -> draft.recipients.addAll(mentions.argument(s, t)));
    }
    draft.recipients.removeAll(draft.actors);
    aim(draft);
    mood(s, draft);
    if (inner != null && negated) {
      draft.auxiliary = composedNegation(draft, inner, outerClass);
    }
    if (inner != null) {
      boolean accused = outerClass.equals("accuse") && inner.category != null;
      if (!accused) {
        consumed.add(inner.trigger.index());
        draft.inner = inner;
      }
      trace.note(
          s,
          "composed: \""
              + token.form()
              + "\" ("
              + outerClass
              + ") over \""
              + inner.trigger.form()
              + "\" gives "
              + draft.category
              + " "
              + draft.cameo);
    }
    return draft;
  }

  /** "demanded that Sudan do so": who should act, although the lexicon does not know the deed. */
  private static Optional<Token> complementSubject(Sentence s, Token token) {
    return s.children(token, "ccomp").stream()
        .map(c -> Grammar.subject(s, c))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Verbal acts and dealings between sides have somebody at the other end, even where the frame's
   * roles do not find him.
   */
  private void aim(EventDraft draft) {
    boolean dealing =
        draft.isVerbal() && !draft.category.equals("CONSULT") || AIMED.contains(draft.category);
    boolean doer = !draft.actors.isEmpty() || draft.category.equals("PROTEST");
    if (dealing && draft.recipients.isEmpty() && doer && !draft.mutual) {
      draft.recipients.addAll(
          roles.aimedAt(draft.sentence, draft.trigger, draft.carrier, draft.actors));
    }
    if (draft.category.equals("THREATEN") && draft.recipients.isEmpty()) {
      draft.recipients.addAll(roles.conditioned(draft.sentence, draft.trigger, draft.actors));
    }
    if (draft.category.equals("MOBILIZE") && draft.recipients.isEmpty()) {
      draft.recipients.addAll(roles.against(draft.sentence, draft.trigger, draft.actors));
    }
    if (OWNED.contains(draft.category) && draft.recipients.isEmpty() && !draft.mutual) {
      draft.recipients.addAll(roles.ownersHit(draft.sentence, draft.trigger, draft.actors));
    }
  }

  private void compose(EventDraft draft, EventDraft inner, String outerClass, boolean negated) {
    String how = outerClass;
    if (negated && outerClass.equals("allow")) {
      how =
          Grammar.mood(draft.sentence, draft.trigger).equals("future") && isHostile(inner.category)
              ? "threaten"
              : "refuse";
    } else if (negated && outerClass.equals("intend")) {
      how = "refuse";
    }
    FrameLexicon.Outcome outcome = frames.compose(how, inner.cameo);
    if (how.equals("threaten") && outerClass.equals("allow")) {
      draft.category = "THREATEN";
      draft.modes = List.of("violence");
      draft.cameo = "138";
    } else if (outcome != null && outcome.category() != null) {
      draft.category = outcome.category();
      draft.modes = outcome.modes();
      draft.cameo = outcome.cameo() != null ? outcome.cameo() : draft.cameo;
    } else if (how.equals("intend")) {
      draft.category = inner.category;
      draft.modes = inner.modes;
      draft.cameo = planned(inner.cameo, outcome);
      draft.auxiliary = "future";
      draft.mutual = inner.mutual;
    }
  }

  /**
   * CAMEO has no future: a promise to yield has a code of its own, a plan to use force is a threat.
   */
  private String planned(String cameo, FrameLexicon.Outcome intended) {
    if (intended != null && intended.cameo() != null) {
      return intended.cameo();
    }
    boolean hostile = cameo != null && cameo.compareTo("14") > 0;
    FrameLexicon.Outcome threatened = hostile ? frames.compose("threaten", cameo) : null;
    return threatened == null || threatened.cameo() == null ? cameo : threatened.cameo();
  }

  private static boolean isHostile(String category) {
    return Set.of("ASSAULT", "COERCE", "MOBILIZE", "SANCTION").contains(category);
  }

  private static String composedNegation(EventDraft draft, EventDraft inner, String outerClass) {
    return outerClass.equals("intend") || outerClass.equals("allow") ? null : "negation";
  }

  /**
   * Roles that the inner event lends: whom a demand is made to is who should act, whom a promise is
   * made to who benefits.
   */
  private static void borrow(EventDraft draft, EventDraft inner, String outerClass) {
    if (!draft.recipients.isEmpty()) {
      return;
    }
    Set<Actor> lent = new LinkedHashSet<>();
    switch (outerClass) {
      case "demand", "appeal", "allow" ->
          lent.addAll(inner.actors.isEmpty() ? inner.recipients : inner.actors);
      case "accuse" -> lent.addAll(inner.actors);
      default -> {
        lent.addAll(inner.recipients);
        if (lent.isEmpty() || draft.category.equals("AGREE")) {
          lent.addAll(inner.actors);
        }
      }
    }
    lent.removeAll(draft.actors);
    if (draft.category.equals("AGREE") && inner.mutual && !draft.actors.isEmpty()) {
      draft.actors.addAll(inner.actors);
      lent.removeAll(inner.actors);
    }
    draft.recipients.addAll(lent);
  }

  /** Rule 6: "X accused Y of Z" is the accusation, and Z by Y as X claims. */
  private List<EventDraft> charged(
      Sentence s, Token token, EventDraft accusation, Set<Integer> consumed) {
    if (!CHARGES.contains(token.lemma()) || !accusation.category.equals("ACCUSE")) {
      return List.of();
    }
    Actor accuser = accusation.actors.stream().findFirst().orElse(null);
    // "The army is accused of shelling": nobody is named, but the report does not say it itself.
    String words =
        accuser != null
            ? accuser.name()
            : Grammar.subject(s, token).map(Token::form).orElse(token.form());
    EventDraft first = inner(s, token, consumed, 0);
    if (first == null) {
      return List.of();
    }
    List<EventDraft> deeds = new ArrayList<>(List.of(first));
    for (Token also : s.conjuncts(first.trigger)) {
      matcher
          .match(s, also)
          .filter(f -> f.outer() == null && !f.is("light"))
          .map(f -> plain(s, also, f))
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

  /**
   * The event that an outer verb takes: in its clause, its infinitive, after its preposition, or as
   * its object noun.
   */
  private EventDraft inner(Sentence s, Token token, Set<Integer> consumed, int depth) {
    for (Token candidate : innerCandidates(s, token)) {
      Optional<Frame> frame = matcher.match(s, candidate);
      if (frame.isEmpty()) {
        continue;
      }
      if (frame.get().is("light")) {
        Optional<Token> object = Grammar.object(s, candidate);
        Optional<Frame> noun =
            object
                .flatMap(o -> matcher.match(s, o))
                .filter(f -> !f.is("light") && f.outer() == null);
        if (noun.isPresent()) {
          return plain(s, object.get(), noun.get());
        }
        continue;
      }
      EventDraft draft =
          frame.get().outer() != null
              ? outer(s, candidate, frame.get(), consumed, depth + 1)
              : plain(s, candidate, frame.get());
      if (draft != null) {
        return draft;
      }
    }
    return null;
  }

  private static List<Token> innerCandidates(Sentence s, Token token) {
    List<Token> found = new ArrayList<>(FrameMatcher.complements(s, token));
    if (token.isVerb()) {
      Grammar.object(s, token)
          .ifPresent(
              o -> {
                found.add(o);
                found.addAll(s.children(o, "acl"));
              });
    }
    found.addAll(
        s.children(token, "acl", "advcl").stream().filter(t -> t.tag().equals("VB")).toList());
    for (Token prep : s.children(token, "prep", "prt", "agent")) {
      found.addAll(s.children(prep, "pobj"));
      for (Token nested : s.children(prep, "prep")) {
        found.addAll(s.children(nested, "pobj", "pcomp"));
      }
    }
    for (Token particle : s.children(token, "prt")) {
      found.addAll(
          s.children(particle, "prep").stream()
              .flatMap(p -> s.children(p, "pobj").stream())
              .toList());
    }
    List<Token> all = new ArrayList<>();
    for (Token candidate : found) {
      if (!candidate.hasLabel("punct") && !all.contains(candidate)) {
        all.add(candidate);
      }
    }
    return all;
  }

  /** "must stop", "should withdraw" in somebody's speech is a demand of the speaker. */
  private Optional<EventDraft> necessity(Sentence s, Token verb) {
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
    draft.cameo = yields ? "105" : "104";
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
  private Optional<EventDraft> responsibility(Sentence s, Token verb) {
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

  // --- harm
  // ------------------------------------------------------------------------------------------------------------

  /**
   * "killed in shelling", "an air strike killed": one event, told by the attack, with the victims
   * of the harm verb.
   */
  private void joinHarm(Sentence s, List<EventDraft> drafts) {
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

  private boolean belongs(Sentence s, EventDraft harm, EventDraft attack) {
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
    attack.casualty = true;
    attack.joined.add(harm.trigger);
  }

  // --- what is kept
  // ----------------------------------------------------------------------------------------------------

  private void settle(EventDraft draft) {
    if (draft.attribution.isNone()) {
      draft.attribution = claims.of(draft.sentence, draft.trigger);
    }
    vow(draft);
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

  /** Force announced as a warning or under a condition ("will strike unless ...") is a threat. */
  private void vow(EventDraft draft) {
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

  private static boolean isCondition(Sentence s, Token clause) {
    return s.children(clause, "mark", "advmod").stream()
        .anyMatch(m -> CONDITIONS.contains(m.lemma()));
  }

  /** Sides alone make no meeting: "in talks with Iran" may mean any. */
  private static boolean bothSides(EventDraft draft) {
    return !draft.category.equals("CONSULT") && hasBothSides(draft);
  }

  private static boolean hasBothSides(EventDraft draft) {
    return (!draft.actors.isEmpty() && !draft.recipients.isEmpty()) || draft.actors.size() > 1;
  }

  private boolean isKept(EventDraft draft) {
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
    if (isCondition(s, Grammar.clauseVerb(s, draft.carrier))) {
      trace.note(s, "no event: " + what + " is a condition");
      return false;
    }
    if (claims.isCue(s, draft.trigger)
        && !Set.of("THREATEN", "REQUEST", "ACCUSE", "REJECT", "AGREE", "SUPPORT", "CONCEDE")
            .contains(draft.category)) {
      trace.note(s, "no event: " + what + " only reports what is said");
      return false;
    }
    boolean political =
        draft.actors.stream().anyMatch(EventFinder::isPolitical)
            || draft.recipients.stream().anyMatch(EventFinder::isPolitical)
            || CIVIL.contains(draft.category)
                && draft.actors.stream().anyMatch(a -> !a.mainSector().isEmpty());
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
            .anyMatch(EventFinder::isKnown);
    boolean anybody = !draft.actors.isEmpty() || !draft.recipients.isEmpty();
    if (anybody && !known && !draft.sidesUnresolved()) {
      trace.note(s, "no event: " + what + " has nobody whose side is known");
      return false;
    }
    if (draft.isVerbal() && draft.actors.isEmpty() && !draft.category.equals("CONSULT")) {
      trace.note(s, "no event: " + what + " has no speaker");
      return false;
    }
    if ("hypothetical".equals(draft.auxiliary) && draft.trigger.isNoun() && draft.weak) {
      return false;
    }
    return true;
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
