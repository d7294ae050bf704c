package org.dragoman.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.record.ReportRecord.Actor;
import org.dragoman.record.ReportRecord.Claim;
import org.dragoman.record.ReportRecord.Event;
import org.dragoman.record.ReportRecord.Figure;
import org.dragoman.record.ReportRecord.Link;
import org.dragoman.record.ReportRecord.Mention;
import org.dragoman.record.ReportRecord.Participant;
import org.dragoman.record.ReportRecord.Place;
import org.dragoman.record.ReportRecord.Round;
import org.dragoman.record.ReportRecord.Talk;
import org.dragoman.record.ReportRecord.Terms;
import org.dragoman.record.ReportRecord.Toll;
import org.dragoman.report.Report;
import org.dragoman.text.Span;

/**
 * Reads the JSON form of a record back: what {@link RecordJson} wrote comes back equal. Fields that
 * it does not know are passed over. Stateless.
 */
public final class RecordReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RecordReader() {}

  /**
   * The record.
   *
   * @throws IllegalArgumentException if it is no JSON, or lacks what a record must have
   */
  public static ReportRecord read(String json) {
    try {
      return read(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * The same from a tree.
   *
   * @throws IllegalArgumentException if it lacks what a record must have
   */
  public static ReportRecord read(JsonNode record) {
    Report report =
        new Report(
            required(record, "id"),
            text(record, "title"),
            text(record, "publication"),
            text(record, "url"),
            day(record, "date"),
            text(record, "language"),
            required(record, "text"));
    return new Tree(report.text()).record(record, report);
  }

  private static String required(JsonNode node, String field) {
    String value = text(node, field);
    if (value == null) {
      throw new IllegalArgumentException("a record without \"" + field + "\"");
    }
    return value;
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static LocalDate day(JsonNode node, String field) {
    String value = text(node, field);
    return value == null ? null : LocalDate.parse(value);
  }

  private static Integer number(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.intValue();
  }

  private static Double real(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.doubleValue();
  }

  private static List<String> texts(JsonNode node, String field) {
    return list(node, field, JsonNode::asText);
  }

  private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    node.path(field).forEach(child -> items.add(item.apply(child)));
    return List.copyOf(items);
  }

  /** Objects with spans, which count code points on paper. */
  private static final class Tree {
    private final String text;
    private final boolean plain;

    Tree(String text) {
      this.text = text;
      this.plain = text.codePointCount(0, text.length()) == text.length();
    }

    ReportRecord record(JsonNode node, Report report) {
      return new ReportRecord(
          report,
          list(node, "sentences", sentence -> span(sentence.get("span"))),
          list(node, "actors", this::actor),
          list(node, "places", this::place),
          list(node, "events", this::event),
          list(node, "figures", this::figure),
          tolls(node.path("toll")),
          list(node, "talks", this::talk),
          list(node, "claims", this::claim),
          text(node, "coder"));
    }

    private Actor actor(JsonNode node) {
      return new Actor(
          required(node, "id"),
          required(node, "name"),
          text(node, "code"),
          texts(node, "sector"),
          text(node, "cameo"),
          text(node, "office"),
          text(node, "represents"),
          list(node, "mentions", this::mention));
    }

    private Mention mention(JsonNode node) {
      return new Mention(span(node.get("span")), text(node, "kind"));
    }

    private Place place(JsonNode node) {
      JsonNode geonames = node.get("geonameid");
      return new Place(
          required(node, "id"),
          required(node, "name"),
          text(node, "country_code"),
          text(node, "province"),
          real(node, "lat"),
          real(node, "lon"),
          geonames == null || geonames.isNull() ? null : geonames.longValue(),
          text(node, "feature_code"),
          number(node, "resolution"),
          list(node, "mentions", this::mention));
    }

    private Event event(JsonNode node) {
      return new Event(
          required(node, "id"),
          required(node, "event"),
          texts(node, "mode"),
          texts(node, "context"),
          text(node, "auxiliary"),
          texts(node, "actor"),
          texts(node, "recipient"),
          day(node, "date"),
          day(node, "enddate"),
          text(node, "date_resolution"),
          texts(node, "event_loc"),
          text(node, "cameo"),
          real(node, "goldstein"),
          number(node, "quad_code"),
          real(node, "event_scale"),
          span(node.get("trigger")),
          spans(node, "evidence"),
          attribution(node),
          terms(node),
          text(node, "frame"));
    }

    private Terms terms(JsonNode node) {
      Terms terms =
          new Terms(
              day(node, "deadline"),
              span(node.get("deadline_words")),
              span(node.get("condition")),
              span(node.get("consequence")));
      return terms.equals(new Terms(null, null, null, null)) ? null : terms;
    }

    private Figure figure(JsonNode node) {
      return new Figure(
          required(node, "id"),
          required(node, "kind"),
          number(node, "low"),
          number(node, "best"),
          number(node, "high"),
          text(node, "raw"),
          texts(node, "of"),
          texts(node, "by"),
          text(node, "event"),
          node.path("cumulative").asBoolean(),
          day(node, "date"),
          day(node, "enddate"),
          text(node, "place"),
          span(node.get("trigger")),
          spans(node, "evidence"),
          attribution(node),
          text(node, "interest"));
    }

    private List<Toll> tolls(JsonNode node) {
      List<Toll> tolls = new ArrayList<>();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        JsonNode toll = entry.getValue();
        tolls.add(
            new Toll(
                entry.getKey(),
                number(toll, "low"),
                number(toll, "best"),
                number(toll, "high"),
                texts(toll, "figures"),
                spans(toll, "evidence")));
      }
      return tolls;
    }

    private Talk talk(JsonNode node) {
      return new Talk(
          required(node, "id"),
          text(node, "kind"),
          texts(node, "parties"),
          list(node, "participants", this::participant),
          text(node, "venue"),
          day(node, "date"),
          day(node, "enddate"),
          list(node, "rounds", this::round),
          spans(node, "topic"),
          text(node, "outcome"),
          texts(node, "mediator"),
          spans(node, "evidence"),
          attribution(node));
    }

    private Participant participant(JsonNode node) {
      return new Participant(
          text(node, "actor"),
          text(node, "represents"),
          text(node, "office"),
          span(node.get("span")));
    }

    private Round round(JsonNode node) {
      return new Round(day(node, "date"), text(node, "place"), spans(node, "evidence"));
    }

    private Claim claim(JsonNode node) {
      return new Claim(
          required(node, "id"),
          span(node.get("source")),
          span(node.get("trigger")),
          spans(node, "content"),
          spans(node, "evidence"),
          attribution(node));
    }

    private static List<Link> attribution(JsonNode node) {
      return list(
          node,
          "attribution",
          link ->
              new Link(
                  text(link, "holder"),
                  text(link, "text"),
                  text(link, "cue"),
                  text(link, "stance"),
                  text(link, "hedge")));
    }

    private List<Span> spans(JsonNode node, String field) {
      return list(node, field, this::span);
    }

    private Span span(JsonNode pair) {
      if (pair == null || pair.isNull()) {
        return null;
      }
      if (pair.size() != 2) {
        throw new IllegalArgumentException("a span is [start, end], not " + pair);
      }
      return new Span(offset(pair.get(0).intValue()), offset(pair.get(1).intValue()));
    }

    private int offset(int points) {
      try {
        return plain ? points : text.offsetByCodePoints(0, points);
      } catch (IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("a span ends at " + points + ", after the text", e);
      }
    }
  }
}
