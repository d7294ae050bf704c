package org.dragoman.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts nodes together that are the same. Average-link agglomeration: two clusters become one while
 * the mean score of all pairs between them is at least {@link Link#SAME}, a pair without a link
 * counting 0, so that a chain of weak links does not swallow a whole conflict. Events and talks are
 * told in parts (one sentence has the day, the next the dead), so there the mean counts half and
 * the strongest link half. What people decided comes first and is never undone. Nodes of different
 * components do not touch each other, so a component can be computed alone. The order of the inputs
 * does not matter.
 */
public final class Clusters {
  private final Map<Node, Group> groups = new TreeMap<>();
  private final Set<List<Node>> apart = new HashSet<>();

  private Clusters() {}

  /**
   * The clusters of all nodes, single ones included, in order of their first node.
   *
   * @param links of one kind; links and decisions on nodes that are not given are passed over
   */
  public static List<Cluster> of(
      Collection<Node> nodes, Collection<Link> links, Collection<Decision> decisions) {
    Clusters clusters = new Clusters();
    new TreeSet<>(nodes).forEach(n -> clusters.groups.put(n, new Group(n)));
    clusters.decide(decisions);
    clusters.agglomerate(links);
    return clusters.result();
  }

  private void decide(Collection<Decision> decisions) {
    List<Decision> known =
        decisions.stream()
            .filter(d -> groups.containsKey(d.a()) && groups.containsKey(d.b()))
            .sorted(Comparator.comparing(Decision::a).thenComparing(Decision::b))
            .toList();
    known.stream().filter(d -> !d.same()).forEach(d -> apart.add(List.of(d.a(), d.b())));
    for (Decision decision : known) {
      Group a = groups.get(decision.a());
      Group b = groups.get(decision.b());
      if (decision.same() && a != b && !keptApart(a, b)) {
        join(a, b, new Cluster.Merge(decision.a(), decision.b(), 1, "decided by a person"));
      }
    }
  }

  private boolean keptApart(Group a, Group b) {
    return apart.stream()
        .anyMatch(
            p ->
                a.members.contains(p.get(0)) && b.members.contains(p.get(1))
                    || a.members.contains(p.get(1)) && b.members.contains(p.get(0)));
  }

  private void agglomerate(Collection<Link> links) {
    Comparator<Link> order = Comparator.comparing(Link::a).thenComparing(Link::b);
    Map<List<Node>, Link> strongest = new LinkedHashMap<>();
    links.stream()
        .filter(l -> groups.containsKey(l.a()) && groups.containsKey(l.b()))
        .sorted(order.thenComparing(Comparator.comparingDouble(Link::score).reversed()))
        .forEach(l -> strongest.putIfAbsent(List.of(l.a(), l.b()), l));
    for (Link link : strongest.values()) {
      Group a = groups.get(link.a());
      Group b = groups.get(link.b());
      if (a != b) {
        a.bond(b).add(link);
        b.bonds.put(a, a.bonds.get(b));
      }
    }
    PriorityQueue<Candidate> queue = new PriorityQueue<>();
    new TreeSet<>(groups.values()).forEach(g -> offer(g, queue));
    while (!queue.isEmpty()) {
      Candidate next = queue.poll();
      boolean stale =
          next.a.merged
              || next.b.merged
              || next.a.version != next.versionA
              || next.b.version != next.versionB;
      if (stale || keptApart(next.a, next.b)) {
        continue;
      }
      Link best = next.a.bonds.get(next.b).best;
      offer(
          join(next.a, next.b, new Cluster.Merge(best.a(), best.b(), next.score, best.reason())),
          queue);
    }
  }

  private void offer(Group group, PriorityQueue<Candidate> queue) {
    for (Map.Entry<Group, Bond> bond : group.bonds.entrySet()) {
      double score = bond.getValue().score(group, bond.getKey());
      if (score >= Link.SAME) {
        queue.add(Candidate.of(group, bond.getKey(), score));
      }
    }
  }

  /** The greater group's members and bonds go over to the smaller one in order. */
  private Group join(Group a, Group b, Cluster.Merge merge) {
    Group into = a.compareTo(b) < 0 ? a : b;
    Group from = into == a ? b : a;
    into.bonds.remove(from);
    from.bonds.remove(into);
    for (Map.Entry<Group, Bond> bond : from.bonds.entrySet()) {
      Group other = bond.getKey();
      other.bonds.remove(from);
      into.bond(other).add(bond.getValue());
      other.bonds.put(into, into.bonds.get(other));
    }
    into.members.addAll(from.members);
    into.merges.addAll(from.merges);
    into.merges.add(merge);
    into.version++;
    from.merged = true;
    from.members.forEach(n -> groups.put(n, into));
    return into;
  }

  private List<Cluster> result() {
    return new TreeSet<>(groups.values())
        .stream().map(g -> new Cluster(List.copyOf(g.members), g.merges)).toList();
  }

  /** A cluster in the making; ordered by its first node. */
  private static final class Group implements Comparable<Group> {
    final TreeSet<Node> members = new TreeSet<>();
    final List<Cluster.Merge> merges = new ArrayList<>();
    final Map<Group, Bond> bonds = new TreeMap<>();
    private final Node name;
    int version;
    boolean merged;

    Group(Node node) {
      name = node;
      members.add(node);
    }

    Bond bond(Group other) {
      return bonds.computeIfAbsent(other, g -> new Bond());
    }

    /** Always the first member: a group is only ever joined into one that stands before it. */
    @Override
    public int compareTo(Group other) {
      return name.compareTo(other.name);
    }
  }

  /** The links between two groups, added up. */
  private static final class Bond {
    private double sum;
    private Link best;

    void add(Link link) {
      sum += link.score();
      take(link);
    }

    void add(Bond bond) {
      sum += bond.sum;
      take(bond.best);
    }

    private void take(Link link) {
      if (best == null || link.score() > best.score()) {
        best = link;
      }
    }

    double score(Group a, Group b) {
      double mean = sum / ((double) a.members.size() * b.members.size());
      double score = best.kind() == Link.Kind.REPORT ? mean : (mean + best.score()) / 2;
      return Math.round(score * 1e6) / 1e6;
    }
  }

  private record Candidate(Group a, Group b, int versionA, int versionB, double score)
      implements Comparable<Candidate> {
    static Candidate of(Group a, Group b, double score) {
      boolean ordered = a.compareTo(b) < 0;
      Group first = ordered ? a : b;
      Group second = ordered ? b : a;
      return new Candidate(first, second, first.version, second.version, score);
    }

    @Override
    public int compareTo(Candidate other) {
      return Comparator.<Candidate>comparingDouble(c -> -c.score)
          .thenComparing(Candidate::a)
          .thenComparing(Candidate::b)
          .compare(this, other);
    }
  }
}
