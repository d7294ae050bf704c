package org.dragoman.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.NamedActor;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * Everything that the report names: actors, places, dates and quantities, resolved within the
 * report. Immutable after construction.
 */
public final class Mentions {
  /** Nouns that stand for what follows "of": "a group of rebels", "the deaths of 13 soldiers". */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "number",
          "group",
          "member",
          "part",
          "lot",
          "dozen",
          "hundred",
          "thousand",
          "score",
          "majority",
          "some",
          "all",
          "both",
          "one",
          "two",
          "three",
          "many",
          "most",
          "several",
          "rest",
          "series",
          "team",
          "band",
          "crowd",
          "handful",
          "body",
          "life",
          "position",
          "stronghold",
          "target",
          "unit",
          "column",
          "head",
          "half",
          "dozens",
          "hundreds",
          "thousands",
          "tens",
          "scores",
          "kind",
          "type",
          "pair",
          "couple",
          "percent",
          "any",
          "each",
          "none",
          "leadership",
          "remnant",
          "site",
          "area",
          "vehicle",
          "home",
          "house",
          "facility",
          "infrastructure",
          "interest",
          "property",
          "asset");

  private final Names names;
  private final List<List<PlaceFinder.Found>> places;
  private final ActorFinder actors;
  private final List<List<DateMention>> dates;
  private final List<List<QuantityMention>> quantities;
  private final List<ActorMention> actorMentions;
  private final List<List<ActorMention>> bySentence = new ArrayList<>();
  private final List<PlaceMention> placeMentions;

  private Mentions(Document document, Codebook codebook) {
    names = Names.find(document, codebook);
    places = PlaceFinder.find(document, codebook, names);
    actors = new ActorFinder(document, codebook, names, places);
    actors.find();
    actorMentions = List.copyOf(actors.mentions());
    placeMentions = places.stream().flatMap(List::stream).map(PlaceFinder.Found::mention).toList();
    document.sentences().forEach(s -> bySentence.add(new ArrayList<>()));
    index(document);
    dates = DateFinder.find(document);
    quantities = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      quantities.add(QuantityFinder.find(sentence, dates.get(sentence.index())));
    }
  }

  /** Mentions come sentence by sentence, so one pass over both lists is enough. */
  private void index(Document document) {
    int at = 0;
    for (Sentence sentence : document.sentences()) {
      while (at < actorMentions.size()
          && actorMentions.get(at).span().start() < sentence.span().end()) {
        bySentence.get(sentence.index()).add(actorMentions.get(at++));
      }
    }
  }

  /** Reads a document. */
  public static Mentions find(Document document, Codebook codebook) {
    return new Mentions(document, codebook);
  }

  /** All actors by first mention. */
  public List<Actor> actors() {
    // Modifiers may still add actors while events are found, so this is a view.
    return Collections.unmodifiableList(actors.actors());
  }

  /** All actor mentions in the order of the text. */
  public List<ActorMention> actorMentions() {
    return actorMentions;
  }

  /** The actor mentions of a sentence in order. */
  public List<ActorMention> actorMentions(Sentence sentence) {
    return bySentence.get(sentence.index());
  }

  /** All place mentions in the order of the text. */
  public List<PlaceMention> placeMentions() {
    return placeMentions;
  }

  /** The dates of a sentence in order. */
  public List<DateMention> dates(Sentence sentence) {
    return dates.get(sentence.index());
  }

  /** The quantities of a sentence in order. */
  public List<QuantityMention> quantities(Sentence sentence) {
    return quantities.get(sentence.index());
  }

  /** The actors that a noun or pronoun stands for, without its conjuncts; empty if none. */
  public List<Actor> at(Sentence sentence, Token token) {
    return actors.heads().get(sentence.index()).getOrDefault(token.index(), List.of());
  }

  /**
   * The actors that an argument stands for: itself, its conjuncts, and what a transparent noun ("a
   * number of ...") holds.
   */
  public List<Actor> argument(Sentence sentence, Token token) {
    Set<Actor> found = new LinkedHashSet<>(single(sentence, token, 0));
    for (Token conjunct : sentence.conjuncts(token)) {
      if (!conjunct.isVerb()) {
        found.addAll(single(sentence, conjunct, 0));
      }
    }
    return List.copyOf(found);
  }

  private List<Actor> single(Sentence sentence, Token token, int depth) {
    List<Actor> own = at(sentence, token);
    if (!own.isEmpty() || depth > 3) {
      return own;
    }
    boolean open =
        TRANSPARENT.contains(token.lemma())
            || token.tag().equals("CD")
            || token.tag().startsWith("DT");
    if (open) {
      for (Token prep : sentence.children(token, "prep")) {
        if (prep.lemma().equals("of") || prep.lemma().equals("among")) {
          for (Token object : sentence.children(prep, "pobj")) {
            List<Actor> inner = argument(sentence, object);
            if (!inner.isEmpty()) {
              return inner;
            }
          }
        }
      }
      for (Token owner : sentence.children(token, "poss", "nmod", "compound")) {
        List<Actor> inner = depth < 3 ? modifier(sentence, owner) : List.of();
        if (!inner.isEmpty()) {
          return inner;
        }
      }
    }
    return List.of();
  }

  /**
   * The actor behind an adjective or compound ("Turkish", "US", "rebel"), by the lexicon's names.
   */
  public List<Actor> modifier(Sentence sentence, Token token) {
    List<Actor> own = at(sentence, token);
    if (!own.isEmpty()) {
      return own;
    }
    Names.Hit hit = names.at(sentence, token.index());
    if (hit == null) {
      return List.of();
    }
    return actors.actors().stream()
        .filter(a -> a.code() != null && a.code().equals(hit.code()) && fits(a, hit))
        .findFirst()
        .map(List::of)
        .orElseGet(() -> hit.code() == null ? List.of() : List.of(actors.lexicalActor(hit)));
  }

  private static boolean fits(Actor actor, Names.Hit hit) {
    return hit.isCountryLike()
        ? actor.kind() == Actor.Kind.COUNTRY && actor.sector().isEmpty()
        : actor.name().equals(hit.actor().name());
  }

  /** The place that a token belongs to. */
  public Optional<Place> place(Sentence sentence, Token token) {
    return places.get(sentence.index()).stream()
        .filter(f -> f.first() <= token.index() && token.index() <= f.last())
        .map(f -> f.mention().place())
        .findFirst();
  }

  /** The places of a sentence with the index of their last token, in order. */
  public List<Place> places(Sentence sentence) {
    return places.get(sentence.index()).stream().map(f -> f.mention().place()).toList();
  }

  /** True if the token belongs to the name of a country or its capital. */
  public boolean isCountryName(Sentence sentence, Token token) {
    Names.Hit hit = names.at(sentence, token.index());
    return hit != null
        && (hit.actor().kind() == NamedActor.Kind.COUNTRY
            || hit.actor().kind() == NamedActor.Kind.CAPITAL);
  }

  /** How often the report names each country. */
  public Map<String, Integer> countries() {
    return Map.copyOf(names.codeCounts());
  }
}
