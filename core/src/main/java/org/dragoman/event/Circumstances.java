package org.dragoman.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.mention.DateMention;
import org.dragoman.mention.Mentions;
import org.dragoman.mention.Place;
import org.dragoman.text.Document;
import org.dragoman.text.Grammar;
import org.dragoman.text.Prepositions;
import org.dragoman.text.Sentence;
import org.dragoman.text.Token;

/** Where and when: the places and dates of the clause that tells an event. */
final class Circumstances {
  private static final Set<String> STATIC =
      Prepositions.with(Prepositions.REST, "west", "east", "north", "south");
  private static final Set<String> LOCATIVE =
      Prepositions.with(STATIC, Prepositions.MOTION.toArray(String[]::new));
  private static final Set<String> EARLIER = Set.of("after", "before", "since", "when", "until");
  private static final Set<String> TOPICAL =
      Set.of("on", "about", "over", "for", "of", "concerning", "regarding", "against", "with");
  private static final List<String> FINENESS = List.of("day", "week", "month", "year", "unknown");
  private static final int HISTORY_DAYS = 30;
  private static final int STORY_DAYS = 7;
  private static final int STORY_BACK = 6;
  private static final int STORY_AHEAD = 3;

  private final Document document;
  private final Mentions mentions;

  Circumstances(Document document, Mentions mentions) {
    this.document = document;
    this.mentions = mentions;
  }

  void fill(EventDraft draft) {
    draft.places.addAll(places(draft.sentence, draft.trigger, draft.carrier, draft.isVerbal()));
    date(draft);
    LocalDate day = document.report().date();
    LocalDate last = draft.enddate != null ? draft.enddate : draft.date;
    if (day != null
        && last != null
        && draft.auxiliary == null
        && last.isBefore(day.minusDays(HISTORY_DAYS))) {
      draft.auxiliary = "historical";
    }
  }

