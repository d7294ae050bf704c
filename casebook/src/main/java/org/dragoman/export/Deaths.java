package org.dragoman.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The dead of an incident as UCDP counts them: by side, as one best number each, which add up to
 * the best total, between a lowest and a highest.
 *
 * <p>The best total is the casebook's; where the reports give only a lower bound, it is that. Parts
 * that add up to more than the total overlap ("nine civilians, among them three children"): then
 * the largest of each side counts, and if that is still too much, all are of an unknown side.
 */
record Deaths(int a, int b, int civilians, int unknown, int best, int high, int low) {
  private enum Of {
    A,
    B,
    CIVILIANS,
    UNKNOWN
  }

  /** The dead of an incident between two sides; null if no number is told. */
  static Deaths of(Happening happening, List<Happening.Side> a, List<Happening.Side> b) {
    Map<Of, List<Integer>> parts = new EnumMap<>(Of.class);
    for (Happening.Toll toll : happening.tolls()) {
      boolean dead = toll.kind().equals("dead") && !toll.cumulative() && toll.of() != null;
      Integer number = toll.count().point();
      if (dead && number != null) {
        parts.computeIfAbsent(whose(toll, a, b), k -> new ArrayList<>()).add(number);
      }
    }
    Happening.Count total = happening.dead();
    Integer point =
        total.point() == null && total.high() != null ? Integer.valueOf(0) : total.point();
    if (point == null) {
      return null;
    }
    int best = point;
    int low = total.low() == null ? best : Math.min(total.low(), best);
    int high = Math.max(best, total.high() == null ? best : total.high());
    return split(parts, best, high, low);
  }

  private static Deaths split(Map<Of, List<Integer>> parts, int best, int high, int low) {
    for (boolean added : new boolean[] {true, false}) {
      int a = number(parts, Of.A, added);
      int b = number(parts, Of.B, added);
      int civilians = number(parts, Of.CIVILIANS, added);
      if (a + b + civilians <= best) {
        return new Deaths(a, b, civilians, best - a - b - civilians, best, high, low);
      }
    }
    return new Deaths(0, 0, 0, best, best, high, low);
  }

  private static int number(Map<Of, List<Integer>> parts, Of of, boolean added) {
    List<Integer> numbers = parts.getOrDefault(of, List.of());
    return added
        ? numbers.stream().mapToInt(n -> n).sum()
        : numbers.stream().mapToInt(n -> n).max().orElse(0);
  }

  private static Of whose(Happening.Toll toll, List<Happening.Side> a, List<Happening.Side> b) {
    for (var actor : toll.whose()) {
      SideKind kind = SideKind.of(actor.code(), actor.sector());
      if (kind == SideKind.CIVILIAN) {
        return Of.CIVILIANS;
      }
      if (isIn(a, actor.name(), actor.code(), kind)) {
        return Of.A;
      }
      if (isIn(b, actor.name(), actor.code(), kind)) {
        return Of.B;
      }
    }
    return Of.UNKNOWN;
  }

  /** By name, or by country and kind where the country is known. */
  private static boolean isIn(List<Happening.Side> sides, String name, String code, SideKind kind) {
    return sides.stream()
        .anyMatch(
            side ->
                side.name().equals(name)
                    || code != null && code.equals(side.code()) && kind == side.kind());
  }
}
