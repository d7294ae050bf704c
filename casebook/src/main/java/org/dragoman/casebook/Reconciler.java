package org.dragoman.casebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.dragoman.reconcile.Cluster;
import org.dragoman.reconcile.Clusters;
import org.dragoman.reconcile.Link;
import org.dragoman.reconcile.Linker;
import org.dragoman.reconcile.Node;
import org.dragoman.reconcile.Sketch;
import org.dragoman.store.Database;
import org.dragoman.store.Linkage;

/**
 * Puts together what the reports of a casebook tell of the same happening. Only what new and
 * changed reports touch is looked at: first their links with the reports that share a key, then the
 * connected happenings, which are computed anew from the links. The outcome does not depend on the
 * order in which reports came in. A run that is cut off goes on where it stopped. Not thread-safe.
 */
public final class Reconciler {
  /** Reports a transaction; each step can be done again without harm. */
  private static final int AT_ONCE = 50;

  private final Database db;
  private final Sketches sketches;
  private final Linkage linkage;

  /** Reports whose turn is yet to come. */
  private final Set<Long> waiting = new HashSet<>();

  /** Reports that are like a report. */
  private final Beside near;

  /** Reports that a report was compared with, as far as a link tells. */
  private final Beside partners;

  /** A reconciler for a casebook that is open for writing. */
  public Reconciler(Casebook casebook) {
    this.db = casebook.database();
    this.sketches = new Sketches(db);
    this.linkage = new Linkage(db);
    this.near = new Beside(linkage::aboutTheSame);
    this.partners = new Beside(linkage::comparedWith);
  }

  /** Number of reports that were added or changed and not yet linked. */
  public static long outstanding(Database db) {
    return db.number("SELECT count(*) FROM pending");
  }

  /**
   * Does all that is outstanding.
   *
   * @param percent takes the share that is done, 0 to 100
   */
  public void run(IntConsumer percent) {
    Steps links = new Steps(percent, 0, 60);
    waiting.addAll(rows("SELECT report_id FROM pending WHERE linked = 0"));
    links.over(
        rows("SELECT report_id FROM pending WHERE linked = 0 ORDER BY report_id"), this::link);
    Gathering gathering = new Gathering();
    Steps happenings = new Steps(percent, 60, 100);
    happenings.over(rows("SELECT report_id FROM pending ORDER BY report_id"), gathering::gather);
  }

  private List<Long> rows(String sql, Object... values) {
    return db.list(sql, row -> row.getLong(1), values);
  }

  /** Some work for each report, many in a transaction. */
  private final class Steps {
    private final IntConsumer percent;
    private final int from;
    private final int to;

    Steps(IntConsumer percent, int from, int to) {
      this.percent = percent;
      this.from = from;
      this.to = to;
    }

    void over(List<Long> reports, Consumer<Long> step) {
      for (int i = 0; i < reports.size(); i += AT_ONCE) {
        List<Long> some = reports.subList(i, Math.min(i + AT_ONCE, reports.size()));
        db.write(
            () -> {
              some.forEach(step);
              return null;
            });
        percent.accept(from + (int) ((to - from) * (long) (i + some.size()) / reports.size()));
      }
    }
  }

  /**
   * Finds the links of a report: with those that share a key, and with those that are like a report
   * that it is like itself, so that a key that is missing between two does not part them. Pairs
   * with a report that is not linked yet are left to that one's turn: each pair is looked at once.
   */
  private void link(long report) {
    db.update("DELETE FROM link WHERE a_report = ? OR b_report = ?", report, report);
    Linker.within(sketches.of(report)).forEach(this::keep);
    waiting.remove(report);
    near.clear();
    partners.clear();
    Set<Pair> compared = new HashSet<>();
    Deque<Pair> alike = new ArrayDeque<>();
    for (long candidate :
        rows(
            "SELECT DISTINCT k.report_id FROM sketch_key o JOIN sketch_key k USING (key)"
                + " LEFT JOIN pending p ON p.report_id = k.report_id AND p.linked = 0"
                + " WHERE o.report_id = ?1 AND k.report_id <> ?1 AND p.report_id IS NULL"
                + " ORDER BY k.report_id",
            report)) {
      compare(Pair.of(report, candidate), compared, alike);
    }
    while (!alike.isEmpty()) {
      Pair pair = alike.remove();
      beside(pair.a(), pair.b(), compared, alike);
      beside(pair.b(), pair.a(), compared, alike);
    }
    db.update("UPDATE pending SET linked = 1 WHERE report_id = ?", report);
  }

  /** Two reports, the earlier one first. */
  private record Pair(long a, long b) {
    static Pair of(long a, long b) {
      return a < b ? new Pair(a, b) : new Pair(b, a);
    }
  }

  private void compare(Pair pair, Set<Pair> compared, Deque<Pair> alike) {
    if (pair.a() == pair.b() || !compared.add(pair)) {
      return;
    }
    partners.add(pair);
    for (Link link : Linker.links(sketches.of(pair.a()), sketches.of(pair.b()))) {
      keep(link);
      if (link.kind() == Link.Kind.REPORT && link.score() >= Link.SAME) {
        near.add(pair);
        alike.add(pair);
      }
    }
  }

