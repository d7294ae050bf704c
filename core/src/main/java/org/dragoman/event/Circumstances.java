package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.mention.DateMention;
import org.dragoman.mention.Mentions;
import org.dragoman.mention.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Grammar;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/** Where and when: the places and dates of the clause that tells an event. */
final class Circumstances {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "at", "near", "around", "outside", "inside", "on", "across", "throughout", "within", "over", "off", "along",
          "against", "to", "into", "from", "through", "between", "of", "toward", "towards", "west", "east", "north", "south");
  private static final Set<String> STATIC =
      Set.of("in", "at", "near", "around", "outside", "inside", "on", "across", "throughout", "within", "over", "off", "along", "west", "east", "north", "south");
  private static final int HISTORY_DAYS = 30;

  private final Document document;
  private final Mentions mentions;

  Circumstances(Document document, Mentions mentions) {
    this.document = document;
    this.mentions = mentions;
  }

  void fill(EventDraft draft) {
    draft.places.addAll(places(draft.sentence, draft.trigger, draft.carrier, draft.isVerbal() && !draft.category.equals("CONSULT")));
    date(draft);
    LocalDate day = document.report().date();
    LocalDate last = draft.enddate != null ? draft.enddate : draft.date;
    if (day != null && last != null && draft.auxiliary == null && last.isBefore(day.minusDays(HISTORY_DAYS))) {
      draft.auxiliary = "historical";
    }
  }

  // --- where -----------------------------------------------------------------------------------------------------------

  /** The places named in the clause of a trigger, the most precise first. */
  List<Place> places(Sentence s, Token trigger, Token carrier, boolean onlyVenue) {
    List<Place> found = new ArrayList<>();
    Token clause = Grammar.clauseVerb(s, carrier);
    for (Token token : s.tokens()) {
      Optional<Place> place = mentions.place(s, token);
      if (place.isEmpty() || found.contains(place.get()) || !isLocative(s, token, onlyVenue)) {
        continue;
      }
      boolean inNoun = s.dominates(trigger, token);
      boolean inClause = s.dominates(clause, token) && sameClause(s, token, clause);
      if (inNoun || inClause) {
        found.add(place.get());
      }
    }
    found.sort((a, b) -> Integer.compare(rank(b), rank(a)));
    // A country beside a place inside it says nothing more.
    boolean precise = found.stream().anyMatch(p -> rank(p) > 1);
    found.removeIf(p -> precise && rank(p) == 1);
    return found;
  }

  private static int rank(Place place) {
    return place.resolution() == null ? 3 : place.resolution();
  }

  private boolean isLocative(Sentence s, Token token, boolean onlyVenue) {
    Token current = token;
    for (int i = 0; i < 5; i++) {
      if (current.hasLabel("pobj")) {
        Optional<Token> prep = s.head(current);
        return prep.filter(p -> (onlyVenue ? STATIC : LOCATIVE).contains(p.lemma())).isPresent()
            && !isCountryAsSide(s, token, prep.get());
      }
      if (current.hasLabel("dobj", "nsubjpass")) {
        return !onlyVenue && !mentions.isCountryName(s, token);
      }
      if (!current.hasLabel("compound", "nmod", "conj", "appos", "poss") || current.head() < 0) {
        return false;
      }
      current = s.token(current.head());
    }
    return false;
  }

  /** "against Syria", "to Turkey": the country is a side, not a venue. */
  private boolean isCountryAsSide(Sentence s, Token token, Token prep) {
    return mentions.isCountryName(s, token) && !STATIC.contains(prep.lemma()) && !(prep.lemma().equals("to"));
  }

  private static boolean sameClause(Sentence s, Token token, Token clause) {
    Token verb = Grammar.clauseVerb(s, token);
    for (int i = 0; i < 3 && verb.index() != clause.index() && verb.hasLabel("acl", "conj", "xcomp", "pcomp"); i++) {
      Optional<Token> up = s.head(verb).map(h -> Grammar.clauseVerb(s, h));
      if (up.isEmpty() || up.get().index() == verb.index()) {
        break;
      }
      if (verb.hasLabel("conj")) {
        break;
      }
      verb = up.get();
    }
    return verb.index() == clause.index();
  }

  // --- when ------------------------------------------------------------------------------------------------------------

  private void date(EventDraft draft) {
    Optional<DateMention> date = date(draft.sentence, draft.trigger, draft.carrier);
    if (date.isPresent() && date.get().date() != null) {
      draft.date = date.get().date();
      draft.enddate = date.get().enddate();
      draft.resolution = date.get().resolution();
      draft.dated = true;
      return;
    }
    LocalDate day = document.report().date();
    boolean now = draft.auxiliary == null && day != null && date.isEmpty();
    if (now && draft.isVerbal() && !draft.isTitle() && !pastPerfect(draft)) {
      draft.date = day;
      draft.resolution = "day";
    } else if (now && progressive(draft)) {
      draft.date = day;
      draft.resolution = "day";
    }
  }

  private static boolean pastPerfect(EventDraft draft) {
    return draft.sentence.children(draft.carrier, "aux").stream().anyMatch(t -> t.form().equalsIgnoreCase("had"));
  }

  /** "is conducting": goes on as the report is written. */
  private static boolean progressive(EventDraft draft) {
    return draft.carrier.tag().equals("VBG")
        && draft.sentence.children(draft.carrier, "aux").stream().anyMatch(t -> t.form().equals("is") || t.form().equals("are"));
  }

  /** The date of the clause of a trigger; of the clauses that govern it where they do not report; empty if none. */
  Optional<DateMention> date(Sentence s, Token trigger, Token carrier) {
    List<DateMention> dates = mentions.dates(s);
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    for (DateMention date : dates) {
      if (s.dominates(trigger, s.token(date.lastToken()))) {
        return Optional.of(date);
      }
    }
    Token clause = Grammar.clauseVerb(s, carrier);
    for (DateMention date : dates) {
      Token token = s.token(date.firstToken());
      if (s.dominates(clause, token) && Grammar.clauseVerb(s, token).index() == clause.index()) {
        return Optional.of(date);
      }
    }
    // Adverbial clauses and coordinated ones share the day of the clause they hang on.
    if (clause.hasLabel("advcl", "conj", "xcomp", "acl", "relcl", "pcomp") && clause.head() >= 0) {
      boolean earlier = s.children(clause, "mark", "prep").stream().anyMatch(t -> t.lemma().equals("after") || t.lemma().equals("before") || t.lemma().equals("since"));
      Token up = Grammar.clauseVerb(s, s.token(clause.head()));
      if (!earlier && up.index() != clause.index()) {
        return date(s, up, up);
      }
    }
    return Optional.empty();
  }
}
