package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Compares the record of one report with its labels. Facts of a section are paired one to one so
 * that the number of right parts is the highest; what is left over is missed or spurious.
 */
final class RecordScorer {
  private static final Map<String, List<String>> STRICT =
      Map.of(
          "events", List.of("actor country", "recipient country"),
          "figures", List.of("value", "of country", "holder"),
          "talks", List.of("parties", "outcome"));

  private final ReportGold gold;
  private final SystemRecord record;
  private final FactSlots slots;
  private final RecordTally tally;

  /** A fact of the labels and the one of the record that was taken for it. */
  private record Scored(ReportGold.Fact label, JsonNode fact, Map<String, Slot> slots) {}

  private RecordScorer(ReportGold gold, JsonNode record) {
    this.gold = gold;
    this.record = new SystemRecord(record);
    this.slots = new FactSlots(gold, this.record);
    this.tally = new RecordTally(gold.id());
  }

  /** The counts of a report; an empty object is a record in which nothing was found. */
  static RecordTally score(ReportGold gold, JsonNode record) {
    RecordScorer scorer = new RecordScorer(gold, record);
    scorer.score();
    return scorer.tally;
  }

  private void score() {
    Map<String, String> links = new HashMap<>();
    List<Scored> found = new ArrayList<>(facts("events", slots::event, links));
    found.addAll(facts("figures", (g, s) -> slots.figure(g, s, links), new HashMap<>()));
    List<Scored> talks = facts("talks", slots::talks, new HashMap<>());
    NameScorer names = new NameScorer(gold, record, tally);
    talks.forEach(pair -> names.participants(pair.label, pair.fact));
    for (Scored pair : found) {
      Boolean holder = pair.slots.get("holder").right();
      Boolean stance = pair.slots.get("stance").right();
      tally.share("attribution holder", holder);
      tally.share("attribution stance", stance);
      tally.share("attribution both", holder && !Boolean.FALSE.equals(stance));
    }
    names.actors();
    names.places();
  }

  // --- facts

  /** Pairs and counts a section; the keys of the labels get the ids of what was paired. */
  private List<Scored> facts(
      String section,
      BiFunction<ReportGold.Fact, JsonNode, Map<String, Slot>> judge,
      Map<String, String> paired) {
    List<ReportGold.Fact> labels = gold.facts(section);
    List<JsonNode> system = record.facts(section);
    List<List<Map<String, Slot>>> table = new ArrayList<>();
    long[][] weights = new long[labels.size()][system.size()];
    for (int i = 0; i < labels.size(); i++) {
      table.add(new ArrayList<>());
      for (int j = 0; j < system.size(); j++) {
        Map<String, Slot> judged = judge.apply(labels.get(i), system.get(j));
        table.get(i).add(judged);
        weights[i][j] = weight(section, labels.get(i), system.get(j), judged);
      }
    }
    Set<Integer> rows = new HashSet<>();
    Set<Integer> columns = new HashSet<>();
    List<Scored> scored = new ArrayList<>();
    for (Assignment.Pair pair : Assignment.of(weights)) {
      rows.add(pair.row());
      columns.add(pair.column());
      ReportGold.Fact label = labels.get(pair.row());
      JsonNode fact = system.get(pair.column());
      paired.put(label.key(), Json.string(fact, "id"));
      if (!label.isOptional()) {
        scored.add(new Scored(label, fact, table.get(pair.row()).get(pair.column())));
      }
    }
    List<ReportGold.Fact> missed = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (!rows.contains(i) && !labels.get(i).isOptional()) {
        missed.add(labels.get(i));
      }
    }
    List<JsonNode> spurious = new ArrayList<>();
    for (int j = 0; j < system.size(); j++) {
      if (!columns.contains(j)) {
        spurious.add(system.get(j));
      }
    }
    count(section, scored, missed, spurious);
    if (section.equals("events")) {
      categories(scored, missed, spurious);
    }
    return scored;
  }

  private long weight(
      String section, ReportGold.Fact label, JsonNode fact, Map<String, Slot> judged) {
    if (judged.isEmpty()) {
      return 0;
    }
    long right = 1 + judged.values().stream().filter(Slot::isRight).count();
    return 1_000_000_000_000L * right
        + (isStrict(section, judged) ? 100_000_000L : 0)
        + 10_000L * slots.overlap(label, fact)
        + (label.isOptional() ? 0 : 1);
  }

  private static boolean isStrict(String section, Map<String, Slot> judged) {
    return STRICT.get(section).stream().allMatch(name -> judged.get(name).isRight());
  }

  private void count(
      String section, List<Scored> scored, List<ReportGold.Fact> missed, List<JsonNode> spurious) {
    int right = (int) scored.stream().filter(p -> isStrict(section, p.slots)).count();
    tally.count(section + " detection", scored.size(), spurious.size(), missed.size());
    for (String measure : List.of(section + " strict", RecordScores.FACTS)) {
      tally.count(
          measure,
          right,
          scored.size() + spurious.size() - right,
          scored.size() + missed.size() - right);
    }
    for (Scored pair : scored) {
      pair.slots.forEach((name, slot) -> part(section, pair, name, slot));
    }
    missed.forEach(label -> missed(section, label));
    spurious.forEach(fact -> spurious(section, fact));
  }

  private void categories(
      List<Scored> scored, List<ReportGold.Fact> missed, List<JsonNode> spurious) {
    scored.forEach(pair -> tally.category(pair.fact.path("event").asText(), 1, 0, 0));
    spurious.forEach(fact -> tally.category(fact.path("event").asText(), 0, 1, 0));
    for (ReportGold.Fact label : missed) {
      List<String> accepted = Json.strings(label.json(), "event");
      tally.category(accepted.isEmpty() ? "" : accepted.get(0), 0, 0, 1);
    }
  }

  private void part(String section, Scored pair, String name, Slot slot) {
    tally.share(section + " " + name, slot.right());
    if (slot.isWrong()) {
      String id = Json.string(pair.fact, "id");
      String text = String.join(" | ", pair.label.quotes());
      tally.fault(section, "wrong", pair.label.key(), id, name, slot.gold(), slot.system(), text);
    }
  }

  private void missed(String section, ReportGold.Fact label) {
    Map<String, Object> what = new LinkedHashMap<>();
    for (String field :
        List.of("event", "kind", "parties", "actor", "recipient", "low", "best", "high")) {
      if (label.json().has(field)) {
        what.put(field, label.json().get(field));
      }
    }
    String text = String.join(" | ", label.quotes());
    tally.fault(section, "missed", label.key(), null, null, what, null, text);
  }

  private void spurious(String section, JsonNode fact) {
    Map<String, Object> what = new LinkedHashMap<>();
    for (String field : List.of("event", "kind", "low", "best", "high")) {
      if (fact.has(field)) {
        what.put(field, fact.get(field));
      }
    }
    for (String field : List.of("actor", "recipient", "parties")) {
      if (fact.has(field)) {
        what.put(
            field, record.members(fact, field).stream().map(SystemRecord.Member::label).toList());
      }
    }
    List<String> words = Json.list(fact, "evidence").stream().map(record::words).toList();
    String text = words.isEmpty() ? record.words(fact.get("trigger")) : String.join(" | ", words);
    tally.fault(section, "spurious", Json.string(fact, "id"), null, null, null, what, text);
  }
}
