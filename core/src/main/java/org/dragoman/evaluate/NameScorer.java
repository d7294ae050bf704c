package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Compares the actors, places and participants of talks in a record with its labels. */
final class NameScorer {
  private final ReportGold gold;
  private final SystemRecord record;
  private final RecordTally tally;

  NameScorer(ReportGold gold, SystemRecord record, RecordTally tally) {
    this.gold = gold;
    this.record = record;
    this.tally = tally;
  }

  /** Those who took part in talks, an equal last name being enough. */
  void participants(ReportGold.Fact label, JsonNode talks) {
    List<String> wanted =
        Json.strings(label.json(), "participants").stream().map(FoldedText::fold).toList();
    List<Set<String>> found = Json.list(talks, "participants").stream().map(this::namesOf).toList();
    long[][] weights = new long[wanted.size()][found.size()];
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        boolean exact = found.get(j).contains(wanted.get(i));
        weights[i][j] = exact ? 2 : hasLastName(found.get(j), wanted.get(i)) ? 1 : 0;
      }
    }
    List<Assignment.Pair> pairs = Assignment.of(weights);
    tally.count(
        "talks participants",
        pairs.size(),
        found.size() - pairs.size(),
        wanted.size() - pairs.size());
    for (int i = 0; i < wanted.size(); i++) {
      int row = i;
      if (pairs.stream().noneMatch(p -> p.row() == row)) {
        String key = label.key();
        tally.fault("talks", "missed", key, null, "participants", null, null, wanted.get(i));
      }
    }
    for (int j = 0; j < found.size(); j++) {
      int column = j;
      if (pairs.stream().noneMatch(p -> p.column() == column)) {
        String key = label.key();
        String names = String.join(", ", found.get(j));
        tally.fault("talks", "spurious", key, null, "participants", null, null, names);
      }
    }
  }

  private Set<String> namesOf(JsonNode participant) {
    String id = Json.string(participant, "actor");
    if (id != null) {
      return record.names(record.actor(id));
    }
    String name = FoldedText.fold(record.words(participant.get("span")));
    return name.isEmpty() ? Set.of() : Set.of(name);
  }

  private static boolean hasLastName(Set<String> names, String wanted) {
    String last = FoldedText.lastName(wanted);
    return names.stream().anyMatch(n -> FoldedText.lastName(n).equals(last));
  }

  /** Which actors are named, and with the right code. */
  void actors() {
    List<JsonNode> labels = gold.actors();
    List<JsonNode> system = record.facts("actors");
    Map<Integer, JsonNode> found = paired(labels, system, this::actorWeight);
    for (int i = 0; i < labels.size(); i++) {
      JsonNode actor = found.get(i);
      boolean right = actor != null && hasCode(labels.get(i), actor);
      tally.share("actors named", actor != null);
      tally.share("actors recall", right);
      String name = labels.get(i).path("name").asText();
      if (actor == null) {
        tally.fault("actors", "missed", null, null, null, null, null, name);
      } else if (!right) {
        JsonNode wanted = Json.value(labels.get(i), "code");
        tally.fault("actors", "wrong", null, null, "code", wanted, Json.value(actor, "code"), name);
      }
    }
  }

  private static Map<Integer, JsonNode> paired(
      List<JsonNode> labels, List<JsonNode> system, BiFunction<JsonNode, JsonNode, Long> weight) {
    long[][] weights = new long[labels.size()][system.size()];
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < system.size(); j++) {
        weights[i][j] = weight.apply(labels.get(i), system.get(j));
      }
    }
    Map<Integer, JsonNode> pairs = new HashMap<>();
    Assignment.of(weights).forEach(p -> pairs.put(p.row(), system.get(p.column())));
    return pairs;
  }

  private long actorWeight(JsonNode label, JsonNode actor) {
    String name = FoldedText.fold(label.path("name").asText());
    Set<String> names = record.names(actor);
    boolean person = Json.string(label, "office") != null || Json.string(actor, "office") != null;
    boolean exact = names.contains(name);
    if (!exact && !(person && hasLastName(names, name))) {
      return 0;
    }
    return (hasCode(label, actor) ? 4 : 0) + (exact ? 2 : 0) + 1;
  }

  private static boolean hasCode(JsonNode label, JsonNode actor) {
    List<JsonNode> codes = Json.list(label, "code");
    JsonNode code = Json.value(actor, "code");
    return codes.isEmpty() ? code.equals(NullNode.instance) : codes.contains(code);
  }

  /** Which places are named or met, and how many lie where they should. */
  void places() {
    List<JsonNode> labels = gold.places();
    Map<Integer, JsonNode> found = paired(labels, record.facts("places"), this::placeWeight);
    for (int i = 0; i < labels.size(); i++) {
      JsonNode label = labels.get(i);
      JsonNode place = found.get(i);
      boolean located =
          label.hasNonNull("lat") && label.hasNonNull("lon") && label.hasNonNull("km");
      Boolean within =
          place == null || !located
              ? null
              : Boolean.valueOf(Boolean.TRUE.equals(FactSlots.near(label, place)));
      tally.share("places recall", place != null);
      tally.share("places within", within);
      String name = label.path("name").asText();
      if (place == null) {
        tally.fault("places", "missed", null, null, null, null, null, name);
      } else if (Boolean.FALSE.equals(within)) {
        List<JsonNode> wanted = List.of(label.get("lat"), label.get("lon"), label.get("km"));
        List<JsonNode> at = List.of(Json.value(place, "lat"), Json.value(place, "lon"));
        tally.fault("places", "wrong", null, null, "within", wanted, at, name);
      }
    }
  }

  private long placeWeight(JsonNode label, JsonNode place) {
    boolean near = Boolean.TRUE.equals(FactSlots.near(label, place));
    boolean named = record.names(place).contains(FoldedText.fold(label.path("name").asText()));
    return (near ? 2 : 0) + (named ? 1 : 0);
  }
}