  /** Compares a report with those that are like another one that it is like. */
  private void beside(long one, long like, Set<Pair> compared, Deque<Pair> alike) {
    Set<Long> known = partners.of(one);
    for (long other : List.copyOf(near.of(like))) {
      if (!known.contains(other) && !waiting.contains(other)) {
        compare(Pair.of(one, other), compared, alike);
      }
    }
  }

  /** What links say of reports, read once and kept up to date during one report's turn. */
  private static final class Beside {
    private final Map<Long, Set<Long>> known = new HashMap<>();
    private final LongFunction<List<Long>> reader;

    Beside(LongFunction<List<Long>> reader) {
      this.reader = reader;
    }

    Set<Long> of(long report) {
      return known.computeIfAbsent(report, r -> new TreeSet<>(reader.apply(r)));
    }

    void add(Pair pair) {
      known.computeIfPresent(pair.a(), (a, others) -> with(others, pair.b()));
      known.computeIfPresent(pair.b(), (b, others) -> with(others, pair.a()));
    }

    private static Set<Long> with(Set<Long> others, long report) {
      others.add(report);
      return others;
    }

    void clear() {
      known.clear();
    }
  }

  private void keep(Link link) {
    db.update(
        "INSERT OR REPLACE INTO link VALUES (?, ?, ?, ?, ?, ?, ?)",
        word(link.kind()),
        sketches.row(link.a().report()),
        link.a().item(),
        sketches.row(link.b().report()),
        link.b().item(),
        link.score(),
        link.reason());
  }

  private static String word(Link.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Happenings put together in this run. */
  private final class Gathering {
    private final Decisions decisions = new Decisions(db, sketches);
    private final Happenings happenings = new Happenings(db, sketches);
    private final Set<Node> done = new HashSet<>();
    private final Set<Node> wordings = new HashSet<>();
    private final Set<Node> stories = new HashSet<>();

    void gather(long report) {
      Sketch sketch = sketches.of(report);
      together(Link.Kind.WORDING, "wording_id", report);
      together(Link.Kind.REPORT, "story_id", report);
      sketch.events().forEach(e -> gather(Link.Kind.EVENT, new Node(sketch.report(), e.id())));
      sketch.talks().forEach(t -> gather(Link.Kind.TALKS, new Node(sketch.report(), t.id())));
      db.update("DELETE FROM pending WHERE report_id = ?", report);
    }

    /**
     * Notes for each of the reports that are connected with one which comes first among its like.
     */
    private void together(Link.Kind kind, String column, long report) {
      Node node = Node.of(sketches.of(report).report());
      Set<Node> seen = kind == Link.Kind.WORDING ? wordings : stories;
      if (seen.contains(node)) {
        return;
      }
      Component component = component(kind, node);
      seen.addAll(component.nodes());
      for (Cluster cluster : Clusters.of(component.nodes(), component.links(), List.of())) {
        List<Long> rows = cluster.members().stream().map(n -> sketches.row(n.report())).toList();
        long first = rows.stream().min(Long::compare).orElse(report);
        for (long row : rows) {
          db.update("UPDATE report SET " + column + " = ? WHERE report_id = ?", first, row);
        }
      }
    }

    private void gather(Link.Kind kind, Node node) {
      if (done.contains(node)) {
        return;
      }
      Component component = component(kind, node);
      done.addAll(component.nodes());
      happenings.replace(
          kind,
          component.nodes(),
          Clusters.of(component.nodes(), component.links(), decisions.all()));
    }

    /** Everything that links and people's decisions connect with a node. */
    private Component component(Link.Kind kind, Node start) {
      Set<Node> nodes = new LinkedHashSet<>(List.of(start));
      Set<Link> links = new LinkedHashSet<>();
      Deque<Node> open = new ArrayDeque<>(nodes);
      while (!open.isEmpty()) {
        Node node = open.remove();
        for (Node next : neighbours(kind, node, links)) {
          if (nodes.add(next)) {
            open.add(next);
          }
        }
      }
      return new Component(nodes, links);
    }

    private List<Node> neighbours(Link.Kind kind, Node node, Set<Link> links) {
      long report = sketches.row(node.report());
      List<Node> next = new ArrayList<>(decisions.joinedWith(node));
      for (Link link :
          db.list(
              "SELECT a_report, a, b_report, b, score, reason FROM link WHERE a_report = ?1 AND"
                  + " kind = ?2 AND a = ?3 UNION ALL SELECT a_report, a, b_report, b, score, reason"
                  + " FROM link WHERE b_report = ?1 AND kind = ?2 AND b = ?3",
              row ->
                  new Link(
                      kind,
                      new Node(sketches.of(row.getLong(1)).report(), row.getString(2)),
                      new Node(sketches.of(row.getLong(3)).report(), row.getString(4)),
                      row.getDouble(5),
                      row.getString(6)),
              report,
              word(kind),
              node.item())) {
        links.add(link);
        // Where no two are the same, nothing is put together, so weak links need not be followed.
        if (link.score() >= Link.SAME) {
          next.add(link.a().equals(node) ? link.b() : link.a());
        }
      }
      return next;
    }
  }

  private record Component(Set<Node> nodes, Set<Link> links) {}
}
