package org.dragoman.reconcile;

import java.util.Comparator;
import java.util.Objects;

/**
 * What can be linked: a report, or one event or talks object of a report.
 *
 * @param report the report's id
 * @param item id of the event or talks in that report; empty for the report as a whole
 */
public record Node(String report, String item) implements Comparable<Node> {
  private static final Comparator<Node> ORDER =
      Comparator.comparing(Node::report).thenComparing(Node::item);

  /** Checks that both are there. */
  public Node {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(item, "item");
  }

  /** The report as a whole. */
  public static Node of(String report) {
    return new Node(report, "");
  }

  @Override
  public int compareTo(Node other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return item.isEmpty() ? report : report + "/" + item;
  }
}
