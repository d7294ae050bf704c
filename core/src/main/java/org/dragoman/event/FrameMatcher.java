package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Frame;
import org.dragoman.codebook.FrameLexicon;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/** Chooses the reading of a predicate: the most specific frame whose conditions the tree meets. */
final class FrameMatcher {
  /** Where a verbal act has what it is about. */
  private static final Set<String> TAKEN = Set.of("inf", "obj", "for");

  /** Nouns that say less than the noun before them. */
  private static final Set<String> SHELLS =
      Set.of("hour", "order", "regime", "measure", "programme", "program", "effort", "process");

  private final FrameLexicon frames;
  private final Mentions mentions;

  FrameMatcher(FrameLexicon frames, Mentions mentions) {
    this.frames = frames;
    this.mentions = mentions;
  }

  /** The reading of a token, empty if the lexicon has none that fits. */
  Optional<Frame> match(Sentence s, Token token) {
    String pos = pos(s, token);
    if (pos == null) {
      return Optional.empty();
    }
    // "test-fired" is the more exact word than "fired".
    String hyphened = hyphened(s, token);
    Optional<Frame> whole =
        hyphened == null ? Optional.empty() : fitting(s, token, frames.of(hyphened, pos));
    return whole.or(() -> fitting(s, token, frames.of(token.lemma(), pos)));
  }

  private Optional<Frame> fitting(Sentence s, Token token, List<Frame> readings) {
    return readings.stream().filter(frame -> fits(s, token, frame)).findFirst();
  }

  /** True if the lexicon knows the word at all, for explanations. */
  boolean knows(Sentence s, Token token) {
    String pos = pos(s, token);
    return pos != null && !frames.of(token.lemma(), pos).isEmpty();
  }

  /** True if a verb is a light one for its object noun. */
  boolean isLight(Sentence s, Token verb) {
    return frames.of(verb.lemma(), "v").stream().anyMatch(f -> f.is("light") && fits(s, verb, f));
  }

  private static String pos(Sentence s, Token token) {
    if (token.hasLabel("aux", "auxpass", "punct")) {
      return null;
    }
    if (token.isVerb()) {
      boolean modifier = token.hasLabel("nmod", "amod", "compound");
      return modifier ? null : "v";
    }
    if (token.isNoun()) {
      boolean modifier =
          token.hasLabel("compound", "nmod", "amod")
              && token.head() >= 0
              && s.token(token.head()).isNoun();
      return modifier ? null : "n";
    }
    return token.tag().startsWith("JJ") && token.hasLabel("acomp", "oprd", "root", "conj", "ccomp")
        ? "a"
        : null;
  }

  /** "cease - fire" comes as three tokens. */
  private static String hyphened(Sentence s, Token token) {
    int i = token.index();
    return i >= 2 && s.token(i - 1).form().equals("-")
        ? s.token(i - 2).lemma() + "-" + token.lemma()
        : null;
  }

