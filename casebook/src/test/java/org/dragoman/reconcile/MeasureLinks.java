package org.dragoman.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.Coder;
import org.dragoman.report.Report;
import org.dragoman.text.CompactParser;

/**
 * A maintainer's command: codes the rows of a JSON Lines file whose {@code cluster} names their
 * happening, links them and compares the clusters with the labels, pair by pair.
 */
final class MeasureLinks {
  private static final int DRAWS = 1000;

  private MeasureLinks() {}

  /**
   * Runs the command.
   *
   * @param arguments the file, and {@code --errors} to print the pairs that are wrong
   */
  public static void main(String[] arguments) throws IOException {
    List<JsonNode> rows = rows(Path.of(arguments[0]));
    List<Sketch> sketches = sketches(rows);
    List<Node> nodes = sketches.stream().map(s -> Node.of(s.report())).toList();
    Map<String, String> gold = new TreeMap<>();
    rows.forEach(r -> gold.put(r.get("id").asText(), r.path("cluster").asText()));
    List<Link> links = links(sketches);
    Map<String, Integer> system = system(nodes, links);
    print(system, gold);
    Map<String, Set<String>> keys = new TreeMap<>();
    sketches.forEach(s -> keys.put(s.report(), Set.copyOf(s.keys())));
    System.out.println("the same with links between reports that share a key:");
    links.removeIf(l -> Collections.disjoint(keys.get(l.a().report()), keys.get(l.b().report())));
    print(system(nodes, links), gold);
    keys(sketches, gold);
    if (Arrays.asList(arguments).contains("--errors")) {
      errors(sketches, system, gold);
    }
  }

  private static Map<String, Integer> system(List<Node> nodes, List<Link> links) {
    Map<String, Integer> system = new TreeMap<>();
    int number = 0;
    for (Cluster cluster : Clusters.of(nodes, links, List.of())) {
      int label = number++;
      cluster.members().forEach(n -> system.put(n.report(), label));
    }
    return system;
  }

