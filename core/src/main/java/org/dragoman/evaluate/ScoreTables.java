package org.dragoman.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scores as lines of text. Stateless. */
public final class ScoreTables {
  private ScoreTables() {}

  /** The table of a set of sentences. */
  public static List<String> lines(EventSet set, EventScores scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "== " + set.name() + ": " + scores.sentences() + " sentences, " + set.scheme().label());
    lines.add(row("metric", "P", "R", "F1", "right/system/gold"));
    scores.metrics().forEach((metric, score) -> lines.add(row(metric.label(), score)));
    if (scores.allRight() != null) {
      lines.add(share("all-right", scores.allRight(), scores.sentences()));
    }
    if (scores.withoutEvents() > 0) {
      lines.add(share("false-alarms", scores.falseAlarms(), scores.withoutEvents()));
    }
    categories(lines, "root", scores.categories());
    return lines;
  }

  /** The tables of whole reports. */
  public static List<String> lines(RecordEvaluation evaluation) {
    List<String> lines = new ArrayList<>();
    evaluation.reports().forEach((id, scores) -> lines.addAll(lines("== " + id, scores)));
    int reports = evaluation.reports().size();
    lines.addAll(lines("== all " + reports + " reports", evaluation.all()));
    categories(lines, "events", evaluation.all().categories());
    return lines;
  }

  private static List<String> lines(String title, RecordScores scores) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    List<String> sections =
        List.of("events", "figures", "talks", "attribution", "actors", "places");
    lines.add(fact(RecordScores.FACTS, scores.facts().get(RecordScores.FACTS)));
    for (String section : sections) {
      scores.facts().entrySet().stream()
          .filter(e -> e.getKey().startsWith(section + " "))
          .forEach(e -> lines.add(fact(e.getKey(), e.getValue())));
      scores.shares().entrySet().stream()
          .filter(e -> e.getKey().startsWith(section + " "))
          .forEach(e -> lines.add(part(e.getKey(), e.getValue())));
    }
    lines.add("");
    return lines;
  }

  private static void categories(List<String> lines, String title, Map<String, Score> scores) {
    if (!scores.isEmpty()) {
      lines.add("");
      lines.add(row(title, "P", "R", "F1", "right/system/gold"));
      scores.forEach((name, score) -> lines.add(row(name, score)));
      lines.add("");
    }
  }

  private static String row(String name, Score score) {
    String counts = score.right() + "/" + score.system() + "/" + score.gold();
    return row(
        name,
        three(score.precision()),
        three(score.recall()),
        three(score.f1()),
        counts + interval(score));
  }

  private static String row(String name, String p, String r, String f1, String rest) {
    return left(name, 14) + " " + right(p) + " " + right(r) + " " + right(f1) + "   " + rest;
  }

  private static String share(String name, int right, int of) {
    String share = three((double) right / of);
    return row(name, share, "", "", right + " of " + of + " sentences");
  }

  private static String fact(String measure, Score score) {
    int spurious = score.system() - score.right();
    int missed = score.gold() - score.right();
    return "  "
        + left(measure, 26)
        + "F1 "
        + ratio(2 * score.right(), score.system() + score.gold())
        + "  P "
        + ratio(score.right(), score.system())
        + "  R "
        + ratio(score.right(), score.gold())
        + "  ("
        + (score.right() + " right, " + spurious + " spurious, " + missed + " missed)")
        + interval(score);
  }

  private static String part(String measure, RecordScores.Share share) {
    String counts = "  (" + share.right() + "/" + share.of() + ")";
    return "  " + left(measure, 26) + ratio(share.right(), share.of()) + counts;
  }

  private static String interval(Score score) {
    return score.low() == null
        ? ""
        : "   F1 95% [" + three(score.low()) + ", " + three(score.high()) + "]";
  }

  private static String ratio(int part, int whole) {
    return whole == 0 ? "-" : three((double) part / whole);
  }

  /** Three digits, a half to the even one of the exact value, as Python and C print it. */
  private static String three(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text) {
    return " ".repeat(Math.max(0, 6 - text.length())) + text;
  }
}