  boolean fits(Sentence s, Token token, Frame frame) {
    for (Frame.Need need : frame.needs()) {
      if (!meets(s, token, need)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The words that met a frame's conditions on its object or complement: the frame's own meaning
   * covers them.
   */
  List<Integer> told(Sentence s, Token token, Frame frame) {
    List<Integer> found = new ArrayList<>();
    for (Frame.Need need : frame.needs()) {
      if (!need.words().isEmpty() && token.isVerb() && !need.role().equals("subj")) {
        candidates(s, token, need.role()).stream()
            .filter(t -> is(s, t, need))
            .forEach(t -> found.add(t.index()));
      }
    }
    return found;
  }

  /**
   * The infinitives and nouns that a frame takes whole: what is asked or promised there is not
   * done.
   */
  List<Integer> taken(Sentence s, Token token, Frame frame) {
    List<Integer> found = new ArrayList<>();
    for (Frame.Need need : frame.needs()) {
      String role = need.role().equals("comp") ? "inf" : need.role();
      if (TAKEN.contains(role)) {
        candidates(s, token, role).forEach(t -> found.add(t.index()));
      }
    }
    return found;
  }

  private boolean meets(Sentence s, Token token, Frame.Need need) {
    return candidates(s, token, need.role()).stream()
        .flatMap(t -> Grammar.content(s, t).stream())
        .filter(t -> !isDate(s, t))
        .anyMatch(t -> is(s, t, need));
  }

  /** "on Monday" is no target. */
  private boolean isDate(Sentence s, Token token) {
    return mentions.dates(s).stream()
        .anyMatch(d -> d.firstToken() <= token.index() && token.index() <= d.lastToken());
  }

  private boolean is(Sentence s, Token token, Frame.Need need) {
    if (need.anyWord()
        || need.words().contains(token.lemma())
        || need.words().contains(token.form().toLowerCase(Locale.ROOT))) {
      return true;
    }
    String hyphened = hyphened(s, token);
    if (hyphened != null && need.words().contains(hyphened) || isCompound(s, token, need)) {
      return true;
    }
    if (need.kinds().contains("actor") && !mentions.argument(s, token).isEmpty()) {
      return true;
    }
    if (need.kinds().contains("official")
        && mentions.argument(s, token).stream().anyMatch(FrameMatcher::isOfficial)) {
      return true;
    }
    return need.kinds().contains("place") && mentions.place(s, token).isPresent();
  }

  /** "hunger strike" is "hunger-strike"; of "curfew hours" the first word tells. */
  private static boolean isCompound(Sentence s, Token token, Frame.Need need) {
    return token.isNoun()
        && s.children(token, "compound", "nmod", "amod").stream()
            .anyMatch(
                c ->
                    need.words().contains(c.lemma() + "-" + token.lemma())
                        || SHELLS.contains(token.lemma())
                            && c.isNoun()
                            && need.words().contains(c.lemma()));
  }

  /** Somebody who is received and visited: a person, a state, an office. */
  private static boolean isOfficial(Actor actor) {
    boolean state =
        actor.kind() == Actor.Kind.COUNTRY || Set.of("GOV", "LEG").contains(actor.mainSector());
    return state || actor.kind() == Actor.Kind.PERSON && !actor.mainSector().equals("CVL");
  }

  private static List<Token> candidates(Sentence s, Token token, String role) {
    return switch (role) {
      case "obj" -> withConjuncts(s, Grammar.object(s, token));
      case "subj" -> withConjuncts(s, Grammar.subject(s, token));
      case "iobj" -> s.children(token, "dative");
      case "prt" -> s.children(token, "prt", "advmod", "prep");
      case "mod" -> modifiers(s, token);
      case "poss" -> s.children(token, "poss");
      case "comp" -> complements(s, token);
      case "inf" -> complements(s, token).stream().filter(c -> c.tag().equals("VB")).toList();
      case "neg" -> s.children(token, "neg");
      default -> prepositional(s, token, role);
    };
  }

  private static List<Token> prepositional(Sentence s, Token token, String preposition) {
    List<Token> found = new ArrayList<>();
    for (Token object : Grammar.prepositional(s, token, preposition)) {
      found.add(object);
      found.addAll(s.conjuncts(object));
    }
    for (Token prep : s.children(token, "prep")) {
      if (prep.lemma().equals(preposition)) {
        found.addAll(s.children(prep, "pcomp"));
      }
    }
    return found;
  }

  static List<Token> complements(Sentence s, Token token) {
    List<Token> found =
        new ArrayList<>(s.children(token, "ccomp", "xcomp", "acomp", "oprd", "attr"));
    if (!token.isVerb()) {
      found.addAll(s.children(token, "acl"));
    }
    for (Token prep : s.children(token, "prep")) {
      found.addAll(s.children(prep, "pcomp"));
    }
    return found;
  }

  private static List<Token> modifiers(Sentence s, Token token) {
    List<Token> found = new ArrayList<>();
    if (token.isVerb()) {
      return s.children(token, "advmod", "npadvmod");
    }
    for (Token child : s.children(token, "compound", "nmod", "amod", "npadvmod")) {
      found.add(child);
      found.addAll(s.conjuncts(child));
      found.addAll(s.children(child, "compound", "nmod", "npadvmod"));
    }
    return found;
  }

  private static List<Token> withConjuncts(Sentence s, Optional<Token> token) {
    if (token.isEmpty()) {
      return List.of();
    }
    List<Token> found = new ArrayList<>();
    found.add(token.get());
    found.addAll(s.conjuncts(token.get()));
    return found;
  }
}
