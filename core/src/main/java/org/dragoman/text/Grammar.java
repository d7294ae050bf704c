package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Questions about a predicate that the tree answers: its logical subject and object through
 * passives, relative clauses, control, raising and coordination; its prepositional phrases;
 * negation, tense and mood. Stateless; every answer is empty where the tree does not tell.
 */
public final class Grammar {
  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "urge",
          "ask",
          "tell",
          "order",
          "force",
          "allow",
          "permit",
          "call",
          "persuade",
          "convince",
          "press",
          "advise",
          "warn",
          "enable",
          "encourage",
          "help",
          "invite",
          "authorize",
          "authorise",
          "instruct",
          "request",
          "require",
          "compel",
          "accuse",
          "blame",
          "prevent",
          "stop",
          "get",
          "let",
          "make",
          "appeal",
          "push",
          "beg",
          "want",
          "expect");
  private static final Set<String> DIRECTIONS =
      Set.of("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest");
  private static final Set<String> DISTANCES =
      Set.of(
          "km",
          "kilometer",
          "kilometre",
          "mile",
          "meter",
          "metre",
          "yard",
          "hour",
          "minute",
          "day",
          "foot",
          "degree",
          "block",
          "league");

  private static final Set<String> CAUSES = Set.of("with", "at", "in", "by");

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private static final Set<String> VERDICTS = Set.of("guilty", "innocent", "liable", "dead");

  /** What somebody is held to have done. */
  private static final Set<String> CHARGES =
      Set.of("charge", "count", "accusation", "allegation", "suspicion", "account", "conviction");

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom", "whose");
  private static final Set<String> FUTURE_MODALS = Set.of("will", "'ll", "shall", "wo");
  private static final Set<String> HYPOTHETICAL_MODALS =
      Set.of("would", "could", "may", "might", "can", "should", "ca");

  private static final Set<String> MEASURES =
      Set.of(
          "ton",
          "tonne",
          "percent",
          "half",
          "third",
          "quarter",
          "remainder",
          "handful",
          "number",
          "series",
          "group",
          "dozen",
          "dozens",
          "scores",
          "tens",
          "hundreds",
          "thousands",
          "millions",
          "billions",
          "hundred",
          "thousand",
          "score",
          "million",
          "billion",
          "shipment",
          "package",
          "worth",
          "kind",
          "type",
          "part",
          "round",
          "wave",
          "lot",
          "amount",
          "quantity",
          "supply",
          "delivery",
          "piece",
          "load",
          "consignment",
          "batch",
          "pair",
          "couple",
          "member",
          "some",
          "one",
          "more",
          "most",
          "all",
          "much",
          "lorryload",
          "truckload",
          "planeload",
          "state",
          "string",
          "spate",
          "rest",
          "portion",
          "majority",
          "dollar",
          "tranche",
          "cargo");

  /** What somebody is who is told of with the participle alone. */
  private static final Set<String> HARMED =
      Set.of("kill", "injure", "wound", "arrest", "detain", "displace", "kidnap", "behead");

  private Grammar() {}

  /** True for a passive verb ("were killed", "killed in the raid" after a noun). */
  public static boolean isPassive(Sentence s, Token verb) {
    if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
      return false;
    }
    if (s.child(verb, "auxpass", "nsubjpass").isPresent()) {
      return true;
    }
    if (isVerdict(s, verb)) {
      return true;
    }
    if (verb.hasLabel("conj") && s.child(verb, "nsubj", "aux").isEmpty()) {
      return s.head(verb).filter(h -> h.isVerb() && isPassive(s, h)).isPresent()
          && s.child(verb, "dobj").isEmpty();
    }
    if (!verb.tag().equals("VBN") || s.child(verb, "aux", "dobj").isPresent()) {
      return false;
    }
    boolean subject = s.child(verb, "nsubj").isPresent();
    // "Two villagers killed, five injured in raid": a participle alone, as in headlines.
    boolean headline = subject && HARMED.contains(verb.lemma()) && !verb.hasLabel("advcl");
    boolean reduced = verb.hasLabel("acl", "nmod", "amod", "relcl", "advcl", "prep");
    // "were reported killed"
    boolean reported = verb.hasLabel("xcomp", "oprd") && HARMED.contains(verb.lemma());
    return headline || (reduced || reported) && !subject;
  }

  /** "a clerk found guilty": without an object it is he who was found so. */
  private static boolean isVerdict(Sentence s, Token verb) {
    return verb.lemma().equals("find")
        && s.child(verb, "dobj", "aux").isEmpty()
        && s.children(verb, "oprd", "acomp").stream()
            .anyMatch(v -> VERDICTS.contains(v.lemma()) && v.index() == verb.index() + 1);
  }

  /** The logical subject: who does it. */
  public static Optional<Token> subject(Sentence s, Token verb) {
    return subject(s, verb, 0);
  }

  private static Optional<Token> subject(Sentence s, Token verb, int depth) {
    if (depth > 6) {
      return Optional.empty();
    }
    if (isPassive(s, verb)) {
      return agent(s, verb);
    }
    Optional<Token> own = nearestSubject(s, verb);
    if (own.isPresent()) {
      return own.map(t -> antecedent(s, verb, t));
    }
    Optional<Token> head = s.head(verb);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    return inheritedSubject(s, verb, head.get(), depth);
  }

  /** Words of a caption may hang on the verb as a subject too: the nearest is meant. */
  private static Optional<Token> nearestSubject(Sentence s, Token verb) {
    return s.children(verb, "nsubj", "csubj").stream()
        .filter(t -> !t.isVerb())
        .reduce((a, b) -> b.index() < verb.index() && !isParted(s, a, b) ? b : a);
  }

  /** "the largest group, the Front, insisted": the one is the other. */
  private static boolean isParted(Sentence s, Token one, Token other) {
    return s.tokens().subList(one.index(), other.index()).stream()
        .anyMatch(t -> t.hasLabel("punct", "cc"));
  }

  private static Optional<Token> inheritedSubject(Sentence s, Token verb, Token head, int depth) {
    Optional<Token> twin = coordinatedInfinitive(s, verb);
    if (twin.isPresent()) {
      return subject(s, twin.get(), depth + 1);
    }
    if (verb.hasLabel("acl", "relcl", "nmod", "amod") && head.isNoun()) {
      return verb.tag().equals("VBG") || verb.hasLabel("relcl")
          ? Optional.of(head)
          : controller(s, head, depth);
    }
    if (!isPredicate(head)) {
      return verb.hasLabel("pcomp") ? prepositionSubject(s, head, depth) : Optional.empty();
    }
    if (verb.hasLabel("xcomp", "ccomp", "advcl", "oprd")
        && OBJECT_CONTROL.contains(head.lemma())
        && !verb.hasLabel("advcl")) {
      Optional<Token> object = object(s, head);
      Optional<Token> dative = s.child(head, "dative");
      if (object.isPresent() || dative.isPresent()) {
        return object.isPresent() ? object : dative;
      }
    }
    if (verb.hasLabel("conj") && verb.tag().equals("VBG") && isPassive(s, head)) {
      // "feared being caught in raids or shelling": no twin of the participle.
      return Optional.empty();
    }
    Optional<Token> gap = gap(s, verb, head);
    if (gap.isPresent()) {
      return gap;
    }
    if (verb.hasLabel("conj", "xcomp", "advcl", "acomp", "oprd", "parataxis")
        || verb.hasLabel("dep", "ccomp")) {
      return surfaceSubject(s, head, depth + 1);
    }
    return Optional.empty();
  }

  /** "ships that officials say are breaking sanctions": the ships do, not the officials. */
  private static Optional<Token> gap(Sentence s, Token verb, Token saying) {
    boolean finite =
        FINITE.contains(verb.tag())
            || s.children(verb, "aux", "auxpass").stream().anyMatch(a -> FINITE.contains(a.tag()));
    Optional<Token> own = s.child(saying, "nsubj");
    if (!verb.hasLabel("ccomp") || !finite || own.isEmpty()) {
      return Optional.empty();
    }
    if (saying.hasLabel("relcl") && s.child(saying, "dobj").isEmpty()) {
      return s.head(saying).filter(h -> h.isNoun() && h.index() < own.get().index());
    }
    return s.children(saying, "mark", "dobj", "nsubj").stream()
        .filter(m -> RELATIVES.contains(m.lemma()) && m.index() > 0)
        .filter(m -> m.index() < own.get().index())
        .map(m -> s.token(m.index() - 1))
        .filter(Token::isNoun)
        .findFirst();
  }

  /**
   * "claims to have attacked ... and to have killed": the parser hangs the second infinitive on the
   * nearest noun.
   */
  private static Optional<Token> coordinatedInfinitive(Sentence s, Token verb) {
    Optional<Token> to =
        s.tokens().subList(Math.max(0, verb.index() - 4), verb.index()).stream()
            .filter(t -> t.tag().equals("TO") && s.dominates(verb, t))
            .findFirst();
    boolean joined =
        to.isPresent()
            && to.get().index() > 0
            && s.token(to.get().index() - 1).lemma().equals("and");
    if (!joined || !verb.hasLabel("relcl", "acl")) {
      return Optional.empty();
    }
    for (int i = to.get().index() - 1; i >= 0; i--) {
      Token other = s.token(i);
      if (other.hasLabel("xcomp")
          && s.children(other, "aux").stream().anyMatch(t -> t.lemma().equals("to"))) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** Whose "to"-clause hangs on a noun ("Turkey's request to stop ..."): the noun's possessor. */
  private static Optional<Token> controller(Sentence s, Token noun, int depth) {
    return depth > 6 ? Optional.empty() : s.child(noun, "poss");
  }

  /**
   * "accused of shelling", "before attacking": the subject (or object) of the verb that governs the
   * preposition.
   */
  private static Optional<Token> prepositionSubject(Sentence s, Token prep, int depth) {
    Optional<Token> governor = s.head(prep);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    Token verb = governor.get();
    Optional<Token> charged = charged(s, verb, depth);
    if (charged.isPresent()) {
      return charged;
    }
    if (verb.tag().startsWith("JJ") && prep.lemma().equals("for")) {
      // "angry with Turkey for sending arms": who makes angry did it.
      Optional<Token> cause =
          s.children(verb, "prep").stream()
              .filter(p -> p.index() < prep.index() && CAUSES.contains(p.lemma()))
              .flatMap(p -> s.children(p, "pobj").stream())
              .findFirst();
      if (cause.isPresent()) {
        return cause;
      }
    }
    // "seized the ship for selling oil", "kept the crew from landing": what the object does.
    boolean reason = Set.of("for", "from").contains(prep.lemma()) && !isPassive(s, verb);
    boolean controlled = OBJECT_CONTROL.contains(verb.lemma()) && !prep.lemma().equals("by");
    if (verb.isVerb() && (controlled || reason)) {
      Optional<Token> object = object(s, verb);
      if (object.isPresent()) {
        return object;
      }
    }
    return isPredicate(verb) ? surfaceSubject(s, verb, depth + 1) : Optional.empty();
  }

  /** "tried him on a charge of assault for kicking a guard": who is charged did it. */
  private static Optional<Token> charged(Sentence s, Token noun, int depth) {
    Token current = noun;
    boolean charge = false;
    for (int i = 0; i < 6 && (current.isNoun() || current.hasLabel("prep")); i++) {
      charge |= CHARGES.contains(current.lemma());
      Optional<Token> head = s.head(current);
      if (head.isEmpty()) {
        return Optional.empty();
      }
      current = head.get();
    }
    if (!charge || !current.isVerb()) {
      return Optional.empty();
    }
    Optional<Token> object = object(s, current);
    if (object.isPresent() && CHARGES.contains(object.get().lemma())) {
      return prepositional(s, current, "against").stream().findFirst();
    }
    return object.isPresent() && object.get().isNoun() && !object.get().lemma().equals("trial")
        ? object
        : surfaceSubject(s, current, depth + 1);
  }

  /**
   * The subject as it stands before the verb, passive or not: what coordinated and controlled verbs
   * share.
   */
  private static Optional<Token> surfaceSubject(Sentence s, Token verb, int depth) {
    Optional<Token> passive = s.child(verb, "nsubjpass");
    if (passive.isPresent()) {
      return passive.map(t -> antecedent(s, verb, t));
    }
    if (isPassive(s, verb)) {
      return depth > 6 ? Optional.empty() : passiveSubject(s, verb, depth + 1);
    }
    return subject(s, verb, depth);
  }

  private static boolean isPredicate(Token token) {
    return token.isVerb() || token.tag().startsWith("JJ");
  }

  /** By whom a passive verb is done. */
  private static Optional<Token> agent(Sentence s, Token verb) {
    for (Token by : s.children(verb, "agent", "prep")) {
      if (by.lemma().equals("by")) {
        Optional<Token> doer = s.child(by, "pobj");
        if (doer.isPresent()) {
          return doer;
        }
      }
    }
    if (verb.hasLabel("conj")) {
      return s.head(verb).filter(h -> h.isVerb() && isPassive(s, h)).flatMap(h -> agent(s, h));
    }
    // "were attacked and robbed by gangs": the last has the doer of all.
    return s.conjuncts(verb).stream()
        .filter(c -> c.tag().equals("VBN") && c.index() - verb.index() <= 4)
        .filter(c -> s.child(c, "auxpass", "nsubjpass").isEmpty())
        .flatMap(c -> s.children(c, "agent").stream())
        .flatMap(by -> s.children(by, "pobj").stream())
        .findFirst();
  }

  /** The logical object: to whom or what it is done. */
  public static Optional<Token> object(Sentence s, Token verb) {
    if (isPassive(s, verb)) {
      return passiveSubject(s, verb, 0);
    }
    Optional<Token> own = s.child(verb, "dobj");
    if (own.isPresent()) {
      return own.map(t -> antecedent(s, verb, t));
    }
    if (verb.hasLabel("relcl") && s.child(verb, "nsubj").isPresent() && !relativeSubject(s, verb)) {
      return s.head(verb).filter(Token::isNoun);
    }
    Optional<Token> directed =
        s.children(verb, "advmod").stream().flatMap(a -> whoIsThere(s, a)).findFirst();
    if (directed.isPresent()) {
      return directed;
    }
    // "gave similar warnings the following day": the parser takes the time for the object.
    Optional<Token> dative = s.child(verb, "dative").filter(Token::isNoun);
    if (dative.isPresent()) {
      return dative;
    }
    // "allowed the inspectors to return": who is let do it is the object too.
    for (Token clause : s.children(verb, "ccomp")) {
      boolean infinitive = clause.tag().equals("VB") && s.child(clause, "mark").isEmpty();
      Optional<Token> doer = s.child(clause, "nsubj", "nsubjpass");
      boolean bare = verb.lemma().equals("let");
      if (infinitive
          && doer.isPresent()
          && (bare || s.children(clause, "aux").stream().anyMatch(t -> t.lemma().equals("to")))) {
        return doer;
      }
    }
    // "shelled and bombed the town": the object of the last conjunct belongs to all.
    for (Token conjunct : s.children(verb, "conj")) {
      if (conjunct.isVerb()
          && s.child(conjunct, "nsubj", "nsubjpass").isEmpty()
          && adjacent(s, verb, conjunct)) {
        return s.child(conjunct, "dobj");
      }
    }
    return Optional.empty();
  }

  /** "killed five farmers south of Sebha": the parser takes the farmers for a distance. */
  private static Stream<Token> whoIsThere(Sentence s, Token direction) {
    return DIRECTIONS.contains(direction.lemma())
        ? s.children(direction, "npadvmod").stream()
            .filter(t -> t.tag().equals("NNS") && !DISTANCES.contains(t.lemma()))
        : Stream.empty();
  }

  private static boolean adjacent(Sentence s, Token verb, Token conjunct) {
    return conjunct.index() - verb.index() <= 3
        && s.children(verb, "prep", "xcomp", "ccomp").isEmpty();
  }

  private static boolean relativeSubject(Sentence s, Token verb) {
    return s.child(verb, "nsubj").filter(t -> RELATIVES.contains(t.lemma())).isPresent();
  }

  private static Optional<Token> passiveSubject(Sentence s, Token verb, int depth) {
    Optional<Token> own = s.child(verb, "nsubjpass", "nsubj");
    if (own.isPresent()) {
      return own.map(t -> antecedent(s, verb, t));
    }
    if (verb.hasLabel("acl", "relcl", "nmod", "amod")) {
      return s.head(verb).filter(h -> h.isNoun() || h.isPronoun() || h.tag().equals("CD"));
    }
    Optional<Token> head = s.head(verb);
    if (verb.hasLabel("pcomp")) {
      // "before being expelled": who is expelled is the subject of the verb that governs it.
      return depth > 6 ? Optional.empty() : head.flatMap(h -> prepositionSubject(s, h, depth + 1));
    }
    if (verb.hasLabel("conj", "xcomp", "advcl")) {
      return head.filter(Grammar::isPredicate).flatMap(h -> surfaceSubject(s, h, depth + 1));
    }
    return Optional.empty();
  }

  /** A relative pronoun stands for the noun that its clause hangs on. */
  private static Token antecedent(Sentence s, Token verb, Token argument) {
    boolean relative = RELATIVES.contains(argument.lemma()) && argument.tag().startsWith("W");
    if (!relative && !(argument.tag().equals("WDT") || argument.tag().equals("WP"))) {
      return argument;
    }
    Token clause = verb;
    for (int i = 0; i < 4 && !clause.hasLabel("relcl", "acl"); i++) {
      Optional<Token> up = s.head(clause);
      if (up.isEmpty()) {
        return argument;
      }
      clause = up.get();
    }
    return clause.hasLabel("relcl", "acl") ? s.head(clause).orElse(argument) : argument;
  }

  /**
   * Objects of a preposition that hangs on a predicate, or on its object (the parser often puts it
   * there).
   */
  public static List<Token> prepositional(Sentence s, Token predicate, String preposition) {
    List<Token> found = new ArrayList<>(direct(s, predicate, preposition));
    if (predicate.isVerb()) {
      s.child(predicate, "dobj").ifPresent(object -> found.addAll(direct(s, object, preposition)));
      s.child(predicate, "prt")
          .ifPresent(particle -> found.addAll(direct(s, particle, preposition)));
    }
    return found;
  }

  private static List<Token> direct(Sentence s, Token governor, String preposition) {
    List<Token> found = new ArrayList<>(1);
    for (Token prep : s.children(governor, "prep", "agent", "dative", "prt", "mark", "advmod")) {
      if (prep.lemma().equals(preposition) || prep.form().equalsIgnoreCase(preposition)) {
        found.addAll(s.children(prep, "pobj"));
      }
      for (Token nested : s.children(prep, "prep")) {
        if (nested.lemma().equals(preposition)) {
          found.addAll(s.children(nested, "pobj"));
        }
      }
    }
    return found;
  }

  /**
   * True if a predicate is negated: "not", "never", "no N", "failed to", "unable to", "without".
   */
  public static boolean isNegated(Sentence s, Token predicate) {
    if (s.child(predicate, "neg").isPresent() || hasNegativeWord(s, predicate)) {
      return true;
    }
    for (Token subject : s.children(predicate, "nsubj", "nsubjpass")) {
      if (hasNegativeWord(s, subject)) {
        return true;
      }
    }
    Optional<Token> head = s.head(predicate);
    if (head.isEmpty()) {
      return false;
    }
    Token governor = head.get();
    if (predicate.hasLabel("xcomp", "ccomp", "acl", "advcl") && isFailure(governor)) {
      return true;
    }
    if (predicate.hasLabel("xcomp") && governor.isVerb() && s.child(governor, "neg").isPresent()) {
      return true;
    }
    if (predicate.hasLabel("conj")
        && governor.isVerb()
        && s.child(predicate, "nsubj", "nsubjpass").isEmpty()) {
      return s.child(governor, "neg").isPresent();
    }
    return predicate.hasLabel("pobj", "pcomp") && governor.lemma().equals("without");
  }

  private static boolean isFailure(Token governor) {
    return switch (governor.lemma()) {
      case "fail", "unable", "failure", "inability" -> true;
      default -> false;
    };
  }

  private static boolean hasNegativeWord(Sentence s, Token token) {
    for (Token child : s.children(token)) {
      if (child.lemma().equals("no")
          || child.lemma().equals("never")
          || child.lemma().equals("neither")) {
        return true;
      }
    }
    return false;
  }

  /** Mood of a verb: "", {@code future} or {@code hypothetical}. */
  public static String mood(Sentence s, Token verb) {
    for (Token aux : s.children(verb, "aux", "auxpass", "modal")) {
      String form = aux.form().toLowerCase(Locale.ROOT);
      if (FUTURE_MODALS.contains(form)) {
        return "future";
      }
      if (form.equals("would") && isReported(s, verb)) {
        return "future";
      }
      if (HYPOTHETICAL_MODALS.contains(form)) {
        return "hypothetical";
      }
      if (form.equals("must")) {
        return "must";
      }
    }
    if (verb.hasLabel("conj") && s.child(verb, "aux", "nsubj").isEmpty()) {
      return s.head(verb).filter(Token::isVerb).map(h -> mood(s, h)).orElse("");
    }
    if (s.head(verb).filter(h -> h.lemma().equals("go") && h.tag().equals("VBG")).isPresent()
        && verb.hasLabel("xcomp")) {
      return "future";
    }
    for (Token mark : s.children(verb, "mark", "advmod")) {
      if (mark.lemma().equals("if")
          || mark.lemma().equals("unless")
          || mark.lemma().equals("whether")) {
        return "hypothetical";
      }
    }
    return "";
  }

  /** "said it would leave": the will of reported speech. */
  private static boolean isReported(Sentence s, Token verb) {
    Token clause = verb;
    for (int i = 0; i < 3 && clause.hasLabel("conj", "xcomp"); i++) {
      clause = s.head(clause).orElse(clause);
    }
    return clause.hasLabel("ccomp")
        && s.head(clause)
            .filter(h -> h.tag().equals("VBD") || h.tag().equals("VBN") || h.isNoun())
            .isPresent();
  }

  /**
   * A noun and what it counts or measures: "tons of food", "two of its citizens" mean the food and
   * the citizens.
   */
  public static List<Token> content(Sentence s, Token noun) {
    List<Token> found = new ArrayList<>(2);
    found.add(noun);
    if (MEASURES.contains(noun.lemma()) || noun.tag().equals("CD") || noun.tag().equals("DT")) {
      for (Token of : s.children(noun, "prep")) {
        if (of.lemma().equals("of")) {
          for (Token object : s.children(of, "pobj")) {
            found.add(object);
            found.addAll(s.conjuncts(object));
          }
        }
      }
    }
    return found;
  }

  /** The verb of the clause that a token stands in (the token itself if it is one). */
  public static Token clauseVerb(Sentence s, Token token) {
    Token current = token;
    for (int i = 0; i < s.size(); i++) {
      if (current.isVerb() && !current.hasLabel("aux", "auxpass", "nmod", "amod", "compound")) {
        return current;
      }
      Optional<Token> head = s.head(current);
      if (head.isEmpty()) {
        return current;
      }
      current = head.get();
    }
    return current;
  }
}
