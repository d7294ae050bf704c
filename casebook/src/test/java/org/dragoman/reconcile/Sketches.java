package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes small sketches for tests, object by object. */
final class Sketches {
  private final String report;
  private final LocalDate date;
  private final String title;
  private final String body;
  private String outlet;
  private final List<Sketch.Who> actors = new ArrayList<>();
  private final List<Sketch.Where> places = new ArrayList<>();
  private final List<String> main = new ArrayList<>();
  private final List<Sketch.Event> events = new ArrayList<>();
  private final List<Sketch.Figure> figures = new ArrayList<>();
  private final List<Sketch.Toll> tolls = new ArrayList<>();
  private final List<Sketch.Talk> talks = new ArrayList<>();

  private Sketches(String report, String date, String title, String body) {
    this.report = report;
    this.date = day(date);
    this.title = title;
    this.body = body;
    this.outlet = "Outlet of " + report;
  }

  static Sketches report(String id, String date, String title, String body) {
    return new Sketches(id, date, title, body);
  }

  Sketches outlet(String name) {
    outlet = name;
    return this;
  }

  /** An actor with a name; {@code code} like {@code SDN/MIL}, either part may be missing. */
  Sketches actor(String id, String name, String code) {
    return actor(id, name, code, true, null);
  }

  Sketches nominal(String id, String name, String code) {
    return actor(id, name, code, false, null);
  }

  Sketches actor(String id, String name, String code, boolean named, String body) {
    String[] parts = code.split("/", 2);
    actors.add(
        new Sketch.Who(
            id,
            name,
            parts[0].isEmpty() ? null : parts[0],
            parts.length > 1 ? List.of(parts[1]) : List.of(),
            named,
            body));
    return this;
  }

  Sketches place(String id, String name, String country, double lat, double lon) {
    places.add(new Sketch.Where(id, name, country, null, lat, lon, 4));
    return this;
  }

  Sketches event(
      String id, String category, String doer, String target, String date, String place) {
    return event(id, category, doer, target, date, place, null);
  }

  /** An event of the main ones; every argument but id and category may be null. */
  Sketches event(
      String id,
      String category,
      String doer,
      String target,
      String date,
      String place,
      Sketch.Says says) {
    main.add(id);
    events.add(
        new Sketch.Event(
            id,
            category,
            List.of(),
            null,
            list(doer),
            list(target),
            day(date),
            null,
            date == null ? "unknown" : "day",
            list(place),
            category.toLowerCase(java.util.Locale.ROOT),
            events.size(),
            list(says)));
    return this;
  }

  Sketches figure(String id, String kind, Range range, String of, String event, Sketch.Says says) {
    return figure(
        id, kind, range, of, event, false, says, says == null ? "reporter" : "third-party");
  }

  Sketches figure(
      String id,
      String kind,
      Range range,
      String of,
      String event,
      boolean cumulative,
      Sketch.Says says,
      String interest) {
    figures.add(
        new Sketch.Figure(
            id,
            kind,
            range.low(),
            range.best(),
            range.high(),
            null,
            list(of),
            List.of(),
            event,
            cumulative,
            null,
            null,
            null,
            list(says),
            interest));
    return this;
  }

  Sketches talks(String id, String date, String outcome, Sketch.Says says, String... parties) {
    talks.add(
        new Sketch.Talk(
            id,
            "talks",
            Arrays.asList(parties),
            List.of(),
            List.of(),
            null,
            day(date),
            null,
            List.of(),
            List.of(),
            outcome,
            list(says)));
    return this;
  }

  Sketch make() {
    return new Sketch(
        report,
        date,
        title,
        outlet,
        null,
        Wording.of(Words.of(body)),
        Terms.of(title, body),
        actors,
        places,
        main,
        events,
        figures,
        tolls,
        talks);
  }

  static Sketch.Says states(String who) {
    return new Sketch.Says(who, who, "states", null);
  }

  static Sketch.Says denies(String who) {
    return new Sketch.Says(who, who, "denies", null);
  }

  static Range exactly(int n) {
    return new Range(n, n, n);
  }

  static Range atLeast(int n) {
    return new Range(n, n, null);
  }

  private static <T> List<T> list(T value) {
    return value == null ? List.of() : List.of(value);
  }

  private static LocalDate day(String date) {
    return date == null ? null : LocalDate.parse(date);
  }
}
