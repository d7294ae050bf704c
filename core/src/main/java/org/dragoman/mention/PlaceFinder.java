package org.dragoman.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dragoman.codebook.Codebook;
import org.dragoman.codebook.Fold;
import org.dragoman.codebook.GazetteerPlace;
import org.dragoman.codebook.Regions;
import org.dragoman.mention.PlaceRuns.Run;
import org.dragoman.text.Document;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;

/**
 * Finds the places of a report. A name is looked up only where the words around it speak of a
 * place; namesakes are decided by the report's other names and by size; a name that no table has,
 * or of which no bearer is likely enough, is kept without coordinates.
 */
final class PlaceFinder {
  private static final Pattern CAPITALS = Pattern.compile("(\\p{Lu})(\\p{Lu}{2,})");

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

  private static final long BIG = 100_000;
  private static final long SMALL_CITY = 30_000;

  /** How much the word "province" behind a name speaks for the division of that name. */
  private static final double TOLD_KIND = 7;

  /** The inhabitants of a place that the gazetteer lacks and that the name might mean instead. */
  private static final double UNLISTED = 3000;

  private static final double SAME_PLACE_KM = 50;

  private final Document document;
  private final Codebook codebook;
  private final Names names;
  private final PlaceRuns runs;
  private final PlaceMeanings meanings;
  private final Namesakes namesakes;
  private final Map<String, Integer> context = new HashMap<>();
  private final Map<String, Place> byName = new LinkedHashMap<>();

  /** A place at tokens {@code first..last}. */
  record Found(int first, int last, PlaceMention mention) {}

  private PlaceFinder(Document document, Codebook codebook, Names names) {
    this.document = document;
    this.codebook = codebook;
    this.names = names;
    runs = new PlaceRuns(document, codebook, names);
    meanings = new PlaceMeanings(codebook);
    namesakes = new Namesakes(codebook.gazetteer());
    context.putAll(names.codeCounts());
  }

  /** The places of each sentence, in order. */
  static List<List<Found>> find(Document document, Codebook codebook, Names names) {
    PlaceFinder finder = new PlaceFinder(document, codebook, names);
    // What one sentence settles ("Syria") helps to decide another.
    List<List<Run>> runs = document.sentences().stream().map(finder.runs::of).toList();
    runs.forEach(row -> row.forEach(run -> finder.meanings.tell(run.name())));
    for (Sentence sentence : document.sentences()) {
      finder.weighActors(sentence);
      runs.get(sentence.index()).forEach(run -> finder.weigh(sentence, run));
    }
    return document.sentences().stream()
        .map(sentence -> finder.places(sentence, runs.get(sentence.index())))
        .toList();
  }

  /** "Turkish", "the Kremlin", "Hezbollah" speak for their countries. */
  private void weighActors(Sentence sentence) {
    for (Names.Hit hit : names.of(sentence)) {
      boolean place = PlaceRuns.isPlace(hit) || hit.actor().sector().contains("JRN");
      GazetteerPlace country = place || hit.code() == null ? null : meanings.country(hit.code());
      if (country != null) {
        String name = folded(runs.words(sentence, hit.first(), hit.last()));
        namesakes.witness(name, country, hit.isCountryLike());
      }
    }
  }

  private void weigh(Sentence sentence, Run run) {
    if (run.street()) {
      return;
    }
    List<GazetteerPlace> candidates = meanings.of(run.name(), run.country(), run.seat());
    boolean oneCountry = candidates.stream().map(GazetteerPlace::country).distinct().count() == 1;
    if (oneCountry && candidates.get(0).population() > BIG) {
      context.merge(candidates.get(0).country(), 1, Integer::sum);
    }
    for (Regions.Region region : codebook.regions().find(run.name())) {
      if (region.country() != null) {
        context.merge(region.country(), 1, Integer::sum);
      }
    }
    Optional<Regions.Region> division = divisionAfter(sentence, run);
    division.ifPresent(d -> namesakes.witness(folded(d.name()), meanings.division(d), true));
    List<GazetteerPlace> inside =
        division.map(d -> meanings.inside(run.name(), d)).orElse(List.of());
    if (inside.isEmpty()) {
      namesakes.add(folded(run.name()), candidates);
    } else {
      namesakes.addTold(folded(run.name()), inside);
    }
  }

