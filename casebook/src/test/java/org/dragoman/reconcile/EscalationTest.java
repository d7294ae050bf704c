package org.dragoman.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Twelve reports of one escalation, coded, linked and reconciled: {@code escalation.json} is what
 * comes out. {@code -Ddragoman.rewrite=true} writes it anew: read what changed.
 */
class EscalationTest {
  private static final Path ROOT = Path.of(System.getProperty("dragoman.root", ".."));
  private static final Path GOLDEN = Path.of("src/test/resources/escalation.json");
  private static List<Sketch> sketches;

  @BeforeAll
  static void code() throws IOException {
    sketches =
        MeasureLinks.sketches(MeasureLinks.rows(ROOT.resolve("samples/escalation/reports.jsonl")));
  }

  @Test
  void theAccountIsAsBefore() throws IOException {
    String account = account(sketches);
    if (Boolean.getBoolean("dragoman.rewrite")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, account);
    }
    assertEquals(Files.readString(GOLDEN), account);
  }

  @Test
  void theOrderOfTheReportsDoesNotMatter() {
    List<Sketch> shuffled = new ArrayList<>(sketches);
    Collections.shuffle(shuffled, new Random(5));
    assertEquals(account(sketches), account(shuffled));
  }

  @Test
  void everyRealContradictionIsListedAndNoOther() {
    List<String> found =
        stories(sketches).stream()
            .flatMap(s -> s.contradictions.stream())
            .map(c -> c.kind() + " " + c.a().value() + " / " + c.b().value())
            .toList();
    assertEquals(
        List.of(
            "TOLL 7 dead / 8 dead",
            "TOLL 7 dead / 21 dead",
            "TOLL 9 dead / 21 dead",
            "DENIAL Ethiopian troops did it / Ethiopian troops did not do it",
            "PERPETRATOR it was Ethiopian troops / it was Tigrayan fighters",
            "DENIAL Sudanese Armed Forces did it / Sudanese Armed Forces did not do it",
            "OUTCOME ended with an agreement / ended without agreement",
            "OUTCOME will go on / ended without agreement"),
        found);
  }

  @Test
  void sketchesGoThroughJsonUnchanged() {
    for (Sketch sketch : sketches) {
      assertEquals(sketch, Sketch.fromJson(sketch.toJson()));
    }
  }

  /** An incident or talks of two reports or more, with its contradictions. */
  private record Story(Object account, List<Contradiction> contradictions) {}

  private static List<Story> stories(List<Sketch> sketches) {
    List<Link> links = new ArrayList<>();
    for (Sketch a : sketches) {
      links.addAll(Linker.within(a));
      for (Sketch b : sketches) {
        if (a.report().compareTo(b.report()) < 0) {
          links.addAll(Linker.links(a, b));
        }
      }
    }
    List<Story> stories = new ArrayList<>();
    for (List<Member> members : together(sketches, links, Link.Kind.EVENT)) {
      Incident incident = Incidents.reconcile(members);
      stories.add(new Story(incident, Contradictions.of(incident)));
    }
    for (List<Member> members : together(sketches, links, Link.Kind.TALKS)) {
      Talks talks = Talks.reconcile(members);
      stories.add(new Story(talks, Contradictions.of(talks)));
    }
    return stories;
  }

  private static List<List<Member>> together(
      List<Sketch> sketches, List<Link> links, Link.Kind kind) {
    Map<String, Sketch> byId = new TreeMap<>();
    sketches.forEach(s -> byId.put(s.report(), s));
    List<Node> nodes =
        sketches.stream().flatMap(s -> s.nodes().stream()).filter(n -> is(n, byId, kind)).toList();
    List<Link> ofKind = links.stream().filter(l -> l.kind() == kind).toList();
    return Clusters.of(nodes, ofKind, List.of()).stream()
        .map(c -> members(c, byId))
        .filter(m -> m.size() > 1)
        .toList();
  }

  private static boolean is(Node node, Map<String, Sketch> byId, Link.Kind kind) {
    boolean talks = byId.get(node.report()).talk(node.item()).isPresent();
    return talks == (kind == Link.Kind.TALKS);
  }

  private static List<Member> members(Cluster cluster, Map<String, Sketch> byId) {
    Map<String, List<String>> items = new TreeMap<>();
    cluster
        .members()
        .forEach(n -> items.computeIfAbsent(n.report(), k -> new ArrayList<>()).add(n.item()));
    return items.entrySet().stream()
        .map(e -> new Member(byId.get(e.getKey()), e.getValue()))
        .toList();
  }

  private static String account(List<Sketch> sketches) {
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ArrayNode out = json.createArrayNode();
    try {
      for (Story story : stories(sketches)) {
        ObjectNode node = out.addObject();
        node.set("account", tree(json, story.account));
        node.set("contradictions", tree(json, story.contradictions));
      }
      return json.writeValueAsString(out) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(ObjectMapper json, Object value) throws IOException {
    return json.readTree(SketchJson.write(value));
  }
}
