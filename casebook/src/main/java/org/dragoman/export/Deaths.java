package org.dragoman.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dragoman.record.ReportRecord;

/**
 * The dead of an incident as UCDP counts them: by side, as one best number each, which add up to
 * the best total, between a lowest and a highest.
 *
 * <p>Numbers of the same side overlap ("nine civilians, among them three children"): the largest
 * counts. The total is the one that is told of all together; if the sides come to more than that,
 * all are of an unknown side. Where no total is told, it is the sum over the sides. Where only a
 * lower bound is told, the best number is that.
 */
record Deaths(int a, int b, int civilians, int unknown, int best, int high, int low) {
  private enum Of {
    A,
    B,
    CIVILIANS,
    UNKNOWN,
    TOGETHER
  }

  /** The dead of an incident between two sides; null if no number is told. */
  static Deaths of(Happening happening, List<Happening.Side> a, List<Happening.Side> b) {
    Map<Of, Happening.Count> parts = new EnumMap<>(Of.class);
    for (Happening.Toll toll : happening.tolls()) {
      if (toll.kind().equals("dead") && !toll.cumulative() && isTold(toll.count())) {
        parts.merge(whose(toll, a, b), toll.count(), Deaths::larger);
      }
    }
    if (parts.isEmpty()) {
      return null;
    }
    Happening.Count together = parts.remove(Of.TOGETHER);
    return together == null ? sum(parts) : within(together, parts);
  }

  private static boolean isTold(Happening.Count count) {
    return count.point() != null || count.high() != null;
  }

  private static Happening.Count larger(Happening.Count one, Happening.Count other) {
    return point(other) > point(one) ? other : one;
  }

  private static Deaths sum(Map<Of, Happening.Count> parts) {
    int best = parts.values().stream().mapToInt(Deaths::point).sum();
    int high = parts.values().stream().mapToInt(Deaths::high).sum();
    int low = parts.values().stream().mapToInt(Deaths::low).sum();
    return new Deaths(
        number(parts, Of.A),
        number(parts, Of.B),
        number(parts, Of.CIVILIANS),
        number(parts, Of.UNKNOWN),
        best,
        high,
        low);
  }

  private static Deaths within(Happening.Count together, Map<Of, Happening.Count> parts) {
    int best = point(together);
    int a = number(parts, Of.A);
    int b = number(parts, Of.B);
    int civilians = number(parts, Of.CIVILIANS);
    int rest = best - a - b - civilians;
    return rest < 0
        ? new Deaths(0, 0, 0, best, best, high(together), low(together))
        : new Deaths(a, b, civilians, rest, best, high(together), low(together));
  }

  private static int number(Map<Of, Happening.Count> parts, Of of) {
    return parts.containsKey(of) ? point(parts.get(of)) : 0;
  }

  private static int point(Happening.Count count) {
    return count.point() == null ? 0 : count.point();
  }

  private static int low(Happening.Count count) {
    return count.low() == null ? point(count) : Math.min(count.low(), point(count));
  }

  private static int high(Happening.Count count) {
    return count.high() == null ? point(count) : Math.max(count.high(), point(count));
  }

  private static Of whose(Happening.Toll toll, List<Happening.Side> a, List<Happening.Side> b) {
    if (toll.of() == null) {
      return Of.TOGETHER;
    }
    for (ReportRecord.Actor actor : toll.whose()) {
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
