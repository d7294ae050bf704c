package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.claim.Attribution;
import org.dragoman.claim.Claims;
import org.dragoman.mention.Actor;
import org.dragoman.mention.DateMention;
import org.dragoman.mention.Mentions;
import org.dragoman.mention.Place;
import org.dragoman.mention.QuantityMention;
import org.dragoman.text.Document;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * Finds the numbers of losses: a quantity whose noun is the object of a verb of harm ("killed
 * five"), stands under a noun of loss ("the deaths of 13 soldiers", "a toll of 61") or carries a
 * word of loss ("nine injured").
 */
final class FigureFinder {
  private static final Map<String, String> VERBS = new HashMap<>();
  private static final Map<String, String> NOUNS = new HashMap<>();
  private static final Map<String, String> STATES = new HashMap<>();
  private static final Set<String> THINGS_EQUIPMENT =
      Set.of(
          "tank",
          "vehicle",
          "aircraft",
          "helicopter",
          "plane",
          "jet",
          "drone",
          "warplane",
          "howitzer",
          "gun",
          "launcher",
          "depot",
          "carrier",
          "boat",
          "ship",
          "truck",
          "car",
          "artillery",
          "rocket",
          "missile");
  private static final Set<String> NOT_PEOPLE =
      Set.of(
          "day",
          "week",
          "month",
          "year",
          "hour",
          "minute",
          "time",
          "kilometer",
          "kilometre",
          "mile",
          "meter",
          "metre",
          "km",
          "percent",
          "%",
          "dollar",
          "euro",
          "pound",
          "house",
          "home",
          "building",
          "school",
          "hospital",
          "town",
          "village",
          "city",
          "raid",
          "strike",
          "attack",
          "airstrike",
          "round",
          "ton",
          "tonne",
          "vote",
          "seat",
          "point",
          "degree",
          "occasion",
          "dog",
          "bird",
          "sheep",
          "cow",
          "goal",
          "game",
          "match",
          "o'clock",
          "a.m.",
          "p.m.",
          "century",
          "decade");

  static {
    put(
        VERBS,
        "dead",
        "kill",
        "murder",
        "massacre",
        "execute",
        "behead",
        "assassinate",
        "slaughter",
        "neutralize",
        "neutralise",
        "eliminate",
        "die",
        "perish",
        "slay",
        "martyr",
        "drown",
        "gun",
        "liquidate",
        "lynch",
        "hang");
    put(VERBS, "injured", "wound", "injure", "hurt", "maim", "hospitalize", "hospitalise");
    put(VERBS, "captured", "capture", "abduct", "kidnap", "seize");
    put(VERBS, "arrested", "arrest", "detain", "jail", "imprison");
    put(VERBS, "displaced", "displace", "flee", "uproot", "evacuate");
    put(VERBS, "targets", "target", "hit", "strike");
    put(VERBS, "equipment", "destroy", "down");
    put(VERBS, "other", "release", "free", "swap", "rescue", "exchange", "liberate");
    put(NOUNS, "dead", "death", "killing", "fatality", "murder", "loss", "corpse", "body", "life");
    put(NOUNS, "injured", "injury", "wounded", "injured");
    put(NOUNS, "arrested", "arrest");
    put(STATES, "dead", "dead", "killed");
    put(STATES, "injured", "injured", "wounded", "hurt");
    put(STATES, "missing", "missing");
    put(STATES, "displaced", "displaced", "homeless");
    put(STATES, "arrested", "arrested", "detained");
  }

  private static void put(Map<String, String> map, String kind, String... words) {
    for (String word : words) {
      map.put(word, kind);
    }
  }

  private final Document document;
  private final Mentions mentions;
  private final Claims claims;
  private final Circumstances circumstances;
  private final List<EventDraft> events;
  private final Trace trace;
  private final List<FigureDraft> figures = new ArrayList<>();
  private FigureDraft last;

  FigureFinder(
      Document document,
      Mentions mentions,
      Claims claims,
      Circumstances circumstances,
      List<EventDraft> events,
      Trace trace) {
    this.document = document;
    this.mentions = mentions;
    this.claims = claims;
    this.circumstances = circumstances;
    this.events = events;
    this.trace = trace;
  }

  List<FigureDraft> find() {
    for (Sentence sentence : document.sentences()) {
      if (sentence.isTitle() && document.sentences().size() > 3) {
        continue;
      }
      for (QuantityMention quantity : mentions.quantities(sentence)) {
        loss(sentence, quantity).ifPresent(loss -> add(sentence, quantity, loss));
      }
      comparedLosses(sentence);
    }
    return figures;
  }

  /**
   * What a quantity counts: the kind of loss, the noun that is counted, and the word of loss that
   * governs it.
   */
  private record Loss(String kind, Token counted, Token governor, Token verb) {}

  // --- from a quantity to its word of loss
  // -----------------------------------------------------------------------------

  private Optional<Loss> loss(Sentence s, QuantityMention quantity) {
    Token number = s.token(quantity.lastToken());
    Token counted = counted(s, number);
    if (NOT_PEOPLE.contains(counted.lemma()) || isMoneyOrAge(s, counted, quantity)) {
      return Optional.empty();
    }
    Optional<Loss> own = ownState(s, number, counted);
    if (own.isPresent()) {
      return own;
    }
    Optional<Loss> part = subset(s, quantity, number, counted);
    return part.isPresent() ? part : governor(s, number, counted);
  }

  /**
   * "nine civilians, among them three children", "ten people including two nurses": a part of the
   * loss told before.
   */
  private Optional<Loss> subset(Sentence s, QuantityMention quantity, Token number, Token counted) {
    if (last == null || last.sentence() != s || mentions.argument(s, counted).isEmpty()) {
      return Optional.empty();
    }
    int before = quantity.firstToken() - 1;
    String one = before >= 0 ? s.token(before).form().toLowerCase(java.util.Locale.ROOT) : "";
    String two = before >= 1 ? s.token(before - 1).form().toLowerCase(java.util.Locale.ROOT) : "";
    boolean inside =
        one.equals("including")
            || Set.of("them", "which", "whom").contains(one)
                && Set.of("among", "amongst").contains(two);
    return inside && quantity.low() != null
        ? Optional.of(new Loss(last.kind(), counted, counted, null))
        : Optional.empty();
  }

  /** The noun that a number counts, or the number itself ("killed five"). */
  private static Token counted(Sentence s, Token number) {
    Token current = number;
    for (int i = 0; i < 3; i++) {
      boolean modifier =
          current.hasLabel("nmod", "nummod", "num", "det", "amod", "quantmod", "qmod", "compound");
      if (!modifier || current.head() < 0) {
        return current;
      }
      current = s.token(current.head());
      if (current.isNoun()) {
        return current;
      }
    }
    return current;
  }

  private static boolean isMoneyOrAge(Sentence s, Token counted, QuantityMention quantity) {
    int next = quantity.lastToken() + 1;
    if (quantity.firstToken() > 0
        && Set.of("$", "€", "£", "aged", "age", "US$")
            .contains(s.token(quantity.firstToken() - 1).form())) {
      return true;
    }
    boolean old =
        next + 1 < s.size()
            && s.token(next).lemma().startsWith("year")
            && s.token(next + 1).lemma().equals("old");
    boolean hyphen =
        next < s.size()
            && s.token(next).form().equals("-")
            && !(next + 1 < s.size() && s.token(next + 1).tag().equals("CD"));
    return old || hyphen || (next < s.size() && s.token(next).form().equals("%"));
  }

  /** "nine injured", "five dead", "12 wounded soldiers", "the 61 killed". */
  private static Optional<Loss> ownState(Sentence s, Token number, Token counted) {
    String state = STATES.get(counted.form().toLowerCase(java.util.Locale.ROOT));
    if (state != null && counted.index() != number.index()) {
      return Optional.of(new Loss(state, counted, counted, null));
    }
    for (Token child : s.children(counted, "nmod", "amod")) {
      String modifier = STATES.get(child.form().toLowerCase(java.util.Locale.ROOT));
      if (modifier != null && (child.tag().startsWith("VB") || child.tag().startsWith("JJ"))) {
        return Optional.of(new Loss(modifier, counted, child, null));
      }
    }
    Token inner = ofObject(s, counted);
    if (inner != null) {
      for (Token child : s.children(inner, "nmod", "amod")) {
        String modifier = STATES.get(child.form().toLowerCase(java.util.Locale.ROOT));
        if (modifier != null) {
          return Optional.of(new Loss(modifier, inner, child, null));
        }
      }
    }
    int next = number.index() + 1;
    if (counted.index() == number.index() && next < s.size()) {
      String after = STATES.get(s.token(next).form().toLowerCase(java.util.Locale.ROOT));
      // "7 killed, 61 injured": whatever the parser makes of it, unless the word has an object of
      // its own ("five killed two").
      if (after != null && s.child(s.token(next), "dobj").isEmpty()) {
        return Optional.of(new Loss(after, number, s.token(next), null));
      }
    }
    return Optional.empty();
  }

  private static Token ofObject(Sentence s, Token counted) {
    for (Token prep : s.children(counted, "prep")) {
      if (prep.lemma().equals("of")) {
        return s.child(prep, "pobj").orElse(null);
      }
    }
    return null;
  }

  private Optional<Loss> governor(Sentence s, Token number, Token counted) {
    Token head = counted;
    // Conjuncts share the governor ("killing two soldiers and three civilians").
    while (head.hasLabel("conj") && head.head() >= 0 && !s.token(head.head()).isVerb()) {
      head = s.token(head.head());
    }
    if (NOUNS.containsKey(counted.lemma())
        && !counted.lemma().equals("life")
        && counted.index() != number.index()) {
      return Optional.of(new Loss(NOUNS.get(counted.lemma()), counted, counted, null));
    }
    if (counted.lemma().equals("casualty")) {
      return Optional.of(new Loss("dead", counted, counted, null));
    }
    Optional<Token> governor = s.head(head);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    Token g = governor.get();
    if (g.isVerb()) {
      return verbLoss(s, g, head, counted);
    }
    if (g.tag().equals("IN") || g.tag().equals("TO")) {
      return prepositionLoss(s, g, head, counted);
    }
    return relativeLoss(s, counted);
  }

  private Optional<Loss> verbLoss(Sentence s, Token verb, Token head, Token counted) {
    String kind = VERBS.get(verb.lemma());
    boolean passive = Grammar.isPassive(s, verb);
    boolean intransitive = Set.of("die", "perish", "flee", "drown").contains(verb.lemma());
    boolean object = head.hasLabel("dobj", "nsubjpass") || (passive && head.hasLabel("nsubj"));
    if (kind != null && (object || (intransitive && head.hasLabel("nsubj")))) {
      return harmKind(kind, counted).map(k -> new Loss(k, counted, verb, verb));
    }
    if (verb.lemma().equals("miss") && verb.tag().equals("VBG") && head.hasLabel("nsubj")) {
      return Optional.of(new Loss("missing", counted, verb, verb));
    }
    if (Set.of("hand", "turn").contains(verb.lemma())
        && object
        && s.children(verb, "prt").stream().anyMatch(p -> p.lemma().equals("over"))
        && !mentions.argument(s, counted).isEmpty()) {
      return Optional.of(new Loss("other", counted, verb, verb));
    }
    // "left five dead", "wounded" as a predicate of the counted noun
    for (Token child : s.children(verb, "oprd", "acomp", "xcomp", "attr", "ccomp")) {
      String state = STATES.get(child.form().toLowerCase(java.util.Locale.ROOT));
      if (state != null && head.hasLabel("dobj", "nsubj", "nsubjpass")) {
        return Optional.of(new Loss(state, counted, child, verb));
      }
    }
    if (verb.lemma().equals("lose")
        && head.hasLabel("dobj")
        && !mentions.argument(s, counted).isEmpty()) {
      return Optional.of(new Loss("dead", counted, verb, verb));
    }
    if (verb.lemma().equals("claim") && head.hasLabel("dobj") && counted.lemma().equals("life")) {
      return Optional.of(new Loss("dead", counted, verb, verb));
    }
    return relativeLoss(s, counted);
  }

  private static Optional<String> harmKind(String kind, Token counted) {
    boolean equipment = THINGS_EQUIPMENT.contains(counted.lemma());
    if (kind.equals("other")) {
      return equipment ? Optional.empty() : Optional.of(kind);
    }
    if (kind.equals("equipment")) {
      return equipment ? Optional.of("equipment") : Optional.empty();
    }
    if (kind.equals("targets")) {
      return Set.of("target", "position", "site").contains(counted.lemma())
          ? Optional.of("targets")
          : Optional.empty();
    }
    return equipment ? Optional.of("equipment") : Optional.of(kind);
  }

  private Optional<Loss> prepositionLoss(Sentence s, Token prep, Token head, Token counted) {
    Optional<Token> noun = s.head(prep);
    if (noun.isEmpty()) {
      return Optional.empty();
    }
    Token n = noun.get();
    if (counted.lemma().equals("target") && Set.of("against", "on").contains(prep.lemma())) {
      return Optional.of(new Loss("targets", counted, n, Grammar.clauseVerb(s, n)));
    }
    if (prep.lemma().equals("of") && NOUNS.containsKey(n.lemma())) {
      return Optional.of(new Loss(NOUNS.get(n.lemma()), counted, n, null));
    }
    // "the toll rose to 61", "bringing the number of dead to 33"
    if (prep.lemma().equals("to") || prep.lemma().equals("at") || prep.lemma().equals("of")) {
      Token verb = n;
      List<Token> around = new ArrayList<>(s.children(verb, "nsubj", "nsubjpass", "dobj"));
      around.add(n);
      for (Token token : around) {
        if (token.lemma().equals("toll")) {
          boolean injured = s.children(token).stream().anyMatch(t -> t.lemma().startsWith("injur"));
          return Optional.of(new Loss(injured ? "injured" : "dead", counted, token, verb));
        }
        if (token.lemma().equals("number") && token.index() != counted.index()) {
          Token inner = ofObject(s, token);
          String kind =
              inner == null ? null : STATES.getOrDefault(inner.lemma(), NOUNS.get(inner.lemma()));
          if (kind != null) {
            return Optional.of(new Loss(kind, counted, token, verb));
          }
        }
      }
    }
    if (n.tag().equals("CD") || n.lemma().equals("number")) {
      return Optional.empty();
    }
    return relativeLoss(s, counted);
  }

  /** "84 people killed in the attack", "13 soldiers who died". */
  private static Optional<Loss> relativeLoss(Sentence s, Token counted) {
    for (Token clause : s.children(counted, "acl", "relcl", "conj", "dep", "advcl")) {
      String kind = VERBS.get(clause.lemma());
      boolean passive = clause.tag().equals("VBN") || Grammar.isPassive(s, clause);
      if (kind != null
          && (passive || clause.lemma().equals("die"))
          && Set.of("dead", "injured", "arrested", "captured", "displaced").contains(kind)) {
        return Optional.of(new Loss(kind, counted, clause, clause));
      }
    }
    return Optional.empty();
  }

  // --- building
  // --------------------------------------------------------------------------------------------------------

  private void add(Sentence s, QuantityMention quantity, Loss loss) {
    Token clause = Grammar.clauseVerb(s, loss.governor);
    if (Grammar.isNegated(s, clause) || (clause.isVerb() && !Grammar.mood(s, clause).isEmpty())) {
      return;
    }
    Integer low = quantity.low();
    Integer best = quantity.best();
    Integer high = quantity.high();
    if (quantity.same() && last != null) {
      low = last.low();
      best = last.best();
      high = last.high();
    }
    if (low != null && low == 0 && high == null) {
      return;
    }
    EventDraft event = event(s, loss);
    // The losses of a deed that somebody is accused of rest on the accuser's word, too.
    Attribution attribution =
        event != null && event.ownVoice && event.sentence.index() == s.index()
            ? event.attribution
            : claims.of(s, loss.governor);
    Set<Actor> of = of(s, loss, event);
    // Rule 22: the released have nobody who inflicted it.
    Set<Actor> by = event == null || loss.kind.equals("other") ? Set.of() : inflictors(event, of);
    boolean cumulative = isCumulative(s, loss);
    LocalDate date = event == null ? null : event.date;
    LocalDate end = event == null ? null : event.enddate;
    Optional<DateMention> own =
        circumstances.date(s, loss.governor, loss.verb == null ? loss.governor : loss.verb);
    if (own.isPresent() && own.get().date() != null) {
      date = own.get().date();
      end = own.get().enddate();
    }
    List<Place> places = circumstances.places(s, loss.governor, loss.governor, false);
    Place place =
        !places.isEmpty()
            ? places.get(0)
            : event == null || event.places.isEmpty() ? null : event.places.get(0);
    String raw = quantity.span().of(document.text()).replace('\n', ' ');
    FigureDraft figure =
        new FigureDraft(
            s,
            loss.kind,
            low,
            best,
            high,
            raw,
            of,
            by,
            cumulative ? null : event,
            cumulative,
            date,
            end,
            place,
            quantity.span(),
            attribution,
            interest(attribution, of, by),
            new TreeSet<>(Set.of(s.index())));
    last = figure;
    keep(figure, loss);
  }

  private void keep(FigureDraft figure, Loss loss) {
    for (FigureDraft known : figures) {
      boolean sameHolder = java.util.Objects.equals(origin(known), origin(figure));
      if (known.kind().equals(figure.kind())
          && known.sameValues(figure)
          && sameHolder
          && codes(known.of()).equals(codes(figure.of()))
          && known.sentence() != figure.sentence()
          && (known.event() == figure.event() || known.event() == null || figure.event() == null)) {
        known.evidence().addAll(figure.evidence());
        return;
      }
    }
    figures.add(figure);
    trace.note(
        figure.sentence(),
        "figure: \""
            + figure.raw()
            + "\" "
            + figure.kind()
            + " (\""
            + loss.governor.form()
            + "\")");
  }

  private static String origin(FigureDraft figure) {
    Attribution.Link link = figure.attribution().origin();
    return link == null ? null : link.holder() == null ? link.text() : link.holder().name();
  }

  private static Set<String> codes(Set<Actor> actors) {
    Set<String> codes = new HashSet<>();
    actors.forEach(a -> codes.add(a.code() + "/" + a.mainSector()));
    return codes;
  }

  private Set<Actor> of(Sentence s, Loss loss, EventDraft event) {
    Set<Actor> found = new LinkedHashSet<>(mentions.argument(s, loss.counted));
    if (found.isEmpty() && loss.governor.isNoun()) {
      for (Token owner : s.children(loss.governor, "poss")) {
        found.addAll(mentions.argument(s, owner));
      }
      for (Token object : Grammar.prepositional(s, loss.governor, "of")) {
        found.addAll(mentions.argument(s, object));
      }
    }
    if (found.isEmpty() && last != null && last.sentence() == s) {
      found.addAll(last.of());
    }
    if (found.isEmpty()
        && last != null
        && s.index() - last.sentence().index() <= 1
        && event != null
        && event == last.event()) {
      found.addAll(last.of());
    }
    if (found.isEmpty() && event != null) {
      found.addAll(event.recipients);
    }
    return found;
  }

  private static Set<Actor> inflictors(EventDraft event, Set<Actor> of) {
    Set<Actor> by = new LinkedHashSet<>();
    for (Actor actor : event.actors) {
      boolean victim =
          of.stream()
              .anyMatch(
                  v ->
                      v == actor
                          || (v.sameSide(actor) && v.mainSector().equals(actor.mainSector())));
      if (!victim) {
        by.add(actor);
      }
    }
    return by;
  }

  /**
   * The event whose trigger governs the loss, else the nearest attack before it in the same or the
   * previous sentences.
   */
  private EventDraft event(Sentence s, Loss loss) {
    EventDraft nearest = null;
    for (EventDraft event : events) {
      for (EventDraft told : tellings(event)) {
        boolean material =
            Set.of("ASSAULT", "COERCE", "PROTEST", "SANCTION", "RETREAT").contains(event.category);
        if (!material || !event.evidence.contains(s.index())) {
          continue;
        }
        boolean here = told.sentence.index() == s.index();
        boolean direct =
            here
                && (told.trigger.index() == loss.governor.index()
                    || told.joined.contains(loss.governor)
                    || (loss.verb != null
                        && (told.carrier.index() == loss.verb.index()
                            || told.joined.contains(loss.verb))));
        if (direct) {
          return event;
        }
        nearest = here && event.category.equals("ASSAULT") ? event : nearest;
      }
    }
    if (nearest != null) {
      return nearest;
    }
    for (int i = events.size() - 1; i >= 0; i--) {
      EventDraft event = events.get(i);
      boolean near =
          event.evidence.stream()
              .anyMatch(e -> e == s.index() || (e < s.index() && s.index() - e <= 3));
      if (near && event.category.equals("ASSAULT") && event.auxiliary == null) {
        return event;
      }
    }
    return null;
  }

  private static List<EventDraft> tellings(EventDraft event) {
    List<EventDraft> all = new ArrayList<>(event.merged);
    all.add(event);
    return all;
  }

  /** "in the space of a week", "since March", "so far", "overall": sums over several happenings. */
  private boolean isCumulative(Sentence s, Loss loss) {
    for (int i = 0; i < s.size(); i++) {
      String lemma = s.token(i).lemma();
      boolean period =
          lemma.equals("since")
              || lemma.equals("overall")
              || lemma.equals("altogether")
              || (lemma.equals("total") && i > 0 && s.token(i - 1).lemma().equals("in"))
              || (lemma.equals("space") && i > 0 && s.token(i - 1).lemma().equals("the"))
              || (lemma.equals("so") && i + 1 < s.size() && s.token(i + 1).lemma().equals("far"));
      if (period) {
        return true;
      }
    }
    Set<String> plural =
        Set.of("clash", "confrontation", "attack", "conflict", "war", "fighting", "protest");
    return s.tokens().stream()
        .anyMatch(
            t ->
                plural.contains(t.lemma())
                    && (t.tag().equals("NNS")
                        || t.lemma().equals("war")
                        || t.lemma().equals("conflict"))
                    && s.dominates(t, loss.governor)
                    && t.index() != loss.governor.index());
  }

  private static String interest(Attribution attribution, Set<Actor> of, Set<Actor> by) {
    Attribution.Link origin = attribution.origin();
    if (origin == null) {
      return "reporter";
    }
    Actor holder = origin.holder();
    boolean authority =
        holder != null
            && Set.of("GOV", "MIL", "REB", "COP", "PRM", "SPY", "LEG", "PTY", "JUD")
                .contains(holder.mainSector());
    if (authority && of.stream().anyMatch(holder::sameSide)) {
      boolean enemy =
          of.stream().anyMatch(v -> v.mainSector().equals("REB"))
              && !holder.mainSector().equals("REB");
      return enemy ? "enemy-loss" : "own-loss";
    }
    if (authority && by.stream().anyMatch(holder::sameSide)) {
      return "enemy-loss";
    }
    return "third-party";
  }

  /**
   * The kind of loss that a noun names by itself or by what it counts ("the number of injured
   * soldiers"), or null.
   */
  private static String comparedKind(Sentence s, Token token) {
    if (Set.of("loss", "casualty", "toll").contains(token.lemma())) {
      return "dead";
    }
    Token counted = token.lemma().equals("number") ? ofObject(s, token) : null;
    if (counted == null) {
      return null;
    }
    List<Token> words = new ArrayList<>(s.children(counted, "nmod", "amod"));
    words.add(counted);
    return words.stream()
        .map(t -> STATES.get(t.form().toLowerCase(java.util.Locale.ROOT)))
        .filter(k -> k != null)
        .findFirst()
        .orElse(null);
  }

  // --- losses without a number
  // -----------------------------------------------------------------------------------------

  /** "losses are considerably greater than the cited figures". */
  private void comparedLosses(Sentence s) {
    for (Token token : s.tokens()) {
      String kind = comparedKind(s, token);
      if (kind == null || !token.hasLabel("nsubj")) {
        continue;
      }
      Optional<Token> verb = s.head(token).filter(v -> v.lemma().equals("be"));
      Optional<Token> greater =
          verb.flatMap(v -> s.child(v, "acomp", "attr")).filter(a -> a.tag().equals("JJR"));
      if (greater.isEmpty()) {
        continue;
      }
      Set<Actor> of = new LinkedHashSet<>();
      s.children(token, "poss", "nmod").forEach(owner -> of.addAll(mentions.modifier(s, owner)));
      Grammar.prepositional(s, token, "of")
          .forEach(counted -> of.addAll(mentions.argument(s, counted)));
      Attribution attribution = claims.of(s, token);
      String raw =
          s.token(verb.get().index()).span().union(greater.get().span()).of(document.text());
      figures.add(
          new FigureDraft(
              s,
              kind,
              null,
              null,
              null,
              raw,
              of,
              Set.of(),
              null,
              !token.lemma().equals("number"),
              null,
              null,
              null,
              token.span(),
              attribution,
              interest(attribution, of, Set.of()),
              new TreeSet<>(Set.of(s.index()))));
    }
  }
}
