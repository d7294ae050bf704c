package org.dragoman.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.Fold;
import org.dragoman.codebook.GazetteerPlace;
import org.dragoman.codebook.NamedActor;
import org.dragoman.codebook.Regions;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Token;

/**
 * Finds the places of a report. A name is looked up only where the words around it speak of a
 * place; namesakes are decided by the countries that the report names, then by size; a name that no
 * table has is kept without coordinates.
 */
final class PlaceFinder {
  private static final Set<String> PROVINCE_WORDS =
      Set.of(
          "province",
          "governorate",
          "region",
          "state",
          "oblast",
          "department",
          "county",
          "prefecture");
  private static final Set<String> DIRECTIONS =
      Set.of(
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "north",
          "south",
          "east",
          "west",
          "northwestern",
          "northeastern",
          "southwestern",
          "southeastern",
          "northwest",
          "northeast",
          "southwest",
          "southeast",
          "upper");

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

  private static final int LONGEST = 5;
  private static final long BIG = 100_000;
  private static final long SMALL_CITY = 30_000;
  private static final long TOWN = 5_000;
  private static final long METROPOLIS = 500_000;

  private final Document document;
  private final Codebook codebook;
  private final Names names;
  private final Map<String, Integer> context = new HashMap<>();
  private final PlaceContext witnesses = new PlaceContext();
  private final Map<String, Place> byName = new LinkedHashMap<>();
  private final List<List<Found>> found = new ArrayList<>();

  /** A place at tokens {@code first..last}. */
  record Found(int first, int last, PlaceMention mention) {}

  private PlaceFinder(Document document, Codebook codebook, Names names) {
    this.document = document;
    this.codebook = codebook;
    this.names = names;
    context.putAll(names.codeCounts());
  }

  /** The places of each sentence, in order. */
  static List<List<Found>> find(Document document, Codebook codebook, Names names) {
    PlaceFinder finder = new PlaceFinder(document, codebook, names);
    // Two passes: what one sentence settles ("Syria") helps to decide another.
    finder.document.sentences().forEach(finder::weigh);
    finder.document.sentences().forEach(sentence -> finder.found.add(finder.sentence(sentence)));
    return finder.found;
  }

  private void weigh(Sentence sentence) {
    for (Names.Hit hit : names.of(sentence)) {
      if (hit.isCountryLike() && hit.code() != null) {
        witnesses.add(folded(words(sentence, hit.first(), hit.last())), hit.code(), null);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      Run run = run(sentence, i);
      if (run != null) {
        weigh(sentence, run);
        i = run.last;
      }
    }
  }

  private void weigh(Sentence sentence, Run run) {
    List<GazetteerPlace> candidates = codebook.gazetteer().find(run.name);
    boolean oneCountry = candidates.stream().map(GazetteerPlace::country).distinct().count() == 1;
    if (oneCountry && candidates.get(0).population() > BIG) {
      context.merge(candidates.get(0).country(), 1, Integer::sum);
    }
    boolean oneDivision =
        oneCountry && candidates.stream().map(GazetteerPlace::admin1).distinct().count() == 1;
    if (oneDivision && candidates.get(0).population() > TOWN && run.country == null) {
      GazetteerPlace only = candidates.get(0);
      witnesses.add(folded(run.name), only.country(), only.admin1());
    }
    Optional<Regions.Region> division = codebook.regions().division(run.name);
    if (division.isPresent() && run.country == null && !isMetropolis(run)) {
      Regions.Region d = division.get();
      context.merge(d.country(), 1, Integer::sum);
      witnesses.add(folded(run.name), d.country(), d.name());
    }
    divisionAfter(sentence, run)
        .ifPresent(d -> witnesses.add(folded(d.name()) + " after", d.country(), d.name()));
    for (Regions.Region region : codebook.regions().find(run.name)) {
      if (region.country() != null) {
        context.merge(region.country(), 1, Integer::sum);
      }
    }
  }

  private static String folded(String name) {
    return String.join(" ", Fold.words(name));
  }

  /** "Springfield, Ohio": the division that a comma joins to a town. */
  private Optional<Regions.Region> divisionAfter(Sentence sentence, Run run) {
    int comma = run.last + 1;
    if (comma + 1 >= sentence.size()
        || !sentence.token(comma).form().equals(",")
        || codebook.regions().division(run.name).isPresent()) {
      return Optional.empty();
    }
    int last = Math.min(sentence.size() - 1, comma + 3);
    for (int end = last; end > comma; end--) {
      Optional<Regions.Region> division =
          codebook.regions().division(words(sentence, comma + 1, end));
      if (division.isPresent()) {
        return division;
      }
    }
    return Optional.empty();
  }

  private List<Found> sentence(Sentence sentence) {
    List<Found> places = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Run run = run(sentence, i);
      if (run == null) {
        continue;
      }
      Found before = places.isEmpty() ? null : places.get(places.size() - 1);
      boolean joined =
          before != null
              && before.last + 2 == run.first
              && sentence.token(before.last + 1).form().equals(",");
      Place place = resolve(sentence, run, joined);
      if (place != null) {
        Found hit = directed(sentence, run, place);
        places.add(hit);
        i = Math.max(i, hit.last);
      }
    }
    return places;
  }

