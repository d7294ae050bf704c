package org.dragoman.mention;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dragoman.codebook.Gazetteer;
import org.dragoman.codebook.GazetteerPlace;

/**
 * Which of several places of one name a report means. Every name is a witness for the others: a
 * report speaks of places in few countries, there in few divisions, and there near each other.
 *
 * <p>A place starts with the number of its inhabitants. To that comes how much oftener the other
 * names lie in its country than the world's people do, in its division than the country's people,
 * and near it than the division's people; where few names tell, these ratios are drawn towards one.
 * A name of several likely places counts for each by its likelihood, which the next round takes
 * from what the names make likely together.
 */
final class Namesakes {
  private static final int ROUNDS = 6;

  /** Likelihoods that change by less have settled. */
  private static final double STILL = 0.02;

  /** Of the places of one name only the largest are weighed. */
  private static final int MOST = 32;

  /** Villages without a number of inhabitants are taken to have as many. */
  private static final double FEWEST = 2000;

  /** What a name that is not a place's first one, and the rank of a capital, take and add. */
  private static final double OTHER_NAME = 4;

  private static final double CAPITAL = 1;

  /** The weight of a body or person as a witness for their country. */
  private static final double LOOSE = 0.5;

  /** How many names would have to tell before their ratios count for half. */
  private static final double DRAW = 0.5;

  /** At this distance a neighbour says a third of what it says at home. */
  private static final double REACH_KM = 40;

  /** At so many degrees of latitude a neighbour says nothing. */
  private static final double FAR = 2;

  /** How many people live around a place in that reach, beside its own. */
  private static final long NEIGHBOURS = 10_000;

  private final Gazetteer gazetteer;
  private final Map<String, Name> names = new LinkedHashMap<>();
  private boolean settled;

