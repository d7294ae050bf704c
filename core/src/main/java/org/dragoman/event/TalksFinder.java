package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dragoman.claim.Attribution;
import org.dragoman.claim.Claims;
import org.dragoman.mention.Actor;
import org.dragoman.mention.ActorMention;
import org.dragoman.mention.Mentions;
import org.dragoman.mention.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;

/**
 * Gathers the CONSULT events of one set of sides into one negotiation, with its delegations, venue,
 * days, topic and outcome.
 */
final class TalksFinder {
  private static final Set<String> TALK_WORDS =
      Set.of(
          "talk",
          "negotiation",
          "meeting",
          "discussion",
          "summit",
          "consultation",
          "dialogue",
          "delegation",
          "conversation",
          "conference",
          "negotiator",
          "delegate",
          "visit");
  private static final Set<String> PART_VERBS =
      Set.of(
          "include",
          "represent",
          "lead",
          "head",
          "attend",
          "meet",
          "comprise",
          "consist",
          "chair",
          "participate",
          "join",
          "receive",
          "host",
          "negotiate",
          "visit",
          "hold");

  /** Words that an agreement came of the talks, whoever signed it. */
  private static final Pattern AGREED =
      Pattern.compile(
          "(?<!not )(?<!without )\\b(?:end(?:ed|s)|concluded|closed|result(?:ed|s)|culminated)"
              + " (?:\\w+ ){0,3}?(?:with|in) (?:an?|the|their) (?:\\w+ ){0,2}?"
              + "(?:agreement|deal|accord|pact|truce|ceasefire|cease-fire|treaty|memorandum)\\b");

  private static final Set<String> MEMBER_VERBS =
      Set.of("include", "represent", "lead", "head", "comprise", "consist", "chair");
  private static final List<String> FAILED =
      List.of(
          "without result",
          "without agreement",
          "without an agreement",
          "without a deal",
          "without any agreement",
          "without a breakthrough",
          "no agreement",
          "no breakthrough",
          "no deal",
          "unable to reach",
          "failed to reach",
          "failed to agree",
          "failed to produce",
          "collapsed",
          "broke down",
          "ended in failure",
          "inconclusive",
          "without progress",
          "no progress",
          "deadlock");
  private static final List<String> CONTINUED =
      List.of(
          "will continue",
          "next round",
          "to be resumed",
          "will resume",
          "agreed to continue",
          "further talks",
          "further round");
  private static final List<String> CANCELLED =
      List.of(
          "called off",
          "cancelled",
          "canceled",
          "postponed",
          "suspended the talks",
          "suspended talks",
          "boycotted");

  private final Document document;
  private final Mentions mentions;
  private final Claims claims;
  private final List<EventDraft> events;

  TalksFinder(Document document, Mentions mentions, Claims claims, List<EventDraft> events) {
    this.document = document;
    this.mentions = mentions;
    this.claims = claims;
    this.events = events;
  }

  List<TalksDraft> find() {
    Map<Set<String>, List<EventDraft>> groups = new LinkedHashMap<>();
    for (EventDraft event : events) {
      if (!isMeeting(event)) {
        continue;
      }
      Set<String> codes = new LinkedHashSet<>(new TreeSet<>(codes(event)));
      if (codes.size() >= 2) {
        group(groups, codes).add(event);
      }
    }
    return groups.values().stream().map(this::talks).toList();
  }

  private static boolean isMeeting(EventDraft event) {
    boolean planned =
        event.category.equals("AGREE") && "036".equals(event.cameo)
            || event.category.equals("REJECT") && "125".equals(event.cameo);
    return (event.category.equals("CONSULT") && !"hypothetical".equals(event.auxiliary)) || planned;
  }

  /** Talks whose sides are a part of another's are the same negotiation. */
  private static List<EventDraft> group(
      Map<Set<String>, List<EventDraft>> groups, Set<String> codes) {
    for (Map.Entry<Set<String>, List<EventDraft>> known : groups.entrySet()) {
      if (known.getKey().containsAll(codes)) {
        return known.getValue();
      }
    }
    return groups.computeIfAbsent(codes, k -> new ArrayList<>());
  }

