package org.dragoman.reconcile;

import java.util.List;

/**
 * Nodes that are held to be the same, with every step that brought them together. A person can undo
 * a step with a {@link Decision} on its two nodes.
 *
 * @param members in order
 * @param merges one fewer than members, in the order in which they were made
 */
public record Cluster(List<Node> members, List<Merge> merges) {
  /** Copies the lists. */
  public Cluster {
    members = List.copyOf(members);
    merges = List.copyOf(merges);
  }

  /**
   * One step: the cluster of {@code a} and the cluster of {@code b} became one.
   *
   * @param score mean score of all pairs between them; 1 if a person decided
   * @param reason that of the strongest link between them, which is the one from a to b
   */
  public record Merge(Node a, Node b, double score, String reason) {}
}