  static String folded(String name) {
    return String.join(" ", Fold.words(name));
  }

  /** "Springfield, Ohio": the division that a comma joins to a town. */
  private Optional<Regions.Region> divisionAfter(Sentence sentence, Run run) {
    int comma = run.last() + 1;
    if (comma + 1 >= sentence.size()
        || !sentence.token(comma).form().equals(",")
        || codebook.regions().division(run.name()).isPresent()) {
      return Optional.empty();
    }
    int last = Math.min(sentence.size() - 1, comma + 3);
    for (int end = last; end > comma; end--) {
      Optional<Regions.Region> division =
          codebook.regions().divisionAfterComma(runs.words(sentence, comma + 1, end));
      if (division.isPresent()) {
        return division;
      }
    }
    return Optional.empty();
  }

  private List<Found> places(Sentence sentence, List<Run> runs) {
    List<Found> places = new ArrayList<>();
    for (Run run : runs) {
      Found before = places.isEmpty() ? null : places.get(places.size() - 1);
      boolean joined =
          before != null
              && before.last + 2 == run.first()
              && sentence.token(before.last + 1).form().equals(",");
      if (before == null || before.last < run.first()) {
        places.add(directed(sentence, run, resolve(sentence, run, joined)));
      }
    }
    return places;
  }