  private static Set<String> codes(EventDraft event) {
    Set<String> codes = new LinkedHashSet<>();
    for (Set<Actor> side : List.of(event.actors, event.recipients)) {
      for (Actor actor : side) {
        codes.add(actor.code() == null ? actor.name() : actor.code() + rebel(actor));
      }
    }
    return codes;
  }

  /** A state and its rebels are two sides. */
  private static String rebel(Actor actor) {
    return Set.of("REB", "OPP").contains(actor.mainSector()) ? actor.mainSector() : "";
  }

  private TalksDraft talks(List<EventDraft> group) {
    TreeSet<Integer> evidence = new TreeSet<>();
    group.forEach(e -> evidence.addAll(e.evidence));
    Map<String, Actor> parties = parties(group);
    evidence.addAll(mentionsOfTalks(evidence, parties));
    List<TalksDraft.Round> rounds = rounds(group);
    LocalDate first = null;
    LocalDate last = null;
    for (EventDraft event : group) {
      for (EventDraft told : tellings(event)) {
        if (told.date == null || !told.dated) {
          continue;
        }
        LocalDate end = told.enddate == null ? told.date : told.enddate;
        first = first == null || told.date.isBefore(first) ? told.date : first;
        last = last == null || end.isAfter(last) ? end : last;
      }
    }
    Attribution attribution =
        group.stream().anyMatch(e -> e.attribution.isNone())
            ? Attribution.NONE
            : group.get(0).attribution;
    return new TalksDraft(
        kind(group),
        List.copyOf(parties.values()),
        participants(evidence, parties, group),
        venue(group),
        first,
        last == null || last.equals(first) ? null : last,
        rounds,
        topics(evidence, group),
        outcome(group, evidence, parties),
        mediators(group),
        evidence,
        attribution);
  }

  private static List<EventDraft> tellings(EventDraft event) {
    List<EventDraft> all = new ArrayList<>(event.merged);
    all.add(event);
    return all;
  }

  private static String kind(List<EventDraft> group) {
    for (EventDraft event : group) {
      if (event.modes.contains("phone")) {
        return "call";
      }
      if (event.trigger.lemma().equals("summit")) {
        return "summit";
      }
      if (Set.of("talk", "negotiation", "negotiate").contains(event.trigger.lemma())) {
        return "talks";
      }
    }
    return group.get(0).modes.contains("visit") ? "visit" : "meeting";
  }

  /** One actor for each side: the state itself if it is named, else the first of the side. */
  private Map<String, Actor> parties(List<EventDraft> group) {
    Map<String, Actor> parties = new LinkedHashMap<>();
    for (EventDraft event : group) {
      for (Set<Actor> side : List.of(event.actors, event.recipients)) {
        for (Actor actor : side) {
          parties.putIfAbsent(
              actor.code() == null ? actor.name() : actor.code() + rebel(actor), actor);
        }
      }
    }
    for (Actor actor : mentions.actors()) {
      if (actor.kind() == Actor.Kind.COUNTRY && parties.containsKey(actor.code())) {
        parties.put(actor.code(), actor);
      }
    }
    return parties;
  }

  /** Sentences from the first to the end that speak of talks or of a side's delegation. */
  private Set<Integer> mentionsOfTalks(TreeSet<Integer> evidence, Map<String, Actor> parties) {
    Set<Integer> more = new TreeSet<>();
    for (Sentence s : document.sentences()) {
      boolean word =
          s.tokens().stream()
              .anyMatch(t -> TALK_WORDS.contains(t.lemma()) || t.form().equalsIgnoreCase("talks"));
      boolean near =
          s.isTitle() || s.index() >= evidence.first() - 2 && s.index() <= evidence.last() + 3;
      boolean within = s.index() > evidence.first() && s.index() <= evidence.last() + 3;
      boolean members =
          within
              && s.tokens().stream().anyMatch(t -> MEMBER_VERBS.contains(t.lemma()))
              && namesPerson(s);
      boolean side =
          s.tokens().stream()
              .flatMap(t -> mentions.at(s, t).stream())
              .anyMatch(a -> a.code() != null && parties.containsKey(a.code()));
      if (members || word && near && (side || s.size() < 14)) {
        more.add(s.index());
      }
    }
    return more;
  }

