package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.codebook.Cameo;

/**
 * Judges a fact of a record against one of the labels, part by part. One for each report. An empty
 * answer means that the fact is not the labels' fact at all.
 */
final class FactSlots {
  private static final double EARTH_RADIUS_KM = 6371;

  private final ReportGold gold;
  private final SystemRecord record;
  private final Set<String> optional;
  private final Cameo cameo = Cameo.load();

  FactSlots(ReportGold gold, SystemRecord record) {
    this.gold = gold;
    this.record = record;
    this.optional = gold.optional();
  }

  /** How many of a label's quotes the evidence of a fact meets. */
  int overlap(ReportGold.Fact label, JsonNode fact) {
    List<JsonNode> spans = record.spans(fact);
    int met = 0;
    for (int[] quote : label.spans()) {
      boolean any =
          spans.stream()
              .anyMatch(
                  s -> Math.max(quote[0], s.get(0).asInt()) < Math.min(quote[1], s.get(1).asInt()));
      met += any ? 1 : 0;
    }
    return met;
  }

  // --- sections

  /** Parts of an event. */
  Map<String, Slot> event(ReportGold.Fact label, JsonNode fact) {
    JsonNode json = label.json();
    if (!accepts(json, "event", fact.get("event")) || overlap(label, fact) == 0) {
      return Map.of();
    }
    Map<String, Slot> slots = new LinkedHashMap<>();
    members(slots, "actor", json, fact);
    members(slots, "recipient", json, fact);
    slots.put("date", date(json, fact));
    slots.put("location", location(Json.strings(json, "loc"), Json.strings(fact, "event_loc")));
    slots.put("auxiliary", same(json, fact, "auxiliary"));
    slots.put("mode", mode(json, fact));
    attribution(slots, json, fact);
    return slots;
  }

  /**
   * Parts of a figure.
   *
   * @param links ids of the record's events that were paired with the labels', by their keys
   */
  Map<String, Slot> figure(ReportGold.Fact label, JsonNode fact, Map<String, String> links) {
    JsonNode json = label.json();
    if (!accepts(json, "kind", fact.get("kind")) || overlap(label, fact) == 0) {
      return Map.of();
    }
    Map<String, Slot> slots = new LinkedHashMap<>();
    slots.put("value", value(json, fact));
    members(slots, "of", json, fact);
    members(slots, "by", json, fact);
    slots.put("date", date(json, fact));
    slots.put("location", location(Json.strings(json, "place"), Json.strings(fact, "place")));
    boolean judged = Json.string(json, "interest") != null;
    slots.put("interest", judged ? same(json, fact, "interest") : new Slot(null, null, null));
    slots.put("cumulative", cumulative(json, fact));
    slots.put("link", link(json, fact, links));
    attribution(slots, json, fact);
    return slots;
  }

  /** Parts of talks. */
  Map<String, Slot> talks(ReportGold.Fact label, JsonNode fact) {
    JsonNode json = label.json();
    int evidence = overlap(label, fact);
    Slot parties = new MemberSlots("parties", json, fact, record).country();
    if (evidence == 0 && !(parties.isRight() && !Json.list(json, "parties").isEmpty())) {
      return Map.of();
    }
    Map<String, Slot> slots = new LinkedHashMap<>();
    slots.put("evidence", new Slot(evidence > 0, label.quotes(), words(record.spans(fact))));
    slots.put("parties", parties);
    slots.put("venue", location(Json.strings(json, "venue"), Json.strings(fact, "venue")));
    slots.put("date", date(json, fact));
    slots.put("outcome", outcome(json, fact));
    slots.put("topic", topic(json, fact));
    Map<String, Slot> attribution = new LinkedHashMap<>();
    attribution(attribution, json, fact);
    slots.put("holder", attribution.get("holder"));
    return slots;
  }

  // --- parts

  private static boolean accepts(JsonNode label, String field, JsonNode value) {
    return Json.accepted(label, field).contains(value == null ? NullNode.instance : value);
  }

