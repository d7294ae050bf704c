package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many sources some reports are. Two reports of one outlet are one source, and so are copies of
 * one wording, however many outlets print them: the number of independent sources is the largest
 * number of reports of which no two share outlet or wording.
 */
final class Sources {
  private final Map<String, Sketch> sketches = new TreeMap<>();
  private final Map<String, String> wording = new HashMap<>();

  Sources(Collection<Sketch> all) {
    Comparator<Sketch> order =
        Comparator.comparing(
                Sketch::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Sketch::report);
    List<Sketch> ordered = all.stream().sorted(order).toList();
    for (Sketch sketch : ordered) {
      sketches.put(sketch.report(), sketch);
      wording.put(sketch.report(), sketch.report());
    }
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (ordered.get(i).wording().shared(ordered.get(j).wording()) >= ReportLikeness.COPY) {
          join(ordered.get(j).report(), ordered.get(i).report());
        }
      }
    }
  }

  private void join(String earlier, String later) {
    String into = wording.get(earlier);
    String from = wording.get(later);
    wording.replaceAll((report, first) -> first.equals(from) ? into : first);
  }

  /** The outlet that first printed a report's wording. */
  String first(String report) {
    return sketches.get(wording.get(report)).outlet();
  }

  int citing(Collection<Citation> citations) {
    return count(citations.stream().map(Citation::report).toList());
  }

  /** How many independent sources these reports are: a matching of outlets with wordings. */
  int count(Collection<String> reports) {
    Map<String, Set<String>> wordings = new TreeMap<>();
    for (String report : reports) {
      String outlet = sketches.get(report).outlet().toLowerCase(Locale.ROOT);
      wordings.computeIfAbsent(outlet, k -> new TreeSet<>()).add(wording.get(report));
    }
    Map<String, String> outletOf = new HashMap<>();
    int count = 0;
    for (String outlet : wordings.keySet()) {
      count += placed(outlet, wordings, outletOf, new HashSet<>()) ? 1 : 0;
    }
    return count;
  }

  private static boolean placed(
      String outlet,
      Map<String, Set<String>> wordings,
      Map<String, String> outletOf,
      Set<String> tried) {
    for (String wording : wordings.get(outlet)) {
      if (tried.add(wording)) {
        String holder = outletOf.get(wording);
        if (holder == null || placed(holder, wordings, outletOf, tried)) {
          outletOf.put(wording, outlet);
          return true;
        }
      }
    }
    return false;
  }
}
