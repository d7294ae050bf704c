package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.LossLexicon;
import org.dragoman.mention.Mentions;
import org.dragoman.mention.QuantityMention;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * Tells what a quantity counts: its noun is the object of a verb of harm ("killed five"), stands
 * under a noun of loss ("the deaths of 13 soldiers", "a toll of 61") or carries a word of loss
 * ("nine injured").
 */
final class LossFinder {
  private static final Set<String> INTRANSITIVE =
      Set.of("die", "perish", "flee", "drown", "succumb");

  /** Kinds of which somebody is the victim. */
  private static final Set<String> HUMAN =
      Set.of("dead", "injured", "arrested", "captured", "displaced");

  /** Verbs that tell how high a toll is. */
  private static final Set<String> AMOUNTING =
      Set.of(
          "reach",
          "hit",
          "top",
          "exceed",
          "surpass",
          "pass",
          "be",
          "stand",
          "climb",
          "rise",
          "put",
          "bring",
          "jump",
          "soar",
          "increase",
          "total");

  private final LossLexicon words;
  private final Mentions mentions;

  LossFinder(LossLexicon words, Mentions mentions) {
    this.words = words;
    this.mentions = mentions;
  }

  /**
   * The loss that a quantity gives.
   *
   * @param before kind of the loss told before it in the same sentence, or null
   */
  Optional<Loss> find(Sentence s, QuantityMention quantity, String before) {
    Token number = s.token(quantity.lastToken());
    Token counted = counted(s, number);
    if (words.isUncounted(counted.lemma()) || isMoneyOrAge(s, counted, quantity)) {
      return Optional.empty();
    }
    Optional<Loss> part = part(s, quantity, counted, before);
    if (part.isPresent()) {
      return part;
    }
    Optional<Loss> own = ownState(s, number, counted);
    return own.isPresent() ? own : governor(s, number, counted);
  }

  /** What is lost of a sentence's own kind: "nine civilians, among them three children". */
  private Optional<Loss> part(Sentence s, QuantityMention quantity, Token counted, String before) {
    if (before == null || quantity.low() == null || !isPart(s, quantity, counted)) {
      return Optional.empty();
    }
    Token number = s.token(quantity.lastToken());
    boolean people = !mentions.argument(s, counted).isEmpty();
    Optional<Loss> own = ownState(s, number, counted);
    if (own.isPresent() && !own.get().kind().equals(before)) {
      return Optional.empty();
    }
    return people ? Optional.of(new Loss(before, counted, counted, null, true)) : Optional.empty();
  }

  /** "including three", "among them three", "three of them". */
  private static boolean isPart(Sentence s, QuantityMention quantity, Token counted) {
    String one = form(s, quantity.firstToken() - 1);
    String two = form(s, quantity.firstToken() - 2);
    boolean listed =
        counted.hasLabel("conj")
            && s.head(counted)
                .flatMap(s::head)
                .filter(h -> h.lemma().equals("include"))
                .isPresent();
    return one.equals("including")
        || listed
        || Set.of("them", "which", "whom").contains(one) && Set.of("among", "amongst").contains(two)
        || form(s, quantity.lastToken() + 1).equals("of")
            && Set.of("them", "whom", "which").contains(form(s, quantity.lastToken() + 2));
  }

  private static String form(Sentence s, int i) {
    return i < 0 || i >= s.size() ? "" : s.token(i).form().toLowerCase(Locale.ROOT);
  }

