package org.dragoman.reconcile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a report is about, as weighted words. A word weighs more the rarer it is in the language of
 * news (a fixed table, {@code frequencies.tsv}, never the casebook at hand), the more often the
 * report has it, if it stands in the headline, and if it stands near the beginning.
 */
final class Terms {
  private static final int KEPT = 80;
  private static final int LEAD = 1500;
  private static final double LATER = 0.3;
  private static final double HEADLINE = 3;
  private static final Set<String> CALENDAR =
      Set.of(
          ("january february march april may june july august september october november december"
                  + " monday tuesday wednesday thursday friday saturday sunday")
              .split(" "));
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a about above after again against all also although among an and another any anyone"
                  + " anything are as at away back be because been before being below between both but"
                  + " by can cannot come could did do does doing don't down during each else even ever"
                  + " every everyone for from further get go going good got had has have having he her"
                  + " here him himself his how however i if in into is it its itself just know last"
                  + " least less like likely made make many may maybe me might more most much must my"
                  + " myself never next no nor not nothing now of off often on once one only or other"
                  + " our out over own part people perhaps put quite rather really right said same say"
                  + " see seem shall she should since so some someone something still such take than"
                  + " that the their them then there these they thing think this those though three"
                  + " through thus time to today together too toward two under until up upon us use"
                  + " very via want was way we well were what when where whether which while who whom"
                  + " whose why will with within without would year yes yet you your")
              .split(" "));
  private static final Frequencies FREQUENCIES = Frequencies.load();

  private Terms() {}

  /**
   * The heaviest terms of a report, in alphabetical order; the squares of the weights sum up to 1.
   */
  static Map<String, Double> of(String title, String body) {
    Set<String> headline = Set.copyOf(Words.of(title).stream().map(Words::stem).toList());
    Map<String, Double> counts = new HashMap<>();
    count(title, 1, counts);
    count(body.substring(0, Math.min(LEAD, body.length())), 1, counts);
    count(body.substring(Math.min(LEAD, body.length())), LATER, counts);
    Map<String, Double> weights = new TreeMap<>();
    counts.forEach(
        (term, count) -> {
          double often = count >= 1 ? 1 + Math.log(count) : 0.5;
          weights.put(term, rarity(term) * often * (headline.contains(term) ? HEADLINE : 1));
        });
    return normal(heaviest(weights));
  }

  private static void count(String text, double weight, Map<String, Double> counts) {
    for (String word : Words.of(text)) {
      String term = Words.stem(word);
      if (tells(word, term)) {
        counts.merge(term, weight, Double::sum);
      }
    }
  }

  private static boolean tells(String word, String term) {
    return term.length() > 1
        && !FUNCTION_WORDS.contains(word)
        && !CALENDAR.contains(word)
        && !YEAR.matcher(word).matches()
        && !FREQUENCIES.stop(term);
  }

  private static Map<String, Double> heaviest(Map<String, Double> weights) {
    Map<String, Double> kept = new TreeMap<>();
    weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(KEPT)
        .forEach(e -> kept.put(e.getKey(), e.getValue()));
    return kept;
  }

  private static Map<String, Double> normal(Map<String, Double> weights) {
    double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    Map<String, Double> normal = new LinkedHashMap<>();
    weights.forEach((term, w) -> normal.put(term, Math.round(w / length * 1e4) / 1e4));
    return normal;
  }

  /** How much a term tells: the logarithm of one over its share of sentences. */
  static double rarity(String term) {
    return FREQUENCIES.rarity(term);
  }

  /** Cosine of two sets of terms. */
  static double likeness(Map<String, Double> a, Map<String, Double> b) {
    double sum = 0;
    for (Map.Entry<String, Double> term : a.entrySet()) {
      sum += term.getValue() * b.getOrDefault(term.getKey(), 0.0);
    }
    return Math.min(1, sum);
  }

  /** The shared terms that make two sets alike, the weightiest first. */
  static List<String> shared(Map<String, Double> a, Map<String, Double> b) {
    return a.keySet().stream()
        .filter(b::containsKey)
        .sorted(
            Comparator.<String>comparingDouble(t -> -a.get(t) * b.get(t))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** In how many sentences of news a term stands. */
  private record Frequencies(int sentences, Map<String, Integer> counts, int common) {
    private static final int STOP_WORDS = 150;

    static Frequencies load() {
      Map<String, Integer> counts = new HashMap<>();
      int sentences = 0;
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  Terms.class.getResourceAsStream("frequencies.tsv"), StandardCharsets.UTF_8))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          String[] cells = line.split("\t");
          if (cells[0].equals("#sentences")) {
            sentences = Integer.parseInt(cells[1]);
          } else {
            counts.put(cells[0], Integer.parseInt(cells[1]));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      int common =
          counts.values().stream()
              .sorted(Comparator.reverseOrder())
              .skip(STOP_WORDS - 1)
              .findFirst()
              .orElse(Integer.MAX_VALUE);
      return new Frequencies(sentences, Map.copyOf(counts), common);
    }

    boolean stop(String term) {
      return counts.getOrDefault(term, 0) >= common;
    }

    double rarity(String term) {
      return Math.log((sentences + 1.0) / (counts.getOrDefault(term, 0) + 1.0));
    }
  }
}
