package org.dragoman.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.dragoman.text.Span;

/**
 * A report with what is exported of it: people's corrections are applied, what they rejected and
 * what a filter leaves out is missing. Immutable.
 *
 * @param row number of the report within the file
 * @param content hash of the report's content
 * @param wording id of the first report with the same wording
 * @param record the record as it stands; its spans are UTF-16 offsets
 * @param keys stable identifiers by the ids within the record
 * @param status coded, corrected or added, by the ids within the record
 * @param incidents id of the incident of an event, by its id
 * @param meetings id of the meeting of a talks object, by its id
 */
record Dossier(
    long row,
    String content,
    String wording,
    ReportRecord record,
    Map<String, String> keys,
    Map<String, String> status,
    Map<String, String> incidents,
    Map<String, String> meetings,
    Index index) {

  /** The actors, places and events of the record by their ids. */
  record Index(
      Map<String, ReportRecord.Actor> actors,
      Map<String, ReportRecord.Place> places,
      Map<String, ReportRecord.Event> events,
      Offsets offsets) {
    static Index of(ReportRecord record, Offsets offsets) {
      Map<String, ReportRecord.Actor> actors = new HashMap<>();
      record.actors().forEach(actor -> actors.put(actor.id(), actor));
      Map<String, ReportRecord.Place> places = new HashMap<>();
      record.places().forEach(place -> places.put(place.id(), place));
      Map<String, ReportRecord.Event> events = new HashMap<>();
      record.events().forEach(event -> events.put(event.id(), event));
      return new Index(actors, places, events, offsets);
    }
  }

  Report report() {
    return record.report();
  }

  /** The day of publication, or null. */
  LocalDate day() {
    return report().date();
  }

  /** The stable identifier of an object of the record. */
  String key(String id) {
    return keys.get(id);
  }

  /** The id of an object that lists and commands show: unique in the casebook. */
  String global(String id) {
    return id == null ? null : report().id() + "/" + id;
  }

  ReportRecord.Actor actor(String id) {
    return id == null ? null : index.actors().get(id);
  }

  List<ReportRecord.Actor> actors(List<String> ids) {
    return ids.stream().map(this::actor).filter(Objects::nonNull).toList();
  }

  /** Names of actors, "; " between them. */
  String names(List<String> ids) {
    return String.join("; ", actors(ids).stream().map(ReportRecord.Actor::name).toList());
  }

  ReportRecord.Place place(String id) {
    return id == null ? null : index.places().get(id);
  }

  /** The most precise place of an event, or null. */
  ReportRecord.Place place(ReportRecord.Event event) {
    return event.location().isEmpty() ? null : place(event.location().get(0));
  }

  /** The words of a span. */
  String words(Span span) {
    return span == null ? null : span.of(report().text());
  }

  /** The words of spans, " … " between them. */
  String words(List<Span> spans) {
    return String.join(" … ", spans.stream().map(this::words).toList());
  }

  /** The sentence in which a span begins, counted from 1; 0 if none is known. */
  int sentence(Span span) {
    List<Span> sentences = record.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (sentence.start() <= span.start() && span.start() < sentence.end()) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The sentence in which an event is told, or its trigger if none is known. */
  Span sentenceOf(ReportRecord.Event event) {
    int at = sentence(event.trigger());
    return at == 0 ? event.trigger() : record.sentences().get(at - 1);
  }

  /** A UTF-16 offset in code points. */
  int point(int offset) {
    return index.offsets().points(offset);
  }

  /** Name of the nearest speaker of a chain, or null when the report itself speaks. */
  String holder(List<ReportRecord.Link> chain) {
    return chain.isEmpty() ? null : holder(chain.get(chain.size() - 1));
  }

  /** Name of the speaker of a link: the actor's, else the words for it. */
  String holder(ReportRecord.Link link) {
    ReportRecord.Actor actor = actor(link.holder());
    return actor == null ? link.text() : actor.name();
  }

  /** What the nearest speaker does with it, or null. */
  static String stance(List<ReportRecord.Link> chain) {
    return chain.isEmpty() ? null : chain.get(chain.size() - 1).stance();
  }

  /** The speakers of a chain from the outermost, " > " between them; "" if the report speaks. */
  String chain(List<ReportRecord.Link> chain) {
    List<String> names = new ArrayList<>();
    for (ReportRecord.Link link : chain) {
      String name = holder(link);
      if (name != null) {
        names.add(name);
      }
    }
    return String.join(" > ", names);
  }

  /** True for what is told as having happened: no plan, no denial, no condition, no history. */
  static boolean isTold(ReportRecord.Event event) {
    return event.auxiliary() == null
        && event.attribution().stream()
            .noneMatch(link -> "denies".equals(link.stance()) || "doubts".equals(link.stance()));
  }
}
