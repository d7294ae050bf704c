package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Frame;
import org.dragoman.codebook.FrameLexicon;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * Makes drafts of predicates by their frames: plain ones, and outer verbs composed with what they
 * take. Not shared between threads.
 */
final class Readings {
  /** Acts against things, which mean their owners. */
  private static final Set<String> OWNED = Set.of("COERCE", "ASSAULT", "SANCTION");

  /** Verbs that demand with a subjunctive and assert with an indicative. */
  private static final Set<String> ASSERTING = Set.of("insist");

  private static final Set<String> INDICATIVE = Set.of("VBD", "VBZ", "VBP");

  private static final Set<String> AIMED =
      Set.of("AID", "COOPERATE", "SANCTION", "PROTEST", "RETREAT");

  /** What may be aimed at somebody although nobody is told to do it: "a rally calling for ...". */
  private static final Set<String> UNSIGNED = Set.of("PROTEST", "REQUEST");

  /** Verbal acts whose frame already says what is promised, asked or threatened. */
  private static final Set<String> COMPLEMENTED =
      Set.of("AGREE", "REQUEST", "THREATEN", "REJECT", "PROTEST");

  /** What is decided is yielded already, though not yet done. */
  private static final Set<String> DECISIONS = Set.of("decide", "decision", "resolve", "opt");

  /** Outer verbs whose complement is only wanted: its verbs tell no events. */
  private static final Set<String> WISHES = Set.of("demand", "appeal", "refuse", "threaten");

  private final FrameLexicon frames;
  private final Mentions mentions;
  private final FrameMatcher matcher;
  private final Roles roles;
  private final Moods moods;
  private final Trace trace;

  Readings(
      FrameLexicon frames,
      Mentions mentions,
      FrameMatcher matcher,
      Roles roles,
      Moods moods,
      Trace trace) {
    this.frames = frames;
    this.mentions = mentions;
    this.matcher = matcher;
    this.roles = roles;
    this.moods = moods;
    this.trace = trace;
  }

  /** The event of a predicate by itself. */
  EventDraft plain(Sentence s, Token token, Frame frame) {
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
    draft.told = told(s, token, frame);
    draft.needsActor = frame.is("needs-actor");
    draft.fixedCode = frame.is(Frame.OWN);
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
    boolean moves = draft.category.equals("MOBILIZE") || "074".equals(draft.cameo);
    if (draft.actors.isEmpty() && moves) {
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
    moods.settle(s, draft);
    return draft;
  }

  /** The verbs of what is demanded, refused or threatened ("that Minsk pay and resume transit"). */
  private static List<Integer> wished(Sentence s, Token token) {
    List<Integer> found = new ArrayList<>();
    for (Token verb : FrameMatcher.complements(s, token)) {
      if (verb.tag().equals("VB") || verb.tag().equals("VBP")) {
        found.add(verb.index());
        s.conjuncts(verb).forEach(c -> found.add(c.index()));
      }
    }
    return found;
  }

  /** The words that the frame's own meaning covers. */
  private List<Integer> told(Sentence s, Token token, Frame frame) {
    if (frame.is("casualty")) {
      return List.of();
    }
    List<Integer> told = matcher.told(s, token, frame);
    if (COMPLEMENTED.contains(frame.category())) {
      told.addAll(matcher.taken(s, token, frame));
    }
    return told;
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

  /** The event of a verb that takes another event as its complement. */
  EventDraft outer(Sentence s, Token token, Frame frame, Set<Integer> consumed, int depth) {
    EventDraft inner = depth > 3 ? null : inner(s, token, consumed, depth);
    EventDraft draft = new EventDraft(s, token, token.isNoun() ? carrier(s, token) : token);
    draft.frame = frame.where() + " " + frame.label();
    draft.category = frame.category();
    draft.modes = frame.modes();
    draft.cameo = frame.cameo();
    draft.needsActor = frame.is("needs-actor");
    draft.fixedCode = frame.is(Frame.OWN);
    String outerClass = frame.outer();
    if (inner == null && isAssertion(s, token)) {
      trace.note(s, "no event: \"" + token.form() + "\" only says how things are");
      return null;
    }
    boolean negated = Grammar.isNegated(s, token);
    if (inner != null) {
      compose(draft, inner, outerClass, negated);
    }
    if (WISHES.contains(outerClass)) {
      draft.told = wished(s, token);
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
    moods.settle(s, draft);
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
    boolean doer = !draft.actors.isEmpty() || isUnsigned(draft);
    boolean together = draft.trigger.lemma().equals("agree") && draft.actors.size() > 1;
    if (dealing && draft.recipients.isEmpty() && doer && !draft.mutual && !together) {
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

  private static boolean isUnsigned(EventDraft draft) {
    return UNSIGNED.contains(draft.category)
        && (draft.trigger.isNoun()
            || draft.trigger.hasLabel("acl")
            || draft.trigger.tag().matches("VB[DPZ]"));
  }

  /** "insisted that the fence was secure", not "that it be mended". */
  private static boolean isAssertion(Sentence s, Token verb) {
    return ASSERTING.contains(verb.lemma())
        && s.children(verb, "ccomp").stream()
            .anyMatch(
                c ->
                    INDICATIVE.contains(c.tag())
                        || s.children(c, "aux").stream()
                            .anyMatch(a -> INDICATIVE.contains(a.tag())));
  }

  private void compose(EventDraft draft, EventDraft inner, String outerClass, boolean negated) {
    String how = outerClass;
    if (negated && outerClass.equals("allow")) {
      how =
          Grammar.mood(draft.sentence, draft.trigger).equals("future")
                  && Moods.isHostile(inner.category)
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
      draft.cameo =
          DECISIONS.contains(draft.trigger.lemma())
              ? inner.cameo
              : moods.planned(inner.cameo, outcome);
      draft.auxiliary = "future";
      draft.mutual = inner.mutual;
    }
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

  /**
   * The event that an outer verb takes: in its clause, its infinitive, after its preposition, or as
   * its object noun.
   */
  EventDraft inner(Sentence s, Token token, Set<Integer> consumed, int depth) {
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
      boolean self = candidate.index() == token.index();
      if (!self && !candidate.hasLabel("punct") && !all.contains(candidate)) {
        all.add(candidate);
      }
    }
    return all;
  }
}