  // --- where
  // -----------------------------------------------------------------------------------------------------------

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
      if ((inNoun || inClause) && !(onlyVenue && isTopic(s, token, trigger, clause))) {
        found.add(place.get());
      }
    }
    if (found.isEmpty() && isWhereClause(s, clause)) {
      Token up = s.token(clause.head());
      return places(s, up, up, onlyVenue);
    }
    found.sort((a, b) -> Integer.compare(rank(b), rank(a)));
    // A country beside a place inside it says nothing more.
    boolean precise = found.stream().anyMatch(p -> rank(p) > 1);
    found.removeIf(p -> precise && rank(p) == 1);
    return found;
  }

  /** "an incident in Idlib, in which ...": the clause happens where its noun did. */
  private static boolean isWhereClause(Sentence s, Token clause) {
    return clause.hasLabel("relcl")
        && clause.head() >= 0
        && s.children(clause, "prep", "advmod").stream()
            .anyMatch(
                t ->
                    t.lemma().equals("where")
                        || s.children(t, "pobj").stream().anyMatch(o -> o.lemma().equals("which")));
  }

  /** "talks on the posts in Idlib": a place inside what is spoken about is no venue. */
  private static boolean isTopic(Sentence s, Token place, Token trigger, Token clause) {
    Token current = place;
    while (current.head() >= 0
        && current.index() != trigger.index()
        && current.index() != clause.index()) {
      if (current.hasLabel("prep") && TOPICAL.contains(current.lemma())
          || current.hasLabel("dobj")) {
        return true;
      }
      current = s.token(current.head());
    }
    return false;
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
    return mentions.isCountryName(s, token)
        && !STATIC.contains(prep.lemma())
        && !(prep.lemma().equals("to"));
  }

  private static boolean sameClause(Sentence s, Token token, Token clause) {
    Token verb = Grammar.clauseVerb(s, token);
    for (int i = 0;
        i < 3 && verb.index() != clause.index() && verb.hasLabel("acl", "conj", "xcomp", "pcomp");
        i++) {
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

  // --- when
  // ------------------------------------------------------------------------------------------------------------

  private void date(EventDraft draft) {
    Optional<DateMention> date =
        date(draft.sentence, draft.trigger, draft.carrier, draft.isVerbal());
    if (date.isPresent() && date.get().date() != null) {
      draft.date = date.get().date();
      draft.enddate = date.get().enddate();
      draft.resolution = date.get().resolution();
      draft.dated = true;
      return;
    }
    LocalDate day = document.report().date();
    boolean now = draft.auxiliary == null && day != null && date.isEmpty();
    if (now && !draft.isVerbal() && isNarrated(draft)) {
      storyDay(draft.sentence)
          .ifPresent(
              told -> {
                draft.date = told;
                draft.resolution = "day";
              });
      if (draft.date != null) {
        return;
      }
    }
    if (now && draft.isVerbal() && !draft.isTitle() && !pastPerfect(draft)) {
      draft.date = day;
      draft.resolution = "day";
    } else if (now && progressive(draft)) {
      draft.date = day;
      draft.resolution = "day";
    }
  }

  /** Told in the plain past as part of the story, not as what came before something else. */
  private static boolean isNarrated(EventDraft draft) {
    Token clause = Grammar.clauseVerb(draft.sentence, draft.carrier);
    boolean before =
        draft.sentence.children(clause, "mark").stream().anyMatch(t -> EARLIER.contains(t.lemma()))
            || draft.sentence.head(clause).filter(h -> EARLIER.contains(h.lemma())).isPresent();
    boolean past =
        clause.tag().equals("VBD") || clause.tag().equals("VBN") || clause.tag().equals("VBG");
    return past && !before && !pastPerfect(draft);
  }

  /**
   * The day that the story has reached at a sentence without one: the last day named in the
   * sentences before it, else the first one named right after it, as long as it lies in the week
   * before the report.
   */
  private Optional<LocalDate> storyDay(Sentence s) {
    List<Sentence> all = document.sentences();
    for (int i = s.index() - 1; i >= 0 && s.index() - i <= STORY_BACK; i--) {
      Optional<LocalDate> day = recentDay(all.get(i), true);
      if (day.isPresent()) {
        return day;
      }
    }
    for (int i = s.index() + 1; i < all.size() && i - s.index() <= STORY_AHEAD; i++) {
      Optional<LocalDate> day = recentDay(all.get(i), false);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> recentDay(Sentence s, boolean last) {
    LocalDate published = document.report().date();
    Optional<LocalDate> found = Optional.empty();
    for (DateMention date : mentions.dates(s)) {
      boolean day =
          date.date() != null && date.enddate() == null && "day".equals(date.resolution());
      boolean recent =
          day
              && !date.date().isAfter(published)
              && !date.date().isBefore(published.minusDays(STORY_DAYS));
      if (recent && (last || found.isEmpty())) {
        found = Optional.of(date.date());
      }
    }
    return found;
  }

  private static boolean pastPerfect(EventDraft draft) {
    return draft.sentence.children(draft.carrier, "aux").stream()
        .anyMatch(t -> t.form().equalsIgnoreCase("had"));
  }

  /** "is conducting": goes on as the report is written. */
  private static boolean progressive(EventDraft draft) {
    return draft.carrier.tag().equals("VBG")
        && draft.sentence.children(draft.carrier, "aux").stream()
            .anyMatch(t -> t.form().equals("is") || t.form().equals("are"));
  }

  /** The most exact of the dates that fit, the first among equals. */
  private static Optional<DateMention> finest(
      List<DateMention> dates, Predicate<DateMention> fits) {
    return dates.stream()
        .filter(fits)
        .min(Comparator.comparingInt(d -> FINENESS.indexOf(d.resolution())));
  }

  /**
   * The date of the clause of a trigger; of the clauses that govern it where they do not report;
   * empty if none.
   */
  Optional<DateMention> date(Sentence s, Token trigger, Token carrier) {
    return date(s, trigger, carrier, false);
  }

  private Optional<DateMention> date(Sentence s, Token trigger, Token carrier, boolean verbal) {
    List<DateMention> dates = mentions.dates(s);
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    Token clause = Grammar.clauseVerb(s, carrier);
    String mood = clause.isVerb() ? Grammar.mood(s, clause) : "";
    if (mood.equals("future") || mood.equals("hypothetical")) {
      dates = dates.stream().filter(d -> TermsFinder.introducer(s, d) < 0).toList();
    }
    Optional<DateMention> below =
        finest(dates, d -> trigger.isNoun() && s.dominates(trigger, s.token(d.lastToken())));
    Optional<DateMention> beside =
        below.isPresent()
            ? below
            : finest(
                dates,
                d -> {
                  Token token = s.token(d.firstToken());
                  return s.dominates(clause, token)
                      && Grammar.clauseVerb(s, token).index() == clause.index();
                });
    if (beside.isPresent()) {
      return beside;
    }
    if (verbal) {
      // "..., the president said on Monday": the parser may hang the saying on what is said.
      for (Token saying : s.children(clause, "ccomp", "parataxis")) {
        boolean trailing =
            saying.index() > clause.index()
                && saying.tag().equals("VBD")
                && s.child(saying, "nsubj").isPresent()
                && s.child(saying, "mark", "ccomp").isEmpty();
        Optional<DateMention> said = trailing ? date(s, saying, saying, false) : Optional.empty();
        if (said.isPresent()) {
          return said;
        }
      }
    }
    // What is said on a day is demanded or threatened on that day.
    if (verbal && clause.hasLabel("ccomp", "parataxis") && clause.head() >= 0) {
      Token saying = Grammar.clauseVerb(s, s.token(clause.head()));
      return saying.index() == clause.index() ? Optional.empty() : date(s, saying, saying, false);
    }
    // Adverbial clauses and coordinated ones share the day of the clause they hang on.
    if (clause.hasLabel("advcl", "conj", "xcomp", "acl", "relcl", "pcomp") && clause.head() >= 0) {
      boolean earlier =
          s.children(clause, "mark", "prep").stream()
              .anyMatch(
                  t ->
                      t.lemma().equals("after")
                          || t.lemma().equals("before")
                          || t.lemma().equals("since"));
      Token up = Grammar.clauseVerb(s, s.token(clause.head()));
      if (!earlier && up.index() != clause.index()) {
        return date(s, up, up, verbal);
      }
    }
    return Optional.empty();
  }
}
