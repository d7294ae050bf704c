package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Pairs rows with columns so that the total weight is the highest (Hungarian algorithm). */
final class Assignment {
  private static final long INFINITE = Long.MAX_VALUE / 4;

  private final long[][] cost;
  private final int columns;
  private final long[] u;
  private final long[] v;
  private final int[] owner;
  private final int[] way;

  /** A row and the column that it got. */
  record Pair(int row, int column) {}

  private Assignment(long[][] weights) {
    int widest = Arrays.stream(weights).mapToInt(row -> row.length).max().orElse(0);
    columns = Math.max(weights.length, widest);
    cost = new long[weights.length][columns];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights[i].length; j++) {
        cost[i][j] = -weights[i][j];
      }
    }
    u = new long[weights.length + 1];
    v = new long[columns + 1];
    owner = new int[columns + 1];
    way = new int[columns + 1];
  }

  /** One-to-one pairs of positive weight, by row. */
  static List<Pair> of(long[][] weights) {
    Assignment assignment = new Assignment(weights);
    for (int row = 1; row <= weights.length; row++) {
      assignment.place(row);
    }
    return assignment.pairs();
  }

  /** True if every row can have a fitting column of its own. */
  static <R, C> boolean saturates(
      Collection<R> rows, Collection<C> columns, BiPredicate<R, C> fits) {
    long[][] weights = new long[rows.size()][columns.size()];
    int i = 0;
    for (R row : rows) {
      int j = 0;
      for (C column : columns) {
        weights[i][j++] = fits.test(row, column) ? 1 : 0;
      }
      i++;
    }
    return of(weights).size() == rows.size();
  }

  private void place(int row) {
    owner[0] = row;
    int j = 0;
    long[] least = new long[columns + 1];
    Arrays.fill(least, INFINITE);
    boolean[] used = new boolean[columns + 1];
    do {
      used[j] = true;
      j = step(j, least, used);
    } while (owner[j] != 0);
    while (j != 0) {
      owner[j] = owner[way[j]];
      j = way[j];
    }
  }

  /** Moves the potentials until another column can be reached, which is returned. */
  private int step(int j, long[] least, boolean[] used) {
    long delta = INFINITE;
    int nearest = 0;
    for (int k = 1; k <= columns; k++) {
      if (!used[k]) {
        long reduced = cost[owner[j] - 1][k - 1] - u[owner[j]] - v[k];
        if (reduced < least[k]) {
          least[k] = reduced;
          way[k] = j;
        }
        if (least[k] < delta) {
          delta = least[k];
          nearest = k;
        }
      }
    }
    for (int k = 0; k <= columns; k++) {
      if (used[k]) {
        u[owner[k]] += delta;
        v[k] -= delta;
      } else {
        least[k] -= delta;
      }
    }
    return nearest;
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int k = 1; k <= columns; k++) {
      if (owner[k] != 0 && cost[owner[k] - 1][k - 1] < 0) {
        pairs.add(new Pair(owner[k] - 1, k - 1));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::row));
    return pairs;
  }
}
