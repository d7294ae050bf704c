package org.dragoman.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes a problem of each report whose id an earlier one has. Not thread-safe; it remembers every
 * id.
 */
public final class UniqueIds implements UnaryOperator<Incoming> {
  private final Map<String, Origin> ids = new HashMap<>();

  @Override
  public Incoming apply(Incoming incoming) {
    if (!(incoming instanceof Incoming.Accepted accepted)) {
      return incoming;
    }
    String id = accepted.report().id();
    Origin first = ids.putIfAbsent(id, accepted.origin());
    if (first == null) {
      return incoming;
    }
    boolean same = id.startsWith("sha256:");
    String reason =
        same ? "has the same text as " + first : "its id \"" + id + "\" is taken by " + first;
    return new Incoming.Problem(
        accepted.origin(), reason, same ? "it is left out" : "give each report its own id");
  }
}