  private boolean namesPerson(Sentence s) {
    return mentions.actorMentions(s).stream()
        .anyMatch(
            m ->
                m.actor().kind() == Actor.Kind.PERSON
                    && m.kind().equals("name")
                    && s.span().contains(m.span()));
  }

  private List<TalksDraft.Round> rounds(List<EventDraft> group) {
    Map<LocalDate, TalksDraft.Round> byDay = new TreeMap<>();
    for (EventDraft event : group) {
      for (EventDraft told : tellings(event)) {
        if (told.date != null && told.dated && told.enddate == null) {
          Place place = told.places.isEmpty() ? null : told.places.get(0);
          byDay.putIfAbsent(
              told.date, new TalksDraft.Round(told.date, place, told.sentence.index()));
        }
      }
    }
    return byDay.size() < 2 ? List.of() : List.copyOf(byDay.values());
  }

  private static Place venue(List<EventDraft> group) {
    Map<Place, Integer> votes = new LinkedHashMap<>();
    for (EventDraft event : group) {
      for (EventDraft told : tellings(event)) {
        told.places.forEach(p -> votes.merge(p, 1, Integer::sum));
      }
    }
    return votes.entrySet().stream()
        .max(
            Comparator.<Map.Entry<Place, Integer>>comparingInt(
                    e -> e.getKey().resolution() != null && e.getKey().resolution() >= 4 ? 1 : 0)
                .thenComparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  // --- who took part
  // ---------------------------------------------------------------------------------------------------

  private List<TalksDraft.Participant> participants(
      TreeSet<Integer> evidence, Map<String, Actor> parties, List<EventDraft> group) {
    Map<Actor, TalksDraft.Participant> found = new LinkedHashMap<>();
    for (int index : evidence) {
      Sentence s = document.sentences().get(index);
      if (s.isTitle()
          || s.tokens().stream()
              .noneMatch(t -> PART_VERBS.contains(t.lemma()) || TALK_WORDS.contains(t.lemma()))) {
        continue;
      }
      for (ActorMention mention : mentions.actorMentions(s)) {
        Actor person = mention.actor();
        boolean named =
            person.kind() == Actor.Kind.PERSON
                && mention.kind().equals("name")
                && s.span().contains(mention.span());
        if (named && takesPart(s, mention) && !isOther(person, parties)) {
          String code = person.code() == null ? sideOf(s, mention, parties) : person.code();
          found.putIfAbsent(
              person,
              new TalksDraft.Participant(
                  person, code == null ? null : parties.get(code), mention.span()));
        }
      }
    }
    for (EventDraft event : group) {
      for (Set<Actor> side : List.of(event.actors, event.recipients)) {
        for (Actor actor : side) {
          Optional<ActorMention> mention =
              mentions.actorMentions().stream()
                  .filter(m -> m.actor() == actor && m.kind().equals("name"))
                  .findFirst();
          if (actor.kind() == Actor.Kind.PERSON && mention.isPresent()) {
            found.putIfAbsent(
                actor,
                new TalksDraft.Participant(actor, parties.get(actor.code()), mention.get().span()));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean isOther(Actor person, Map<String, Actor> parties) {
    return person.code() != null && !parties.containsKey(person.code());
  }

  /**
   * A person unknown to the lexicon stands with the side named in the same sentence, the one
   * represented before others.
   */
  private String sideOf(Sentence s, ActorMention mention, Map<String, Actor> parties) {
    for (Token verb : s.tokens()) {
      if (!verb.lemma().equals("represent") || !verb.isVerb()) {
        continue;
      }
      for (Token side : Grammar.object(s, verb).stream().toList()) {
        for (Actor actor : mentions.argument(s, side)) {
          if (actor.code() != null && parties.containsKey(actor.code())) {
            return actor.code();
          }
        }
      }
    }
    for (Token token : s.tokens()) {
      for (Actor actor : mentions.at(s, token)) {
        if (actor.code() != null && parties.containsKey(actor.code())) {
          return actor.code();
        }
      }
    }
    return null;
  }

  /** Not the one who only reports it. */
  private boolean takesPart(Sentence s, ActorMention mention) {
    Token head = null;
    for (Token token : s.tokens()) {
      if (token.span().end() == mention.span().end()) {
        head = token;
      }
    }
    if (head == null) {
      return false;
    }
    Optional<Token> verb = s.head(head);
    boolean speaks = head.hasLabel("nsubj") && verb.isPresent() && claims.isCue(s, verb.get());
    boolean office = head.hasLabel("poss");
    return !speaks && !office;
  }

  private Set<Actor> mediators(List<EventDraft> group) {
    Set<Actor> found = new LinkedHashSet<>();
    for (EventDraft event : group) {
      Sentence s = event.sentence;
      for (Token token : s.tokens()) {
        if (Set.of("mediate", "broker", "facilitate", "sponsor").contains(token.lemma())
            && token.isVerb()) {
          Grammar.subject(s, token).ifPresent(t -> found.addAll(mentions.argument(s, t)));
        }
      }
    }
    return found;
  }

  // --- what about, with what result
  // ------------------------------------------------------------------------------------

  private List<Span> topics(TreeSet<Integer> evidence, List<EventDraft> group) {
    List<Span> found = new ArrayList<>();
    for (int index : evidence) {
      Sentence s = document.sentences().get(index);
      for (Token token : s.tokens()) {
        if (token.lemma().equals("discuss")) {
          Grammar.object(s, token).ifPresent(o -> found.add(s.subtreeSpan(o)));
        }
        boolean focus =
            token.lemma().equals("focus")
                || token.lemma().equals("center")
                || token.lemma().equals("centre");
        boolean talk = TALK_WORDS.contains(token.lemma()) && token.isNoun();
        if (focus || talk) {
          for (String preposition : List.of("on", "about", "over", "concerning", "regarding")) {
            Grammar.prepositional(s, token, preposition).stream()
                .filter(o -> !isDay(s, o))
                .forEach(o -> found.add(s.subtreeSpan(o)));
          }
        }
      }
    }
    return found.stream().distinct().limit(4).toList();
  }

  /** "Talks on Saturday" are not about Saturday. */
  private boolean isDay(Sentence s, Token token) {
    return mentions.dates(s).stream().anyMatch(day -> day.span().overlaps(token.span()));
  }

  private String outcome(
      List<EventDraft> group, TreeSet<Integer> evidence, Map<String, Actor> parties) {
    int next = evidence.last() + 1;
    TreeSet<Integer> around = new TreeSet<>(evidence);
    for (int index : evidence) {
      if (index + 1 < document.sentences().size() && index < next) {
        around.add(index + 1);
      }
    }
    StringBuilder text = new StringBuilder();
    around.forEach(
        i ->
            text.append(
                    document.sentences().get(i).span().of(document.text()).toLowerCase(Locale.ROOT))
                .append('\n'));
    String words = text.toString();
    if (group.stream().allMatch(e -> e.category.equals("REJECT"))
        || CANCELLED.stream().anyMatch(words::contains)) {
      return "cancelled";
    }
    if (FAILED.stream().anyMatch(words::contains)) {
      return "none";
    }
    boolean agreed =
        events.stream()
            .filter(
                e ->
                    e.auxiliary == null
                        && (e.category.equals("SUPPORT") && "057".equals(e.cameo)
                            || e.category.equals("AGREE") && !"036".equals(e.cameo)))
            .filter(e -> e.evidence.stream().anyMatch(around::contains))
            .anyMatch(e -> codes(e).stream().filter(parties::containsKey).count() >= 2);
    if (agreed || AGREED.matcher(words).find()) {
      return "agreement";
    }
    return CONTINUED.stream().anyMatch(words::contains) ? "continuing" : "unknown";
  }
}
