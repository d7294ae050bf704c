package org.dragoman.casebook;

import java.util.List;
import java.util.Set;
import org.dragoman.reconcile.Cluster;
import org.dragoman.reconcile.Link;
import org.dragoman.reconcile.Node;
import org.dragoman.store.Database;

final class Happenings {
  Happenings(Database db, Sketches sketches) {}

  void replace(Link.Kind kind, Set<Node> nodes, List<Cluster> clusters) {}
}
