package org.dragoman.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dragoman.Coder;
import org.dragoman.casebook.Casebook;
import org.dragoman.casebook.Preparing;
import org.dragoman.casebook.Reconciler;
import org.dragoman.record.RecordReader;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.dragoman.text.Span;

/** A casebook of three reports: two on one attack that give different tolls, and a hostile one. */
final class SampleBook {
  static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
  static final String HOSTILE = "<script>window.hit=1</script><img src=x onerror=window.hit=2>";
  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleBook() {}

  static void create(Path file) {
    try (Casebook book = Casebook.create(file, () -> NOW)) {
      add(book, attack("north-1", "Northern Wire", "2024-02-05", "four", 4, "Arland army"));
      add(book, attack("south-1", "Southern Post", "2024-02-06", "twelve", 12, "Borland command"));
      add(book, attack("evil-1", HOSTILE, "2024-02-07", "nine", 9, HOSTILE));
      new Reconciler(book).run(percent -> {});
    }
  }

  /** A quick coder: it finds nothing, and says so. */
  static Coder.Explained coded(Report report) {
    Span all = new Span(0, report.text().length());
    ReportRecord record =
        new ReportRecord(
            report,
            List.of(all),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "test");
    return new Coder.Explained(record, List.of(new Coder.Notes(all, List.of("a reason"))));
  }

  private static void add(Casebook book, ObjectNode record) {
    book.add(Preparing.of(RecordReader.read(record)), "test");
  }

  private static ObjectNode attack(
      String id, String outlet, String date, String words, int dead, String holder) {
    String title = id + ": post attacked";
    String sentence =
        "Rebels attacked an army post in Saraqib on Monday, killing " + words + " soldiers.";
    String said = holder + " said so on Tuesday.";
    ObjectNode record = JSON.createObjectNode();
    record.put("record", 1).put("id", id).put("title", title).put("publication", outlet);
    record.put("date", date).put("language", "en").put("coder", "test");
    record.put("text", title + "\n\n" + sentence + " " + said);
    ArrayNode sentences = record.putArray("sentences");
    for (String part : new String[] {title, sentence, said}) {
      sentences.addObject().set("span", span(record, part));
    }
    ArrayNode actors = record.putArray("actors");
    actor(record, actors.addObject().put("id", "a1").put("name", "Rebels"), "REB", "Rebels");
    actor(record, actors.addObject().put("id", "a2").put("name", "army post"), "MIL", "army post");
    actor(record, actors.addObject().put("id", "a3").put("name", holder), "GOV", holder);
    ObjectNode place = record.putArray("places").addObject().put("id", "p1").put("name", "Saraqib");
    place.put("country_code", "SYR").put("lat", 35.86).put("lon", 36.8).put("resolution", 4);
    mention(record, place, "Saraqib");
    event(record, sentence);
    figure(record, sentence, words, dead);
    record.putArray("toll");
    talks(record, said);
    record.putArray("claims");
    return record;
  }

  private static void actor(ObjectNode record, ObjectNode actor, String sector, String words) {
    actor.put("code", "SYR").put("cameo", "SYR" + sector).putArray("sector").add(sector);
    mention(record, actor, words);
  }

  private static void mention(ObjectNode record, ObjectNode object, String words) {
    object.putArray("mentions").addObject().put("kind", "name").set("span", span(record, words));
  }

  private static void event(ObjectNode record, String sentence) {
    ObjectNode event = record.putArray("events").addObject().put("id", "e1");
    event.put("event", "ASSAULT").put("date", "2024-02-05").put("date_resolution", "day");
    event.put("cameo", "190").put("goldstein", -10.0).put("quad_code", 4).put("event_scale", -9.0);
    event.putArray("mode");
    event.putArray("context").add("military");
    event.putArray("actor").add("a1");
    event.putArray("recipient").add("a2");
    event.putArray("event_loc").add("p1");
    told(record, event, "attacked an army post", sentence);
  }

  private static void figure(ObjectNode record, String sentence, String words, int dead) {
    ObjectNode figure = record.putArray("figures").addObject().put("id", "f1").put("kind", "dead");
    figure.put("low", dead).put("best", dead).put("high", dead).put("raw", words);
    figure.put("event", "e1").put("cumulative", false).put("interest", "own-loss");
    figure.putArray("of").add("a2");
    figure.putArray("by").add("a1");
    told(record, figure, words + " soldiers", sentence);
  }

  private static void talks(ObjectNode record, String sentence) {
    ObjectNode talks = record.putArray("talks").addObject().put("id", "t1").put("kind", "talks");
    talks.put("venue", "p1").put("date", "2024-02-08").put("outcome", "none");
    talks.putArray("parties").add("a1").add("a3");
    talks.putArray("participants");
    talks.putArray("rounds");
    talks.putArray("mediator");
    talks.putArray("topic");
    talks.putArray("evidence").add(span(record, sentence));
    talks.putArray("attribution");
  }

  private static void told(ObjectNode record, ObjectNode object, String trigger, String sentence) {
    object.set("trigger", span(record, trigger));
    object.putArray("evidence").add(span(record, sentence));
    ObjectNode link = object.putArray("attribution").addObject().put("holder", "a3");
    link.put("text", record.at("/actors/2/name").asText()).put("cue", "said");
    link.put("stance", "states");
    object.put("frame", "test");
  }

  private static ArrayNode span(ObjectNode record, String words) {
    int at = record.path("text").asText().indexOf(words);
    return JSON.createArrayNode().add(at).add(at + words.length());
  }
}
