package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class ClauseModelTest {
  private static List<ClauseTrainer.Example> separable() {
    List<ClauseTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      examples.add(new ClauseTrainer.Example(new int[] {1, 10 + i}, "ASSAULT"));
      examples.add(new ClauseTrainer.Example(new int[] {2, 10 + i}, "AID"));
      examples.add(new ClauseTrainer.Example(new int[] {3, 10 + i}, ClauseModel.NONE));
    }
    return examples;
  }

  @Test
  void learnsWhatTellsTheClassesApart() {
    ClauseModel model = ClauseTrainer.fit(separable());
    assertEquals("ASSAULT", model.judge(new int[] {1}).bestEvent());
    assertEquals("AID", model.judge(new int[] {2}).bestEvent());
    assertTrue(model.judge(new int[] {3}).of(ClauseModel.NONE) > 0.5);
  }

  @Test
  void sameExamplesGiveTheSameBytes() {
    assertArrayEquals(
        ClauseTrainer.fit(separable()).toBytes(), ClauseTrainer.fit(separable()).toBytes());
  }

  @Test
  void probabilitiesAddUpToOne() {
    double sum = 0;
    for (double p : ClauseTrainer.fit(separable()).judge(new int[] {1, 2, 3}).probabilities()) {
      sum += p;
    }
    assertEquals(1, sum, 1e-9);
  }

  @Test
  void theShippedModelKnowsEveryCategory() {
    ClauseModel model = ClauseModel.shared();
    assertNotNull(model);
    assertEquals(17, model.judge(new int[] {0}).classes().size());
  }

  @Test
  void marksBecomeSpans() {
    ClauseLearning.Labelled labelled =
        ClauseLearning.Labelled.of("Jets [carried out] an [air raid].", "ASSAULT");
    assertEquals("Jets carried out an air raid.", labelled.text());
    assertEquals(List.of(new Span(5, 16), new Span(20, 28)), labelled.marks());
  }
}