  static List<JsonNode> rows(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(json.readTree(line));
    }
    return rows;
  }

  static List<Sketch> sketches(List<JsonNode> rows) {
    Coder coder = new Coder(CompactParser.open(percent -> {}));
    List<Sketch> sketches = new ArrayList<>();
    for (JsonNode row : rows) {
      String source = row.path("publication").asText(row.path("source").asText(null));
      String date = row.path("date").asText("");
      sketches.add(
          Sketch.of(
              coder.code(
                  Report.of(
                      row.get("id").asText(),
                      row.path("title").asText(null),
                      source,
                      row.path("url").asText(null),
                      date.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(date) : null,
                      null,
                      row.get("text").asText()))));
    }
    return sketches;
  }

  static List<Link> links(List<Sketch> sketches) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < sketches.size(); i++) {
      for (int j = 0; j < i; j++) {
        ReportLikeness.of(sketches.get(i), sketches.get(j)).link().ifPresent(links::add);
      }
    }
    return links;
  }

  private static void print(Map<String, Integer> system, Map<String, String> gold) {
    List<String> ids = List.copyOf(gold.keySet());
    Map<String, int[]> perCluster = new TreeMap<>();
    int[] all = count(ids, system, gold);
    System.out.printf(
        Locale.ROOT,
        "%d reports, %d clusters told apart%n",
        ids.size(),
        new HashSet<>(system.values()).size());
    System.out.printf(
        Locale.ROOT, "pairs: precision %.3f  recall %.3f  F1 %.3f", p(all), r(all), f1(all));
    List<String> clusters = List.copyOf(new TreeSet<>(gold.values()));
    Random random = new Random(1);
    double[] drawn = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      int[] sum = new int[3];
      for (int j = 0; j < clusters.size(); j++) {
        String cluster = clusters.get(random.nextInt(clusters.size()));
        int[] part = perCluster.computeIfAbsent(cluster, c -> part(c, ids, system, gold));
        for (int k = 0; k < 3; k++) {
          sum[k] += part[k];
        }
      }
      drawn[i] = f1(sum);
    }
    Arrays.sort(drawn);
    System.out.printf(
        Locale.ROOT, " [%.3f, %.3f]%n", drawn[DRAWS / 40], drawn[DRAWS - DRAWS / 40 - 1]);
    double worst = 1;
    double best = 0;
    double lowestPrecision = 1;
    for (int i = 0; i < 20; i++) {
      List<String> half = new ArrayList<>(clusters);
      Collections.shuffle(half, random);
      Set<String> chosen = Set.copyOf(half.subList(0, half.size() / 2));
      int[] part =
          count(ids.stream().filter(id -> chosen.contains(gold.get(id))).toList(), system, gold);
      worst = Math.min(worst, f1(part));
      best = Math.max(best, f1(part));
      lowestPrecision = Math.min(lowestPrecision, p(part));
    }
    System.out.printf(
        Locale.ROOT,
        "random halves of the clusters: F1 %.3f to %.3f, precision at least %.3f%n",
        worst,
        best,
        lowestPrecision);
  }

  /** Pairs of one label's reports with all reports; wrong pairs count half for each side. */
  private static int[] part(
      String cluster, List<String> ids, Map<String, Integer> system, Map<String, String> gold) {
    int[] sum = new int[3];
    for (String a : ids) {
      for (String b : ids) {
        if (a.equals(b) || !gold.get(a).equals(cluster)) {
          continue;
        }
        boolean same = system.get(a).equals(system.get(b));
        boolean truth = gold.get(b).equals(cluster);
        sum[0] += same && truth ? 1 : 0;
        sum[1] += same ? 1 : 0;
        sum[2] += truth ? 1 : 0;
      }
    }
    return sum;
  }

  private static int[] count(
      List<String> ids, Map<String, Integer> system, Map<String, String> gold) {
    int[] sum = new int[3];
    for (int i = 0; i < ids.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = system.get(ids.get(i)).equals(system.get(ids.get(j)));
        boolean truth = gold.get(ids.get(i)).equals(gold.get(ids.get(j)));
        sum[0] += same && truth ? 1 : 0;
        sum[1] += same ? 1 : 0;
        sum[2] += truth ? 1 : 0;
      }
    }
    return sum;
  }

  private static double p(int[] c) {
    return c[1] == 0 ? 1 : (double) c[0] / c[1];
  }

  private static double r(int[] c) {
    return c[2] == 0 ? 1 : (double) c[0] / c[2];
  }

  private static double f1(int[] c) {
    return c[1] + c[2] == 0 ? 1 : 2.0 * c[0] / (c[1] + c[2]);
  }

  private static void keys(List<Sketch> sketches, Map<String, String> gold) {
    int pairs = 0;
    int found = 0;
    int linked = 0;
    int linkedFound = 0;
    long candidates = 0;
    for (Sketch a : sketches) {
      Set<String> mine = new HashSet<>(a.keys());
      for (Sketch b : sketches) {
        if (a == b) {
          continue;
        }
        boolean shares = b.keys().stream().anyMatch(mine::contains);
        boolean same = gold.get(a.report()).equals(gold.get(b.report()));
        boolean link = ReportLikeness.of(a, b).score() >= Link.SAME;
        pairs += same ? 1 : 0;
        found += same && shares ? 1 : 0;
        linked += link ? 1 : 0;
        linkedFound += link && shares ? 1 : 0;
        candidates += shares ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "keys: %.1f a report (most %d), %.3f of the labelled pairs share one, %.3f of the linked ones; %.1f candidates a report%n",
        sketches.stream().mapToInt(s -> s.keys().size()).average().orElse(0),
        sketches.stream().mapToInt(s -> s.keys().size()).max().orElse(0),
        (double) found / Math.max(1, pairs),
        (double) linkedFound / Math.max(1, linked),
        (double) candidates / sketches.size());
    System.out.printf(
        Locale.ROOT,
        "sketch: %.1f kB on average, largest %.1f kB%n",
        sketches.stream().mapToInt(s -> s.toJson().length()).average().orElse(0) / 1000,
        sketches.stream().mapToInt(s -> s.toJson().length()).max().orElse(0) / 1000.0);
  }

  private static void errors(
      List<Sketch> sketches, Map<String, Integer> system, Map<String, String> gold) {
    for (int i = 0; i < sketches.size(); i++) {
      for (int j = 0; j < i; j++) {
        Sketch a = sketches.get(i);
        Sketch b = sketches.get(j);
        boolean same = system.get(a.report()).equals(system.get(b.report()));
        boolean truth = gold.get(a.report()).equals(gold.get(b.report()));
        if (same != truth) {
          ReportLikeness like = ReportLikeness.of(a, b);
          System.out.printf(
              Locale.ROOT,
              "%s %.2f %s | %s (%s) | %s (%s)%n",
              same ? "WRONG" : "MISSED",
              like.score(),
              like.reason(),
              a.title(),
              a.outlet(),
              b.title(),
              b.outlet());
        }
      }
    }
  }
}
