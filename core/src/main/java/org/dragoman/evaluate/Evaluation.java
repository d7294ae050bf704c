package org.dragoman.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;

/**
 * Labels compared with what the coder makes of the same texts: tables for people, and the errors as
 * lines of JSON.
 *
 * @param tables lines of text
 * @param errors lines of JSON
 */
public record Evaluation(List<String> tables, List<String> errors) {
  /** Labels whose texts are to be coded. */
  public static final class Plan {
    private final GoldFiles gold;
    private final int samples;

    private Plan(GoldFiles gold, int samples) {
      this.gold = gold;
      this.samples = samples;
    }

    /** All texts, each as a report, in the order in which the results are to be given back. */
    public List<Report> reports() {
      List<Report> reports = new ArrayList<>();
      for (EventSet set : gold.sentences()) {
        set.sentences().forEach(sentence -> reports.add(sentence.report()));
      }
      gold.reports().forEach(labelled -> reports.add(labelled.report()));
      return reports;
    }

    /** What is doubtful about the labels, a line each. */
    public List<String> doubts() {
      return gold.reports().stream().flatMap(r -> r.doubts().stream()).toList();
    }

    /**
     * The scores.
     *
     * @param records of the reports in their order, null for one that could not be coded
     */
    public Evaluation evaluate(List<ReportRecord> records) {
      Evaluation result = new Evaluation(new ArrayList<>(), new ArrayList<>());
      int at = 0;
      for (EventSet set : gold.sentences()) {
        List<String> ids = set.sentences().stream().map(EventGold::id).toList();
        EventScores scores = EventScores.of(set, byId(ids, records, at, Found::triples), samples);
        result.tables.addAll(ScoreTables.lines(set, scores));
        result.errors.addAll(ErrorLines.of(set, scores));
        at += ids.size();
      }
      if (!gold.reports().isEmpty()) {
        List<String> ids = gold.reports().stream().map(ReportGold::id).toList();
        RecordEvaluation scores =
            RecordEvaluation.of(gold.reports(), byId(ids, records, at, Found::json), samples);
        result.tables.addAll(ScoreTables.lines(scores));
        result.errors.addAll(ErrorLines.of(scores));
      }
      return result;
    }

    private static <T> Map<String, T> byId(
        List<String> ids, List<ReportRecord> records, int from, Function<ReportRecord, T> form) {
      Map<String, T> found = new HashMap<>();
      for (int i = 0; i < ids.size(); i++) {
        ReportRecord record = records.get(from + i);
        if (record != null) {
          found.put(ids.get(i), form.apply(record));
        }
      }
      return found;
    }
  }

  /**
   * Reads labels.
   *
   * @param paths files, and folders of *.json and *.jsonl
   * @param edition of PLOVER in labels of sentences, or null to guess it
   * @param samples of the bootstrap, 0 for no intervals
   * @throws IOException if they cannot be used; the message names file, row and remedy
   */
  public static Plan plan(List<Path> paths, Integer edition, int samples) throws IOException {
    return new Plan(GoldFiles.read(paths, edition), samples);
  }
}
