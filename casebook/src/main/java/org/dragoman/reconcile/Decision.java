package org.dragoman.reconcile;

/**
 * A person's word on two nodes. It always wins over the links; of two decisions that exclude each
 * other, the one that keeps apart wins.
 *
 * @param same whether the two are the same
 */
public record Decision(Node a, Node b, boolean same) {
  /** Puts the nodes into order. */
  public Decision {
    if (a.compareTo(b) > 0) {
      Node smaller = b;
      b = a;
      a = smaller;
    }
  }
}
