package org.dragoman.reconcile;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.record.ReportRecord;
import org.dragoman.text.Span;

/** Makes the sketch of one record. */
final class Sketcher {
  private static final int MAIN_EVENTS = 3;
  private static final Set<String> DEEDS =
      Set.of("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "RETREAT", "AID", "SUPPORT");

  private final ReportRecord record;
  private final String text;
  private final Map<String, ReportRecord.Actor> actors = new HashMap<>();
  private final Set<String> usedActors = new LinkedHashSet<>();
  private final Set<String> usedPlaces = new LinkedHashSet<>();

  Sketcher(ReportRecord record) {
    this.record = record;
    this.text = record.report().text();
    record.actors().forEach(a -> actors.put(a.id(), a));
  }

  Sketch sketch() {
    var report = record.report();
    String title = title();
    String body = body();
    List<Sketch.Event> events = record.events().stream().map(this::event).toList();
    List<Sketch.Figure> figures = record.figures().stream().map(this::figure).toList();
    List<Sketch.Toll> tolls =
        record.tolls().stream()
            .map(t -> new Sketch.Toll(t.kind(), t.low(), t.best(), t.high(), t.figures()))
            .toList();
    List<Sketch.Talk> talks = record.talks().stream().map(this::talk).toList();
    return new Sketch(
        report.id(),
        report.date(),
        report.title(),
        report.publication(),
        host(report.url()),
        Wording.of(Words.of(body)),
        Terms.of(title, body),
        record.actors().stream().filter(a -> usedActors.contains(a.id())).map(this::who).toList(),
        record.places().stream().filter(p -> usedPlaces.contains(p.id())).map(this::where).toList(),
        main(),
        events,
        figures,
        tolls,
        talks);
  }

  /** The headline; without one, the first sentence stands for it. */
  private String title() {
    if (record.report().title() != null) {
      return record.report().title();
    }
    return record.sentences().isEmpty() ? "" : record.sentences().get(0).of(text);
  }

  private String body() {
    String title = record.report().title();
    return title != null && text.startsWith(title) ? text.substring(title.length()) : text;
  }

  /**
   * The events that the report is about: those of its toll, else the first deeds that it tells as
   * done.
   */
  private List<String> main() {
    Set<String> main = new LinkedHashSet<>();
    for (ReportRecord.Toll toll : record.tolls()) {
      record.figures().stream()
          .filter(f -> toll.figures().contains(f.id()) && f.event() != null)
          .forEach(f -> main.add(f.event()));
    }
    Stream<ReportRecord.Event> done =
        record.events().stream().filter(e -> e.auxiliary() == null && e.date() != null);
    done.filter(e -> DEEDS.contains(e.category()))
        .limit(MAIN_EVENTS)
        .forEach(e -> main.add(e.id()));
    return main.stream().limit(MAIN_EVENTS).toList();
  }

  private Sketch.Event event(ReportRecord.Event e) {
    return new Sketch.Event(
        e.id(),
        e.category(),
        e.mode(),
        e.auxiliary(),
        use(e.actor()),
        use(e.recipient()),
        e.date(),
        e.enddate(),
        e.dateResolution(),
        usePlaces(e.location()),
        e.trigger() == null ? null : words(e.trigger()),
        e.evidence().isEmpty() ? 0 : record.sentences().indexOf(e.evidence().get(0)),
        says(e.attribution()));
  }

  private Sketch.Figure figure(ReportRecord.Figure f) {
    usePlace(f.place());
    return new Sketch.Figure(
        f.id(),
        f.kind(),
        f.low(),
        f.best(),
        f.high(),
        f.raw(),
        use(f.of()),
        use(f.by()),
        f.event(),
        f.cumulative(),
        f.date(),
        f.enddate(),
        f.place(),
        says(f.attribution()),
        f.interest());
  }

  private Sketch.Talk talk(ReportRecord.Talk t) {
    usePlace(t.venue());
    List<Sketch.Round> rounds = new ArrayList<>();
    for (ReportRecord.Round round : t.rounds()) {
      usePlace(round.place());
      rounds.add(new Sketch.Round(round.date(), round.place()));
    }
    return new Sketch.Talk(
        t.id(),
        t.kind(),
        use(t.parties()),
        use(t.participants().stream().map(ReportRecord.Participant::actor).toList()),
        use(t.mediator()),
        t.venue(),
        t.date(),
        t.enddate(),
        rounds,
        t.topic().stream().map(this::words).toList(),
        t.outcome(),
        says(t.attribution()));
  }

  private List<Sketch.Says> says(List<ReportRecord.Link> chain) {
    List<Sketch.Says> says = new ArrayList<>();
    for (ReportRecord.Link link : chain) {
      if (link.holder() != null) {
        usedActors.add(link.holder());
      }
      says.add(new Sketch.Says(link.holder(), link.text(), link.stance(), link.hedge()));
    }
    return says;
  }

  private Sketch.Who who(ReportRecord.Actor actor) {
    boolean named = actor.mentions().stream().anyMatch(m -> m.kind().equals("name"));
    return new Sketch.Who(
        actor.id(), actor.name(), actor.code(), actor.sector(), named, body(actor));
  }

  /** The last body up the chain; a country alone answers for too many to be one. */
  private String body(ReportRecord.Actor actor) {
    String body = null;
    ReportRecord.Actor next = actors.get(actor.represents());
    for (int i = 0; i < actors.size() && next != null; i++) {
      body = next.sector().isEmpty() ? body : next.name();
      next = actors.get(next.represents());
    }
    return body;
  }

  private Sketch.Where where(ReportRecord.Place place) {
    return new Sketch.Where(
        place.id(),
        place.name(),
        place.countryCode(),
        place.province(),
        place.lat(),
        place.lon(),
        place.resolution());
  }

  private List<String> use(List<String> ids) {
    usedActors.addAll(ids);
    return ids;
  }

  private List<String> usePlaces(List<String> ids) {
    usedPlaces.addAll(ids);
    return ids;
  }

  private void usePlace(String id) {
    if (id != null) {
      usedPlaces.add(id);
    }
  }

  private String words(Span span) {
    return span.of(text).replaceAll("\\s+", " ");
  }

  private static String host(String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = URI.create(url.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
