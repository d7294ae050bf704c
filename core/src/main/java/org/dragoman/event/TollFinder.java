package org.dragoman.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dragoman.codebook.AgentLexicon;
import org.dragoman.mention.Actor;
import org.dragoman.mention.Mentions;
import org.dragoman.text.Document;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/**
 * Sums up how many dead and injured the happening that a report is about has cost: the first
 * account that is no sum over several happenings, no part of another number and not of an earlier
 * time. What one clause tells side by side is added ("killed two soldiers and a driver"); a person
 * is one.
 */
final class TollFinder {
  private static final Set<String> INTRANSITIVE = Set.of("die", "perish", "drown", "succumb");

  private final Document document;
  private final Mentions mentions;
  private final LossFinder losses;
  private final AgentLexicon agents;

  TollFinder(Document document, Mentions mentions, LossFinder losses, AgentLexicon agents) {
    this.document = document;
    this.mentions = mentions;
    this.losses = losses;
    this.agents = agents;
  }

  /** What one clause tells of one kind of loss. */
  private static final class Account {
    final List<FigureDraft> figures = new ArrayList<>();
    final Set<Integer> counted = new TreeSet<>();
    int persons;
    final int sentence;

    Account(int sentence) {
      this.sentence = sentence;
    }

    TollDraft toll(String kind) {
      return new TollDraft(
          kind,
          sum(FigureDraft::low),
          sum(FigureDraft::best),
          sum(FigureDraft::high),
          List.copyOf(figures),
          new TreeSet<>(Set.of(sentence)));
    }

    EventDraft event() {
      return figures.isEmpty() ? null : figures.get(0).event();
    }

    /** Of one event, and not of another day. */
    boolean sameHappening(Account later) {
      boolean event = !figures.isEmpty() && (event() == null || event() == later.event());
      return event
          && later.figures.stream()
              .allMatch(
                  f ->
                      !f.cumulative()
                          && (f.date() == null || f.date().equals(figures.get(0).date())));
    }

    Integer sum(Function<FigureDraft, Integer> part) {
      int sum = persons;
      for (FigureDraft figure : figures) {
        Integer value = part.apply(figure);
        if (value == null) {
          return null;
        }
        sum += value;
      }
      return sum;
    }
  }

  List<TollDraft> find(List<FigureFinder.Told> told) {
    List<TollDraft> tolls = new ArrayList<>();
    for (String kind : List.of("dead", "injured")) {
      toll(kind, told).ifPresent(tolls::add);
    }
    return tolls;
  }

  /**
   * The first account with a number, its upper bound raised by later ones of the same happening; a
   * vague one ("dozens") only where no other is.
   */
  private Optional<TollDraft> toll(String kind, List<FigureFinder.Told> told) {
    Account first = null;
    TollDraft toll = null;
    for (Account account : allAccounts(kind, told)) {
      TollDraft own = account.toll(kind);
      if (toll == null || isVague(toll) && !isVague(own)) {
        toll = own;
        first = account;
      } else if (!isVague(own) && first.sameHappening(account) && most(own) > most(toll)) {
        toll = widened(toll, own);
      }
    }
    return Optional.ofNullable(toll);
  }

  private List<Account> allAccounts(String kind, List<FigureFinder.Told> told) {
    boolean titleToo = document.sentences().size() <= 3;
    return document.sentences().stream()
        .filter(s -> titleToo || !s.isTitle())
        .flatMap(s -> accounts(s, kind, told).stream())
        .filter(account -> account.toll(kind).hasNumber())
        .toList();
  }

  private static boolean isVague(TollDraft toll) {
    return toll.best() == null && toll.high() == null;
  }

  private static int most(TollDraft toll) {
    return toll.high() != null ? toll.high() : toll.best() != null ? toll.best() : toll.low();
  }

  private static TollDraft widened(TollDraft toll, TollDraft other) {
    List<FigureDraft> figures = new ArrayList<>(toll.figures());
    figures.addAll(other.figures());
    TreeSet<Integer> evidence = new TreeSet<>(toll.evidence());
    evidence.addAll(other.evidence());
    return new TollDraft(toll.kind(), toll.low(), toll.best(), most(other), figures, evidence);
  }

  // --- the accounts of a sentence
  // ----------------------------------------------------------------------------------