  /**
   * "northern Idlib", "north-western Syria": a part of the place, wider in radius and lower in
   * resolution.
   */
  private Found directed(Sentence sentence, Run run, Place place) {
    int first = run.first();
    for (int i = run.first() - 1;
        i >= 0
            && (DIRECTIONS.contains(sentence.token(i).lemma())
                || sentence.token(i).form().equals("-"));
        i--) {
      first = DIRECTIONS.contains(sentence.token(i).lemma()) ? i : first;
    }
    int last = run.last();
    boolean province =
        last + 1 < sentence.size()
            && PlaceRuns.PROVINCE_WORDS.contains(sentence.token(last + 1).lemma());
    last = province ? last + 1 : last;
    Span span = sentence.token(first).span().union(sentence.token(last).span());
    if (first < run.first()) {
      String name = runs.words(sentence, first, run.last());
      Optional<Place> division = divisionOfName(name);
      if (division.isPresent()) {
        Place known = byName.computeIfAbsent(key(name, division.get()), k -> division.get());
        return new Found(first, last, new PlaceMention(span, known));
      }
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

  /** "Western Australia", "East Azerbaijan": no part of what follows, but a division. */
  private Optional<Place> divisionOfName(String name) {
    Optional<Regions.Region> large = codebook.regions().division(name);
    if (large.isPresent()) {
      return large.map(PlaceFinder::place);
    }
    List<GazetteerPlace> divisions =
        codebook.gazetteer().find(name).stream().filter(GazetteerPlace::isProvince).toList();
    return divisions.size() == 1 ? Optional.of(place(name, divisions.get(0))) : Optional.empty();
  }

  private static String key(String name, Place place) {
    return folded(name) + "/" + place.country() + "/" + place.resolution();
  }

  private Place resolve(Sentence sentence, Run run, boolean joined) {
    Place place = place(sentence, run, joined);
    return byName.computeIfAbsent(key(run.name(), place), k -> place);
  }

  private Place place(Sentence sentence, Run run, boolean joined) {
    if (run.street()) {
      return new Place(run.name(), null, null, null, null, null, null, 5);
    }
    Optional<Regions.Region> division = divisionAfter(sentence, run);
    Optional<Place> town = division.flatMap(d -> townOf(run, d));
    return town.orElseGet(
        () -> region(sentence, run).orElseGet(() -> locate(sentence, run, joined)));
  }

  /** The town that the text itself puts into a division ("Springfield, Ohio"). */
  private Optional<Place> townOf(Run run, Regions.Region division) {
    List<GazetteerPlace> towns = meanings.inside(run.name(), division);
    if (!towns.isEmpty()) {
      return Optional.of(place(run.name(), towns.get(0)));
    }
    // A country before a division is the first of a list.
    Place unknown =
        new Place(run.name(), division.country(), division.name(), null, null, null, null, null);
    return run.country() == null ? Optional.of(unknown) : Optional.empty();
  }

  /** The region or small place of our own tables, unless the report speaks of a city elsewhere. */
  private Optional<Place> region(Sentence sentence, Run run) {
    List<Regions.Region> regions = codebook.regions().find(run.name());
    List<GazetteerPlace> candidates = codebook.gazetteer().find(run.name());
    if (run.country() != null
        || regions.isEmpty()
        || isProvince(sentence, run) && !candidates.isEmpty()) {
      return Optional.empty();
    }
    Regions.Region region = bestRegion(regions);
    boolean here = region.country() != null && context.containsKey(region.country());
    boolean other =
        candidates.stream().anyMatch(c -> c.population() > BIG && context.containsKey(c.country()));
    return here || !other ? Optional.of(place(region)) : Optional.empty();
  }

  private static boolean isProvince(Sentence sentence, Run run) {
    return run.last() + 1 < sentence.size()
        && PlaceRuns.PROVINCE_WORDS.contains(sentence.token(run.last() + 1).lemma());
  }

  /**
   * @param joined whether a comma joins the name to a place before it
   */
  private Place locate(Sentence sentence, Run run, boolean joined) {
    List<GazetteerPlace> candidates = meanings.of(run.name(), run.country(), run.seat());
    Optional<Regions.Region> division = codebook.regions().division(run.name());
    if (joined && division.isPresent()) {
      candidates.removeIf(c -> !PlaceMeanings.isCountry(c));
      candidates.add(meanings.division(division.get()));
    }
    GazetteerPlace best = best(folded(run.name()), candidates, isProvince(sentence, run));
    if (best == null) {
      return new Place(run.name(), null, null, null, null, null, null, null);
    }
    if (PlaceMeanings.isCountry(best)) {
      return new Place(
          spelt(run.name()),
          best.country(),
          null,
          best.lat(),
          best.lon(),
          null,
          best.featureCode(),
          1);
    }
    return best.isProvince() && division.filter(d -> PlaceMeanings.isIn(best, d)).isPresent()
        ? place(division.get())
        : place(run.name(), best);
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

  /** The place that is likelier than all others of its name and one that is not listed. */
  private GazetteerPlace best(String name, List<GazetteerPlace> candidates, boolean province) {
    double[] scores = new double[candidates.size()];
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      GazetteerPlace candidate = candidates.get(i);
      boolean adm = candidate.isProvince();
      scores[i] = namesakes.score(name, candidate);
      boolean kind = province == adm || adm && isMostlyDivision(candidate, candidates);
      scores[i] += kind ? TOLD_KIND : 0;
      best = best < 0 || scores[i] > scores[best] ? i : best;
    }
    if (best < 0 || PlaceMeanings.isCountry(candidates.get(best))) {
      return best < 0 ? null : candidates.get(best);
    }
    GazetteerPlace chosen = candidates.get(best);
    double others = UNLISTED / Math.exp(namesakes.score(name, chosen));
    for (int i = 0; i < scores.length; i++) {
      boolean same = candidates.get(i).kilometresTo(chosen) < SAME_PLACE_KM;
      others += same ? 0 : Math.exp(scores[i] - scores[best]);
    }
    return others < 1 ? chosen : null;
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
    int resolution =
        switch (p.featureCode()) {
          case "ADM1" -> 2;
          case "ADM2" -> 3;
          case "PPLX" -> 5;
          default -> 4;
        };
    Long id = p.geonameId() == 0 ? null : Long.valueOf(p.geonameId());
    return new Place(
        spelt(name), p.country(), p.admin1(), p.lat(), p.lon(), id, p.featureCode(), resolution);
  }

  /** Datelines write names in capitals: "NEW YORK" is New York. Abbreviations stay. */
  private static String spelt(String name) {
    boolean capitals = name.length() > 3 && name.equals(name.toUpperCase(Locale.ROOT));
    return capitals ? CAPITALS.matcher(name).replaceAll(PlaceFinder::lower) : name;
  }

  private static String lower(MatchResult word) {
    return word.group(1) + word.group(2).toLowerCase(Locale.ROOT);
  }
}
