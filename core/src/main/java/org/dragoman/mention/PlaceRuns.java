package org.dragoman.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.NamedActor;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;

/** Finds the words of a sentence that may name a place, by the words around them. */
final class PlaceRuns {
  static final Set<String> PROVINCE_WORDS =
      Set.of(
          "province",
          "governorate",
          "region",
          "state",
          "oblast",
          "department",
          "county",
          "prefecture");

  /** Words that begin no place by themselves, though some hamlet bears the name. */
  private static final Set<String> GENERIC =
      Set.of(
          "Road",
          "Street",
          "Avenue",
          "University",
          "College",
          "Hospital",
          "School",
          "Hall",
          "Park",
          "Center",
          "Centre",
          "Airport",
          "Square",
          "Bridge",
          "Church",
          "Hill",
          "Valley",
          "Station",
          "House",
          "Court",
          "Office",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "Christmas",
          "Easter",
          "Ramadan",
          "North",
          "South",
          "East",
          "West",
          "Central",
          "Western",
          "Eastern",
          "Northern",
          "Southern",
          "God",
          "Street.",
          "Internet",
          "Facebook",
          "Twitter",
          "Farms",
          "City",
          "County",
          "Township",
          "Village",
          "Lake",
          "River",
          "Creek",
          "Trail",
          "Lane",
          "Drive",
          "Parkway",
          "Highway",
          "Route",
          "Forest",
          "National",
          "Area",
          "Side",
          "Hills",
          "Metro",
          "Port",
          "Gulf",
          "Northwest",
          "Northeast",
          "Southwest",
          "Southeast");

  private static final Set<String> STREETS =
      Set.of(
          "Street",
          "St.",
          "Road",
          "Rd.",
          "Avenue",
          "Ave.",
          "Boulevard",
          "Blvd.",
          "Lane",
          "Drive",
          "Highway",
          "Parkway",
          "Turnpike");

  private static final int LONGEST = 5;

  /**
   * Words that may name a place.
   *
   * @param country the country whose name or capital this is, or null
   * @param seat whether it is the name of a capital
   * @param street whether it is a street, which is not the town of its name
   */
  record Run(int first, int last, String name, String country, boolean seat, boolean street) {}

  private final Document document;
  private final Codebook codebook;
  private final Names names;

  PlaceRuns(Document document, Codebook codebook, Names names) {
    this.document = document;
    this.codebook = codebook;
    this.names = names;
  }

  /** The runs of a sentence, in order. */
  List<Run> of(Sentence sentence) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Run run = run(sentence, i);
      if (run != null) {
        runs.add(run);
        i = run.last;
      }
    }
    return runs;
  }

  static boolean isPlace(Names.Hit hit) {
    return hit.actor().kind() == NamedActor.Kind.COUNTRY
        || hit.actor().kind() == NamedActor.Kind.CAPITAL;
  }

  private Run run(Sentence sentence, int at) {
    Names.Hit hit = names.at(sentence, at);
    if (hit != null) {
      return hit.first() == at && isPlace(hit) ? lexical(sentence, hit) : null;
    }
    Token token = sentence.token(at);
    if (!token.isName() || !isPlaceLike(sentence, token)) {
      return null;
    }
    int last = last(sentence, at);
    int street = street(sentence, at, last);
    if (street > at) {
      return new Run(at, street, words(sentence, at, street), null, false, true);
    }
    int known = known(sentence, at, at, last);
    if (known >= at) {
      boolean generic = known == at && GENERIC.contains(token.form());
      return generic ? null : new Run(at, known, words(sentence, at, known), null, false, false);
    }
    boolean entity = token.entity().equals("GPE") || token.entity().equals("LOC");
    if (!entity || GENERIC.contains(token.form())) {
      return null;
    }
    int end = at;
    while (end < last && names.at(sentence, end + 1) == null) {
      end++;
    }
    return new Run(at, end, words(sentence, at, end), null, false, false);
  }

  /** A country or capital of the lexicon, unless a longer name begins with it ("Mexico City"). */
  private Run lexical(Sentence sentence, Names.Hit hit) {
    int first = hit.first();
    int last = last(sentence, hit.last());
    int street = street(sentence, hit.last(), last);
    if (street > hit.last()) {
      return new Run(first, street, words(sentence, first, street), null, false, true);
    }
    int known = known(sentence, first, hit.last() + 1, last);
    boolean seat = hit.actor().kind() == NamedActor.Kind.CAPITAL;
    return known > hit.last()
        ? new Run(first, known, words(sentence, first, known), null, false, false)
        : new Run(first, hit.last(), words(sentence, first, hit.last()), hit.code(), seat, false);
  }

  /** Where the longest name of the tables ends, not before a given word; -1 if there is none. */
  private int known(Sentence sentence, int first, int least, int last) {
    for (int end = last; end >= least; end--) {
      String name = words(sentence, first, end);
      if (!codebook.regions().find(name).isEmpty()
          || codebook.regions().division(name).isPresent()
          || !codebook.gazetteer().find(name).isEmpty()) {
        return end;
      }
    }
    return -1;
  }

  /** The word "Street" or the like right behind a name; -1 if there is none. */
  private static int street(Sentence sentence, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (STREETS.contains(sentence.token(i).form())) {
        return i;
      }
    }
    return -1;
  }

  /** Where a row of capitalised words ends. */
  private int last(Sentence sentence, int at) {
    int last = at;
    while (last + 1 < sentence.size() && last - at < LONGEST && continues(sentence, last + 1)) {
      last++;
    }
    return last;
  }

  private boolean continues(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean hyphen =
        token.tag().equals("HYPH") && at + 1 < sentence.size() && sentence.token(at + 1).isName();
    Names.Hit hit = names.at(sentence, at);
    return (token.isName() || hyphen) && (hit == null || isPlace(hit));
  }

  private boolean isPlaceLike(Sentence sentence, Token token) {
    String entity = token.entity();
    if (entity.equals("GPE") || entity.equals("LOC") || entity.equals("FAC")) {
      return true;
    }
    if (entity.equals("NORP")) {
      return false;
    }
    // Otherwise only straight after a locative preposition, or before "province", "district" and
    // the like.
    int before = token.index() - 1;
    while (before >= 0
        && (sentence.token(before).tag().equals("DT")
            || sentence.token(before).tag().equals("JJ"))) {
      before--;
    }
    boolean preposition =
        before >= 0
            && sentence.token(before).tag().equals("IN")
            && Set.of("in", "at", "near", "outside", "around", "inside")
                .contains(sentence.token(before).lemma());
    if (preposition) {
      return !entity.equals("PERSON") || !codebook.regions().find(token.form()).isEmpty();
    }
    boolean province =
        token.index() + 1 < sentence.size()
            && PROVINCE_WORDS.contains(sentence.token(token.index() + 1).lemma());
    return province && entity.isEmpty();
  }

  /** The text of words. */
  String words(Sentence sentence, int first, int last) {
    Span span = sentence.token(first).span().union(sentence.token(last).span());
    return span.of(document.text()).replace('\n', ' ');
  }
}
