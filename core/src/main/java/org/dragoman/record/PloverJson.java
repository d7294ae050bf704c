package org.dragoman.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.text.Span;

/**
 * The events of a record as PLOVER 0.8 JSON, one object an event, with the manual's field names.
 *
 * <p>{@code id} is the record's id and the event's, so that lines of many reports stay apart.
 * {@code date} is the event's day, or that of the report when the report does not tell it (PLOVER
 * demands one); {@code dragoman.date_resolution} then says {@code unknown}. {@code size} holds the
 * losses of which the report gives a single value. What PLOVER lacks stands under {@code dragoman}.
 * Spans are in code points of the report's text. Stateless and thread-safe.
 */
public final class PloverJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MANUAL = "PLOVER 0.8";

  /** PLOVER's losses and the kinds of figures that they are. */
  private static final List<String> SIZES = List.of("dead", "injured", "arrested");

  private final ReportRecord record;
  private final CodePoints points;
  private final Map<String, ReportRecord.Actor> actors = new HashMap<>();
  private final Map<String, ReportRecord.Place> places = new HashMap<>();

  private PloverJson(ReportRecord record) {
    this.record = record;
    this.points = new CodePoints(record.report().text());
    record.actors().forEach(actor -> actors.put(actor.id(), actor));
    record.places().forEach(place -> places.put(place.id(), place));
  }

  /** One line of JSON an event, in the order of the record, without line ends; never null. */
  public static List<String> write(ReportRecord record) {
    PloverJson writer = new PloverJson(record);
    List<String> lines = new ArrayList<>();
    for (ReportRecord.Event event : record.events()) {
      lines.add(writer.event(event).toString());
    }
    return lines;
  }

  /** One event of a record, for callers that add to it; its own each time. */
  public static ObjectNode tree(ReportRecord record, ReportRecord.Event event) {
    return new PloverJson(record).event(event);
  }

  private ObjectNode event(ReportRecord.Event event) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", record.report().id() + "#" + event.id());
    Object day = event.date() == null ? record.report().date() : event.date();
    json.put("date", day == null ? null : day.toString());
    put(json, "enddate", event.enddate());
    entities(json.putArray("actor"), event.actor());
    entities(json.putArray("recipient"), event.recipient());
    json.putArray("event").add(event.category());
    texts(json, "mode", event.mode());
    texts(json, "context", event.context());
    put(json, "quad_code", event.quad());
    put(json, "event_scale", event.scale());
    location(json, event);
    texts(json, "event_text", List.of(words(event.trigger())));
    size(json, event);
    texts(json, "text", event.evidence().stream().map(this::words).toList());
    textInfo(json, event);
    citation(json);
    json.put("coder", record.coder());
    extras(json.putObject("dragoman"), event);
    return json;
  }

  private void entities(ArrayNode list, List<String> ids) {
    for (String id : ids) {
      ReportRecord.Actor actor = actors.get(id);
      ObjectNode entity = list.addObject();
      put(entity, "code", actor.code());
      texts(entity, "sector", actor.sector());
      entity.put("entity_text", actor.name());
      put(entity, "office", actor.office());
    }
  }

  /** The most precise place; PLOVER has one location an event. */
  private void location(ObjectNode json, ReportRecord.Event event) {
    if (event.location().isEmpty()) {
      return;
    }
    ReportRecord.Place place = places.get(event.location().get(0));
    ObjectNode location = json.putObject("event_loc");
    location.put(
        "extracted_place",
        place.mentions().isEmpty() ? place.name() : words(place.mentions().get(0).span()));
    location.put("resolved_place", place.name());
    put(location, "geonameid", place.geonameId());
    put(location, "lat", place.lat());
    put(location, "lon", place.lon());
    boolean city = place.resolution() != null && place.resolution() == 4;
    put(location, "city", city ? place.name() : null);
    put(location, "province", place.province());
    put(location, "country_code", place.countryCode());
    put(location, "feature_code", place.featureCode());
    put(location, "resolution", place.resolution());
  }

  /** A loss counts when all that is said of it agrees on one number. */
  private void size(ObjectNode json, ReportRecord.Event event) {
    ObjectNode size = JSON.createObjectNode();
    for (String kind : SIZES) {
      List<Integer> values =
          figures(event).stream()
              .filter(f -> f.kind().equals(kind))
              .map(PloverJson::single)
              .distinct()
              .toList();
      if (values.size() == 1 && values.get(0) != null) {
        size.put(kind, values.get(0));
      }
    }
    if (!size.isEmpty()) {
      json.set("size", size);
    }
  }

  private static Integer single(ReportRecord.Figure figure) {
    boolean exact =
        figure.best() != null
            && figure.best().equals(figure.low())
            && figure.best().equals(figure.high());
    return exact ? figure.best() : null;
  }

  private List<ReportRecord.Figure> figures(ReportRecord.Event event) {
    return record.figures().stream().filter(f -> event.id().equals(f.event())).toList();
  }

  private void textInfo(ObjectNode json, ReportRecord.Event event) {
    ArrayNode list = json.putArray("text_info");
    for (Span sentence : event.evidence()) {
      ObjectNode info = list.addObject();
      info.put("sequence", record.sentences().indexOf(sentence) + 1);
      info.put("start", points.at(sentence.start()));
      info.put("end", points.at(sentence.end()));
    }
  }

  private void citation(ObjectNode json) {
    var report = record.report();
    ObjectNode cite = json.putObject("cite_info");
    put(cite, "citation", report.id());
    put(cite, "url", report.url());
    put(cite, "title", report.title());
    put(cite, "language", Objects.requireNonNullElse(report.language(), "en"));
    put(cite, "publication", report.publication());
    put(cite, "date", report.date());
    cite.put("codebook", MANUAL);
  }

  // --- what PLOVER lacks -------------------------------------------------------------------------

  private void extras(ObjectNode json, ReportRecord.Event event) {
    put(json, "auxiliary", event.auxiliary());
    put(json, "date_resolution", event.dateResolution());
    put(json, "cameo", event.cameo());
    put(json, "goldstein", event.goldstein());
    span(json.putArray("trigger"), event.trigger());
    ArrayNode evidence = json.putArray("evidence");
    event.evidence().forEach(sentence -> span(evidence.addArray(), sentence));
    attribution(json, event.attribution());
    terms(json, event.terms());
    ArrayNode figures = json.putArray("figures");
    figures(event).forEach(figure -> figure(figures.addObject(), figure));
    if (event.location().size() > 1) {
      texts(
          json,
          "also_in",
          event.location().stream().skip(1).map(id -> places.get(id).name()).toList());
    }
  }

  private void terms(ObjectNode json, ReportRecord.Terms terms) {
    if (terms != null) {
      put(json, "deadline", terms.deadline());
      put(json, "deadline_words", wordsOrNull(terms.deadlineWords()));
      put(json, "condition", wordsOrNull(terms.condition()));
      put(json, "consequence", wordsOrNull(terms.consequence()));
    }
  }

  private String wordsOrNull(Span span) {
    return span == null ? null : words(span);
  }

  private void figure(ObjectNode json, ReportRecord.Figure figure) {
    json.put("kind", figure.kind());
    put(json, "low", figure.low());
    put(json, "best", figure.best());
    put(json, "high", figure.high());
    put(json, "raw", figure.raw());
    texts(json, "of", names(figure.of()));
    texts(json, "by", names(figure.by()));
    json.put("cumulative", figure.cumulative());
    attribution(json, figure.attribution());
    put(json, "interest", figure.interest());
  }

  private List<String> names(List<String> ids) {
    return ids.stream().map(id -> actors.get(id).name()).toList();
  }

  private void attribution(ObjectNode json, List<ReportRecord.Link> chain) {
    ArrayNode list = json.putArray("attribution");
    for (ReportRecord.Link link : chain) {
      ObjectNode holder = list.addObject();
      put(holder, "holder", link.holder() == null ? null : actors.get(link.holder()).name());
      put(holder, "text", link.text());
      put(holder, "cue", link.cue());
      put(holder, "stance", link.stance());
      put(holder, "hedge", link.hedge());
    }
  }

  // --- small pieces ------------------------------------------------------------------------------

  private String words(Span span) {
    return span.of(record.report().text());
  }

  private void span(ArrayNode pair, Span span) {
    pair.add(points.at(span.start())).add(points.at(span.end()));
  }

  private static void texts(ObjectNode json, String name, List<String> values) {
    ArrayNode list = json.putArray(name);
    values.forEach(list::add);
  }

  private static void put(ObjectNode json, String name, Object value) {
    if (value instanceof Integer number) {
      json.put(name, number);
    } else if (value instanceof Long number) {
      json.put(name, number);
    } else if (value instanceof Double number) {
      json.put(name, number);
    } else if (value != null) {
      json.put(name, value.toString());
    }
  }
}
