package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.report.Report;

/**
 * A whole report with the facts that a careful reader finds in it.
 *
 * @param report what is coded; its text is the one in which quotes are looked up
 * @param json the labels as they were read
 */
public record ReportGold(Report report, JsonNode json) {
  /** A fact with the places of its quotes in code points. */
  record Fact(JsonNode json, List<int[]> spans) {
    String key() {
      return json.get("key").asText();
    }

    boolean isOptional() {
      return Json.isTrue(json.get("optional"));
    }

    List<String> quotes() {
      return Json.strings(json, "quotes");
    }
  }

  /** The report's id. */
  public String id() {
    return report.id();
  }

  List<Fact> facts(String section) {
    List<Fact> facts = new ArrayList<>();
    for (JsonNode fact : Json.list(json, section)) {
      List<int[]> spans = new ArrayList<>();
      Json.strings(fact, "quotes").forEach(quote -> occurrences(quote, spans));
      facts.add(new Fact(fact, spans));
    }
    return facts;
  }

  List<JsonNode> actors() {
    return Json.list(json, "actors");
  }

  List<JsonNode> places() {
    return Json.list(json, "places");
  }

  /** Keys of the events that are neither rewarded nor punished. */
  Set<String> optional() {
    Set<String> keys = new HashSet<>();
    facts("events").stream().filter(Fact::isOptional).forEach(e -> keys.add(e.key()));
    return keys;
  }

  private void occurrences(String quote, List<int[]> spans) {
    if (quote.isEmpty()) {
      return;
    }
    String text = report.text();
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length())) {
      int start = text.codePointCount(0, at);
      spans.add(new int[] {start, start + quote.codePointCount(0, quote.length())});
    }
  }

  /** What is doubtful about the labels: quotes that the text does not have. */
  public List<String> doubts() {
    List<String> doubts = new ArrayList<>();
    for (String section : List.of("events", "figures", "talks")) {
      for (Fact fact : facts(section)) {
        fact.quotes().stream()
            .filter(quote -> !report.text().contains(quote))
            .forEach(q -> doubts.add(id() + ", " + fact.key() + ": the text has no \"" + q + "\""));
      }
    }
    return doubts;
  }
}
