package org.dragoman.reconcile;

import static org.dragoman.reconcile.Sketches.atLeast;
import static org.dragoman.reconcile.Sketches.denies;
import static org.dragoman.reconcile.Sketches.exactly;
import static org.dragoman.reconcile.Sketches.states;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncidentsTest {
  private static final String WIRE =
      "A bomb went off at the bus station of Korvali in the middle of the morning rush, killing four"
          + " people and wounding nine others, the police of the province said in a first statement.";

  @Test
  void copiesAreOneSourceAndReportsOfOneOutletToo() {
    Incident incident =
        Incidents.reconcile(
            members(
                Sketches.report("a", "2021-05-03", "Bomb", WIRE)
                    .event("e", "ASSAULT", null, null, "2021-05-03", null),
                Sketches.report("b", "2021-05-03", "Four die", WIRE)
                    .event("e", "ASSAULT", null, null, "2021-05-03", null),
                Sketches.report("c", "2021-05-04", "More", "Own words of one paper, more of them.")
                    .outlet("Herald")
                    .event("e", "ASSAULT", null, null, "2021-05-03", null),
                Sketches.report("d", "2021-05-05", "More yet", "The paper writes again.")
                    .outlet("Herald")
                    .event("e", "ASSAULT", null, null, "2021-05-03", null)));
    assertEquals(4, incident.reports());
    assertEquals(2, incident.sources());
  }

  @Test
  void anOutletThatPrintsACopyMayStillBeASourceOfItsOwn() {
    Incident incident =
        Incidents.reconcile(
            members(
                Sketches.report("a", "2021-05-03", "Bomb", WIRE)
                    .outlet("Herald")
                    .event("e", "ASSAULT", null, null, null, null),
                Sketches.report("b", "2021-05-03", "Bomb", WIRE)
                    .outlet("Courier")
                    .event("e", "ASSAULT", null, null, null, null),
                Sketches.report("c", "2021-05-04", "Own", "Own words here.")
                    .outlet("Herald")
                    .event("e", "ASSAULT", null, null, null, null)));
    assertEquals(2, incident.sources());
  }

  @Test
  void aRisingTollIsSupersededAndNoContradiction() {
    Incident incident =
        Incidents.reconcile(
            members(
                toll("a", "2021-05-03", "Police", atLeast(4)),
                toll("b", "2021-05-04", "Police", exactly(6)),
                toll("c", "2021-05-05", "Hospital", exactly(7))));
    Tally dead = incident.figures().get(0);
    assertEquals(List.of(7, 7, 7), List.of(dead.low(), dead.best(), dead.high()));
    assertEquals(
        List.of("Police", "Hospital"),
        dead.claims().stream().map(c -> c.claimant().name()).toList());
    assertTrue(dead.claims().get(0).points().get(0).superseded());
    assertTrue(dead.claims().get(0).points().get(1).overtaken());
    assertFalse(dead.claims().get(0).points().get(1).superseded());
    assertEquals(List.of(), Contradictions.of(incident));
  }

  @Test
  void claimantsThatDifferOnOneDayContradictEachOther() {
    Incident incident =
        Incidents.reconcile(
            members(
                toll("a", "2021-05-03", "Police", exactly(4)),
                toll("b", "2021-05-03", "Rebels", exactly(20))));
    Contradiction only = Contradictions.of(incident).get(0);
    assertEquals(Contradiction.Kind.TOLL, only.kind());
    assertEquals("Police: 4 dead; Rebels: 20 dead", only.words());
    assertEquals("f", only.a().citations().get(0).item());
  }

  @Test
  void aLowerFigureThatComesLaterContradictsAHigherOne() {
    Incident incident =
        Incidents.reconcile(
            members(
                toll("a", "2021-05-03", "Rebels", exactly(20)),
                toll("b", "2021-05-05", "Police", exactly(4))));
    assertEquals(1, Contradictions.of(incident).size());
    assertTrue(incident.figures().get(0).claims().get(0).dissent());
  }

  @Test
  void rangesThatOverlapDoNotContradict() {
    Incident incident =
        Incidents.reconcile(
            members(
                toll("a", "2021-05-03", "Police", atLeast(4)),
                toll("b", "2021-05-03", "Hospital", exactly(9))));
    assertEquals(List.of(), Contradictions.of(incident));
  }

  @Test
  void tenOutletsThatQuoteOneMinistryAreOneClaimant() {
    Incident incident =
        Incidents.reconcile(
            Stream.concat(
                    IntStream.range(0, 10)
                        .mapToObj(i -> toll("m" + i, "2021-05-03", "Ministry", exactly(3)).make()),
                    Stream.of(
                        toll("x", "2021-05-04", "Hospital", exactly(5)).make(),
                        toll("y", "2021-05-04", "Red Crescent", exactly(5)).make()))
                .map(s -> new Member(s, List.of("e")))
                .toList());
    Tally dead = incident.figures().get(0);
    assertEquals(5, dead.best());
    assertEquals(10, dead.claims().get(0).points().get(0).sources());
  }

  @Test
  void partsAndSumsAreKeptFromTheWhole() {
    Sketch sketch =
        Sketches.report("a", "2021-05-03", "Bomb", WIRE)
            .nominal("s", "people", "TUR/CVL")
            .event("e", "ASSAULT", null, "s", "2021-05-03", null)
            .figure("f1", "dead", exactly(12), "s", "e", null)
            .figure("f2", "dead", exactly(3), "s", "e", null)
            .figure("f3", "dead", exactly(40), "s", "e", true, null, "reporter")
            .make();
    List<Tally> figures = Incidents.reconcile(List.of(new Member(sketch, List.of("e")))).figures();
    assertEquals(2, figures.size());
    assertEquals(12, figures.get(0).best());
    assertEquals(3, figures.get(0).claims().get(0).points().get(0).parts().get(0).best());
    assertTrue(figures.get(1).cumulative());
  }

  @Test
  void namesOfOneMinistryAreOneClaimant() {
    Incident incident =
        Incidents.reconcile(
            members(
                toll("a", "2021-05-03", "Sudan's defence ministry", exactly(4)),
                toll("b", "2021-05-04", "Sudanese Defence Ministry", exactly(6))));
    assertEquals(1, incident.figures().get(0).claims().size());
  }

  @Test
  void aClaimAndItsDenialAreListedWithWhoSaysSo() {
    Incident incident =
        Incidents.reconcile(
            members(
                attack("a", "Brigade", "TUR/REB", states("m")),
                attack("b", "Brigade", "TUR/REB", denies("x"))));
    Contradiction only = Contradictions.of(incident).get(0);
    assertEquals(Contradiction.Kind.DENIAL, only.kind());
    assertEquals("Ministry: Brigade did it; Exile Council: Brigade did not do it", only.words());
  }

  @Test
  void doersThatCannotBeTheSameAreADisputeAndUnknownGunmenAreNot() {
    Incident incident =
        Incidents.reconcile(
            members(
                attack("a", "Brigade", "TUR/REB", states("m")),
                attack("b", "Foreign Legion", "FRA/MIL", states("x")),
                attack("c", "gunmen", "TUR/UAF", states("x"))));
    List<Contradiction> found = Contradictions.of(incident);
    assertEquals(1, found.size());
    assertEquals(
        "Ministry: it was Brigade; Exile Council: it was Foreign Legion", found.get(0).words());
  }

  @Test
  void daysThatDifferAreADispute() {
    Incident incident =
        Incidents.reconcile(
            members(
                dated("a", "2021-05-01", states("m")),
                dated("b", "2021-05-03", states("x")),
                dated("c", "2021-05-03", null)));
    assertEquals(2, incident.days().get(0).sources());
    assertEquals(
        List.of(Contradiction.Kind.DATE),
        Contradictions.of(incident).stream().map(Contradiction::kind).toList());
  }

  @Test
  void howTalksEndedIsDisputedButGoingOnAndEndingLaterIsNot() {
    Talks disputed = Talks.reconcile(talks("2021-05-03", "agreement", "2021-05-03", "none"));
    assertEquals(
        "Ministry: ended with an agreement; Exile Council: ended without agreement",
        Contradictions.of(disputed).get(0).words());
    Talks development = Talks.reconcile(talks("2021-05-03", "continuing", "2021-05-04", "none"));
    assertEquals(List.of(), Contradictions.of(development));
    assertEquals(2, development.sources());
  }

  private static List<Member> talks(String day, String outcome, String otherDay, String other) {
    return List.of(
        new Member(
            people("a", day).talks("t", "2021-05-02", outcome, states("m"), "m", "x").make(),
            List.of("t")),
        new Member(
            people("b", otherDay).talks("t", "2021-05-02", other, states("x"), "m", "x").make(),
            List.of("t")));
  }

  private static Sketches people(String id, String date) {
    return Sketches.report(id, date, "Title of " + id, "Words of " + id)
        .actor("m", "Ministry", "TUR/GOV")
        .actor("x", "Exile Council", "TUR/OPP");
  }

  private static Sketches dated(String id, String day, Sketch.Says says) {
    return people(id, "2021-05-04").event("e", "ASSAULT", null, null, day, null, says);
  }

  private static Sketches attack(String id, String doer, String code, Sketch.Says says) {
    return people(id, "2021-05-03")
        .actor("d", doer, code)
        .event("e", "ASSAULT", "d", null, "2021-05-03", null, says);
  }

  private static Sketches toll(String id, String date, String claimant, Range range) {
    return Sketches.report(id, date, "Title of " + id, "Words of " + id)
        .nominal("s", "people", "TUR/CVL")
        .actor("c", claimant, "TUR/GOV")
        .event("e", "ASSAULT", null, "s", "2021-05-02", null)
        .figure("f", "dead", range, "s", "e", states("c"));
  }

  private static List<Member> members(Sketches... sketches) {
    return Stream.of(sketches).map(s -> new Member(s.make(), List.of("e"))).toList();
  }
}