  /** The noun that a number counts, or the number itself ("killed five"). */
  private static Token counted(Sentence s, Token number) {
    Token current = number;
    if (current.hasLabel("conj") && s.token(current.head()).tag().equals("CD")) {
      // "between four and five soldiers"
      current = s.token(current.head());
    }
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
  private Optional<Loss> ownState(Sentence s, Token number, Token counted) {
    String state = words.state(counted.form().toLowerCase(Locale.ROOT));
    if (state != null && counted.index() != number.index()) {
      return Optional.of(new Loss(state, counted, counted, null));
    }
    Optional<Loss> modified = stateModifier(s, counted);
    if (modified.isPresent()) {
      return modified;
    }
    Token inner = ofObject(s, counted);
    if (inner != null) {
      for (Token child : s.children(inner, "nmod", "amod")) {
        String modifier = words.state(child.form().toLowerCase(Locale.ROOT));
        if (modifier != null) {
          return Optional.of(new Loss(modifier, inner, child, null));
        }
      }
    }
    int next = number.index() + 1;
    if (counted.index() == number.index() && next < s.size()) {
      String after = words.state(form(s, next));
      // "7 killed, 61 injured": whatever the parser makes of it, unless the word has an object of
      // its own ("five killed two").
      if (after != null && s.child(s.token(next), "dobj").isEmpty()) {
        return Optional.of(new Loss(after, number, s.token(next), null));
      }
    }
    return Optional.empty();
  }

  private Optional<Loss> stateModifier(Sentence s, Token counted) {
    for (Token child : s.children(counted, "nmod", "amod")) {
      String modifier = words.state(child.form().toLowerCase(Locale.ROOT));
      if (modifier != null && (child.tag().startsWith("VB") || child.tag().startsWith("JJ"))) {
        return Optional.of(new Loss(modifier, counted, child, null));
      }
    }
    return Optional.empty();
  }

  /** The noun after "of", or null. */
  static Token ofObject(Sentence s, Token counted) {
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
    String noun = words.noun(counted.lemma());
    if (noun != null && !counted.lemma().equals("life") && counted.index() != number.index()) {
      return Optional.of(new Loss(noun, counted, counted, null));
    }
    if (counted.lemma().equals("casualty")) {
      return Optional.of(new Loss("dead", counted, counted, null));
    }
    Optional<Loss> toll = amounting(s, number, counted);
    if (toll.isPresent()) {
      return toll;
    }
    Optional<Token> governor = s.head(head);
    if (governor.isEmpty()) {
      return Optional.empty();
    }
    Token g = governor.get();
    if (g.lemma().equals("between") && s.head(g).filter(Token::isVerb).isPresent()) {
      // "killing between four and five": the parser makes a prepositional phrase of it.
      Token verb = s.token(g.head());
      return verbLoss(s, verb, g, g.index() > verb.index() ? "dobj" : "nsubjpass", counted);
    }
    if (g.isVerb()) {
      return verbLoss(s, g, head, head.label(), counted);
    }
    if (g.tag().equals("IN") || g.tag().equals("TO")) {
      return prepositionLoss(s, g, head, counted);
    }
    return relativeLoss(s, counted);
  }

  /** "the death toll from the blast reached 112": the nearest toll before a verb of amounting. */
  private static Optional<Loss> amounting(Sentence s, Token number, Token counted) {
    Token verb = s.head(counted).orElse(counted);
    if (Set.of("to", "at").contains(verb.lemma()) && verb.head() >= 0) {
      verb = s.token(verb.head());
    }
    if (!AMOUNTING.contains(verb.lemma()) || verb.index() > number.index()) {
      return Optional.empty();
    }
    for (int i = verb.index() + 1; i < number.index(); i++) {
      if (s.token(i).lemma().equals("toll")) {
        return Optional.of(new Loss(tollKind(s, s.token(i)), counted, s.token(i), verb));
      }
    }
    for (int i = verb.index() - 1; i >= 0 && !s.token(i).tag().equals("CD"); i--) {
      if (s.token(i).lemma().equals("toll")) {
        return Optional.of(new Loss(tollKind(s, s.token(i)), counted, s.token(i), verb));
      }
    }
    return Optional.empty();
  }

  private static String tollKind(Sentence s, Token toll) {
    boolean injured = s.children(toll).stream().anyMatch(t -> t.lemma().startsWith("injur"));
    return injured ? "injured" : "dead";
  }

  private Optional<Loss> verbLoss(Sentence s, Token verb, Token head, String role, Token counted) {
    String kind = kindOf(s, verb);
    boolean subject = role.equals("nsubj");
    boolean object =
        role.equals("dobj")
            || role.equals("nsubjpass")
            || subject && (Grammar.isPassive(s, verb) || isElliptical(s, verb, head, kind));
    if (kind != null && (object || subject && INTRANSITIVE.contains(verb.lemma()))) {
      return harmKind(kind, counted).map(k -> new Loss(k, counted, verb, verb));
    }
    if (verb.lemma().equals("miss") && verb.tag().equals("VBG") && subject) {
      return Optional.of(new Loss("missing", counted, verb, verb));
    }
    boolean people = !mentions.argument(s, counted).isEmpty();
    if (people && object && isHandedOver(s, verb)) {
      return Optional.of(new Loss("other", counted, verb, verb));
    }
    // "left five dead", "wounded" as a predicate of the counted noun
    for (Token child : s.children(verb, "oprd", "acomp", "xcomp", "attr", "ccomp")) {
      String state = words.state(child.form().toLowerCase(Locale.ROOT));
      if (state != null && (object || subject)) {
        return Optional.of(new Loss(state, counted, child, verb));
      }
    }
    boolean lost = verb.lemma().equals("lose") && people;
    boolean claimed = verb.lemma().equals("claim") && counted.lemma().equals("life");
    if (role.equals("dobj") && (lost || claimed)) {
      return Optional.of(new Loss("dead", counted, verb, verb));
    }
    return relativeLoss(s, counted);
  }

  private static boolean isHandedOver(Sentence s, Token verb) {
    return Set.of("hand", "turn").contains(verb.lemma())
        && s.children(verb, "prt").stream().anyMatch(p -> p.lemma().equals("over"));
  }

  /**
   * The kind of loss that a verb tells of its object, by itself or with what follows it ("shot
   * dead", "hacked to death"); null if none.
   */
  String kindOf(Sentence s, Token verb) {
    String kind = words.verb(verb.lemma());
    if (kind != null) {
      return kind;
    }
    if (form(s, verb.index() + 1).equals("dead") && verb.lemma().equals("shoot")) {
      return "dead";
    }
    boolean death =
        s.children(verb, "prep").stream()
            .filter(p -> p.lemma().equals("to"))
            .anyMatch(p -> s.child(p, "pobj").filter(o -> o.lemma().equals("death")).isPresent());
    return death ? "dead" : null;
  }

  /** "61 were killed and 120 others wounded": a passive that shares the auxiliary before it. */
  private static boolean isElliptical(Sentence s, Token verb, Token head, String kind) {
    return kind != null
        && HUMAN.contains(kind)
        && !INTRANSITIVE.contains(verb.lemma())
        && (verb.tag().equals("VBN") || verb.tag().equals("VBD"))
        && verb.hasLabel("conj")
        && head.hasLabel("nsubj")
        && head.index() < verb.index()
        && s.child(verb, "dobj", "aux").isEmpty()
        && s.head(verb).filter(h -> Grammar.isPassive(s, h) || isDying(h)).isPresent();
  }

  private static boolean isDying(Token verb) {
    return INTRANSITIVE.contains(verb.lemma());
  }

  private Optional<String> harmKind(String kind, Token counted) {
    boolean equipment = words.isEquipment(counted.lemma());
    return switch (kind) {
      case "other" -> equipment ? Optional.empty() : Optional.of(kind);
      case "equipment" -> equipment ? Optional.of("equipment") : Optional.empty();
      case "targets" ->
          Set.of("target", "position", "site").contains(counted.lemma())
              ? Optional.of("targets")
              : Optional.empty();
      default -> Optional.of(equipment ? "equipment" : kind);
    };
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
    Token company = companyOf(s, prep, n);
    String shared = company == null ? null : kindOf(s, company);
    if (shared != null && HUMAN.contains(shared)) {
      return Optional.of(new Loss(shared, counted, company, company));
    }
    if (prep.lemma().equals("of") && words.noun(n.lemma()) != null) {
      return Optional.of(new Loss(words.noun(n.lemma()), counted, n, null));
    }
    // "the toll rose to 61", "bringing the number of dead to 33"
    if (prep.lemma().equals("to") || prep.lemma().equals("at") || prep.lemma().equals("of")) {
      Optional<Loss> summed = tollOf(s, n, counted);
      if (summed.isPresent()) {
        return summed;
      }
    }
    if (n.tag().equals("CD") || n.lemma().equals("number")) {
      return Optional.empty();
    }
    return relativeLoss(s, counted);
  }

  /** The verb of "killed along with ten others", or null. */
  private static Token companyOf(Sentence s, Token prep, Token above) {
    boolean along =
        prep.lemma().equals("with")
            && Set.of("along", "together").contains(above.lemma())
            && above.head() >= 0;
    Token verb = along ? s.token(above.head()) : prep.lemma().equals("alongside") ? above : null;
    return verb != null && verb.isVerb() ? verb : null;
  }

  private Optional<Loss> tollOf(Sentence s, Token verb, Token counted) {
    List<Token> around = new ArrayList<>(s.children(verb, "nsubj", "nsubjpass", "dobj"));
    around.add(verb);
    for (Token token : around) {
      if (token.lemma().equals("toll")) {
        return Optional.of(new Loss(tollKind(s, token), counted, token, verb));
      }
      if (token.lemma().equals("number") && token.index() != counted.index()) {
        Token inner = ofObject(s, token);
        String kind = inner == null ? null : words.state(inner.lemma());
        kind = kind == null && inner != null ? words.noun(inner.lemma()) : kind;
        if (kind != null) {
          return Optional.of(new Loss(kind, counted, token, verb));
        }
      }
    }
    return Optional.empty();
  }

  /** "84 people killed in the attack", "13 soldiers who died". */
  private Optional<Loss> relativeLoss(Sentence s, Token counted) {
    for (Token clause : s.children(counted, "acl", "relcl", "conj", "dep", "advcl")) {
      String kind = kindOf(s, clause);
      boolean passive = clause.tag().equals("VBN") || Grammar.isPassive(s, clause);
      if (kind != null && (passive || clause.lemma().equals("die")) && HUMAN.contains(kind)) {
        return Optional.of(new Loss(kind, counted, clause, clause));
      }
    }
    return Optional.empty();
  }

  /**
   * The kind of loss that a noun names by itself or by what it counts ("the number of injured
   * soldiers"), or null.
   */
  String comparedKind(Sentence s, Token token) {
    if (Set.of("loss", "casualty", "toll").contains(token.lemma())) {
      return "dead";
    }
    Token counted = token.lemma().equals("number") ? ofObject(s, token) : null;
    if (counted == null) {
      return null;
    }
    List<Token> around = new ArrayList<>(s.children(counted, "nmod", "amod"));
    around.add(counted);
    return around.stream()
        .map(t -> words.state(t.form().toLowerCase(Locale.ROOT)))
        .filter(k -> k != null)
        .findFirst()
        .orElse(null);
  }
}
