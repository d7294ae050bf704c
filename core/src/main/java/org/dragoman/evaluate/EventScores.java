package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What comes out when sentences' events are compared, set against set; micro-averaged.
 *
 * @param metrics scores by metric, only those that the labels can tell
 * @param categories scores by root code or category, actors left aside
 * @param allRight sentences in which all events are right, or null if the labels cannot tell
 * @param falseAlarms sentences in which there are events but should be none
 * @param withoutEvents sentences in which there should be none
 * @param differences sentences in which gold and system differ
 */
public record EventScores(
    int sentences,
    Map<EventMetric, Score> metrics,
    Map<String, Score> categories,
    Integer allRight,
    int falseAlarms,
    int withoutEvents,
    List<Difference> differences) {

  /** A sentence with what should have come out and what did, in the scheme of the labels. */
  public record Difference(EventGold sentence, Set<Triple> gold, Set<Triple> system) {}

  private record Pair(Set<Triple> gold, Set<Triple> system) {
    Score count(EventMetric metric) {
      return count(metric.keys(gold), metric.keys(system));
    }

    Score count(String root) {
      return count(only(root, gold), only(root, system));
    }

    private static Score count(Set<String> gold, Set<String> system) {
      Set<String> right = new HashSet<>(gold);
      right.retainAll(system);
      return Score.of(right.size(), system.size(), gold.size());
    }

    private static Set<String> only(String root, Set<Triple> events) {
      Set<String> roots = EventMetric.ROOT.keys(events);
      roots.retainAll(Set.of(root));
      return roots;
    }
  }

  /**
   * Scores events.
   *
   * @param system the events found, by the sentences' ids; none for an id that is missing
   * @param samples of the bootstrap, 0 for no intervals
   */
  public static EventScores of(
      EventSet set, Map<String, ? extends Collection<Triple>> system, int samples) {
    List<Pair> pairs = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (EventGold sentence : set.sentences()) {
      Collection<Triple> found = system.get(sentence.id());
      Pair pair =
          new Pair(
              set.scheme().of(sentence.events()),
              set.scheme().of(found == null ? List.of() : found));
      pairs.add(pair);
      if (!pair.gold.equals(pair.system)) {
        differences.add(
            new Difference(sentence, new TreeSet<>(pair.gold), new TreeSet<>(pair.system)));
      }
    }
    List<Pair> empty = pairs.stream().filter(p -> p.gold.isEmpty()).toList();
    return new EventScores(
        pairs.size(),
        metrics(pairs, set.parts(), samples),
        EventMetric.CODE.fits(set.parts()) ? categories(pairs, samples) : Map.of(),
        EventMetric.TRIPLE.fits(set.parts()) ? pairs.size() - differences.size() : null,
        (int) empty.stream().filter(p -> !p.system.isEmpty()).count(),
        empty.size(),
        differences);
  }

  private static Map<EventMetric, Score> metrics(List<Pair> pairs, String parts, int samples) {
    Map<EventMetric, Score> scores = new LinkedHashMap<>();
    for (EventMetric metric : EventMetric.values()) {
      if (metric.fits(parts)) {
        scores.put(
            metric, Bootstrap.score(pairs.stream().map(p -> p.count(metric)).toList(), samples));
      }
    }
    return scores;
  }

  private static Map<String, Score> categories(List<Pair> pairs, int samples) {
    Map<String, Score> scores = new TreeMap<>();
    for (Pair pair : pairs) {
      EventMetric.ROOT.keys(pair.gold).forEach(root -> scores.put(root, null));
      EventMetric.ROOT.keys(pair.system).forEach(root -> scores.put(root, null));
    }
    scores.replaceAll(
        (root, none) -> Bootstrap.score(pairs.stream().map(p -> p.count(root)).toList(), samples));
    return scores;
  }
}
