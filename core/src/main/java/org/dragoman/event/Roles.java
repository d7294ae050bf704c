package org.dragoman.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.claim.Attribution;
import org.dragoman.claim.Claims;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/** Fills the roles of a frame with actors. */
final class Roles {
  private static final Set<String> AIMING =
      Set.of(
          "of", "by", "to", "with", "from", "against", "on", "for", "toward", "towards", "between",
          "over");
  private static final Set<String> PLACING =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "inside",
          "within",
          "during",
          "after",
          "before",
          "since",
          "until",
          "like",
          "as",
          "following",
          "despite");

  private static final Set<String> HITTING = Set.of("into", "on", "at", "against", "to", "of");

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "us", "me", "our", "my", "ourselves");

  private static final Set<String> THIRD_PERSON =
      Set.of("he", "she", "him", "her", "they", "them", "himself", "herself", "themselves");

  private final Mentions mentions;
  private final Claims claims;

  Roles(Mentions mentions, Claims claims) {
    this.mentions = mentions;
    this.claims = claims;
  }

  /** The actors in the first of the roles that has any. */
  Set<Actor> first(Sentence s, Token predicate, Token carrier, List<String> roles) {
    for (String role : roles) {
      Set<Actor> found = role(s, predicate, carrier, role);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return new LinkedHashSet<>();
  }

  /**
   * Whom an act is aimed at when no role of its frame tells: the side that its object belongs to or
   * comes from ("reject Israeli changes", "support Turkey's bid"), else the first side named in
   * what follows within its own clauses.
   */
  Set<Actor> aimedAt(Sentence s, Token predicate, Token carrier, Set<Actor> doers) {
    Set<Actor> found = new LinkedHashSet<>();
    if (predicate.isVerb()) {
      Grammar.object(s, predicate)
          .ifPresent(o -> Grammar.content(s, o).forEach(t -> found.addAll(around(s, t, doers))));
    }
    for (Token prep : prepositions(s, predicate, carrier)) {
      if (found.isEmpty() && AIMING.contains(prep.lemma())) {
        s.children(prep, "pobj")
            .forEach(o -> Grammar.content(s, o).forEach(t -> found.addAll(around(s, t, doers))));
      }
    }
    return found.isEmpty() ? following(s, predicate, doers) : found;
  }

  private static List<Token> prepositions(Sentence s, Token predicate, Token carrier) {
    List<Token> found = new ArrayList<>(s.children(predicate, "prep", "dative"));
    if (carrier.index() != predicate.index()) {
      found.addAll(s.children(carrier, "prep", "dative"));
    }
    return found;
  }

  /** "threatened to strike unless Israel withdrew": who has to meet the condition is threatened. */
  Set<Actor> conditioned(Sentence s, Token predicate, Set<Actor> doers) {
    Set<Actor> found = new LinkedHashSet<>();
    for (Token mark : s.tokens()) {
      boolean condition =
          Set.of("if", "unless").contains(mark.lemma()) && mark.hasLabel("mark", "advmod");
      if (condition && mark.head() >= 0 && s.dominates(predicate, mark)) {
        Grammar.subject(s, s.token(mark.head()))
            .ifPresent(t -> addOthers(found, mentions.argument(s, t), doers));
      }
    }
    return found;
  }

  /** "mobilised its reservists for a war against Iran": the side behind "against". */
  Set<Actor> against(Sentence s, Token predicate, Set<Actor> doers) {
    Set<Actor> found = new LinkedHashSet<>();
    for (Token prep : s.tokens()) {
      boolean own =
          prep.index() > predicate.index()
              && s.dominates(predicate, prep)
              && Grammar.clauseVerb(s, prep).index() == Grammar.clauseVerb(s, predicate).index();
      if (own && prep.lemma().equals("against") && !isAside(s, predicate, prep)) {
        s.children(prep, "pobj").forEach(o -> addOthers(found, mentions.argument(s, o), doers));
      }
    }
    return found;
  }

  /** "burned the farmers' crops", "hacked the computers of officers": whose things were hit. */
  Set<Actor> ownersHit(Sentence s, Token predicate, Set<Actor> doers) {
    List<Token> things = new ArrayList<>();
    if (predicate.isVerb()) {
      Grammar.object(s, predicate).ifPresent(things::add);
    }
    for (Token prep : s.children(predicate, "prep")) {
      if (HITTING.contains(prep.lemma())) {
        things.addAll(s.children(prep, "pobj"));
      }
    }
    Set<Actor> found = new LinkedHashSet<>();
    for (Token thing : things) {
      if (mentions.place(s, thing).isEmpty()) {
        // "foiled their attack" does not tell whose side "their" is on.
        s.children(thing, "poss").stream()
            .filter(o -> !doers.isEmpty() || !o.isPronoun())
            .forEach(o -> addOthers(found, mentions.argument(s, o), doers));
        for (Token of : s.children(thing, "prep")) {
          if (found.isEmpty() && of.lemma().equals("of")) {
            s.children(of, "pobj").forEach(o -> addOthers(found, mentions.argument(s, o), doers));
          }
        }
        if (found.isEmpty() && !doers.isEmpty()) {
          s.children(thing, "compound", "nmod", "amod")
              .forEach(m -> addOthers(found, mentions.modifier(s, m), doers));
        }
      }
    }
    return found;
  }

  private Set<Actor> around(Sentence s, Token noun, Set<Actor> doers) {
    Set<Actor> found = new LinkedHashSet<>();
    for (Token owner : s.children(noun, "poss")) {
      addOthers(found, mentions.argument(s, owner), doers);
    }
    for (Token prep : s.children(noun, "prep")) {
      if (found.isEmpty() && AIMING.contains(prep.lemma())) {
        s.children(prep, "pobj").forEach(o -> addOthers(found, mentions.argument(s, o), doers));
      }
    }
    for (Token modifier :
        found.isEmpty() ? s.children(noun, "compound", "nmod", "amod") : List.<Token>of()) {
      addOthers(found, mentions.modifier(s, modifier), doers);
    }
    return found;
  }

  private Set<Actor> following(Sentence s, Token predicate, Set<Actor> doers) {
    Set<Actor> found = new LinkedHashSet<>();
    for (Token token : s.tokens()) {
      boolean after = token.index() > predicate.index() && s.dominates(predicate, token);
      if (after && found.isEmpty() && !isAside(s, predicate, token)) {
        boolean modifier = token.hasLabel("compound", "nmod", "amod");
        if (modifier && s.head(token).filter(h -> !mentions.at(s, h).isEmpty()).isPresent()) {
          // "the US president": the noun tells more than its modifier.
          continue;
        }
        List<Actor> named = modifier ? mentions.modifier(s, token) : mentions.argument(s, token);
        addOthers(found, isSetting(s, token) ? abroad(named, doers) : named, doers);
      }
    }
    return found;
  }

  /** "in parliament", "outside the ministry": where it happens. */
  private static boolean isSetting(Sentence s, Token token) {
    return token.hasLabel("pobj")
        && s.head(token).filter(p -> PLACING.contains(p.lemma())).isPresent();
  }

  /** A country where something happens may be meant, an institution of one's own is not. */
  private static List<Actor> abroad(List<Actor> actors, Set<Actor> doers) {
    return actors.stream().filter(a -> doers.stream().noneMatch(d -> d.sameSide(a))).toList();
  }

  /**
   * True for what stands in a relative, conditional, temporal or coordinated clause, or names a
   * place.
   */
  private boolean isAside(Sentence s, Token predicate, Token token) {
    Token current = token;
    Token below = token;
    while (current.index() != predicate.index() && current.head() >= 0) {
      Token head = s.token(current.head());
      boolean clause =
          current.isVerb()
              && current.hasLabel("relcl", "advcl", "conj", "acl", "parataxis")
              && (!current.tag().equals("VB") || isAnotherDeed(current, head))
              && !(isByWhom(current, below) && head.index() != predicate.index());
      boolean placed = isPlaced(s, current) && head.isVerb();
      boolean behalf = current.lemma().equals("behalf");
      if (clause || placed || behalf || current.hasLabel("appos")) {
        return true;
      }
      below = current;
      current = head;
    }
    return false;
  }

  /** "condemned the raids and sent troops", with a tag that the parser got wrong. */
  private static boolean isAnotherDeed(Token verb, Token head) {
    return verb.hasLabel("conj") && head.isVerb() && !head.tag().equals("VB");
  }

  /** "laws imposed by the state": whose they are. */
  private static boolean isByWhom(Token clause, Token below) {
    return clause.hasLabel("acl") && clause.tag().equals("VBN") && below.lemma().equals("by");
  }

  /** When or where: "after the talks", "in Paris", but "in NATO exercises" names a side. */
  private boolean isPlaced(Sentence s, Token prep) {
    if (!prep.hasLabel("prep") || !PLACING.contains(prep.lemma())) {
      return false;
    }
    boolean examples = s.children(prep, "advmod").stream().anyMatch(t -> t.lemma().equals("such"));
    boolean body =
        prep.lemma().equals("in")
            && s.children(prep, "pobj").stream().noneMatch(o -> mentions.place(s, o).isPresent());
    return !examples && !body;
  }

  private static void addOthers(Set<Actor> found, List<Actor> actors, Set<Actor> doers) {
    for (Actor actor : actors) {
      boolean same = doers.stream().anyMatch(d -> d == actor || isSameSide(d, actor));
      if (!same && actor.code() != null && !actor.mainSector().equals("JRN")) {
        found.add(actor);
      }
    }
  }

  /** One state or force; within a country, a party and its government are two. */
  private static boolean isSameSide(Actor one, Actor other) {
    boolean country = one.code() != null && one.code().equals(other.code());
    boolean parts = !one.mainSector().isEmpty() && !other.mainSector().isEmpty();
    boolean apart = parts && !one.mainSector().equals(other.mainSector());
    return country && (!apart || other.kind() == Actor.Kind.SITE);
  }

  /** All sides of a mutual predicate, whatever their role. */
  Set<Actor> sides(Sentence s, Token predicate, Token carrier) {
    Set<Actor> found = new LinkedHashSet<>();
    for (String role : List.of("subj", "poss", "mod", "between", "of", "by", "with", "among")) {
      if (role.equals("of") && !found.isEmpty()) {
        continue;
      }
      found.addAll(role(s, predicate, carrier, role));
    }
    if (carrier.isVerb() && carrier.index() != predicate.index()) {
      found.addAll(role(s, carrier, carrier, "with"));
      found.addAll(role(s, carrier, carrier, "between"));
    }
    return found.isEmpty() ? far(s, predicate, "between") : withFar(s, predicate, found);
  }

  /** "held talks at the headquarters with Chile's minister": so is the other side. */
  private Set<Actor> withFar(Sentence s, Token predicate, Set<Actor> near) {
    Set<Actor> found = new LinkedHashSet<>(near);
    if (near.size() == 1) {
      found.addAll(far(s, predicate, "with"));
    }
    return found;
  }

  /**
   * "talks in the capital of Kazakhstan between Iran and Turkey": the parser hangs the phrase on
   * the nearest noun.
   */
  private Set<Actor> far(Sentence s, Token predicate, String preposition) {
    Set<Actor> found = new LinkedHashSet<>();
    for (Token prep : s.tokens()) {
      boolean after = prep.index() > predicate.index() && prep.lemma().equals(preposition);
      if (after
          && found.isEmpty()
          && Grammar.clauseVerb(s, prep).index() == Grammar.clauseVerb(s, predicate).index()) {
        s.children(prep, "pobj").forEach(o -> found.addAll(mentions.argument(s, o)));
      }
    }
    return found;
  }

  /** The actors in one role. */
  Set<Actor> role(Sentence s, Token predicate, Token carrier, String role) {
    Set<Actor> found = new LinkedHashSet<>();
    for (Token token : tokens(s, predicate, carrier, role)) {
      found.addAll(role.equals("mod") ? mentions.modifier(s, token) : argument(s, token));
      if (found.isEmpty() && role.equals("subj") && token.isNoun()) {
        found.addAll(owners(s, token));
      }
    }
    // "Syrian army shelling": the army did it, and the country only says whose it is.
    found.removeIf(a -> role.equals("mod") && isWhoseOf(a, found));
    return found;
  }

  private static boolean isWhoseOf(Actor country, Set<Actor> all) {
    return country.kind() == Actor.Kind.COUNTRY
        && all.stream().anyMatch(a -> a.kind() != Actor.Kind.COUNTRY && a.sameSide(country));
  }

  /** "Israeli army bulldozers": a thing acts for the force or state that owns it. */
  private Set<Actor> owners(Sentence s, Token thing) {
    Set<Actor> found = new LinkedHashSet<>();
    for (Token owner : s.children(thing, "compound", "nmod", "amod", "poss")) {
      for (Actor actor : mentions.modifier(s, owner)) {
        if (actor.kind() == Actor.Kind.COUNTRY || actor.kind() == Actor.Kind.BODY) {
          found.add(actor);
        }
      }
    }
    return found;
  }

  /** "We will not negotiate": who speaks is meant, but never by a "he" in his own words. */
  private List<Actor> argument(Sentence s, Token token) {
    String form = token.form().toLowerCase(Locale.ROOT);
    boolean first = FIRST_PERSON.contains(form);
    boolean third = THIRD_PERSON.contains(form) && claims.isQuoted(s, token);
    Attribution.Link origin = first || third ? claims.of(s, token).origin() : null;
    Actor speaker = origin == null ? null : origin.holder();
    boolean named =
        mentions.actorMentions(s).stream()
            .anyMatch(m -> m.actor() == speaker && m.span().end() <= token.span().start());
    if (third && named) {
      return mentions.argument(s, token);
    }
    if (speaker == null || third) {
      return mentions.argument(s, token).stream().filter(a -> a != speaker).toList();
    }
    return List.of(speaker);
  }

  private static List<Token> tokens(Sentence s, Token predicate, Token carrier, String role) {
    Token verb = carrier.isVerb() || !predicate.isNoun() ? carrier : predicate;
    return switch (role) {
      case "subj" ->
          verb.isVerb() || verb.tag().startsWith("JJ")
              ? list(subject(s, verb, predicate))
              : List.of();
      case "obj" ->
          verb.isVerb()
              ? list(Grammar.object(s, verb).filter(t -> t.index() != predicate.index()))
              : List.of();
      case "iobj" -> s.children(verb, "dative");
      case "poss" -> s.children(predicate, "poss");
      case "mod" -> modifiers(s, predicate);
      default -> prepositional(s, predicate, carrier, role);
    };
  }

  private static List<Token> list(Optional<Token> token) {
    return token.map(List::of).orElse(List.of());
  }

  /** The subject of the carrier, unless the predicate itself stands there ("talks were held"). */
  private static Optional<Token> subject(Sentence s, Token verb, Token predicate) {
    return Grammar.subject(s, verb).filter(t -> t.index() != predicate.index());
  }

  private static List<Token> prepositional(
      Sentence s, Token predicate, Token carrier, String role) {
    List<Token> found = new ArrayList<>(Grammar.prepositional(s, predicate, role));
    if (found.isEmpty() && carrier.index() != predicate.index()) {
      found.addAll(Grammar.prepositional(s, carrier, role));
    }
    if (found.isEmpty() && role.equals("by") && predicate.isNoun() && predicate.hasLabel("pobj")) {
      // "were killed in shelling by X": the parser gives the by-phrase to the verb.
      Token verb = Grammar.clauseVerb(s, predicate);
      Grammar.prepositional(s, verb, "by").stream()
          .filter(t -> t.index() > predicate.index())
          .forEach(found::add);
    }
    return found;
  }

  private static List<Token> modifiers(Sentence s, Token predicate) {
    List<Token> found = new ArrayList<>();
    for (Token child : s.children(predicate, "compound", "nmod", "amod")) {
      found.add(child);
      found.addAll(s.conjuncts(child));
      found.addAll(s.children(child, "compound", "nmod"));
    }
    return found;
  }
}
