package org.dragoman.reconcile;

import static org.dragoman.reconcile.Sketches.atLeast;
import static org.dragoman.reconcile.Sketches.denies;
import static org.dragoman.reconcile.Sketches.exactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkerTest {
  private static final String WIRE =
      "Gunmen on motorcycles attacked a convoy of the gendarmerie on the road between Korvali and the"
          + " river crossing at dawn, burning two lorries and killing at least eleven men before they"
          + " fled into the hills, a spokesman for the gendarmerie said by telephone. Villagers said"
          + " the shooting had lasted for most of an hour and that helicopters came too late.";

  @Test
  void aCopyIsKnownByItsWordingThoughItIsCut() {
    Sketch whole = Sketches.report("a", "2021-05-03", "Convoy attacked", WIRE).make();
    Sketch cut = Sketches.report("b", "2021-05-03", "Eleven die", WIRE.substring(0, 230)).make();
    Link wording = only(Linker.links(whole, cut), Link.Kind.WORDING).orElseThrow();
    assertTrue(wording.score() > 0.9, wording.reason());
    assertFalse(Collections.disjoint(whole.keys(), cut.keys()));
  }

  @Test
  void otherWordsAreNoCopy() {
    Sketch a = Sketches.report("a", "2021-05-03", "Convoy attacked", WIRE).make();
    Sketch b =
        Sketches.report(
                "b",
                "2021-05-03",
                "Gendarmes killed near Korvali",
                "Eleven gendarmes lost their lives near Korvali when their convoy came under fire,"
                    + " officials in the capital confirmed, and the government promised to hunt down"
                    + " those responsible wherever they hide.")
            .make();
    assertEquals(Optional.empty(), only(Linker.links(a, b), Link.Kind.WORDING));
    assertTrue(only(Linker.links(a, b), Link.Kind.REPORT).orElseThrow().score() >= Link.SAME);
  }

  @Test
  void theSameAttackInTwoReportsIsOneIncident() {
    Link link =
        only(Linker.links(attack("a", "2021-05-03"), attack("b", "2021-05-03")), Link.Kind.EVENT)
            .orElseThrow();
    assertTrue(link.score() > 0.8, link.toString());
    assertTrue(link.reason().contains("both in Korvali"), link.reason());
    assertTrue(link.reason().contains("same day (2021-05-03)"), link.reason());
  }

  @Test
  void theSameKindOfAttackAWeekLaterIsNot() {
    List<Link> links = Linker.links(attack("a", "2021-05-03"), attack("b", "2021-05-10"));
    assertEquals(Optional.empty(), only(links, Link.Kind.EVENT));
    assertTrue(
        only(links, Link.Kind.REPORT).map(Link::score).orElse(0.0) < Link.SAME, links.toString());
  }

  @Test
  void anAttackElsewhereOnTheSameDayIsNot() {
    Sketch here =
        Sketches.report("a", "2021-05-03", "Attack in Korvali", "Soldiers died in Korvali.")
            .place("p", "Korvali", "TUR", 38, 40)
            .event("e", "ASSAULT", null, null, "2021-05-03", "p")
            .make();
    Sketch there =
        Sketches.report("b", "2021-05-03", "Attack in Lerdana", "Soldiers died in Lerdana.")
            .place("p", "Lerdana", "TUR", 39, 43)
            .event("e", "ASSAULT", null, null, "2021-05-03", "p")
            .make();
    assertEquals(Optional.empty(), only(Linker.links(here, there), Link.Kind.EVENT));
  }

  @Test
  void aDenialBelongsToWhatIsDenied() {
    Sketch denial =
        Sketches.report("b", "2021-05-04", "Rebels deny attack in Korvali", "No attack.")
            .place("p", "Korvali", "TUR", 38, 40)
            .actor("r", "Black Hill Brigade", "TUR/REB")
            .nominal("s", "soldiers", "TUR/MIL")
            .event("e", "ASSAULT", "r", "s", "2021-05-03", "p", denies("r"))
            .make();
    Link link =
        only(Linker.links(attack("a", "2021-05-03"), denial), Link.Kind.EVENT).orElseThrow();
    assertTrue(link.score() >= Link.SAME, link.toString());
  }

  @Test
  void theAnswerToAnAttackIsAnotherIncident() {
    Sketch sketch =
        Sketches.report("a", "2021-05-03", "Fighting", "Fighting.")
            .place("p", "Korvali", "TUR", 38, 40)
            .actor("r", "Black Hill Brigade", "TUR/REB")
            .actor("s", "Third Army", "TUR/MIL")
            .event("e1", "ASSAULT", "r", "s", "2021-05-03", "p")
            .event("e2", "ASSAULT", "s", "r", "2021-05-03", "p")
            .make();
    assertTrue(
        only(Linker.within(sketch), Link.Kind.EVENT).map(Link::score).orElse(0.0) < Link.SAME);
  }

  @Test
  void talksAreKnownBySidesAndDays() {
    Link link =
        only(Linker.links(talks("a", "none"), talks("b", "continuing")), Link.Kind.TALKS)
            .orElseThrow();
    assertTrue(link.score() >= Link.SAME, link.toString());
    assertTrue(link.reason().contains("between Ruritania and Strelsau League"), link.reason());
  }

  @Test
  void theOrderOfTheReportsDoesNotMatter() {
    Sketch a = attack("a", "2021-05-03");
    Sketch b = attack("b", "2021-05-04");
    assertEquals(Linker.links(a, b), Linker.links(b, a));
  }

  private static Sketch talks(String id, String outcome) {
    return Sketches.report(id, "2021-05-03", "Talks", "Talks.")
        .actor("x", "Ruritania", "ROU")
        .actor("y", "Strelsau League", "IGO")
        .talks("t", "2021-05-02", outcome, null, "x", "y")
        .make();
  }

  private static Sketch attack(String id, String date) {
    return Sketches.report(
            id,
            date,
            "Soldiers killed in Korvali",
            "Rebels killed soldiers in Korvali with mortars.")
        .place("p", "Korvali", "TUR", 38, 40)
        .actor("r", "Black Hill Brigade", "TUR/REB")
        .nominal("s", "soldiers", "TUR/MIL")
        .event("e", "ASSAULT", "r", "s", date, "p")
        .figure("f", "dead", id.equals("a") ? exactly(12) : atLeast(11), "s", "e", null)
        .make();
  }

  private static Optional<Link> only(List<Link> links, Link.Kind kind) {
    return links.stream().filter(l -> l.kind() == kind).findFirst();
  }
}