  /** Capitalised words that may name a place, and what is known of them. */
  private record Run(int first, int last, String name, String country, boolean entity) {}

  private Run run(Sentence sentence, int at) {
    Token token = sentence.token(at);
    Names.Hit hit = names.at(sentence, at);
    if (hit != null && hit.first() == at) {
      boolean place =
          hit.actor().kind() == NamedActor.Kind.COUNTRY
              || hit.actor().kind() == NamedActor.Kind.CAPITAL;
      return place
          ? new Run(at, hit.last(), words(sentence, at, hit.last()), hit.code(), true)
          : null;
    }
    if (hit != null || !token.isName() || !isPlaceLike(sentence, token)) {
      return null;
    }
    int last = at;
    while (last + 1 < sentence.size() && last - at < LONGEST && continues(sentence, last + 1)) {
      last++;
    }
    for (int end = last; end >= at; end--) {
      String name = words(sentence, at, end);
      if (end == at && GENERIC.contains(token.form())) {
        return null;
      }
      if (!codebook.regions().find(name).isEmpty()
          || codebook.regions().division(name).isPresent()
          || !codebook.gazetteer().find(name).isEmpty()) {
        return new Run(at, end, name, null, true);
      }
    }
    boolean entity = token.entity().equals("GPE") || token.entity().equals("LOC");
    return entity ? new Run(at, last, words(sentence, at, last), null, true) : null;
  }

