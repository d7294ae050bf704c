package org.dragoman.record;

import java.util.List;
import java.util.Set;

/**
 * Which CAMEO acts several sides do to each other, and what the other side does by them. Stateless.
 */
public final class MutualActs {
  /** Codes of acts that both sides do, by prefix. */
  private static final List<String> RECIPROCAL = List.of("04", "057", "06");

  /** Codes of what several do alike, not to each other. */
  private static final List<String> ONE_SIDED =
      List.of("07", "081", "082", "083", "10", "14", "15", "16", "17", "18");

  private static final Set<String> ONE_WAY = Set.of("042", "043", "045");

  private MutualActs() {}

  /** True if several sides without a recipient do this to each other. */
  public static boolean amongSides(String code) {
    return ONE_SIDED.stream().noneMatch(code::startsWith);
  }

  /**
   * What the target does to the source by being part of this act: the same where both do it, the
   * host's part for a visit; null if it does nothing.
   */
  public static String mirror(String code) {
    if (code.equals("042")) {
      return "043";
    }
    if (code.equals("043")) {
      return "042";
    }
    boolean mutual = !ONE_WAY.contains(code) && RECIPROCAL.stream().anyMatch(code::startsWith);
    return mutual ? code : null;
  }
}
