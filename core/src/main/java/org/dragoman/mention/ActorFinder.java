package org.dragoman.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.codebook.AgentLexicon.Agent;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.Fold;
import org.dragoman.codebook.NamedActor;
import org.dragoman.text.Document;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;

/**
 * Finds who is meant by the nouns and pronouns of a report: names of the lexicon, titles with
 * names, common nouns for actors with the country around them, persons unknown to the lexicon by
 * their title or apposition, pronouns by what was named before.
 */
final class ActorFinder {
  private static final Set<String> OWNER_PREPOSITIONS =
      Set.of("of", "from", "in", "for", "at", "with");
  private static final Set<String> SITE_PREPOSITIONS =
      Set.of("in", "at", "near", "around", "outside", "into", "inside", "over", "through");
  private static final Set<String> SIDE_PREPOSITIONS = Set.of("by", "between", "among");
  private static final Set<String> MOVING =
      Set.of(
          "send",
          "deploy",
          "dispatch",
          "withdraw",
          "mobilize",
          "mobilise",
          "station",
          "recall",
          "pull",
          "airlift",
          "order",
          "withdrawal",
          "removal",
          "pullout",
          "deployment",
          "evacuation",
          "departure",
          "bring",
          "move",
          "return",
          "remove",
          "evacuate");
  private static final Set<String> SAYING = Set.of("say", "tell", "report", "add", "announce");
  private static final Set<String> PERSONAL =
      Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");
  private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> FORMER =
      Set.of(
          "former",
          "ex",
          "late",
          "then",
          "ousted",
          "deposed",
          "past",
          "retired",
          "ex-president",
          "onetime",
          "exiled",
          "slain");

  /** Sectors of people who live where something happens to them. */
  private static final Set<String> CIVIL =
      Set.of("CVL", "REF", "MED", "EDU", "REL", "LAB", "AGR", "SOC");

