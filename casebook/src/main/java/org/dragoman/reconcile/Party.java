package org.dragoman.reconcile;

import java.util.List;

/** How the actors of two events, in one role, go together. */
enum Party {
  /** The same one is named in both. */
  SAME,
  /** The same kind: country and sector agree. */
  KIND,
  /** The same country, and one is not told closer. */
  COUNTRY,
  /** One side is not told. */
  UNKNOWN,
  /** Different ones. */
  DIFFERENT;

  /** The best that any of one list goes with any of the other. */
  static Party closest(List<Sketch.Who> a, List<Sketch.Who> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return UNKNOWN;
    }
    Party closest = DIFFERENT;
    for (Sketch.Who of : a) {
      for (Sketch.Who with : b) {
        Party party = between(of, with);
        closest = party.compareTo(closest) < 0 ? party : closest;
      }
    }
    return closest;
  }

  static Party between(Sketch.Who a, Sketch.Who b) {
    if (a == b
        || a.named()
            && b.named()
            && (same(a.name(), b.name()) || same(a.answerable(), b.answerable()))) {
      return SAME;
    }
    if (a.code() == null || b.code() == null) {
      return a.role() != null && a.role().equals(b.role()) ? COUNTRY : UNKNOWN;
    }
    if (!a.code().equals(b.code())) {
      return DIFFERENT;
    }
    if (a.role() == null || b.role() == null) {
      return COUNTRY;
    }
    return a.role().equals(b.role()) ? KIND : DIFFERENT;
  }

  private static boolean same(String a, String b) {
    return a.equals(b) || Words.of(a).equals(Words.of(b));
  }
}
