package org.dragoman.reconcile;

/**
 * Two things that seem to be the same, with how sure that is and why.
 *
 * @param a the smaller of the two nodes
 * @param b the greater
 * @param score 0 to 1; from {@link #SAME} on the two are held to be the same
 * @param reason why, in words for a person
 */
public record Link(Kind kind, Node a, Node b, double score, String reason) {
  /** From this score on a link says "the same". Weaker links only weigh in a cluster's average. */
  public static final double SAME = 0.5;

  /** What is held to be the same. */
  public enum Kind {
    /** The wording: one report is a copy of the other, or both are copies of a third. */
    WORDING,
    /** What the two reports are about. */
    REPORT,
    /** The happening that two events tell of. */
    EVENT,
    /** The meeting or negotiation that two talks objects tell of. */
    TALKS
  }

  /** Puts the nodes into order. */
  public Link {
    if (a.compareTo(b) > 0) {
      Node smaller = b;
      b = a;
      a = smaller;
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score " + score);
    }
  }
}