  private static final Set<String> INTERNATIONAL =
      Set.of("UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "ISM");

  /** How many mentions back a short form may reach: about 60 sentences. */
  private static final int MEMORY = 400;

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
  private static final Set<String> DELEGATING =
      Set.of("represent", "include", "comprise", "lead", "head", "consist");
  private static final Set<String> NEUTER = Set.of("it", "its", "itself");

  /** Sectors of those who need not be of the country where they act. */
  private static final Set<String> FREE = Set.of("CRM", "UAF");

  /** Sectors of people who live under a state, and of those who wield its power over them. */
  private static final Set<String> SUBJECTS =
      Set.of("CVL", "OPP", "EDU", "LAB", "AGR", "REL", "MED", "PTY");

  private static final Set<String> AUTHORITIES = Set.of("GOV", "COP", "JUD");

  /** Kinds of common nouns that may stand before a deed of theirs. */
  private static final Set<String> DOERS = Set.of("body", "person", "people");

  /** Sectors of people whom their own side moves about. */
  private static final Set<String> MOVED = Set.of("MIL", "COP", "LAB", "GOV", "SPY");

  /** Sectors of groups whose country may be taken from the place where they act. */
  private static final Set<String> LOCAL =
      Set.of(
          "MIL", "COP", "REB", "GOV", "OPP", "CVL", "PRM", "LEG", "JUD", "EDU", "LAB", "REL", "REF",
          "AGR", "MED", "PTY", "CRM", "UAF", "SOC", "SPY", "BUS");

  private static final Set<String> SETTLEMENTS =
      Set.of(
          "village",
          "town",
          "city",
          "hamlet",
          "suburb",
          "district",
          "province",
          "island",
          "neighborhood",
          "neighbourhood",
          "settlement",
          "port",
          "area",
          "region",
          "county");

  private static final Pattern CREDIT_BEFORE =
      Pattern.compile(
          "(?i)(photo|image|picture|video|credit|caption)s?( by|:|/| courtesy of| credit:?) ?$");
  private static final Pattern CREDIT_AFTER =
      Pattern.compile("^(, ?File|, ?Pool)? ?/ ?(AP|AFP|EPA|Reuters|Getty|Associated Press|Pool)");

  private final Document document;
  private final Codebook codebook;
  private final Names names;
  private final List<List<PlaceFinder.Found>> places;
  private final String dominant;

  private final Map<String, Actor> byKey = new LinkedHashMap<>();
  private final List<Actor> actors = new ArrayList<>();
  private final List<Map<Integer, List<Actor>>> heads = new ArrayList<>();
  private final List<ActorMention> mentions = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();

  /** Last words of names, by how often the report has them as a person's. */
  private final Map<String, Integer> persons = new HashMap<>();

  /** An actor as mentioned, for pronouns and short forms that follow. */
  private record Seen(
      Actor actor, int sentence, int token, boolean subject, boolean plural, String headLemma) {}

  ActorFinder(
      Document document, Codebook codebook, Names names, List<List<PlaceFinder.Found>> places) {
    this.document = document;
    this.codebook = codebook;
    this.names = names;
    this.places = places;
    this.dominant = dominantCountry();
    countPersons();
  }

  /** A name is a person's throughout if the parser takes it for one more often than not. */
  private void countPersons() {
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.isName() && Set.of("PERSON", "ORG").contains(token.entity())) {
          persons.merge(token.form(), token.entity().equals("PERSON") ? 2 : -1, Integer::sum);
        }
      }
    }
  }

  void find() {
    for (Sentence sentence : document.sentences()) {
      heads.add(new HashMap<>());
      for (Token token : sentence.tokens()) {
        if (token.isNoun() || isNominalized(sentence, token)) {
          noun(sentence, token);
        } else if (token.isPronoun() && !pointsAhead(sentence, token)) {
          pronoun(sentence, token);
        }
      }
      sentence.tokens().stream()
          .filter(t -> t.isPronoun() && pointsAhead(sentence, t))
          .forEach(t -> ahead(sentence, t));
    }
  }

  /**
   * "When it closed the border, the ministry said ...": the subject of the main clause is meant.
   */
  private static boolean pointsAhead(Sentence sentence, Token token) {
    return token.hasLabel("nsubj") && mainSubject(sentence, token).isPresent();
  }

  private static Optional<Token> mainSubject(Sentence sentence, Token pronoun) {
    Optional<Token> clause = sentence.head(pronoun).filter(c -> c.hasLabel("advcl"));
    boolean first =
        clause.isPresent()
            && sentence.tokens().subList(0, pronoun.index()).stream().noneMatch(Token::isNoun);
    return clause
        .filter(c -> first)
        .flatMap(sentence::head)
        .filter(main -> main.index() > clause.get().index())
        .flatMap(main -> sentence.child(main, "nsubj"))
        .filter(s -> s.index() > clause.get().index() && !s.isPronoun());
  }

  private void ahead(Sentence sentence, Token pronoun) {
    Token subject = mainSubject(sentence, pronoun).orElseThrow();
    List<Actor> meant = heads.get(sentence.index()).getOrDefault(subject.index(), List.of());
    boolean fits =
        meant.stream().allMatch(a -> fits(a, kinds(pronoun)))
            && PLURAL.contains(pronoun.lemma()) == subject.tag().endsWith("S");
    if (!meant.isEmpty() && fits) {
      heads.get(sentence.index()).put(pronoun.index(), meant);
      meant.forEach(a -> mention(sentence, pronoun.index(), pronoun.index(), a, "pronoun"));
    } else {
      pronoun(sentence, pronoun);
    }
  }

  List<Actor> actors() {
    return actors;
  }

  List<ActorMention> mentions() {
    return mentions;
  }

  List<Map<Integer, List<Actor>>> heads() {
    return heads;
  }

  /**
   * "The Taliban", "the British" as heads: adjectives or unknown tags that a lexicon name covers.
   */
  private boolean isNominalized(Sentence sentence, Token token) {
    Names.Hit hit = names.at(sentence, token.index());
    return hit != null
        && Names.head(sentence, hit) == token.index()
        && !token.isVerb()
        && !token.hasLabel("nmod", "amod", "compound");
  }

  /**
   * The country that more than half of the report's names belong to, or at least twice as many as
   * to any other.
   */
  private String dominantCountry() {
    Map<String, Integer> counts = new HashMap<>(names.codeCounts());
    for (List<PlaceFinder.Found> sentence : places) {
      for (PlaceFinder.Found found : sentence) {
        String country = found.mention().place().country();
        if (country != null) {
          counts.merge(country, 1, Integer::sum);
        }
      }
    }
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    List<Map.Entry<String, Integer>> ranked =
        counts.entrySet().stream()
            .filter(e -> !INTERNATIONAL.contains(e.getKey()))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (ranked.isEmpty()) {
      return null;
    }
    int most = ranked.get(0).getValue();
    boolean clear = most >= 3 && (ranked.size() == 1 || most >= 2 * ranked.get(1).getValue());
    return most * 2 > total || clear ? ranked.get(0).getKey() : null;
  }

  // --- nouns
  // -----------------------------------------------------------------------------------------------------------

  private void noun(Sentence sentence, Token token) {
    Names.Hit hit = names.at(sentence, token.index());
    boolean head = hit != null && Names.head(sentence, hit) == token.index();
    if (hit != null && !head) {
      owner(sentence, token);
      return;
    }
    if (!NounPhrase.isHead(sentence, token)
        && (hit == null || hit.actor().kind() != NamedActor.Kind.PERSON)) {
      modifierMention(sentence, token, hit);
      return;
    }
    NounPhrase phrase = NounPhrase.of(sentence, token);
    if (head && hit.actor().kind() != NamedActor.Kind.DEMONYM) {
      named(sentence, token, phrase, hit);
    } else if (isPersonName(sentence, token)) {
      unknownPerson(sentence, token, phrase);
    } else {
      common(sentence, token, phrase, hit);
    }
  }

  /** "Assad's forces" has a name of its own, but tells of Assad too. */
  private void owner(Sentence sentence, Token token) {
    Names.Hit owner = names.owner(sentence, token.index());
    if (owner != null) {
      record(sentence, token, List.of(lexical(owner)), owner.first(), owner.last(), "name");
    }
  }

  /**
   * Names that modify another noun ("Hamas fighters") are mentions, but fill no slot by themselves.
   */
  private void modifierMention(Sentence sentence, Token token, Names.Hit hit) {
    if (hit != null && hit.actor().kind() == NamedActor.Kind.BODY) {
      Actor actor = lexical(hit);
      mention(sentence, hit.first(), hit.last(), actor, "name");
    } else if (hit == null) {
      doerOfDeed(sentence, token);
    }
  }

  /** "Sudanese government shelling": before a noun that is nobody, a body is who does it. */
  private void doerOfDeed(Sentence sentence, Token token) {
    Agent agent = codebook.agents().of(fold(token.lemma()));
    boolean body = agent != null && !agent.sector().isEmpty() && DOERS.contains(agent.kind());
    Token deed = sentence.token(token.head());
    if (!body
        || deed.index() != token.index() + 1
        || deed.isName()
        || codebook.agents().longestSuffix(NounPhrase.of(sentence, deed).lemmas()) != null) {
      return;
    }
    NounPhrase whole = NounPhrase.of(sentence, deed);
    Modifiers modifiers = modifiers(sentence, whole.first(), token.index() - 1);
    if (modifiers.code != null) {
      int first = whole.first();
      while (first < token.index() && names.at(sentence, first) == null) {
        first++;
      }
      NounPhrase phrase = new NounPhrase(sentence, token, first);
      Actor actor = agentActor(sentence, token, phrase, agent, modifiers, modifiers.code);
      heads.get(sentence.index()).put(token.index(), List.of(actor));
      mention(sentence, first, token.index(), actor, "nominal");
    }
  }

  private void named(Sentence sentence, Token token, NounPhrase phrase, Names.Hit hit) {
    Actor actor =
        hit.actor().kind() == NamedActor.Kind.PEOPLE
            ? people(sentence, phrase, hit)
            : isSite(sentence, token, hit) ? country(hit.code()) : lexical(hit);
    if (hit.actor().kind() == NamedActor.Kind.PERSON) {
      String office = office(sentence, phrase, hit.first());
      if (office != null) {
        actor.office(office);
        if (!isFormer(sentence, phrase, hit.first())) {
          // The report's own title outranks the lexicon's dates.
          Side side = titleSide(sentence, phrase, hit.first());
          actor.inOffice(side.sector, document.report().date() != null);
          servesToo(actor, hit, side.code);
        } else {
          actor.retire();
        }
      } else {
        appositive(sentence, token)
            .ifPresent(
                side -> {
                  actor.office(side.office());
                  servesToo(actor, hit, side.code);
                });
      }
    }
    record(sentence, token, List.of(actor), hit.first(), hit.last(), "name");
  }

  /** Of two bodies that a person serves, the title tells which is meant. */
  private static void servesToo(Actor actor, Names.Hit hit, String code) {
    boolean known = hit.meanings().stream().anyMatch(m -> code != null && code.equals(m.code()));
    if (known && !code.equals(actor.code())) {
      actor.serves(code);
    }
  }

  private static boolean isFormer(Sentence sentence, NounPhrase phrase, int nameStart) {
    for (int i = phrase.first(); i < nameStart; i++) {
      if (FORMER.contains(sentence.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** The actor of a lexicon name that stands as a modifier; made when it is first asked for. */
  Actor lexicalActor(Names.Hit hit) {
    return lexical(hit);
  }

  /** "in Ankara": a capital where something happens is a place, and stands for the country. */
  private boolean isSite(Sentence sentence, Token token, Names.Hit hit) {
    return hit.actor().kind() == NamedActor.Kind.CAPITAL
        && token.hasLabel("pobj")
        && sentence.head(token).filter(p -> SITE_PREPOSITIONS.contains(p.lemma())).isPresent();
  }

  /** The actor of a lexicon name, one for each canonical name. */
  private Actor lexical(Names.Hit hit) {
    NamedActor named = hit.actor();
    return switch (named.kind()) {
      case COUNTRY, DEMONYM -> country(named.code());
      case CAPITAL -> seat(named.code());
      case PERSON -> person(hit);
      case PEOPLE -> byKey("peo:" + named.name(), () -> people(named));
      case BODY -> byKey("body:" + named.name() + named.code(), () -> body(named));
    };
  }

  private Actor country(String code) {
    return byKey(
        "cou:" + code,
        () -> make(Actor.Kind.COUNTRY, countryName(code), code, List.of(), null, null));
  }

  /** "Ankara said": a seat of government stands for the government. */
  private Actor seat(String code) {
    return byKey(
        "gov:" + code,
        () -> make(Actor.Kind.COUNTRY, countryName(code), code, List.of("GOV"), null, null));
  }

  private String countryName(String code) {
    for (Sentence sentence : document.sentences()) {
      for (Names.Hit hit : names.of(sentence)) {
        if (hit.isCountryLike() && code.equals(hit.code())) {
          return hit.actor().name();
        }
      }
    }
    return code;
  }

  private Actor person(Names.Hit hit) {
    NamedActor named = hit.actor();
    boolean past =
        !hit.dated()
            && named.to() != null
            && document.report().date() != null
            && named.to().isBefore(document.report().date());
    List<String> sector = past && named.sector().contains("GOV") ? List.of("ELI") : named.sector();
    String office = hit.dated() ? named.office() : null;
    String last = lastName(named.name());
    Actor actor =
        byKey(
            "per:" + named.name(),
            () -> make(Actor.Kind.PERSON, named.name(), named.code(), sector, null, null));
    byKey.putIfAbsent("last:" + last, actor);
    if (office != null) {
      knownOffices.putIfAbsent(actor, office);
    }
    return actor;
  }

  /**
   * Offices that the lexicon knows of, for "the president"; the record has only what the report
   * says.
   */
  private final Map<Actor, String> knownOffices = new HashMap<>();

  private Actor people(NamedActor named) {
    return people(named, named.code());
  }

  private Actor people(NamedActor named, String code) {
    return make(Actor.Kind.PEOPLE, named.name(), code, named.sector(), suffixed(code, named), null);
  }

  /** "Iraqi Kurds", "Kurds in Germany": a people of many countries has the one told beside it. */
  private Actor people(Sentence sentence, NounPhrase phrase, Names.Hit hit) {
    NamedActor named = hit.actor();
    String beside = modifiers(sentence, phrase.first(), hit.first() - 1).code;
    String told = beside != null || named.code() != null ? beside : ownerCode(sentence, phrase);
    String here = told != null || named.code() != null ? told : placedIn(sentence, phrase.head());
    return here == null || here.equals(named.code())
        ? lexical(hit)
        : byKey("peo:" + here + named.name(), () -> people(named, here));
  }

  private static String suffixed(String code, NamedActor named) {
    return code == null || named.cameo() == null
        ? null
        : code + named.mainSectorOr("CVL") + named.cameo();
  }

  private Actor body(NamedActor named) {
    return make(Actor.Kind.BODY, named.name(), named.code(), named.sector(), named.cameo(), null);
  }

  // --- persons
  // ---------------------------------------------------------------------------------------------------------

  private boolean isPersonName(Sentence sentence, Token token) {
    boolean elsewhere = token.entity().equals("ORG") && persons.getOrDefault(token.form(), 0) > 0;
    return token.isName()
        && (token.entity().equals("PERSON") || elsewhere)
        && !isSettlement(sentence, token);
  }

  /** "the village of Deir Ammar". */
  private static boolean isSettlement(Sentence sentence, Token token) {
    return sentence
        .head(token)
        .filter(of -> of.lemma().equals("of") && token.hasLabel("pobj"))
        .flatMap(sentence::head)
        .filter(kind -> SETTLEMENTS.contains(kind.lemma()))
        .isPresent();
  }

  private void unknownPerson(Sentence sentence, Token token, NounPhrase phrase) {
    int first = token.index();
    while (first > phrase.first() && belongsToName(sentence, first - 1, token)) {
      first--;
    }
    Span span = sentence.token(first).span().union(token.span());
    String name = span.of(document.text()).replace('\n', ' ');
    Actor known = byKey.get("last:" + lastName(name));
    Actor actor =
        known != null
                && (first == token.index()
                    || known.name().endsWith(name)
                    || name.endsWith(known.name())
                    || sameFirst(known.name(), name))
            ? known
            : byKey(
                "per:" + name, () -> make(Actor.Kind.PERSON, name, null, List.of(), null, null));
    actor.longerName(name);
    byKey.putIfAbsent("last:" + lastName(name), actor);
    String office = office(sentence, phrase, first);
    if (office != null) {
      actor.office(office);
      Side side = titleSide(sentence, phrase, first);
      actor.code(side.code);
      actor.sector(side.sector);
    }
    appositive(sentence, token)
        .ifPresent(
            side -> {
              actor.office(side.office);
              actor.code(side.code);
              actor.sector(side.sector);
            });
    record(sentence, token, List.of(actor), first, token.index(), "name");
  }

  private boolean belongsToName(Sentence sentence, int index, Token head) {
    Token token = sentence.token(index);
    boolean hyphen =
        token.form().equals("-")
            && index > 0
            && sentence.token(index - 1).entity().equals("PERSON");
    return hyphen
        || (token.isName()
            && token.entity().equals(head.entity())
            && names.at(sentence, index) == null
            && codebook.agents().of(fold(token.lemma())) == null);
  }

  private static boolean sameFirst(String a, String b) {
    return a.split(" ")[0].equals(b.split(" ")[0]);
  }

  /**
   * The title before a name ("Turkish Foreign Minister"), without the country; null if there is
   * none.
   */
  private String office(Sentence sentence, NounPhrase phrase, int nameStart) {
    Agent agent = titleAgent(sentence, phrase, nameStart);
    if (agent == null) {
      return null;
    }
    int from = nameStart - 1;
    while (from > phrase.first() && isTitleWord(sentence, from - 1)) {
      from--;
    }
    while (from < nameStart && !isTitleWord(sentence, from)) {
      from++;
    }
    Span span = sentence.token(from).span().union(sentence.token(nameStart - 1).span());
    return span.of(document.text()).replace('\n', ' ');
  }

  private boolean isTitleWord(Sentence sentence, int index) {
    Token token = sentence.token(index);
    Names.Hit hit = names.at(sentence, index);
    boolean country = hit != null && hit.isCountryLike();
    return !country
        && (token.isNoun() || token.tag().startsWith("JJ") || token.form().equals("-"))
        && !token.tag().equals("POS");
  }

  private Agent titleAgent(Sentence sentence, NounPhrase phrase, int nameStart) {
    if (nameStart - 1 < phrase.first()) {
      return null;
    }
    List<String> lemmas = new ArrayList<>();
    for (int i = phrase.first(); i < nameStart; i++) {
      lemmas.addAll(Fold.words(sentence.token(i).lemma()));
    }
    return codebook.agents().longestSuffix(lemmas);
  }

  /** Code and sector that a title, apposition or modifier gives. */
  private record Side(String code, List<String> sector, String office) {}

  private Side titleSide(Sentence sentence, NounPhrase phrase, int nameStart) {
    Agent agent = titleAgent(sentence, phrase, nameStart);
    Modifiers modifiers = modifiers(sentence, phrase.first(), nameStart - 1);
    String code = modifiers.code != null ? modifiers.code : possessor(sentence, phrase.head());
    if (code == null && agent != null && agent.sector().contains("GOV")) {
      String delegation = delegationOf(sentence, phrase.head());
      code = delegation != null ? delegation : dominant;
    }
    List<String> sector = sectorOf(agent, modifiers, code);
    if (code == null && agent != null && !sector.isEmpty()) {
      code = inherited(sentence, phrase, agent, sector.get(0));
    }
    return new Side(code, sector, null);
  }

  /**
   * Whose delegation a person is named in ("Turkey was represented by ...", "its delegation
   * included ..."), or null.
   */
  private String delegationOf(Sentence sentence, Token head) {
    Token verb = Grammar.clauseVerb(sentence, head);
    if (!DELEGATING.contains(verb.lemma())) {
      return null;
    }
    for (int i = seen.size() - 1; i >= 0 && seen.get(i).sentence == sentence.index(); i--) {
      Actor earlier = seen.get(i).actor;
      if (earlier.code() != null && !earlier.mainSector().equals("JRN")) {
        return earlier.code();
      }
    }
    return null;
  }

  /**
   * "Jan Egeland, a UN adviser" and "the president's advisor, Ibrahim Kalin": the other half of an
   * apposition.
   */
  private Optional<Side> appositive(Sentence sentence, Token token) {
    List<Token> partners = new ArrayList<>(sentence.children(token, "appos"));
    if (token.hasLabel("appos")) {
      sentence.head(token).ifPresent(partners::add);
      // The parser often hangs it on the last noun of the phrase: go up to the one that is an
      // office.
      sentence
          .head(token)
          .flatMap(h -> sentence.head(h))
          .filter(p -> p.tag().equals("IN"))
          .flatMap(p -> sentence.head(p))
          .ifPresent(partners::add);
    }
    for (Token partner : partners) {
      if (!partner.isNoun()) {
        continue;
      }
      NounPhrase phrase = NounPhrase.of(sentence, partner);
      Agent agent = codebook.agents().longestSuffix(phrase.lemmas());
      if (agent != null && !agent.kind().equals("body") && !agent.kind().equals("thing")) {
        String code = ownerCode(sentence, phrase);
        List<String> sector = sectorOf(agent, owner(sentence, phrase), code);
        if (code == null && !sector.isEmpty()) {
          code = inherited(sentence, phrase, agent, sector.get(0));
        }
        String office = phrase.core().of(document.text()).replace('\n', ' ');
        return Optional.of(new Side(code, sector, withOf(sentence, partner, office)));
      }
    }
    return Optional.empty();
  }

  private String withOf(Sentence sentence, Token head, String words) {
    for (Token prep : sentence.children(head, "prep")) {
      Span span = sentence.subtreeSpan(prep);
      if (Set.of("of", "for", "at", "in", "to").contains(prep.lemma())
          && sentence.subtree(prep).size() <= 7
          && sentence.subtree(prep).stream().noneMatch(t -> t.hasLabel("appos", "relcl", "acl"))) {
        return words + " " + span.of(document.text()).replace('\n', ' ');
      }
    }
    return words;
  }

  // --- common nouns
  // ----------------------------------------------------------------------------------------------------

  private void common(Sentence sentence, Token token, NounPhrase phrase, Names.Hit hit) {
    Agent agent = isStance(sentence, token) ? null : agentOf(phrase);
    if (agent == null) {
      if (hit != null && hit.actor().kind() == NamedActor.Kind.DEMONYM) {
        Actor actor =
            byKey(
                "dem:" + hit.code(),
                () ->
                    make(
                        Actor.Kind.PEOPLE, demonymName(phrase), hit.code(), List.of(), null, null));
        record(sentence, token, List.of(actor), hit.first(), hit.last(), "name");
      } else if (hit == null && isOrganisation(sentence, token)) {
        unknownBody(sentence, token, phrase);
      }
      return;
    }
    Optional<Actor> apposed = namedApposition(sentence, token);
    if (apposed.isPresent()) {
      record(sentence, token, List.of(apposed.get()), phrase.first(), token.index(), "nominal");
      return;
    }
    Actor before = shortForm(sentence, token, phrase, agent);
    if (before != null) {
      record(sentence, token, List.of(before), phrase.first(), token.index(), "nominal");
      return;
    }
    List<Actor> found = new ArrayList<>();
    Modifiers modifiers = owner(sentence, phrase);
    List<String> codes =
        modifiers.codes.size() > 1 ? modifiers.codes : singleCode(sentence, phrase, agent);
    for (String code : codes) {
      found.add(
          agentActor(sentence, token, phrase, agent, modifiers, code.isEmpty() ? null : code));
    }
    record(sentence, token, found, phrase.first(), token.index(), "nominal");
  }

  private Agent agentOf(NounPhrase phrase) {
    return codebook.agents().longestSuffix(phrase.lemmas());
  }

  /** "voiced opposition to the plan", "in front of the court": nobody is meant. */
  private static boolean isStance(Sentence sentence, Token token) {
    boolean opposing =
        token.lemma().equals("opposition")
            && sentence.children(token, "prep").stream().anyMatch(p -> p.lemma().equals("to"));
    boolean before =
        token.lemma().equals("front")
            && sentence.head(token).filter(p -> p.lemma().equals("in")).isPresent();
    return opposing || before;
  }

  /** "the jihadist alliance JNIM": the name says who it is. */
  private Optional<Actor> namedApposition(Sentence sentence, Token token) {
    for (Token partner : sentence.children(token, "appos")) {
      Names.Hit hit = names.at(sentence, partner.index());
      if (hit != null
          && Names.head(sentence, hit) == partner.index()
          && hit.actor().kind() == NamedActor.Kind.BODY) {
        return Optional.of(lexical(hit));
      }
    }
    return Optional.empty();
  }

  private boolean isOrganisation(Sentence sentence, Token token) {
    return token.isName()
        && token.entity().equals("ORG")
        && token.form().length() > 2
        && placeAt(sentence, token.index()) == null;
  }

  /** An organisation that no table has: its country is what its own words tell. */
  private void unknownBody(Sentence sentence, Token token, NounPhrase phrase) {
    int first = token.index();
    while (first > phrase.first() && sentence.token(first - 1).isName()) {
      first--;
    }
    String name =
        sentence.token(first).span().union(token.span()).of(document.text()).replace('\n', ' ');
    String code = ownerCode(sentence, phrase);
    Actor actor =
        byKey(
            "org:" + String.join(" ", Fold.words(name)),
            () -> make(Actor.Kind.BODY, name, code, List.of(), null, null));
    record(sentence, token, List.of(actor), first, token.index(), "name");
  }

  private String demonymName(NounPhrase phrase) {
    return phrase.core().of(document.text()).replace('\n', ' ');
  }

  private List<String> singleCode(Sentence sentence, NounPhrase phrase, Agent agent) {
    String code = ownerCode(sentence, phrase);
    if (code == null) {
      code = sharedOwner(sentence, phrase.head());
    }
    if (code == null) {
      List<String> sector = sectorOf(agent, owner(sentence, phrase), null);
      code = inherited(sentence, phrase, agent, sector.isEmpty() ? "" : sector.get(0));
    }
    return List.of(code == null ? "" : code);
  }

  /**
   * "the Turkish military and political leadership": a conjunct without words of its own has those
   * of the first.
   */
  private String sharedOwner(Sentence sentence, Token head) {
    boolean bare = head.hasLabel("conj") && sentence.children(head, "det", "poss").isEmpty();
    Optional<Token> first = bare ? sentence.head(head).filter(Token::isNoun) : Optional.empty();
    return first
        .flatMap(f -> Optional.ofNullable(actorAt(sentence, f)))
        .map(Actor::code)
        .orElse(null);
  }

  private Actor agentActor(
      Sentence sentence,
      Token token,
      NounPhrase phrase,
      Agent agent,
      Modifiers modifiers,
      String code) {
    List<String> told = sectorOf(agent, modifiers, code);
    boolean retired = told.contains("GOV") && isFormer(sentence, phrase, token.index());
    List<String> sector = retired ? List.of("ELI") : told;
    String name = withOf(sentence, token, phrase.core().of(document.text()).replace('\n', ' '));
    Actor.Kind kind =
        switch (agent.kind()) {
          case "person", "office" ->
              token.tag().endsWith("S") ? Actor.Kind.PEOPLE : Actor.Kind.PERSON;
          case "people" -> Actor.Kind.PEOPLE;
          case "state" -> Actor.Kind.COUNTRY;
          case "thing" -> Actor.Kind.THING;
          case "place" -> Actor.Kind.SITE;
          default -> Actor.Kind.BODY;
        };
    String key =
        "agt:"
            + code
            + "/"
            + sector
            + "/"
            + agent.phrase()
            + "/"
            + String.join(" ", Fold.words(name));
    Actor actor =
        byKey(
            key,
            () ->
                make(
                    kind,
                    name,
                    code,
                    sector,
                    modifiers.cameo(code, sector),
                    officeOf(agent, phrase)));
    if (code != null && kind == Actor.Kind.PERSON && byKey.get("cou:" + code) != null) {
      actor.represents(byKey.get("cou:" + code));
    }
    return actor;
  }

  private String officeOf(Agent agent, NounPhrase phrase) {
    return agent.kind().equals("office")
        ? phrase.core().of(document.text()).replace('\n', ' ')
        : null;
  }

  /** "the ministry", "the Turkish leader", "the group": who was named so before; null if nobody. */
  private Actor shortForm(Sentence sentence, Token token, NounPhrase phrase, Agent agent) {
    if (!phrase.hasDeterminer("the", "this", "that")) {
      return null;
    }
    boolean bare = sentence.children(token, "prep").isEmpty();
    Modifiers modifiers = modifiers(sentence, phrase.first(), token.index() - 1);
    boolean shorter = phrase.lemmas().size() - (modifiers.code == null ? 0 : 1) <= 2;
    for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - MEMORY); i--) {
      Seen earlier = seen.get(i);
      Actor actor = earlier.actor;
      boolean codeFits = modifiers.code == null || modifiers.code.equals(actor.code());
      if (!codeFits || !bare) {
        continue;
      }
      boolean single = !token.tag().endsWith("S");
      if (single
          && agent.kind().equals("office")
          && actor.kind() == Actor.Kind.PERSON
          && officeFits(actor, token)) {
        return actor;
      }
      if (shorter
          && modifiers.code == null
          && single
          && actor.kind() == Actor.Kind.BODY
          && nameEndsWith(actor, token)) {
        return actor;
      }
    }
    return null;
  }

  private boolean officeFits(Actor actor, Token token) {
    String known =
        knownOffices.getOrDefault(actor, "") + " " + (actor.office() == null ? "" : actor.office());
    String offices = known.toLowerCase(Locale.ROOT);
    boolean leader =
        token.lemma().equals("leader")
            && (offices.contains("president")
                || offices.contains("prime minister")
                || offices.contains("chancellor")
                || offices.contains("king")
                || offices.contains("leader"));
    return leader || offices.contains(token.lemma());
  }

  private static boolean nameEndsWith(Actor actor, Token token) {
    List<String> words = Fold.words(actor.name());
    // "the army" is a state's unless the body that bears the word is one.
    boolean force =
        Set.of("army", "force", "forces", "military", "police", "navy").contains(token.lemma())
            && !Set.of("MIL", "COP").contains(actor.mainSector());
    return !force && words.size() > 1 && words.contains(fold(token.lemma()));
  }

  /**
   * Without a country of its own, a group has that of the same group before, of the place where it
   * acts, of the report.
   */
  private String inherited(Sentence sentence, NounPhrase phrase, Agent agent, String sector) {
    if (!LOCAL.contains(sector) || agent.sector().contains("JRN")) {
      return null;
    }
    String sender = MOVED.contains(sector) ? sender(sentence, phrase.head()) : null;
    if (sender != null) {
      return sender;
    }
    if (CIVIL.contains(sector)) {
      String here = placedIn(sentence, phrase.head());
      if (here != null) {
        return here;
      }
    }
    boolean troops =
        sector.equals("MIL") && (agent.kind().equals("person") || agent.kind().equals("people"));
    for (int i = seen.size() - 1; i >= 0; i--) {
      Seen earlier = seen.get(i);
      boolean near = sentence.index() - earlier.sentence <= 2;
      boolean like =
          earlier.headLemma.equals(phrase.head().lemma())
              || near && troops && earlier.actor.mainSector().equals("MIL");
      // "the president's adviser" beside "Turkey": the office of the state just named.
      boolean ofState =
          agent.kind().equals("office")
              && sector.equals("GOV")
              && earlier.sentence == sentence.index()
              && earlier.actor.kind() != Actor.Kind.THING;
      if (earlier.actor.code() != null
          && !earlier.actor.mainSector().equals("JRN")
          && !isHeadline(earlier)
          && (like || ofState)) {
        return earlier.actor.code();
      }
    }
    if (sector.equals("REB") || sector.equals("OPP")) {
      Optional<Seen> group =
          seen.stream()
              .filter(e -> e.actor.code() != null && e.actor.mainSector().equals(sector))
              .reduce((a, b) -> b);
      if (group.isPresent()) {
        return group.get().actor.code();
      }
    }
    // "the regime" is hardly the one of the side that speaks of it.
    boolean regime = phrase.head().lemma().equals("regime");
    if (regime
        && seen.stream()
            .anyMatch(
                e ->
                    e.sentence == sentence.index()
                        && dominant != null
                        && dominant.equals(e.actor.code()))) {
      return null;
    }
    String placed = placedIn(sentence, phrase.head());
    // Outlaws may come from anywhere; one name in the report does not tell.
    boolean free = FREE.contains(sector) && names.total() < 2;
    String own = placed == null && SUBJECTS.contains(sector) ? authority(sentence, phrase) : null;
    return placed != null ? placed : own != null ? own : free ? null : dominant;
  }

  /** "Minsk's police beat students": the state whose authorities deal with its people, or null. */
  private String authority(Sentence sentence, NounPhrase phrase) {
    Optional<Token> verb =
        phrase.head().hasLabel("dobj") ? sentence.head(phrase.head()) : Optional.empty();
    return verb.flatMap(v -> Grammar.subject(sentence, v))
        .flatMap(doer -> Optional.ofNullable(actorAt(sentence, doer)))
        .filter(a -> AUTHORITIES.contains(a.mainSector()))
        .map(Actor::code)
        .orElse(null);
  }

  /** "Spain has sent troops", "Spain's withdrawal of troops": whoever moves them, or null. */
  private String sender(Sentence sentence, Token head) {
    Optional<Token> mover = mover(sentence, head);
    Optional<Token> owner = mover.filter(Token::isNoun).flatMap(m -> sentence.child(m, "poss"));
    return mover
        .flatMap(m -> owner.isPresent() ? owner : Grammar.subject(sentence, clause(sentence, m)))
        .flatMap(o -> Optional.ofNullable(actorAt(sentence, o)))
        .map(Actor::code)
        .orElse(null);
  }

  private static Token clause(Sentence sentence, Token mover) {
    return Grammar.clauseVerb(sentence, mover);
  }

  /** The verb or noun of movement that a noun is the object of. */
  private static Optional<Token> mover(Sentence sentence, Token head) {
    Optional<Token> governor =
        head.hasLabel("dobj", "pobj") ? sentence.head(head) : Optional.empty();
    Optional<Token> mover =
        governor.filter(g -> g.lemma().equals("of")).isPresent()
            ? governor.flatMap(sentence::head)
            : governor.filter(Token::isVerb);
    return mover.filter(m -> MOVING.contains(m.lemma()));
  }

  /** A title is too short to tell whose people it speaks of. */
  private boolean isHeadline(Seen earlier) {
    return document.sentences().get(earlier.sentence).isTitle();
  }

  /**
   * The one country in which a phrase's clause, or else its sentence, places something, or null.
   */
  private String placedIn(Sentence sentence, Token head) {
    Token clause = Grammar.clauseVerb(sentence, head);
    Set<String> near = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>();
    for (PlaceFinder.Found found : places.get(sentence.index())) {
      String country = isLocative(sentence, found) ? found.mention().place().country() : null;
      if (country != null) {
        Token last = sentence.token(found.last());
        boolean speakers = isSpeakersPlace(sentence, last);
        if (!speakers) {
          all.add(country);
        }
        if (!speakers && sentence.dominates(clause, last)) {
          near.add(country);
        }
      }
    }
    Set<String> told = near.size() == 1 ? near : all;
    return told.size() == 1 ? told.iterator().next() : null;
  }

  /** "officials in Nairobi said": where somebody speaks is not where it happened. */
  private static boolean isSpeakersPlace(Sentence sentence, Token place) {
    Optional<Token> next =
        sentence.tokens().stream()
            .skip(place.index() + 1L)
            .filter(t -> !t.hasLabel("punct", "aux"))
            .findFirst();
    return place.hasLabel("pobj") && next.filter(n -> SAYING.contains(n.lemma())).isPresent();
  }

  /** A place where something is, not one that only modifies a noun ("the Doha meeting"). */
  private static boolean isLocative(Sentence sentence, PlaceFinder.Found found) {
    Token last = sentence.token(found.last());
    Integer resolution = found.mention().place().resolution();
    boolean country = resolution != null && resolution == 1;
    if (country && last.hasLabel("nsubj", "nsubjpass", "dobj", "poss")) {
      return false;
    }
    boolean side =
        last.hasLabel("pobj")
            && sentence.head(last).filter(p -> SIDE_PREPOSITIONS.contains(p.lemma())).isPresent();
    if (country && side) {
      return false;
    }
    return !last.hasLabel("compound", "nmod", "amod")
        || last.head() < 0
        || !sentence.token(last.head()).isNoun();
  }

  // --- owners
  // ----------------------------------------------------------------------------------------------------------

  /** What the words around a noun say of its side. */
  private record Modifiers(
      String code,
      List<String> codes,
      List<String> sector,
      boolean military,
      boolean civilian,
      NamedActor people) {
    String cameo(String code, List<String> sector) {
      if (people == null || people.cameo() == null || code == null) {
        return null;
      }
      String role = sector.isEmpty() ? "" : sector.get(0);
      return code + role + people.cameo();
    }
  }

  private Modifiers modifiers(Sentence sentence, int first, int last) {
    List<String> codes = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    List<String> sector = List.of();
    boolean military = false;
    boolean civilian = false;
    NamedActor people = null;
    for (int i = first; i <= last; i++) {
      Names.Hit hit = names.at(sentence, i);
      Token token = sentence.token(i);
      if (hit != null) {
        NamedActor actor = hit.actor();
        if (actor.kind() == NamedActor.Kind.PEOPLE) {
          people = actor;
        } else if (!actor.sector().isEmpty() && !hit.isCountryLike()) {
          sector = actor.sector();
        }
        if (actor.code() != null && !codes.contains(actor.code())) {
          codes.add(actor.code());
        }
        i = Math.max(i, hit.last());
      } else if (token.isPronoun()) {
        heads.get(sentence.index()).getOrDefault(i, List.of()).stream()
            .map(Actor::code)
            .filter(c -> c != null && !owners.contains(c))
            .forEach(owners::add);
      } else if (token.isName()) {
        PlaceFinder.Found place = placeAt(sentence, i);
        String country = place == null ? null : place.mention().place().country();
        if (country != null && !codes.contains(country)) {
          codes.add(country);
        }
      }
      military |= token.lemma().equals("military") || token.lemma().equals("army");
      civilian |= token.lemma().equals("civilian") && token.hasLabel("amod", "nmod", "compound");
    }
    // "their Iranian allies": the adjective tells more than whose they are.
    List<String> told = codes.isEmpty() ? owners : codes;
    return new Modifiers(
        told.isEmpty() ? null : told.get(0), told, sector, military, civilian, people);
  }

  /** Modifiers before the head, and the owner behind "of", "from" and the like. */
  private Modifiers owner(Sentence sentence, NounPhrase phrase) {
    Modifiers before = modifiers(sentence, phrase.first(), phrase.head().index() - 1);
    if (before.code != null && !before.sector.isEmpty()) {
      return before;
    }
    for (Token prep : sentence.children(phrase.head(), "prep")) {
      boolean source =
          prep.lemma().equals("from")
              && mover(sentence, phrase.head()).isPresent()
              && isMoved(agentOf(phrase));
      if (!OWNER_PREPOSITIONS.contains(prep.lemma()) || source) {
        continue;
      }
      for (Token object : sentence.children(prep, "pobj")) {
        List<Token> conjuncts = sentence.conjuncts(object);
        int last =
            conjuncts.isEmpty() ? object.index() : conjuncts.get(conjuncts.size() - 1).index();
        Modifiers after = modifiers(sentence, NounPhrase.of(sentence, object).first(), last);
        boolean named = names.at(sentence, object.index()) != null;
        Agent agent = named ? null : agentOf(NounPhrase.of(sentence, object));
        List<String> sector =
            !after.sector.isEmpty() ? after.sector : agent == null ? List.of() : agent.sector();
        if (after.code != null || !sector.isEmpty()) {
          String code = before.code != null ? before.code : after.code;
          List<String> codes = before.code != null ? before.codes : after.codes;
          return new Modifiers(
              code,
              codes,
              before.sector.isEmpty() ? sector : before.sector,
              before.military,
              before.civilian,
              before.people);
        }
      }
    }
    return before;
  }

  /** Troops leave where they were sent; refugees come from where they are at home. */
  private static boolean isMoved(Agent agent) {
    return agent != null && (agent.sector().isEmpty() || MOVED.contains(agent.sector().get(0)));
  }

  private String ownerCode(Sentence sentence, NounPhrase phrase) {
    Modifiers modifiers = owner(sentence, phrase);
    return modifiers.code != null ? modifiers.code : possessor(sentence, phrase.head());
  }

  private String possessor(Sentence sentence, Token head) {
    for (Token owner : sentence.children(head, "poss")) {
      Actor actor = actorAt(sentence, owner);
      if (actor != null && actor.code() != null) {
        return actor.code();
      }
    }
    return null;
  }

  private List<String> sectorOf(Agent agent, Modifiers modifiers, String code) {
    List<String> own = agent == null ? List.of() : agent.sector();
    if (modifiers.civilian && agent != null && !agent.kind().equals("thing")) {
      return List.of("CVL");
    }
    boolean force = agent != null && agent.kind().equals("force") && code != null;
    if (force && modifiers.sector.contains("GOV")) {
      // "the president's forces"
      return List.of("MIL");
    }
    boolean open = own.isEmpty() || (own.get(0).equals("REB") && !modifiers.sector.isEmpty());
    if (open && !modifiers.sector.isEmpty()) {
      return modifiers.sector;
    }
    if (own.isEmpty() && (modifiers.military || force)) {
      return List.of("MIL");
    }
    if (own.isEmpty() && agent != null && modifiers.people != null && !isThing(agent)) {
      // "Berber leaders" speak for a people, not for a state.
      return List.of(agent.kind().equals("office") ? "ELI" : "CVL");
    }
    if (own.isEmpty()
        && agent != null
        && code != null
        && Set.of("office", "body").contains(agent.kind())) {
      return List.of("GOV");
    }
    return own;
  }

  private static boolean isThing(Agent agent) {
    return Set.of("thing", "place", "force").contains(agent.kind());
  }

  // --- pronouns
  // --------------------------------------------------------------------------------------------------------

  private void pronoun(Sentence sentence, Token token) {
    Set<Actor.Kind> kinds = kinds(token);
    List<Actor> actor = kinds.isEmpty() ? List.of() : antecedent(sentence, token, kinds);
    if (!actor.isEmpty()) {
      record(sentence, token, actor, token.index(), token.index(), "pronoun");
    }
  }

  /** What a pronoun may stand for. */
  private static Set<Actor.Kind> kinds(Token pronoun) {
    String word = pronoun.lemma().toLowerCase(Locale.ROOT);
    String form = pronoun.form().toLowerCase(Locale.ROOT);
    if (PERSONAL.contains(form) || PERSONAL.contains(word)) {
      return Set.of(Actor.Kind.PERSON);
    }
    if (NEUTER.contains(form)) {
      return Set.of(Actor.Kind.BODY, Actor.Kind.COUNTRY);
    }
    return PLURAL.contains(form) ? Set.of(Actor.Kind.PEOPLE, Actor.Kind.BODY) : Set.of();
  }

  /**
   * The nearest earlier actor of a fitting kind, subjects of this and the previous sentence before
   * others.
   */
  private List<Actor> antecedent(Sentence sentence, Token token, Set<Actor.Kind> kinds) {
    Seen best = null;
    int bestRank = Integer.MIN_VALUE;
    for (int i = seen.size() - 1; i >= 0 && seen.size() - i < 40; i--) {
      Seen candidate = seen.get(i);
      int distance = sentence.index() - candidate.sentence;
      if (distance > 3 || !fits(candidate.actor, kinds)) {
        continue;
      }
      int rank =
          -4 * distance
              + (candidate.subject ? 3 : 0)
              - (distance == 0 ? 0 : 1)
              + (i - seen.size()) / 20;
      rank += PLURAL.contains(token.form().toLowerCase(Locale.ROOT)) && candidate.plural ? 3 : 0;
      rank +=
          distance == 0 && candidate.subject && sameClauseObject(sentence, token, candidate)
              ? -6
              : 0;
      if (rank > bestRank) {
        best = candidate;
        bestRank = rank;
      }
    }
    return best == null ? List.of() : together(best);
  }

  /** All actors of one mention: "the Turkish and Russian representatives" are two. */
  private List<Actor> together(Seen best) {
    List<Actor> all = new ArrayList<>();
    for (Seen other : seen) {
      if (other.sentence == best.sentence
          && other.token == best.token
          && !all.contains(other.actor)) {
        all.add(other.actor);
      }
    }
    return all;
  }

  private static boolean sameClauseObject(Sentence sentence, Token token, Seen candidate) {
    return !token.tag().equals("PRP$")
        && token.hasLabel("dobj", "pobj")
        && sentence.head(token).map(h -> h.index()).orElse(-1)
            == sentence.token(candidate.token).head();
  }

  private static boolean fits(Actor actor, Set<Actor.Kind> kinds) {
    return kinds.contains(actor.kind());
  }

  // --- book-keeping
  // ----------------------------------------------------------------------------------------------------

  private void record(
      Sentence sentence, Token head, List<Actor> found, int first, int last, String kind) {
    heads.get(sentence.index()).put(head.index(), List.copyOf(found));
    boolean credit = isCredit(sentence.token(first).span(), sentence.token(last).span());
    for (Actor actor : found) {
      mention(sentence, first, last, actor, kind);
      if (credit) {
        continue;
      }
      boolean subject = head.hasLabel("nsubj", "nsubjpass");
      seen.add(
          new Seen(
              actor,
              sentence.index(),
              head.index(),
              subject,
              head.tag().endsWith("S"),
              head.lemma()));
    }
  }

  /** "(AP Photo/Jane Roe, File)": who took a picture is not spoken of. */
  private boolean isCredit(Span first, Span last) {
    String text = document.text();
    String before = text.substring(Math.max(0, first.start() - 24), first.start());
    String after = text.substring(last.end(), Math.min(text.length(), last.end() + 24));
    return CREDIT_BEFORE.matcher(before).find() || CREDIT_AFTER.matcher(after).find();
  }

  private void mention(Sentence sentence, int first, int last, Actor actor, String kind) {
    int from = first;
    while (from < last && sentence.token(from).hasLabel("det", "punct")) {
      from++;
    }
    mentions.add(
        new ActorMention(
            sentence.token(from).span().union(sentence.token(last).span()), actor, kind));
  }

  private Actor actorAt(Sentence sentence, Token token) {
    List<Actor> found = heads.get(sentence.index()).get(token.index());
    if (found != null && !found.isEmpty()) {
      return found.get(0);
    }
    Names.Hit hit = names.at(sentence, token.index());
    return hit == null ? null : lexical(hit);
  }

  private PlaceFinder.Found placeAt(Sentence sentence, int token) {
    for (PlaceFinder.Found found : places.get(sentence.index())) {
      if (found.first() <= token && token <= found.last()) {
        return found;
      }
    }
    return null;
  }

  private Actor byKey(String key, java.util.function.Supplier<Actor> maker) {
    Actor known = byKey.get(key);
    if (known == null) {
      known = maker.get();
      byKey.put(key, known);
    }
    return known;
  }

  private Actor make(
      Actor.Kind kind, String name, String code, List<String> sector, String cameo, String office) {
    Actor actor = new Actor(actors.size(), kind, name, code, sector, cameo, office);
    actors.add(actor);
    return actor;
  }

  private static String lastName(String name) {
    List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
    while (words.size() > 1
        && SUFFIXES.contains(String.join("", Fold.words(words.get(words.size() - 1))))) {
      words.remove(words.size() - 1);
    }
    return String.join(" ", Fold.words(words.get(words.size() - 1)));
  }

  private static String fold(String lemma) {
    return String.join(" ", Fold.words(lemma));
  }
}
