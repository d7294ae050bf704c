package org.dragoman.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final List<Node> NODES =
      List.of(Node.of("a"), Node.of("b"), Node.of("c"), Node.of("d"));

  @Test
  void pairsAboveTheBarComeTogetherWithReasonAndScore() {
    List<Cluster> clusters = Clusters.of(NODES, List.of(link("a", "b", 0.8)), List.of());
    assertEquals(List.of(List.of("a", "b"), List.of("c"), List.of("d")), names(clusters));
    assertEquals(
        List.of(new Cluster.Merge(Node.of("a"), Node.of("b"), 0.8, "because")),
        clusters.get(0).merges());
  }

  @Test
  void aChainOfLinksDoesNotSwallowAllReports() {
    List<Link> chain = List.of(link("a", "b", 0.9), link("b", "c", 0.6), link("c", "d", 0.8));
    assertEquals(
        List.of(List.of("a", "b"), List.of("c", "d")), names(Clusters.of(NODES, chain, List.of())));
  }

  @Test
  void whatPeopleDecideWins() {
    List<Link> links = List.of(link("a", "b", 0.9));
    List<Decision> decisions =
        List.of(
            new Decision(Node.of("b"), Node.of("a"), false),
            new Decision(Node.of("a"), Node.of("d"), true));
    List<Cluster> clusters = Clusters.of(NODES, links, decisions);
    assertEquals(List.of(List.of("a", "d"), List.of("b"), List.of("c")), names(clusters));
    assertEquals("decided by a person", clusters.get(0).merges().get(0).reason());
  }

  @Test
  void keepingApartHoldsAcrossMerges() {
    List<Link> links = List.of(link("a", "b", 0.9), link("b", "c", 0.9), link("a", "c", 0.9));
    List<Decision> apart = List.of(new Decision(Node.of("a"), Node.of("c"), false));
    assertEquals(
        List.of(List.of("a", "b"), List.of("c"), List.of("d")),
        names(Clusters.of(NODES, links, apart)));
  }

  @Test
  void theOrderOfTheInputsDoesNotMatter() {
    Random random = new Random(3);
    List<Node> nodes = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      nodes.add(Node.of("r" + i));
      for (int j = 0; j < i; j++) {
        if (random.nextInt(4) == 0) {
          links.add(link("r" + i, "r" + j, random.nextInt(100) / 100.0));
        }
      }
    }
    List<Decision> decisions =
        new ArrayList<>(
            List.of(
                new Decision(Node.of("r1"), Node.of("r2"), true),
                new Decision(Node.of("r2"), Node.of("r3"), true),
                new Decision(Node.of("r1"), Node.of("r3"), false)));
    List<Cluster> first = Clusters.of(nodes, links, decisions);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(nodes, random);
      Collections.shuffle(links, random);
      Collections.shuffle(decisions, random);
      assertEquals(first, Clusters.of(nodes, links, decisions));
    }
  }

  @Test
  void eventsToldInPartsComeTogetherByTheirStrongestLink() {
    List<Link> links =
        List.of(
            new Link(Link.Kind.EVENT, Node.of("a"), Node.of("b"), 0.9, "same sentence"),
            new Link(Link.Kind.EVENT, Node.of("b"), Node.of("c"), 0.8, "same day"));
    assertEquals(
        List.of(List.of("a", "b", "c"), List.of("d")), names(Clusters.of(NODES, links, List.of())));
  }

  private static Link link(String a, String b, double score) {
    return new Link(Link.Kind.REPORT, Node.of(a), Node.of(b), score, "because");
  }

  private static List<List<String>> names(List<Cluster> clusters) {
    return clusters.stream().map(c -> c.members().stream().map(Node::toString).toList()).toList();
  }
}
