package org.dragoman.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one or more reports. Not thread-safe. */
final class RecordTally {
  private static final int LONGEST_TEXT = 160;
  private static final List<String> EVENTS =
      List.of(
          "actor country",
          "actor sector",
          "recipient country",
          "recipient sector",
          "date",
          "location",
          "auxiliary",
          "mode",
          "holder",
          "stance");
  private static final List<String> FIGURES =
      List.of(
          "value",
          "of country",
          "of sector",
          "by country",
          "by sector",
          "date",
          "location",
          "interest",
          "cumulative",
          "link",
          "holder",
          "stance");
  private static final List<String> TALKS =
      List.of("evidence", "parties", "venue", "date", "outcome", "topic", "holder");

  private final String report;
  private final Map<String, Score> facts = new LinkedHashMap<>();
  private final Map<String, Score> categories = new TreeMap<>();
  private final Map<String, RecordScores.Share> shares = new LinkedHashMap<>();
  private final List<RecordScores.Fault> faults = new ArrayList<>();

  /**
   * No counts yet.
   *
   * @param report id of the report, null for several
   */
  RecordTally(String report) {
    this.report = report;
    facts.put(RecordScores.FACTS, Score.of(0, 0, 0));
    begin("events", List.of("detection", "strict"), EVENTS);
    begin("figures", List.of("detection", "strict"), FIGURES);
    begin("talks", List.of("detection", "strict", "participants"), TALKS);
    begin("attribution", List.of(), List.of("holder", "stance", "both"));
    begin("actors", List.of(), List.of("named", "recall"));
    begin("places", List.of(), List.of("recall", "within"));
  }

  private void begin(String section, List<String> found, List<String> parts) {
    found.forEach(measure -> facts.put(section + " " + measure, Score.of(0, 0, 0)));
    parts.forEach(measure -> shares.put(section + " " + measure, RecordScores.Share.NONE));
  }

  /** Counts what was found and what was looked for. */
  void count(String measure, int right, int spurious, int missed) {
    facts.merge(measure, Score.of(right, right + spurious, right + missed), RecordTally::sum);
  }

  /** Counts events of a category. */
  void category(String name, int right, int spurious, int missed) {
    categories.merge(name, Score.of(right, right + spurious, right + missed), RecordTally::sum);
  }

  private static Score sum(Score a, Score b) {
    return Score.of(a.right() + b.right(), a.system() + b.system(), a.gold() + b.gold());
  }

  /** Counts a part, unless it is left out (null). */
  void share(String measure, Boolean right) {
    if (right != null) {
      shares.merge(measure, new RecordScores.Share(right ? 1 : 0, 1), RecordScores.Share::plus);
    }
  }

  /** Keeps what is not right; {@link RecordScores.Fault} explains the parameters. */
  void fault(
      String section,
      String kind,
      String fact,
      String systemFact,
      String slot,
      Object gold,
      Object system,
      String text) {
    String line = String.join(" ", text.strip().split("\\s+"));
    String shown = line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT - 1) + "…";
    faults.add(
        new RecordScores.Fault(report, section, kind, fact, systemFact, slot, gold, system, shown));
  }

  void include(RecordTally other) {
    other.facts.forEach((measure, score) -> facts.merge(measure, score, RecordTally::sum));
    other.categories.forEach((name, score) -> categories.merge(name, score, RecordTally::sum));
    other.shares.forEach((measure, n) -> shares.merge(measure, n, RecordScores.Share::plus));
    faults.addAll(other.faults);
  }

  Map<String, Score> facts() {
    return facts;
  }

  /**
   * The scores.
   *
   * @param intervals scores of the same measures with their intervals, or none
   */
  RecordScores scores(Map<String, Score> intervals) {
    Map<String, Score> measured = new LinkedHashMap<>(facts);
    measured.putAll(intervals);
    return new RecordScores(measured, categories, shares, faults);
  }
}
