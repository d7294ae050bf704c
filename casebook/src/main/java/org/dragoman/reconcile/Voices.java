package org.dragoman.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who is speaking, across reports: "Sudan's defence ministry", "the Sudanese Defence Ministry" and
 * "the ministry" of one report are one claimant.
 */
final class Voices {
  private static final int PREFIX = 4;

  private final Sources sources;
  private final Map<Claimant, Claimant> canonical = new HashMap<>();

  Voices(List<Member> members, Sources sources) {
    this.sources = sources;
    Map<String, Claimant> all = new TreeMap<>();
    Map<Claimant, Integer> counts = new HashMap<>();
    for (Member member : members) {
      List<List<Sketch.Says>> chains = new ArrayList<>();
      member.events().forEach(e -> chains.add(e.says()));
      member.figures().forEach(f -> chains.add(f.says()));
      member.talks().forEach(t -> chains.add(t.says()));
      for (List<Sketch.Says> chain : chains) {
        Claimant claimant = raw(member.sketch(), chain);
        all.put(claimant.toString(), claimant);
        counts.merge(claimant, 1, Integer::sum);
      }
    }
    group(List.copyOf(all.values()), counts);
  }

  /** Who makes a statement: the last of the chain, else the report's source. */
  Claimant of(Sketch sketch, List<Sketch.Says> chain) {
    Claimant raw = raw(sketch, chain);
    return canonical.getOrDefault(raw, raw);
  }

  private Claimant raw(Sketch sketch, List<Sketch.Says> chain) {
    if (chain.isEmpty()) {
      return new Claimant(sources.first(sketch.report()), null, List.of(), true);
    }
    Sketch.Says last = origin(chain);
    return sketch
        .who(last.who())
        .map(w -> new Claimant(w.answerable(), w.code(), w.sector(), false))
        .orElseGet(() -> new Claimant(last.text(), null, List.of(), false));
  }

  /** The last holder that the report knows, else the last words. */
  private static Sketch.Says origin(List<Sketch.Says> chain) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      if (chain.get(i).who() != null) {
        return chain.get(i);
      }
    }
    return chain.get(chain.size() - 1);
  }

  private void group(List<Claimant> claimants, Map<Claimant, Integer> counts) {
    List<Claimant> byWeight =
        claimants.stream()
            .sorted(
                Comparator.<Claimant>comparingInt(c -> -counts.get(c))
                    .thenComparing(c -> -c.name().length())
                    .thenComparing(Claimant::toString))
            .toList();
    for (Claimant claimant : byWeight) {
      Claimant known =
          byWeight.stream()
              .filter(c -> canonical.get(c) == c && same(c, claimant))
              .findFirst()
              .orElse(claimant);
      canonical.put(claimant, known);
    }
  }

  private static boolean same(Claimant a, Claimant b) {
    if (a.reporter() || b.reporter()) {
      return a.reporter() && b.reporter() && a.name().equals(b.name());
    }
    List<String> mine = Words.of(a.name());
    List<String> theirs = Words.of(b.name());
    if (mine.equals(theirs)) {
      return a.code() == null || b.code() == null || a.code().equals(b.code());
    }
    boolean kind = a.code() != null && a.code().equals(b.code()) && a.sector().equals(b.sector());
    return kind
        && Math.min(mine.size(), theirs.size()) > 1
        && (within(mine, theirs) || within(theirs, mine));
  }

  /** Whether each word has its like in the other name; "Sudan" is like "Sudanese". */
  private static boolean within(List<String> few, List<String> many) {
    return few.stream().allMatch(w -> many.stream().anyMatch(v -> like(w, v)));
  }

  private static boolean like(String a, String b) {
    return a.equals(b)
        || a.length() >= PREFIX
            && b.length() >= PREFIX
            && a.substring(0, PREFIX).equals(b.substring(0, PREFIX));
  }
}
