package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dragoman.query.ContradictionRow;
import org.dragoman.query.EventRow;
import org.dragoman.query.IncidentDetail;
import org.dragoman.query.IncidentRow;
import org.dragoman.query.Quote;
import org.dragoman.query.Side;
import org.dragoman.query.Site;
import org.dragoman.query.Source;
import org.dragoman.query.Speaker;
import org.junit.jupiter.api.Test;

class IncidentCardTest {
  private static final IncidentDetail INCIDENT =
      new IncidentDetail(
          new IncidentRow(
              "I7",
              "ASSAULT",
              List.of("aerial"),
              "2020-02-17",
              null,
              new Site("Saraqib", null, "SYR", 35.8, 36.8),
              "Russian jets",
              "convoy",
              "Convoy hit",
              2,
              2,
              2,
              5L,
              9L,
              null,
              1,
              "2026-01-01T00:00:00Z"),
          List.of(
              new IncidentDetail.Toll(
                  "dead",
                  "soldiers",
                  false,
                  5L,
                  9L,
                  null,
                  true,
                  List.of(
                      new IncidentDetail.Claim(
                          null,
                          "2020-02-17",
                          5L,
                          5L,
                          null,
                          "at least five",
                          null,
                          "reporter",
                          true,
                          "R1/f1"),
                      new IncidentDetail.Claim(
                          "Turkey",
                          "2020-02-18",
                          9L,
                          9L,
                          9L,
                          "nine",
                          "admits",
                          "own-loss",
                          false,
                          "R2/f1")))),
          List.of(
              new ContradictionRow(
                  "C1",
                  "toll",
                  "The numbers of dead do not agree",
                  "I7",
                  null,
                  "R1/f1",
                  null,
                  "5+",
                  "R2/f1",
                  "Turkey",
                  "9",
                  "2026-01-01T00:00:00Z")),
          List.of(
              event("R1", "Convoy hit", List.of()),
              event("R2", "Nine dead", List.of(new Speaker("Turkey", "admits", null)))),
          List.of(new IncidentDetail.Link("R1/e1", "R2/e1", 0.875, "same place, same day")));

  private static EventRow event(String report, String title, List<Speaker> speakers) {
    return new EventRow(
        report + "/e1",
        "coded",
        "ASSAULT",
        List.of("aerial"),
        List.of(),
        null,
        List.of(new Side("Russian jets", "RUS", "MIL")),
        List.of(),
        "2020-02-17",
        null,
        null,
        null,
        null,
        null,
        null,
        speakers,
        null,
        new Quote("Jets hit a convoy.", 5, 8),
        "I7",
        new Source(report, title, "Wire", "2020-02-17", null, "2026-01-01T00:00:00Z"));
  }

  @Test
  void everythingThatIsKnown() {
    assertEquals(
        """
        Air strike · Russian jets → convoy
        Saraqib, SYR · 2020-02-17 · I7
        2 reports, 2 independent sources, 2 events

        Losses by claimant

          5+ killed · soldiers · claimants do not agree
            2020-02-17  5+  the report itself · “at least five” · a newer number
                            followed · R1/f1
            2020-02-18  9   Turkey (admits), own loss · “nine” · R2/f1

        Contradictions
          The numbers of dead do not agree
            the report itself: 5+ · R1/f1
            Turkey: 9 · R2/f1

        Reports

          Convoy hit — Wire · 2020-02-17 · R1
            “Jets hit a convoy.”
            — the report itself · R1/e1

          Nine dead — Wire · 2020-02-17 · R2
            “Jets hit a convoy.”
            — Turkey (admits) · R2/e1

        Why they were taken together
          R1/e1 and R2/e1: same place, same day · 0.88""",
        String.join("\n", IncidentCard.lines(INCIDENT, Layout.PLAIN)));
  }
}
