package org.dragoman.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.claim.Attribution.Link;
import org.dragoman.codebook.CueLexicon;
import org.dragoman.codebook.CueLexicon.Cue;
import org.dragoman.codebook.Fold;
import org.dragoman.mention.Actor;
import org.dragoman.mention.ActorMention;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Document;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;
import org.dragoman.text.Trace;

/**
 * Finds who says what: reporting verbs with their complement, "according to", nouns of saying,
 * quotations that run on over sentences, trailing cues. Each gives a region of tokens; a token's
 * chain is the regions that cover it, the widest first.
 */
public final class Claims {
  private static final Set<String> QUOTES = Set.of("\"", "``", "''", "“", "”");
  private static final Set<String> RUNNING_ON =
      Set.of("add", "note", "stress", "insist", "explain", "say");
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "tell",
          "report",
          "add",
          "state",
          "announce",
          "claim",
          "write",
          "note",
          "confirm",
          "declare",
          "explain",
          "warn");

  /** Verbs whose object may be what is reported ("acknowledged the deaths of 12 civilians"). */
  private static final Set<String> OWNING =
      Set.of("acknowledge", "admit", "confirm", "report", "deny", "concede", "announce");

  /** Nouns that tell a happening as a clause would. */
  private static final Set<String> HAPPENINGS =
      Set.of(
          "death",
          "killing",
          "casualty",
          "fatality",
          "loss",
          "injury",
          "attack",
          "strike",
          "raid",
          "shelling",
          "bombing",
          "capture",
          "arrest",
          "explosion",
          "airstrike",
          "shooting",
          "toll");

  private static final Set<String> TOLD = Set.of("tell", "inform", "brief");

  private final Document document;
  private final Mentions mentions;
  private final CueLexicon cues;
  private final Trace trace;
  private final List<List<Region>> regions = new ArrayList<>();
  private Region lastSpeech;
  private boolean quoteOpen;

  /** Sentences that begin inside a quotation. */
  private final BitSet quotedFromStart = new BitSet();

  /** A stretch of a sentence that a holder answers for. */
  private record Region(BitSet tokens, List<Link> links, Token cue, Span source) {}

  private Claims(Document document, Mentions mentions, CueLexicon cues, Trace trace) {
    this.document = document;
    this.mentions = mentions;
    this.cues = cues;
    this.trace = trace;
  }

  /** Reads a document. */
  public static Claims find(Document document, Mentions mentions, CueLexicon cues, Trace trace) {
    Claims claims = new Claims(document, mentions, cues, trace);
    for (Sentence sentence : document.sentences()) {
      claims.sentence(sentence);
    }
    return claims;
  }

  /** The chain of holders of what a token says. */
  public Attribution of(Sentence sentence, Token token) {
    List<Region> covering = new ArrayList<>();
    for (Region region : regions.get(sentence.index())) {
      if (region.tokens.get(token.index())) {
        covering.add(region);
      }
    }
    covering.sort(Comparator.comparingInt(r -> -r.tokens.cardinality()));
    List<Link> chain = new ArrayList<>();
    covering.forEach(region -> chain.addAll(region.links));
    return chain.isEmpty() ? Attribution.NONE : new Attribution(hedged(sentence, token, chain));
  }

  /** All statements with their speakers, in the order of the text. */
  public List<Statement> statements() {
    List<Statement> all = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      for (Region region : regions.get(sentence.index())) {
        Span cue = region.cue == null ? null : region.cue.span();
        all.add(
            new Statement(
                sentence.index(), region.links, region.source, cue, stretches(sentence, region)));
      }
    }
    all.sort(Comparator.comparing(Statement::sentence).thenComparing(Claims::place));
    return all;
  }

  private static int place(Statement statement) {
    return statement.content().get(0).start();
  }

  /** The words of a region, as spans of neighbouring tokens. */
  private static List<Span> stretches(Sentence s, Region region) {
    List<Span> spans = new ArrayList<>();
    int first = region.tokens.nextSetBit(0);
    while (first >= 0) {
      int end = Math.min(region.tokens.nextClearBit(first), s.size());
      spans.add(s.token(first).span().union(s.token(end - 1).span()));
      first = region.tokens.nextSetBit(end);
    }
    return spans;
  }

  /** True if the token is the reporting word of one of the regions. */
  public boolean isCue(Sentence sentence, Token token) {
    return regions.get(sentence.index()).stream()
        .anyMatch(r -> r.cue != null && r.cue.index() == token.index());
  }

  // --- one sentence
  // ----------------------------------------------------------------------------------------------------

  private void sentence(Sentence sentence) {
    List<Region> found = new ArrayList<>();
    regions.add(found);
    quotedFromStart.set(sentence.index(), quoteOpen);
    if (sentence.isTitle()) {
      return;
    }
    boolean first =
        sentence.index() == 0
            || document.sentences().get(sentence.index() - 1).paragraph() != sentence.paragraph();
    boolean insideQuote = quoteOpen && !first || startsWithQuote(sentence);
    for (Token token : sentence.tokens()) {
      if (token.isVerb()) {
        verb(sentence, token, found);
      } else if (token.isNoun()) {
        noun(sentence, token, found);
      }
    }
    phrases(sentence, found);
    if (found.isEmpty()) {
      carriedOver(sentence, found, first, insideQuote);
    }
    found.removeIf(r -> r.tokens.isEmpty());
    for (Region region : found) {
      Link link = region.links.get(region.links.size() - 1);
      trace.note(
          sentence,
          "claim: \"" + link.text() + "\" " + link.stance() + " (cue \"" + link.cue() + "\")");
    }
    quoteOpen = quotesLeftOpen(sentence);
    if (!found.isEmpty()) {
      lastSpeech = found.get(0);
    } else if (!insideQuote) {
      lastSpeech = null;
    }
  }

  private void verb(Sentence s, Token verb, List<Region> found) {
    Cue cue = clauseCue(s, verb);
    if (cue == null) {
      return;
    }
    boolean passive = Grammar.isPassive(s, verb);
    BitSet complements = complements(s, verb, passive);
    BitSet scope = complements.isEmpty() && !passive ? trailing(s, verb, cue) : complements;
    if (scope.isEmpty()) {
      return;
    }
    // Where the parser joins a trailing cue to the clause before it, the subject it lends lies in
    // what is reported.
    Optional<Token> holder = Grammar.subject(s, verb).filter(t -> !scope.get(t.index()));
    boolean runsOn =
        s.child(verb, "nsubj", "nsubjpass").isEmpty() && coordinated(verb, found) != null;
    if (runsOn && verb.tag().equals("VBG")) {
      // "..., adding that": the speaker goes on, whoever the participle hangs on.
      holder = Optional.empty();
    }
    if (holder.isEmpty() && !passive && !runsOn) {
      holder = inverted(s, verb);
    }
    boolean second = holder.isEmpty() && coordinated(verb, found) != null;
    if (holder.isEmpty() && !passive && !second) {
      return;
    }
    if (passive
        && holder.isEmpty()
        && !second
        && !cue.stance().equals("speculates")
        && !cue.stance().equals("claims")) {
      return;
    }
    Region outer = holder.isEmpty() ? coordinated(verb, found) : null;
    if (outer != null) {
      // "said that 16 had died and claimed that 70 ...": the parser puts the second report inside
      // the first.
      scope.stream().forEach(outer.tokens::clear);
      outer.tokens.clear(verb.index());
      Link same = outer.links.get(outer.links.size() - 1);
      found.add(
          new Region(
              scope,
              List.of(new Link(same.holder(), same.text(), verb.form(), cue.stance(), null)),
              verb,
              outer.source));
      return;
    }
    List<Link> links = new ArrayList<>(medium(s, verb));
    links.add(
        holder.isPresent() ? link(s, holder.get(), verb.form(), cue.stance()) : bare(verb, cue));
    found.add(new Region(scope, links, verb, holder.map(h -> phraseSpan(s, h)).orElse(null)));
  }

  /**
   * The report inside which a second reporting verb without a subject of its own stands, or null.
   */
  private static Region coordinated(Token verb, List<Region> found) {
    boolean participle = verb.tag().equals("VBG") && RUNNING_ON.contains(verb.lemma());
    if (!verb.hasLabel("conj") && !participle) {
      return null;
    }
    return found.stream()
        .filter(r -> r.cue != null && r.cue.index() < verb.index() && r.tokens.get(verb.index()))
        .findFirst()
        .orElse(null);
  }

  private Cue clauseCue(Sentence s, Token verb) {
    for (Cue cue : cues.verb(verb.lemma())) {
      boolean particle =
          cue.particle()
              .map(p -> s.children(verb, "prt").stream().anyMatch(t -> t.lemma().equals(p)))
              .orElse(false);
      if (cue.takesClause() || particle) {
        return cue;
      }
    }
    return null;
  }

  /**
   * The clauses that hang on a reporting verb as its complement, with those that are coordinated to
   * them.
   */
  private static BitSet complements(Sentence s, Token verb, boolean passive) {
    BitSet scope = new BitSet(s.size());
    for (Token child : s.children(verb)) {
      boolean clause =
          child.hasLabel("ccomp")
              || (child.hasLabel("xcomp")
                  && (passive
                      || child.lemma().equals(verb.lemma())
                      || infinitiveReport(s, verb, child)));
      boolean secondThat =
          child.hasLabel("conj", "dep")
              && child.isVerb()
              && s.children(child, "mark").stream().anyMatch(m -> m.lemma().equals("that"));
      if (clause || secondThat || (child.hasLabel("parataxis") && child.index() < verb.index())) {
        s.subtree(child).forEach(t -> scope.set(t.index()));
      }
    }
    if (OWNING.contains(verb.lemma()) && !passive) {
      for (Token object : s.children(verb, "dobj")) {
        if (HAPPENINGS.contains(object.lemma())) {
          s.subtree(object).forEach(t -> scope.set(t.index()));
        }
      }
    }
    if (verb.lemma().equals("deny")) {
      // What a relative clause inside the denial tells is taken for granted.
      s.tokens().stream()
          .filter(t -> t.hasLabel("relcl") && scope.get(t.index()))
          .forEach(t -> s.subtree(t).forEach(inner -> scope.clear(inner.index())));
    }
    scope.clear(verb.index());
    return scope;
  }

  /** "claims to have carried out": an infinitive that reports. */
  private static boolean infinitiveReport(Sentence s, Token verb, Token child) {
    boolean perfect = s.children(child, "aux").stream().anyMatch(t -> t.lemma().equals("have"));
    return perfect
        || Set.of("claim", "admit", "deny", "appear", "seem", "profess").contains(verb.lemma());
  }

  /**
   * "..., a source told Reuters.": a cue at the end without complement takes all that stands before
   * it.
   */
  private static BitSet trailing(Sentence s, Token verb, Cue cue) {
    BitSet scope = new BitSet(s.size());
    boolean says = SAYING.contains(verb.lemma());
    if (!says || s.child(verb, "ccomp", "xcomp").isPresent()) {
      return scope;
    }
    int comma = verb.index() - 1;
    while (comma > 0
        && !s.token(comma).form().equals(",")
        && !QUOTES.contains(s.token(comma).form())) {
      if (s.token(comma).isVerb() && !s.token(comma).hasLabel("relcl", "acl", "nmod", "amod")) {
        return scope;
      }
      comma--;
    }
    if (comma <= 2) {
      return bareTrailing(s, verb);
    }
    boolean late = comma > 2 && verb.index() > s.size() / 2 - 2 && s.size() - verb.index() < 14;
    boolean holder = verb.index() - comma > 1 || s.child(verb, "nsubj").isPresent();
    if (late && holder) {
      scope.set(0, comma);
    }
    return scope;
  }

  /** "... rose to 61 a monitor said on Tuesday": a text without its commas. */
  private static BitSet bareTrailing(Sentence s, Token verb) {
    BitSet scope = new BitSet(s.size());
    Optional<Token> speaker = s.child(verb, "nsubj").filter(t -> t.index() < verb.index());
    boolean late = s.size() - verb.index() < 10 && verb.index() > s.size() / 2;
    if (speaker.isEmpty() || !late || s.child(verb, "dobj").isPresent()) {
      return scope;
    }
    int first = s.subtree(speaker.get()).get(0).index();
    if (first > 4) {
      scope.set(0, first);
    }
    return scope;
  }

  /**
   * The noun before a trailing cue, where the parser attached it elsewhere, or after it ("said
   * Erdogan").
   */
  private static Optional<Token> inverted(Sentence s, Token verb) {
    for (int i = verb.index() - 1; i >= 0 && !s.token(i).form().equals(","); i--) {
      Token token = s.token(i);
      boolean outside = token.head() < i && i > 0;
      if ((token.isNoun() || token.isPronoun()) && (outside || token.head() == verb.index())) {
        Optional<Token> head = s.head(token);
        boolean inner =
            head.filter(
                    h ->
                        h.tag().equals("IN")
                            && h.index() > 0
                            && !s.token(h.index() - 1).form().equals(","))
                .isPresent();
        if (!inner) {
          return Optional.of(token);
        }
      }
    }
    if (verb.index() + 1 < s.size() && s.token(verb.index() + 1).isName()) {
      return Optional.of(s.token(verb.index() + 1));
    }
    return Optional.empty();
  }

  /** "told Reuters": the medium is the outer link. */
  private List<Link> medium(Sentence s, Token verb) {
    if (!TOLD.contains(verb.lemma())) {
      return List.of();
    }
    for (Token object : s.children(verb, "dobj", "dative")) {
      for (Actor actor : mentions.at(s, object)) {
        if (actor.mainSector().equals("JRN")) {
          return List.of(new Link(actor, phrase(s, object), verb.form(), "states", null));
        }
      }
    }
    return List.of();
  }

  // --- nouns and phrases
  // -----------------------------------------------------------------------------------------------

  private void noun(Sentence s, Token noun, List<Region> found) {
    if (cues.noun(noun.lemma()).isEmpty()) {
      return;
    }
    Cue cue = cues.noun(noun.lemma()).get(0);
    for (Token clause : s.children(noun, "acl", "ccomp", "relcl")) {
      boolean that = s.children(clause, "mark").stream().anyMatch(t -> t.lemma().equals("that"));
      if (clause.isVerb() && that) {
        BitSet scope = new BitSet(s.size());
        s.subtree(clause).forEach(t -> scope.set(t.index()));
        Optional<Token> holder = owner(s, noun);
        Link link =
            holder
                .map(h -> link(s, h, noun.form(), cue.stance()))
                .orElse(new Link(null, noun.form(), noun.form(), cue.stance(), null));
        found.add(
            new Region(scope, List.of(link), noun, holder.map(h -> phraseSpan(s, h)).orElse(null)));
      }
    }
  }

  private static Optional<Token> owner(Sentence s, Token noun) {
    Optional<Token> owner = s.child(noun, "poss");
    for (String preposition : List.of("by", "from", "of")) {
      owner =
          owner.isPresent()
              ? owner
              : Grammar.prepositional(s, noun, preposition).stream()
                  .filter(Token::isNoun)
                  .findFirst();
    }
    return owner;
  }

  private void phrases(Sentence s, List<Region> found) {
    for (int i = 0; i < s.size(); i++) {
      Cue cue = phraseAt(s, i);
      if (cue == null) {
        continue;
      }
      int last = i + cue.words().size() - 1;
      Optional<Token> holder = objectAfter(s, i, last);
      if (holder.isEmpty()
          || Set.of("to", "with").contains(s.token(Math.min(last + 1, s.size() - 1)).lemma())) {
        continue;
      }
      BitSet scope = phraseScope(s, s.token(i), holder.get());
      String words = s.token(i).span().union(s.token(last).span()).of(document.text());
      found.add(
          new Region(
              scope,
              List.of(link(s, holder.get(), words, cue.stance())),
              s.token(i),
              phraseSpan(s, holder.get())));
      i = last;
    }
  }

  private Cue phraseAt(Sentence s, int at) {
    for (Cue cue : cues.phrases(s.token(at).form().toLowerCase(Locale.ROOT))) {
      List<String> words = cue.words();
      if (at + words.size() < s.size() && words.size() > 1 || words.get(0).equals("citing")) {
        int i = 0;
        while (i < words.size()
            && at + i < s.size()
            && s.token(at + i).form().toLowerCase(Locale.ROOT).equals(words.get(i))) {
          i++;
        }
        if (i == words.size() && !words.get(words.size() - 1).equals("accounts")) {
          return cue;
        }
      }
    }
    return null;
  }

  /** The head noun of the phrase after the cue. */
  private static Optional<Token> objectAfter(Sentence s, int first, int last) {
    for (int i = last + 1; i < s.size() && i < last + 9; i++) {
      Token token = s.token(i);
      if (token.isNoun() || token.isPronoun()) {
        Token head = token;
        while (head.hasLabel("compound", "nmod", "amod", "poss") && head.head() > head.index()) {
          head = s.token(head.head());
        }
        return Optional.of(head);
      }
      if (token.isVerb()) {
        break;
      }
    }
    return Optional.empty();
  }

  private static BitSet phraseScope(Sentence s, Token cue, Token holder) {
    BitSet scope = new BitSet(s.size());
    Token clause = s.head(cue).map(h -> Grammar.clauseVerb(s, h)).orElse(cue);
    s.subtree(clause).forEach(t -> scope.set(t.index()));
    s.subtree(holder).forEach(t -> scope.clear(t.index()));
    scope.clear(cue.index());
    return scope;
  }

  // --- quotations and speech that runs on
  // ------------------------------------------------------------------------------

  private void carriedOver(
      Sentence s, List<Region> found, boolean firstOfParagraph, boolean insideQuote) {
    if (lastSpeech == null || lastSpeech.links.isEmpty()) {
      return;
    }
    boolean backshifted = !firstOfParagraph && goesOn(s);
    if (!insideQuote && !backshifted) {
      return;
    }
    BitSet scope = new BitSet(s.size());
    scope.set(0, s.size());
    found.add(new Region(scope, lastSpeech.links, null, lastSpeech.source));
  }

  /** The speech goes on in back-shifted tense or with "also". */
  private static boolean goesOn(Sentence s) {
    for (Token token : s.tokens()) {
      if (token.hasLabel("root") && token.isVerb()) {
        return s.children(token, "aux").stream()
            .anyMatch(t -> t.form().equalsIgnoreCase("had") || t.form().equalsIgnoreCase("would"));
      }
    }
    return false;
  }

  private static boolean startsWithQuote(Sentence s) {
    return QUOTES.contains(s.token(0).form());
  }

  /** True for a word inside quotation marks. */
  public boolean isQuoted(Sentence s, Token token) {
    return openAt(s, quotedFromStart.get(s.index()), token.span().start());
  }

  private boolean quotesLeftOpen(Sentence s) {
    return openAt(s, quoteOpen, s.span().end());
  }

  private boolean openAt(Sentence s, boolean openBefore, int end) {
    boolean open = openBefore;
    for (int i = s.span().start(); i < end; i++) {
      char c = document.text().charAt(i);
      open = c == '“' ? true : c == '”' ? false : c == '"' ? !open : open;
    }
    return open;
  }

  // --- links
  // -----------------------------------------------------------------------------------------------------------

  private Link link(Sentence s, Token holder, String cue, String stance) {
    List<Actor> actors = mentions.argument(s, holder);
    return new Link(actors.isEmpty() ? null : actors.get(0), phrase(s, holder), cue, stance, null);
  }

  private static Link bare(Token verb, Cue cue) {
    return new Link(null, verb.form(), verb.form(), cue.stance(), null);
  }

  private String phrase(Sentence s, Token head) {
    return phraseSpan(s, head).of(document.text()).replace('\n', ' ');
  }

  /** A noun phrase without relative clauses; a name as long as it is known. */
  private Span phraseSpan(Sentence s, Token head) {
    Span words = words(s, head);
    return mentions.actorMentions(s).stream()
        .filter(m -> m.kind().equals("name") && m.span().contains(head.span()))
        .map(ActorMention::span)
        .filter(name -> name.length() > words.length())
        .findFirst()
        .orElse(words);
  }

  private static Span words(Sentence s, Token head) {
    int first = head.index();
    int last = head.index();
    for (Token token : s.subtree(head)) {
      if (!insideClause(s, token, head) && Math.abs(token.index() - head.index()) < 12) {
        first = Math.min(first, token.index());
        last = Math.max(last, token.index());
      }
    }
    for (int i = first; i < head.index(); i++) {
      first = s.token(i).form().equals(",") ? i + 1 : first;
    }
    while (first < head.index() && s.token(first).hasLabel("det", "punct", "cc", "mark")) {
      first++;
    }
    while (last > head.index() && s.token(last).hasLabel("punct", "cc", "case")) {
      last--;
    }
    return s.token(first).span().union(s.token(last).span());
  }

  private static boolean insideClause(Sentence s, Token token, Token head) {
    Token current = token;
    for (int i = 0; i < s.size() && current.index() != head.index(); i++) {
      if (current.hasLabel("relcl", "acl", "appos", "ccomp", "advcl", "conj")
          || current.form().equals(",")) {
        return true;
      }
      current = s.token(Math.max(0, current.head()));
    }
    return false;
  }

  /** Adds the weakening words of the clause to the origin. */
  private List<Link> hedged(Sentence s, Token token, List<Link> chain) {
    Token verb = Grammar.clauseVerb(s, token);
    List<String> words = new ArrayList<>();
    for (Token t : s.tokens()) {
      if (s.dominates(verb, t)) {
        words.addAll(Fold.words(t.form()));
      }
    }
    for (List<String> hedge : cues.hedges()) {
      if (java.util.Collections.indexOfSubList(words, hedge) >= 0) {
        Link last = chain.get(chain.size() - 1);
        chain.set(
            chain.size() - 1,
            new Link(
                last.holder(), last.text(), last.cue(), last.stance(), String.join(" ", hedge)));
        break;
      }
    }
    return chain;
  }
}
