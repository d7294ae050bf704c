package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A coded record with its references resolved; spans are code points of its text. */
final class SystemRecord {
  private static final Member UNRESOLVED = new Member("?", "?");

  private final JsonNode json;
  private final int[] text;
  private final Map<String, JsonNode> actors = new HashMap<>();
  private final Map<String, JsonNode> places = new HashMap<>();

  /** An actor of a fact, by its code and primary sector, "" where there is none. */
  record Member(String code, String sector) {
    String label() {
      return sector.isEmpty() ? code : code + "/" + sector;
    }
  }

  /** Who says a thing: texts that name the last link of an attribution, and its stance. */
  record Holder(List<String> texts, String stance) {}

  SystemRecord(JsonNode json) {
    this.json = json;
    this.text = json.path("text").asText("").codePoints().toArray();
    facts("actors").forEach(a -> actors.put(a.path("id").asText(), a));
    facts("places").forEach(p -> places.put(p.path("id").asText(), p));
  }

  List<JsonNode> facts(String section) {
    return Json.list(json, section);
  }

  JsonNode actor(String id) {
    return actors.get(id);
  }

  JsonNode place(String id) {
    return places.get(id);
  }

  private boolean isInside(JsonNode span) {
    return span != null
        && span.isArray()
        && 0 <= span.get(0).asInt()
        && span.get(0).asInt() < span.get(1).asInt()
        && span.get(1).asInt() <= text.length;
  }

  /** The words of a span, "" if it lies outside the text. */
  String words(JsonNode span) {
    if (!isInside(span)) {
      return "";
    }
    int start = span.get(0).asInt();
    return new String(text, start, span.get(1).asInt() - start);
  }

  /** Evidence and trigger of a fact. */
  List<JsonNode> spans(JsonNode fact) {
    List<JsonNode> spans = new ArrayList<>(Json.list(fact, "evidence"));
    spans.add(fact.get("trigger"));
    spans.removeIf(span -> !isInside(span));
    return spans;
  }

  /** Folded name and mentions of an actor or place. */
  Set<String> names(JsonNode thing) {
    Set<String> names = new TreeSet<>();
    if (thing != null) {
      names.add(FoldedText.fold(thing.path("name").asText("")));
      for (JsonNode mention : Json.list(thing, "mentions")) {
        if (!mention.path("kind").asText().equals("pronoun")) {
          names.add(FoldedText.fold(words(mention.get("span"))));
        }
      }
    }
    names.remove("");
    return names;
  }

  List<Member> members(JsonNode fact, String field) {
    List<Member> members = new ArrayList<>();
    for (String id : Json.strings(fact, field)) {
      JsonNode actor = actors.get(id);
      members.add(actor == null ? UNRESOLVED : member(actor));
    }
    return members;
  }

  private static Member member(JsonNode actor) {
    String code = Json.string(actor, "code");
    List<String> sectors = Json.strings(actor, "sector");
    return new Member(code == null ? "" : code, sectors.isEmpty() ? "" : sectors.get(0));
  }

  /** The holder of a fact, or null if the report itself tells it. */
  Holder origin(JsonNode fact) {
    List<JsonNode> links = Json.list(fact, "attribution");
    if (links.isEmpty()) {
      return null;
    }
    JsonNode link = links.get(links.size() - 1);
    String id = Json.string(link, "holder");
    List<String> texts = new ArrayList<>();
    if (id == null || actors.containsKey(id)) {
      texts.add(link.path("text").asText(""));
      texts.add(id == null ? "" : actors.get(id).path("name").asText(""));
      texts.removeIf(String::isEmpty);
    }
    return new Holder(texts, Json.string(link, "stance"));
  }
}
