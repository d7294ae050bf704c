package org.dragoman.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.dragoman.text.Span;

/**
 * The JSON form of a record: one line, fields in a fixed order, spans in code points, empty values
 * left out except the lists of the top level. Stateless.
 */
public final class RecordJson {
  private static final JsonFactory JSON = new JsonFactory();

  private RecordJson() {}

  /** The record as one line of JSON without a line end. */
  public static String write(ReportRecord record) {
    return write(record, record.report().text());
  }

  /** The same with an empty text, for whoever keeps the text elsewhere. */
  public static String writeWithoutText(ReportRecord record) {
    return write(record, "");
  }

  private static String write(ReportRecord record, String shown) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      new Writer(json, new CodePoints(record.report().text())).record(record, shown);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private record Writer(JsonGenerator json, CodePoints points) {
    void record(ReportRecord record, String shown) throws IOException {
      var report = record.report();
      json.writeStartObject();
      text("record", "1");
      text("id", report.id());
      text("title", report.title());
      text("publication", report.publication());
      text("url", report.url());
      text("date", report.date());
      text("language", report.language());
      text("text", shown);
      json.writeArrayFieldStart("sentences");
      for (Span sentence : record.sentences()) {
        json.writeStartObject();
        span("span", sentence);
        json.writeEndObject();
      }
      json.writeEndArray();
      list("actors", record.actors(), this::actor);
      list("places", record.places(), this::place);
      list("events", record.events(), this::event);
      list("figures", record.figures(), this::figure);
      tolls(record.tolls());
      list("talks", record.talks(), this::talk);
      list("claims", record.claims(), this::claim);
      text("coder", record.coder());
      json.writeEndObject();
    }

    private void actor(ReportRecord.Actor actor) throws IOException {
      text("id", actor.id());
      text("name", actor.name());
      text("code", actor.code());
      texts("sector", actor.sector());
      text("cameo", actor.cameo());
      text("office", actor.office());
      text("represents", actor.represents());
      list("mentions", actor.mentions(), this::mention);
    }

    private void mention(ReportRecord.Mention mention) throws IOException {
      span("span", mention.span());
      text("kind", mention.kind());
    }

    private void place(ReportRecord.Place place) throws IOException {
      text("id", place.id());
      text("name", place.name());
      text("country_code", place.countryCode());
      text("province", place.province());
      number("lat", place.lat());
      number("lon", place.lon());
      number("geonameid", place.geonameId());
      text("feature_code", place.featureCode());
      number("resolution", place.resolution());
      list("mentions", place.mentions(), this::mention);
    }

    private void event(ReportRecord.Event event) throws IOException {
      text("id", event.id());
      text("event", event.category());
      texts("mode", event.mode());
      texts("context", event.context());
      text("auxiliary", event.auxiliary());
      texts("actor", event.actor());
      texts("recipient", event.recipient());
      text("date", event.date());
      text("enddate", event.enddate());
      text("date_resolution", event.dateResolution());
      texts("event_loc", event.location());
      text("cameo", event.cameo());
      number("goldstein", event.goldstein());
      number("quad_code", event.quad());
      number("event_scale", event.scale());
      span("trigger", event.trigger());
      spans("evidence", event.evidence());
      attribution(event.attribution());
      if (event.terms() != null) {
        text("deadline", event.terms().deadline());
        span("deadline_words", event.terms().deadlineWords());
        span("condition", event.terms().condition());
        span("consequence", event.terms().consequence());
      }
      text("frame", event.frame());
    }

    private void figure(ReportRecord.Figure figure) throws IOException {
      text("id", figure.id());
      text("kind", figure.kind());
      number("low", figure.low());
      number("best", figure.best());
      number("high", figure.high());
      text("raw", figure.raw());
      texts("of", figure.of());
      texts("by", figure.by());
      text("event", figure.event());
      json.writeBooleanField("cumulative", figure.cumulative());
      text("date", figure.date());
      text("enddate", figure.enddate());
      text("place", figure.place());
      span("trigger", figure.trigger());
      spans("evidence", figure.evidence());
      attribution(figure.attribution());
      text("interest", figure.interest());
    }

    private void tolls(List<ReportRecord.Toll> tolls) throws IOException {
      json.writeObjectFieldStart("toll");
      for (ReportRecord.Toll toll : tolls) {
        json.writeObjectFieldStart(toll.kind());
        number("low", toll.low());
        number("best", toll.best());
        number("high", toll.high());
        texts("figures", toll.figures());
        spans("evidence", toll.evidence());
        json.writeEndObject();
      }
      json.writeEndObject();
    }

    private void talk(ReportRecord.Talk talk) throws IOException {
      text("id", talk.id());
      text("kind", talk.kind());
      texts("parties", talk.parties());
      list("participants", talk.participants(), this::participant);
      text("venue", talk.venue());
      text("date", talk.date());
      text("enddate", talk.enddate());
      list("rounds", talk.rounds(), this::round);
      spans("topic", talk.topic());
      text("outcome", talk.outcome());
      texts("mediator", talk.mediator());
      spans("evidence", talk.evidence());
      attribution(talk.attribution());
    }

    private void claim(ReportRecord.Claim claim) throws IOException {
      text("id", claim.id());
      span("source", claim.source());
      span("trigger", claim.trigger());
      spans("content", claim.content());
      spans("evidence", claim.evidence());
      attribution(claim.attribution());
    }

    private void participant(ReportRecord.Participant participant) throws IOException {
      text("actor", participant.actor());
      text("represents", participant.represents());
      text("office", participant.office());
      span("span", participant.span());
    }

    private void round(ReportRecord.Round round) throws IOException {
      text("date", round.date());
      text("place", round.place());
      spans("evidence", round.evidence());
    }

    private void attribution(List<ReportRecord.Link> chain) throws IOException {
      list("attribution", chain, this::link);
    }

    private void link(ReportRecord.Link link) throws IOException {
      text("holder", link.holder());
      text("text", link.text());
      text("cue", link.cue());
      text("stance", link.stance());
      text("hedge", link.hedge());
    }

    private void text(String name, Object value) throws IOException {
      if (value != null) {
        json.writeStringField(name, value.toString());
      }
    }

    private void number(String name, Number value) throws IOException {
      if (value instanceof Double d) {
        json.writeNumberField(name, d);
      } else if (value != null) {
        json.writeNumberField(name, value.longValue());
      }
    }

    private void texts(String name, List<String> values) throws IOException {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }

    private void span(String name, Span span) throws IOException {
      if (span != null) {
        json.writeFieldName(name);
        pair(span);
      }
    }

    private void spans(String name, List<Span> spans) throws IOException {
      json.writeArrayFieldStart(name);
      for (Span span : spans) {
        pair(span);
      }
      json.writeEndArray();
    }

    private void pair(Span span) throws IOException {
      json.writeStartArray();
      json.writeNumber(points.at(span.start()));
      json.writeNumber(points.at(span.end()));
      json.writeEndArray();
    }

    private <T> void list(String name, List<T> items, ItemWriter<T> writer) throws IOException {
      json.writeArrayFieldStart(name);
      for (T item : items) {
        json.writeStartObject();
        writer.write(item);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private interface ItemWriter<T> {
    void write(T item) throws IOException;
  }
}
