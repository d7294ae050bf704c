package org.dragoman.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The wording of a report as the smallest hashes of its word sequences (a bottom-k sketch): what
 * two reports share in words can be estimated from it, also when one is a cut of the other.
 *
 * @param count how many different sequences the report has
 * @param smallest the smallest hashes, ascending, at most {@link #KEPT}
 */
public record Wording(int count, List<Integer> smallest) {
  static final int KEPT = 96;
  private static final int WORDS = 5;
  private static final int FEWEST = 15;

  /** Copies the list; none is an empty one. */
  public Wording {
    smallest = smallest == null ? List.of() : List.copyOf(smallest);
  }

  static Wording of(List<String> words) {
    TreeSet<Integer> hashes = new TreeSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      hashes.add(hash(String.join(" ", words.subList(i, i + WORDS))));
    }
    return new Wording(hashes.size(), hashes.stream().limit(KEPT).toList());
  }

  /**
   * The share of the shorter report's wording that the other has too, 0 to 1; 0 if one is too short
   * to tell.
   */
  double shared(Wording other) {
    int shorter = Math.min(count, other.count);
    if (shorter < FEWEST) {
      return 0;
    }
    TreeSet<Integer> both = new TreeSet<>(smallest);
    both.addAll(other.smallest);
    int[] seen = both.stream().limit(KEPT).mapToInt(Integer::intValue).toArray();
    double jaccard =
        (double) IntStream.of(seen).filter(h -> in(h) && other.in(h)).count() / seen.length;
    return Math.min(1, jaccard / (1 + jaccard) * (count + other.count) / shorter);
  }

  private boolean in(int hash) {
    return Collections.binarySearch(smallest, hash) >= 0;
  }

  /** 31 bits of FNV-1a, mixed so that small hashes are spread evenly. */
  static int hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 33);
  }
}