  /** By governing word, in the order of the sentence. */
  private List<Account> accounts(Sentence s, String kind, List<FigureFinder.Told> told) {
    Map<Integer, Account> byGovernor = new TreeMap<>();
    for (FigureFinder.Told t : told) {
      boolean fits =
          t.sentence() == s
              && t.figure().kind().equals(kind)
              && !t.loss().part()
              && !isElsewhere(t.figure().event());
      if (fits) {
        Account account =
            byGovernor.computeIfAbsent(group(s, t.loss()), g -> new Account(s.index()));
        account.figures.add(t.figure());
        account.counted.add(t.loss().counted().index());
      }
    }
    boolean numbered = !byGovernor.isEmpty();
    for (Token verb : s.tokens()) {
      boolean counts = !numbered || byGovernor.containsKey(verb.index());
      if (counts && isVictimsVerb(s, verb, kind)) {
        Account account = byGovernor.getOrDefault(verb.index(), new Account(s.index()));
        addPersons(s, verb, account);
        if (account.persons > 0) {
          byGovernor.put(verb.index(), account);
        }
      }
    }
    return List.copyOf(byGovernor.values());
  }

  /** Numbers under the same word of loss belong together; one that stands alone is its own. */
  private static int group(Sentence s, Loss loss) {
    if (loss.verb() != null) {
      return loss.governor().index();
    }
    Token head = loss.counted();
    while (head.hasLabel("conj") && head.head() >= 0 && !s.token(head.head()).isVerb()) {
      head = s.token(head.head());
    }
    return head.index();
  }

  private static boolean isElsewhere(EventDraft event) {
    return event != null && event.auxiliary != null;
  }

  private boolean isVictimsVerb(Sentence s, Token verb, String kind) {
    return verb.isVerb()
        && !verb.hasLabel("nmod", "amod")
        && kind.equals(isLosingLife(s, verb) ? "dead" : losses.kindOf(s, verb))
        && !Grammar.isNegated(s, verb)
        && Grammar.mood(s, verb).isEmpty();
  }

  /** "lost his life". */
  private static boolean isLosingLife(Sentence s, Token verb) {
    return verb.lemma().equals("lose")
        && s.child(verb, "dobj").filter(o -> o.lemma().equals("life")).isPresent();
  }

  // --- single persons
  // ----------------------------------------------------------------------------------------------

  private void addPersons(Sentence s, Token verb, Account account) {
    Optional<Token> victim =
        isLosingLife(s, verb) || INTRANSITIVE.contains(verb.lemma())
            ? Grammar.subject(s, verb)
            : Grammar.object(s, verb);
    if (victim.isEmpty()) {
      return;
    }
    List<Token> victims = withConjuncts(s, victim.get());
    victims.addAll(companions(s, verb));
    for (Token token : victims) {
      if (!account.counted.contains(token.index()) && isOnePerson(s, token)) {
        account.persons++;
      }
    }
  }

  /** "killed along with his son", "together with a driver". */
  private static List<Token> companions(Sentence s, Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token prep : s.children(verb, "prep", "advmod")) {
      if (Set.of("along", "together").contains(prep.lemma())) {
        Grammar.prepositional(s, prep, "with").forEach(o -> found.addAll(withConjuncts(s, o)));
      } else if (prep.lemma().equals("alongside")) {
        s.children(prep, "pobj").forEach(o -> found.addAll(withConjuncts(s, o)));
      }
    }
    return found;
  }

  private static List<Token> withConjuncts(Sentence s, Token token) {
    List<Token> all = new ArrayList<>(s.conjuncts(token));
    all.add(0, token);
    return all;
  }

  private boolean isOnePerson(Sentence s, Token token) {
    if (Set.of("him", "her", "he", "she").contains(token.lemma())) {
      return true;
    }
    if (token.tag().equals("NNP")) {
      return token.entity().equals("PERSON") || isPerson(s, token);
    }
    boolean counted = s.children(token, "nmod", "num").stream().anyMatch(t -> t.tag().equals("CD"));
    if (!token.tag().equals("NN") || counted) {
      return false;
    }
    AgentLexicon.Agent agent = agents.of(token.lemma());
    boolean person =
        agent != null && Set.of("person", "office").contains(agent.kind()) || isPerson(s, token);
    return person && s.child(token, "det", "poss", "appos").isPresent();
  }

  private boolean isPerson(Sentence s, Token token) {
    return mentions.at(s, token).stream().anyMatch(a -> a.kind() == Actor.Kind.PERSON);
  }
}
