package org.dragoman.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventScoresTest {
  private static List<Triple> events(String written) {
    List<Triple> events = new ArrayList<>();
    for (String event : written.isBlank() ? new String[0] : written.split(",")) {
      String[] parts = event.strip().split(" ");
      events.add(new Triple(parts[0], parts[1], parts[2]));
    }
    return events;
  }

  /** Scores of one sentence. */
  private static EventScores scores(String gold, String system) {
    return scores(List.of(gold), List.of(system), "stc", 0);
  }

  private static EventScores scores(
      List<String> gold, List<String> system, String parts, int samples) {
    List<EventGold> sentences = new ArrayList<>();
    Map<String, List<Triple>> found = new java.util.HashMap<>();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      String id = "s" + i;
      sentences.add(
          new EventGold(Report.of(id, null, null, null, null, "en", "text"), events(gold.get(i))));
      sentences.get(i).events().forEach(e -> codes.add(e.code()));
      found.put(id, events(system.get(i)));
    }
    EventSet set = new EventSet("set", sentences, parts, EventScheme.of(codes, null));
    return EventScores.of(set, found, samples);
  }

  private static String counts(EventScores scores, EventMetric metric) {
    Score score = scores.metrics().get(metric);
    return score.right() + "/" + score.system() + "/" + score.gold();
  }

  @ParameterizedTest
  @CsvSource({
    "TRIPLE, 0/1/1",
    "TRIPLE_3D, 1/1/1",
    "TRIPLE_ROOT, 1/1/1",
    "CODE, 0/1/1",
    "CODE_3D, 1/1/1",
    "ROOT, 1/1/1",
    "QUAD, 1/1/1",
    "ANY, 1/1/1"
  })
  void codesAreComparedAtSeveralDepths(EventMetric metric, String counts) {
    assertEquals(counts, counts(scores("TURMIL SYRREB 1823", "TURMIL SYRREB 182"), metric));
  }

  @Test
  void actorsAreComparedInFullByCountryAndUnordered() {
    EventScores scores = scores("TURMIL SYRREB 190", "SYR TURMIL 190");
    assertEquals("0/1/1", counts(scores, EventMetric.PAIR));
    assertEquals("0/1/1", counts(scores, EventMetric.PAIR_COUNTRIES));
    assertEquals("1/1/1", counts(scores, EventMetric.PAIR_UNORDERED));
    assertEquals("0/1/1", counts(scores, EventMetric.TRIPLE_ROOT_COUNTRIES));
    assertEquals("1/1/1", counts(scores("TUR --- 190", "TUR NONE 190"), EventMetric.TRIPLE));
  }

  @Test
  void theSameEventTwiceCountsOnce() {
    EventScores scores = scores("TUR SYR 190", "TUR SYR 190, TUR SYR 190, TUR SYR 192");
    assertEquals("1/2/1", counts(scores, EventMetric.TRIPLE));
    assertEquals("1/1/1", counts(scores, EventMetric.TRIPLE_ROOT));
  }

  @ParameterizedTest
  @CsvSource({
    "112, ACCUSE, 1/1/1",
    "112, DISAPPROVE, 1/1/1",
    "0871, RETREAT, 1/1/1",
    "080, RETREAT, 0/1/1",
    "0871, YIELD, 1/1/1",
    "080, YIELD, 1/1/1",
    "190, FIGHT, 1/1/1",
    "180, FIGHT, 0/1/1",
    "104, DEMAND, 1/1/1",
    "104, REQUEST, 1/1/1",
    "010, REQUEST, 0/0/1",
    "190, PENTA4, 1/1/1",
    "010, PENTA0, 1/1/1",
    "040, PENTA1, 1/1/1",
    "130, PENTA3, 1/1/1",
    "070, PENTA2, 1/1/1"
  })
  void cameoIsMappedToTheSchemeOfTheLabels(String cameo, String label, String counts) {
    assertEquals(counts, counts(scores("A B " + label, "A B " + cameo), EventMetric.ROOT), label);
  }

  @Test
  void whatTheLabelsDoNotHaveIsNotScored() {
    EventScores scores = scores(List.of("- - 190"), List.of("A B 190"), "c", 0);
    assertEquals(
        List.of(
            EventMetric.CODE,
            EventMetric.CODE_3D,
            EventMetric.ROOT,
            EventMetric.QUAD,
            EventMetric.ANY),
        List.copyOf(scores.metrics().keySet()));
    assertNull(scores.allRight());
  }

  @Test
  void sentencesWithoutEventsShowFalseAlarms() {
    EventScores scores =
        scores(List.of("A B 190", "", ""), List.of("A B 190", "A B 190", ""), "stc", 0);
    assertEquals(1, scores.falseAlarms());
    assertEquals(2, scores.withoutEvents());
    assertEquals(2, scores.allRight());
    assertEquals("s1", scores.differences().get(0).sentence().id());
  }

  @Test
  void categoriesAreScoredApart() {
    EventScores scores =
        scores(List.of("A B 190, A B 040", "A B 040"), List.of("A B 190", "A B 112"), "stc", 0);
    assertEquals(Score.of(1, 1, 1), scores.categories().get("19"));
    assertEquals(Score.of(0, 0, 2), scores.categories().get("04"));
    assertEquals(Score.of(0, 1, 0), scores.categories().get("11"));
  }

  @Test
  void theIntervalHoldsTheScoreAndIsAlwaysTheSame() {
    List<String> gold = List.of("A B 190", "A B 190", "A B 190", "A B 190");
    List<String> system = List.of("A B 190", "", "A B 040", "A B 190");
    Score score = scores(gold, system, "stc", 200).metrics().get(EventMetric.TRIPLE);
    assertTrue(score.low() <= score.f1() && score.f1() <= score.high(), score.toString());
    assertEquals(score, scores(gold, system, "stc", 200).metrics().get(EventMetric.TRIPLE));
  }

  @Test
  void theDrawsAreThoseOfPython() {
    MersenneTwister random = new MersenneTwister(1);
    assertEquals(0.13436424411240122, random.nextDouble());
    assertEquals(0.8474337369372327, random.nextDouble());
    assertEquals(0.763774618976614, random.nextDouble());
  }
}
