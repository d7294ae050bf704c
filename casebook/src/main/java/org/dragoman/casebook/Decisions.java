package org.dragoman.casebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.correct.Anchor;
import org.dragoman.correct.Correction;
import org.dragoman.reconcile.Decision;
import org.dragoman.reconcile.Node;
import org.dragoman.store.Database;
import org.dragoman.store.Journal;

/** What people decided about happenings, in terms of what the reports are read as now. */
final class Decisions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database db;
  private final Sketches sketches;
  private final List<Decision> all = new ArrayList<>();
  private final Map<Node, List<Decision>> byNode = new HashMap<>();

  Decisions(Database db, Sketches sketches) {
    this.db = db;
    this.sketches = sketches;
    for (Journal.Line line : new Journal(db).decisions()) {
      Correction correction = line.correction();
      boolean joins = correction.action() == Correction.Action.MERGE;
      boolean parts = correction.action() == Correction.Action.SPLIT;
      if (!line.state().equals("undone") && (joins || parts)) {
        read(correction, joins);
      }
    }
  }

  private void read(Correction correction, boolean same) {
    for (JsonNode left : correction.value().path("a")) {
      for (JsonNode right : correction.value().path("b")) {
        Optional<Node> a = node(Anchor.of(left));
        Optional<Node> b = node(Anchor.of(right));
        if (a.isPresent() && b.isPresent() && !a.equals(b)) {
          Decision decision = new Decision(a.get(), b.get(), same);
          all.add(decision);
          byNode.computeIfAbsent(a.get(), n -> new ArrayList<>()).add(decision);
          byNode.computeIfAbsent(b.get(), n -> new ArrayList<>()).add(decision);
        }
      }
    }
  }

  /** All of them. */
  List<Decision> all() {
    return all;
  }

  /** Nodes that people put together with this one. */
  List<Node> joinedWith(Node node) {
    return byNode.getOrDefault(node, List.of()).stream()
        .filter(Decision::same)
        .map(d -> d.a().equals(node) ? d.b() : d.a())
        .toList();
  }

  /** What the anchor's words are read as now. */
  private Optional<Node> node(Anchor anchor) {
    Long report = sketches.row(anchor.report());
    if (report == null) {
      return Optional.empty();
    }
    String item = null;
    int fit = 0;
    for (Candidate candidate : candidates(anchor.list(), report)) {
      int now = anchor.fit(candidate.object());
      if (now > fit) {
        item = candidate.id();
        fit = now;
      }
    }
    return Optional.ofNullable(item).map(id -> new Node(anchor.report(), id));
  }

  private record Candidate(String id, JsonNode object) {}

  private List<Candidate> candidates(String list, long report) {
    String sql =
        list.equals("events")
            ? "SELECT id, json_object('event', category, 'trigger', json_array(trigger_start,"
                + " trigger_end)) FROM event WHERE report_id = ? AND status <> 'rejected' ORDER BY"
                + " event_id"
            : "SELECT id, json_object('kind', kind, 'evidence', json(evidence)) FROM talks WHERE"
                + " report_id = ? AND status <> 'rejected' ORDER BY talks_id";
    return db.list(sql, row -> new Candidate(row.getString(1), tree(row.getString(2))), report);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("SQLite wrote it", e);
    }
  }
}
