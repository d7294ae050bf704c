package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of whole reports compared with their labels.
 *
 * @param reports scores of each report by its id
 * @param all their counts added up, with intervals
 */
public record RecordEvaluation(Map<String, RecordScores> reports, RecordScores all) {
  /**
   * Scores records.
   *
   * @param records by the reports' ids; a report without one counts as one without facts
   * @param samples of the bootstrap over reports, 0 for no intervals
   */
  public static RecordEvaluation of(
      List<ReportGold> gold, Map<String, JsonNode> records, int samples) {
    Map<String, RecordScores> reports = new LinkedHashMap<>();
    List<RecordTally> tallies = new ArrayList<>();
    RecordTally total = new RecordTally(null);
    for (ReportGold report : gold) {
      JsonNode none = JsonNodeFactory.instance.objectNode();
      RecordTally tally = RecordScorer.score(report, records.getOrDefault(report.id(), none));
      reports.put(report.id(), tally.scores(Map.of()));
      tallies.add(tally);
      total.include(tally);
    }
    return new RecordEvaluation(reports, total.scores(intervals(tallies, total, samples)));
  }

  private static Map<String, Score> intervals(
      List<RecordTally> tallies, RecordTally total, int samples) {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (String measure : total.facts().keySet()) {
      scores.put(
          measure,
          Bootstrap.score(tallies.stream().map(t -> t.facts().get(measure)).toList(), samples));
    }
    return scores;
  }
}