  private boolean continues(Sentence sentence, int at) {
    Token token = sentence.token(at);
    boolean hyphen =
        token.tag().equals("HYPH") && at + 1 < sentence.size() && sentence.token(at + 1).isName();
    return (token.isName() || hyphen) && names.at(sentence, at) == null;
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

  private String words(Sentence sentence, int first, int last) {
    Span span = sentence.token(first).span().union(sentence.token(last).span());
    return span.of(document.text()).replace('\n', ' ');
  }

  /**
   * "northern Idlib", "north-western Syria": a part of the place, wider in radius and lower in
   * resolution.
   */
  private Found directed(Sentence sentence, Run run, Place place) {
    int first = run.first;
    for (int i = run.first - 1;
        i >= 0
            && (DIRECTIONS.contains(sentence.token(i).lemma())
                || sentence.token(i).form().equals("-"));
        i--) {
      first = DIRECTIONS.contains(sentence.token(i).lemma()) ? i : first;
    }
    int last = run.last;
    boolean province =
        last + 1 < sentence.size() && PROVINCE_WORDS.contains(sentence.token(last + 1).lemma());
    last = province ? last + 1 : last;
    Span span = sentence.token(first).span().union(sentence.token(last).span());
    if (first < run.first) {
      String name = words(sentence, first, run.last);
      List<Regions.Region> compass = codebook.regions().find(name);
      if (!compass.isEmpty()) {
        Place region = place(bestRegion(compass));
        Place known = byName.computeIfAbsent(key(name, region), k -> region);
        return new Found(first, last, new PlaceMention(span, known));
      }
      Integer resolution =
          place.resolution() == null ? null : Math.max(1, Math.min(place.resolution(), 2));
      Double lat = place.resolution() != null && place.resolution() > 1 ? place.lat() : null;
      Double lon = lat == null ? null : place.lon();
      Place part =
          new Place(name, place.country(), place.province(), lat, lon, null, null, resolution);
      place = byName.computeIfAbsent(key(name, part), k -> part);
    }
    return new Found(first, last, new PlaceMention(span, place));
  }

  private static String key(String name, Place place) {
    return String.join(" ", Fold.words(name)) + "/" + place.country() + "/" + place.resolution();
  }

  private Place resolve(Sentence sentence, Run run, boolean joined) {
    boolean province =
        run.last + 1 < sentence.size()
            && PROVINCE_WORDS.contains(sentence.token(run.last + 1).lemma());
    Optional<Place> known = townOfDivision(sentence, run).or(() -> division(run, joined));
    Place place = known.isPresent() ? known.get() : locate(sentence, run, province);
    return place == null ? null : byName.computeIfAbsent(key(run.name, place), k -> place);
  }

  /** The town that the text itself puts into a division ("Springfield, Ohio"). */
  private Optional<Place> townOfDivision(Sentence sentence, Run run) {
    Optional<Regions.Region> division = divisionAfter(sentence, run);
    if (division.isEmpty()) {
      return Optional.empty();
    }
    Regions.Region d = division.get();
    Optional<GazetteerPlace> town =
        codebook.gazetteer().find(run.name).stream()
            .filter(c -> c.country().equals(d.country()) && d.name().equals(c.admin1()))
            .findFirst();
    // A country before a division is the first of a list.
    return town.map(t -> place(run.name, t))
        .or(
            () ->
                run.country != null
                    ? Optional.empty()
                    : Optional.of(
                        new Place(run.name, d.country(), d.name(), null, null, null, null, null)));
  }

  /**
   * The large division of this name, unless a metropolis or a country of the same name is meant.
   *
   * @param joined whether a comma joins the name to a place before it
   */
  private Optional<Place> division(Run run, boolean joined) {
    Optional<Regions.Region> division = codebook.regions().division(run.name);
    if (division.isEmpty()) {
      return Optional.empty();
    }
    Regions.Region d = division.get();
    String name = folded(run.name);
    int here = witnesses.country(d.country(), name);
    boolean country = run.country != null && !run.country.equals(d.country());
    boolean meant;
    if (joined) {
      meant = !country || here > 0;
    } else if (country) {
      int abroad = witnesses.country(run.country, name);
      meant = witnesses.division(d.country(), d.name(), name) > abroad || here > 0 && abroad == 0;
    } else {
      boolean abroad =
          codebook.gazetteer().find(run.name).stream()
              .anyMatch(c -> c.population() > BIG && !c.country().equals(d.country()));
      meant = !isMetropolis(run) && (here > 0 || !abroad);
    }
    return meant ? Optional.of(place(d)) : Optional.empty();
  }

  /** "New York", "Washington": a city so large that it is meant before its division. */
  private boolean isMetropolis(Run run) {
    return codebook.gazetteer().find(run.name).stream()
        .anyMatch(c -> c.population() > METROPOLIS && !c.isProvince());
  }

  /** A county is not its namesake in a division that the report does not speak of. */
  private boolean isOtherCounty(Sentence sentence, Run run, GazetteerPlace town) {
    return !town.isProvince()
        && run.last + 1 < sentence.size()
        && sentence.token(run.last + 1).lemma().equals("county")
        && witnesses.division(town.country(), town.admin1(), folded(run.name)) == 0;
  }

  private Place locate(Sentence sentence, Run run, boolean province) {
    List<GazetteerPlace> candidates = codebook.gazetteer().find(run.name);
    if (run.country != null) {
      return namesake(run, candidates).orElseGet(() -> countryOrCapital(run));
    }
    List<Regions.Region> regions = codebook.regions().find(run.name);
    if (!regions.isEmpty() && (!province || candidates.isEmpty())) {
      Regions.Region region = bestRegion(regions);
      boolean other =
          candidates.stream()
              .anyMatch(c -> c.population() > BIG && context.containsKey(c.country()));
      if (!other || (region.country() != null && context.containsKey(region.country()))) {
        return place(region);
      }
    }
    GazetteerPlace best = best(folded(run.name), candidates, province);
    if (best == null || isOtherCounty(sentence, run, best)) {
      return named(run);
    }
    Optional<Regions.Region> division =
        codebook.regions().division(run.name).filter(d -> d.country().equals(best.country()));
    return best.isProvince() && division.isPresent()
        ? place(division.get())
        : place(run.name, best);
  }

  /**
   * A town that bears the name of a country or capital, in a report that speaks of the town's
   * division and by no other word of that country.
   */
  private Optional<Place> namesake(Run run, List<GazetteerPlace> candidates) {
    String name = folded(run.name);
    if (witnesses.country(run.country, name) > 0) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(c -> !c.country().equals(run.country) && !c.isProvince())
        .filter(c -> witnesses.division(c.country(), c.admin1(), name) > 0)
        .max(
            Comparator.comparingInt(
                (GazetteerPlace c) -> witnesses.division(c.country(), c.admin1(), name)))
        .map(c -> place(run.name, c));
  }

  private Place countryOrCapital(Run run) {
    List<GazetteerPlace> cities =
        codebook.gazetteer().find(run.name).stream()
            .filter(c -> c.country().equals(run.country))
            .toList();
    boolean capital =
        cities.stream()
            .anyMatch(c -> c.featureCode() != null && c.featureCode().startsWith("PPLC"));
    if (capital) {
      GazetteerPlace city =
          cities.stream()
              .filter(c -> c.featureCode() != null && c.featureCode().startsWith("PPLC"))
              .findFirst()
              .get();
      return place(run.name, city);
    }
    Regions.Middle middle = codebook.regions().country(run.country);
    Double lat = middle == null ? null : middle.lat();
    Double lon = middle == null ? null : middle.lon();
    return new Place(run.name, run.country, null, lat, lon, null, "PCLI", 1);
  }

  private Regions.Region bestRegion(List<Regions.Region> regions) {
    for (Regions.Region region : regions) {
      if (region.country() != null && context.containsKey(region.country())) {
        return region;
      }
    }
    return regions.get(0);
  }

  /** "Missouri", "Alberta": the division is meant where its country has no city of the name. */
  private static boolean isMostlyDivision(
      GazetteerPlace division, List<GazetteerPlace> candidates) {
    return candidates.stream()
        .noneMatch(
            c ->
                c != division
                    && c.country().equals(division.country())
                    && c.population() > SMALL_CITY);
  }

  private GazetteerPlace best(String name, List<GazetteerPlace> candidates, boolean province) {
    GazetteerPlace best = null;
    double bestScore = 0;
    for (GazetteerPlace candidate : candidates) {
      boolean adm = "ADM1".equals(candidate.featureCode());
      int named = context.getOrDefault(candidate.country(), 0);
      double score = Math.log10(Math.max(10, candidate.population()));
      score += named > 0 ? 10 + Math.min(5, named) / 5.0 : 0;
      int near = witnesses.division(candidate.country(), candidate.admin1(), name);
      score += near > 0 ? 2 + Math.min(2, near) : 0;
      score += province == adm || adm && isMostlyDivision(candidate, candidates) ? 3 : 0;
      score +=
          candidate.featureCode() != null && candidate.featureCode().startsWith("PPLC") ? 4 : 0;
      if (best == null || score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    // A small namesake in a country that the report does not speak of is not the place.
    boolean foreign = best != null && !context.containsKey(best.country());
    boolean division =
        best != null
            && "ADM1".equals(best.featureCode())
            && candidates.stream().filter(c -> "ADM1".equals(c.featureCode())).count() == 1;
    boolean known =
        best != null
            && (best.population() > BIG
                || division
                || (context.isEmpty() && candidates.size() == 1));
    return foreign && !known ? null : best;
  }

  private Place named(Run run) {
    return run.entity ? new Place(run.name, null, null, null, null, null, null, null) : null;
  }

  private static Place place(Regions.Region region) {
    Integer resolution = region.feature().equals("PPL") ? 4 : 2;
    return new Place(
        region.name(),
        region.country(),
        null,
        region.lat(),
        region.lon(),
        null,
        region.feature(),
        resolution);
  }

  private static Place place(String name, GazetteerPlace p) {
    int resolution = "ADM1".equals(p.featureCode()) ? 2 : "PPLX".equals(p.featureCode()) ? 5 : 4;
    Long id = p.geonameId() == 0 ? null : Long.valueOf(p.geonameId());
    return new Place(
        name, p.country(), p.admin1(), p.lat(), p.lon(), id, p.featureCode(), resolution);
  }
}