  Namesakes(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A name and what it may mean. */
  private static final class Name {
    final List<GazetteerPlace> places;
    final String family;
    final double weight;
    final boolean told;
    final double[] prior;
    final double[] score;
    double[] share;

    Name(String name, List<GazetteerPlace> places, double weight, boolean told) {
      this.places = places.subList(0, Math.min(MOST, places.size()));
      this.weight = weight;
      this.told = told;
      family = name.replaceFirst(" (county|parish|city|township)$", "");
      prior = this.places.stream().mapToDouble(place -> prior(name, place)).toArray();
      score = prior.clone();
      share = shares(prior);
    }

    /** Takes the likelihoods from the scores; true if that changed one of them. */
    boolean learn() {
      double[] before = share;
      share = shares(score);
      return IntStream.range(0, share.length).anyMatch(i -> Math.abs(share[i] - before[i]) > STILL);
    }
  }

  /** How likely a place is named if nothing is known of the report, by the logarithm. */
  private static double prior(String name, GazetteerPlace place) {
    double prior = Math.log(Math.max(FEWEST, place.population()));
    if (PlaceMeanings.isCountry(place) || place.isDistrict()) {
      return prior;
    }
    String own = place.name();
    // "Washington, D. C." is known by what stands before the comma.
    boolean first = PlaceFinder.folded(own.substring(0, (own + ",").indexOf(','))).equals(name);
    boolean capital = place.featureCode().startsWith("PPLC");
    return prior - (first ? 0 : OTHER_NAME) + (capital ? CAPITAL : 0);
  }

  /** A name that speaks for a country or division. */
  void witness(String name, GazetteerPlace area, boolean surely) {
    names.computeIfAbsent("@" + name, n -> new Name(n, List.of(area), surely ? 1 : LOOSE, false));
  }

  /** A mention of a name that may mean any of these places, the largest first. */
  void add(String name, List<GazetteerPlace> places) {
    if (!places.isEmpty()) {
      names.computeIfAbsent(name, n -> new Name(n, places, 1, false));
    }
  }

  /** A mention of a name whose surroundings tell which of its places is meant. */
  void addTold(String name, List<GazetteerPlace> places) {
    names.compute(
        name, (n, known) -> known != null && known.told ? known : new Name(n, places, 1, true));
  }

  /** How much speaks for a place of a name, by the logarithm. */
  double score(String name, GazetteerPlace place) {
    settle();
    Name known = names.get(name);
    int at = known == null ? -1 : known.places.indexOf(place);
    if (at >= 0) {
      return known.score[at];
    }
    return known != null && known.told ? Double.NEGATIVE_INFINITY : prior(name, place);
  }

  private void settle() {
    if (settled) {
      return;
    }
    settled = true;
    boolean moving = true;
    for (int round = 0; moving && round < ROUNDS; round++) {
      Map<String, Double> areas = new HashMap<>();
      names.values().forEach(n -> count(n, areas, 1));
      names.values().forEach(n -> weigh(n, areas));
      moving = names.values().stream().filter(Name::learn).count() > 0;
    }
  }

  /** Adds a name to the countries and divisions in which it lies, and to the sum of each level. */
  private static void count(Name name, Map<String, Double> areas, int sign) {
    double weight = sign * name.weight;
    areas.merge("", weight, Double::sum);
    for (int i = 0; i < name.share.length; i++) {
      GazetteerPlace place = name.places.get(i);
      areas.merge(place.country(), weight * name.share[i], Double::sum);
      if (place.admin1() != null) {
        areas.merge(place.country() + "/" + place.admin1(), weight * name.share[i], Double::sum);
        areas.merge(place.country() + "/", weight * name.share[i], Double::sum);
      }
    }
  }

  private void weigh(Name name, Map<String, Double> areas) {
    List<Name> family = names.values().stream().filter(n -> n.family.equals(name.family)).toList();
    family.forEach(n -> count(n, areas, -1));
    for (int i = 0; i < name.score.length; i++) {
      GazetteerPlace place = name.places.get(i);
      name.score[i] = name.prior[i] + wide(place, areas);
      if (!PlaceMeanings.isCountry(place) && !place.isProvince()) {
        double near = 0;
        for (Name other : names.values()) {
          near += other.family.equals(name.family) ? 0 : other.weight * near(place, other);
        }
        name.score[i] += local(place, near, areas);
      }
    }
    family.forEach(n -> count(n, areas, 1));
  }

  private double wide(GazetteerPlace place, Map<String, Double> areas) {
    String country = place.country();
    double lift = lift(of(areas, country), of(areas, ""), gazetteer.share(country));
    if (place.admin1() != null) {
      String division = country + "/" + place.admin1();
      double usual = gazetteer.share(country, place.admin1());
      lift += lift(of(areas, division), of(areas, country + "/"), usual);
    }
    return lift;
  }

  private double local(GazetteerPlace place, double near, Map<String, Double> areas) {
    double within = of(areas, place.country() + "/" + place.admin1());
    double usual =
        gazetteer.share(place.country(), place.admin1(), place.population() + NEIGHBOURS);
    return lift(near, Math.max(near, within), usual);
  }

  private static double of(Map<String, Double> areas, String area) {
    return Math.max(0, areas.getOrDefault(area, 0.));
  }

  /** By how much more is here than usual, by the logarithm. */
  private static double lift(double here, double all, double usual) {
    return Math.log((here + DRAW * usual) / (all + DRAW) / usual);
  }

  private static double near(GazetteerPlace place, Name other) {
    double nearest = 0;
    for (int i = 0; i < other.share.length; i++) {
      GazetteerPlace neighbour = other.places.get(i);
      boolean more = other.share[i] > nearest && Math.abs(place.lat() - neighbour.lat()) < FAR;
      // Another name of the same place says nothing for it.
      more = more && !neighbour.equals(place);
      if (more && !PlaceMeanings.isCountry(neighbour) && !neighbour.isProvince()) {
        double nearness = Math.exp(-place.kilometresTo(neighbour) / REACH_KM);
        nearest = Math.max(nearest, other.share[i] * nearness);
      }
    }
    return nearest;
  }

  /** Likelihoods from scores. */
  private static double[] shares(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    double[] shares = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      shares[i] = Math.exp(scores[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < scores.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