  private static Slot same(JsonNode label, JsonNode fact, String field) {
    return new Slot(
        accepts(label, field, fact.get(field)), label.get(field), Json.value(fact, field));
  }

  private void members(Map<String, Slot> slots, String field, JsonNode label, JsonNode fact) {
    MemberSlots members = new MemberSlots(field, label, fact, record);
    slots.put(field + " country", members.country());
    slots.put(field + " sector", members.sector());
  }

  private List<String> words(List<JsonNode> spans) {
    return spans.stream().map(record::words).toList();
  }

  /** A label without a date does not judge the fact's. */
  private static Slot date(JsonNode label, JsonNode fact) {
    List<String> days = Json.strings(label, "date");
    List<String> own = Json.strings(label, "enddate");
    List<String> ends = own.isEmpty() ? days : own;
    String start = Json.string(fact, "date");
    String end = Json.string(fact, "enddate") == null ? start : Json.string(fact, "enddate");
    Boolean right =
        days.isEmpty()
            ? null
            : isDay(start)
                && isDay(end)
                && isIn(start, days)
                && isIn(end, ends)
                && start.compareTo(end) <= 0;
    return new Slot(
        right,
        Arrays.asList(label.get("date"), label.get("enddate")),
        Arrays.asList(start, Json.string(fact, "enddate")));
  }

  private static boolean isIn(String day, List<String> range) {
    return range.get(0).compareTo(day) <= 0 && day.compareTo(range.get(range.size() - 1)) <= 0;
  }

