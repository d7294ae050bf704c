package org.dragoman.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dragoman.report.Report;
import org.dragoman.store.Blobs;
import org.dragoman.store.Contents;
import org.dragoman.store.NewReport;

/** A record that a test writes by hand: spans are given by the words that they cover. */
final class Draft {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CODER = "dragoman test";

  private final Report report;
  private final ObjectNode record = JSON.createObjectNode();

  Draft(String id, String publication, String url, String date, String title, String body) {
    report =
        new Report(
            id,
            title,
            publication,
            url,
            date == null ? null : LocalDate.parse(date),
            "en",
            title + "\n\n" + body);
    for (String list : List.of("sentences", "actors", "places", "events", "figures")) {
      record.putArray(list);
    }
    record.putArray("talks");
    record.putArray("claims");
    record.put("coder", CODER);
  }

  /** An object of a list, to be filled further. */
  ObjectNode add(String list, String id) {
    return ((ArrayNode) record.get(list)).addObject().put("id", id);
  }

  Draft sentences(String... sentences) {
    for (String sentence : sentences) {
      ((ArrayNode) record.get("sentences")).addObject().set("span", span(sentence));
    }
    return this;
  }

  Draft actor(String id, String name, String code, String sectors, String cameo, String words) {
    ObjectNode actor = add("actors", id).put("name", name).put("code", code).put("cameo", cameo);
    actor.set("sector", words(sectors));
    actor.putArray("mentions").addObject().put("kind", "name").set("span", span(words));
    return this;
  }

  Draft place(
      String id, String name, String country, String province, double lat, double lon, int res) {
    ObjectNode place =
        add("places", id)
            .put("name", name)
            .put("country_code", country)
            .put("lat", lat)
            .put("lon", lon)
            .put("resolution", res);
    if (province != null) {
      place.put("province", province);
    }
    place.putArray("mentions").addObject().put("kind", "name").set("span", span(name));
    return this;
  }

  ObjectNode event(String id, String category, String cameo, String trigger, String sentence) {
    ObjectNode event = add("events", id).put("event", category).put("cameo", cameo);
    event.put("frame", "test");
    event.set("mode", words(""));
    event.set("context", words(""));
    event.set("actor", words(""));
    event.set("recipient", words(""));
    event.set("event_loc", words(""));
    told(event, trigger, sentence);
    return event;
  }

  ObjectNode figure(String id, String kind, Integer low, Integer best, Integer high, String raw) {
    ObjectNode figure = add("figures", id).put("kind", kind).put("raw", raw);
    figure.put("low", low).put("best", best).put("high", high).put("cumulative", false);
    figure.set("of", words(""));
    figure.set("by", words(""));
    return figure;
  }

  void told(ObjectNode object, String trigger, String sentence) {
    object.set("trigger", span(trigger));
    object.putArray("evidence").add(span(sentence));
    object.putArray("attribution");
  }

  static void said(ObjectNode object, String holder, String text, String cue, String stance) {
    ObjectNode link = ((ArrayNode) object.get("attribution")).addObject();
    link.put("text", text).put("cue", cue).put("stance", stance);
    if (holder != null) {
      link.put("holder", holder);
    }
  }

  static ArrayNode words(String list) {
    ArrayNode words = JSON.createArrayNode();
    Arrays.stream(list.split(" ")).filter(w -> !w.isEmpty()).forEach(words::add);
    return words;
  }

  ArrayNode span(String words) {
    int at = report.text().indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    int start = report.text().codePointCount(0, at);
    return JSON.createArrayNode().add(start).add(start + words.codePointCount(0, words.length()));
  }

  NewReport ready() {
    return new NewReport(
        report,
        Contents.of(report),
        record,
        Blobs.pack(record.toString()),
        Blobs.pack("{}"),
        List.of(),
        CODER);
  }
}