  private static boolean isDay(String value) {
    try {
      return value != null
          && value.matches("\\d{4}-\\d{2}-\\d{2}")
          && LocalDate.parse(value) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private Slot location(List<String> names, List<String> ids) {
    Set<String> wanted = new HashSet<>();
    names.forEach(name -> wanted.add(FoldedText.fold(name)));
    List<JsonNode> known =
        gold.places().stream()
            .filter(p -> wanted.contains(FoldedText.fold(p.path("name").asText())))
            .toList();
    boolean right =
        ids.isEmpty() == names.isEmpty()
            && ids.stream().map(record::place).allMatch(p -> fits(p, wanted, known));
    List<String> found =
        ids.stream()
            .map(id -> record.place(id) == null ? id : record.place(id).path("name").asText())
            .toList();
    return new Slot(right, names, found);
  }

  private boolean fits(JsonNode place, Set<String> wanted, List<JsonNode> known) {
    return place != null
        && (record.names(place).stream().anyMatch(wanted::contains)
            || known.stream().anyMatch(k -> Boolean.TRUE.equals(near(k, place))));
  }

  /** Whether a place lies within the label's kilometres; null if that cannot be told. */
  static Boolean near(JsonNode label, JsonNode place) {
    for (String field : List.of("lat", "lon", "km")) {
      boolean missing = !label.hasNonNull(field);
      if (missing || !field.equals("km") && !place.hasNonNull(field)) {
        return null;
      }
    }
    double a = Math.toRadians(label.get("lat").asDouble());
    double b = Math.toRadians(label.get("lon").asDouble());
    double c = Math.toRadians(place.get("lat").asDouble());
    double d = Math.toRadians(place.get("lon").asDouble());
    double h =
        Math.pow(Math.sin((c - a) / 2), 2)
            + Math.cos(a) * Math.cos(c) * Math.pow(Math.sin((d - b) / 2), 2);
    double km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    return km <= label.get("km").asDouble();
  }

  private Slot mode(JsonNode label, JsonNode fact) {
    List<JsonNode> modes = Json.accepted(label, "mode");
    List<String> found = Json.strings(fact, "mode");
    Cameo.Category category = cameo.category(fact.path("event").asText());
    List<String> judged = new ArrayList<>();
    for (JsonNode mode : modes) {
      if (mode.isNull() || category == null || category.modes().containsKey(mode.asText())) {
        judged.add(mode.isNull() ? null : mode.asText());
      }
    }
    boolean right =
        found.stream().anyMatch(judged::contains) || found.isEmpty() && judged.contains(null);
    return new Slot(judged.isEmpty() ? null : right, modes, found);
  }

  private void attribution(Map<String, Slot> slots, JsonNode label, JsonNode fact) {
    SystemRecord.Holder origin = record.origin(fact);
    List<JsonNode> holders = Json.accepted(label, "holder");
    List<String> stances = Json.strings(label, "stance");
    boolean right =
        origin == null
            ? holders.contains(NullNode.instance)
            : holders.stream().anyMatch(h -> !h.isNull() && names(h.asText(), origin.texts()));
    String stance = origin == null ? null : origin.stance();
    Boolean stanceRight;
    if (!stances.isEmpty()) {
      stanceRight = stances.contains(stance) || origin == null && right;
    } else {
      boolean open = !Json.list(label, "holder").isEmpty() || origin != null && right;
      stanceRight = open ? null : Boolean.valueOf(stance == null);
    }
    slots.put("holder", new Slot(right, holders, origin == null ? null : origin.texts()));
    slots.put("stance", new Slot(stanceRight, stances, stance));
  }

  private static boolean names(String holder, List<String> texts) {
    String wanted = FoldedText.fold(holder);
    return !holder.isEmpty()
        && texts.stream()
            .map(FoldedText::fold)
            .anyMatch(t -> FoldedText.contains(t, wanted) || FoldedText.contains(wanted, t));
  }

  private static Slot value(JsonNode label, JsonNode fact) {
    JsonNode low = Json.value(fact, "low");
    JsonNode best = Json.value(fact, "best");
    JsonNode high = Json.value(fact, "high");
    boolean bestRight = accepts(label, "best", best);
    boolean upTo =
        low.isNumber()
            && low.asInt() == 0
            && !high.isNull()
            && (best.isNull() || best.equals(high))
            && (accepts(label, "best", NullNode.instance) || accepts(label, "best", high));
    boolean right = accepts(label, "low", low) && accepts(label, "high", high);
    return new Slot(
        right && (bestRight || upTo),
        Arrays.asList(label.get("low"), label.get("best"), label.get("high")),
        List.of(low, best, high));
  }

  private static Slot cumulative(JsonNode label, JsonNode fact) {
    boolean found = Json.isTrue(fact.get("cumulative"));
    boolean right =
        Json.accepted(label, "cumulative").stream().anyMatch(v -> Json.isTrue(v) == found);
    return new Slot(right, label.get("cumulative"), found);
  }

  private Slot link(JsonNode label, JsonNode fact, Map<String, String> links) {
    String link = Json.string(fact, "event");
    List<String> keys = new ArrayList<>();
    Json.accepted(label, "event").forEach(k -> keys.add(k.isNull() ? null : k.asText()));
    Boolean linked =
        keys.stream()
            .anyMatch(
                k ->
                    k != null && links.containsKey(k)
                        ? link != null && Objects.equals(link, links.get(k))
                        : k == null && link == null);
    if (!linked && link == null && keys.stream().anyMatch(optional::contains)) {
      linked = null;
    }
    return new Slot(linked, label.get("event"), link);
  }

  private static Slot outcome(JsonNode label, JsonNode fact) {
    List<String> outcomes = new ArrayList<>();
    Json.accepted(label, "outcome").forEach(o -> outcomes.add(o.isNull() ? "unknown" : o.asText()));
    String found = Json.string(fact, "outcome");
    String outcome = found == null ? "unknown" : found;
    return new Slot(outcomes.contains(outcome), outcomes, outcome);
  }

  private Slot topic(JsonNode label, JsonNode fact) {
    List<String> topics = Json.strings(label, "topic");
    List<String> found = words(Json.list(fact, "topic"));
    boolean shared =
        topics.stream()
            .map(FoldedText::contentWords)
            .anyMatch(
                a ->
                    found.stream()
                        .map(FoldedText::contentWords)
                        .anyMatch(b -> b.stream().anyMatch(a::contains)));
    return new Slot(shared || topics.isEmpty() && found.isEmpty(), topics, found);
  }
}
