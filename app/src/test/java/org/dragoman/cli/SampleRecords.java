package org.dragoman.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.record.ReportRecord;
import org.dragoman.record.ReportRecord.Actor;
import org.dragoman.record.ReportRecord.Event;
import org.dragoman.record.ReportRecord.Figure;
import org.dragoman.record.ReportRecord.Link;
import org.dragoman.record.ReportRecord.Participant;
import org.dragoman.record.ReportRecord.Place;
import org.dragoman.record.ReportRecord.Round;
import org.dragoman.record.ReportRecord.Talk;
import org.dragoman.report.Report;
import org.dragoman.text.Span;

/** Records made by hand, so that cards are tested without a parser. */
final class SampleRecords {
  private static final String SPEECHES =
      "Talks on the border end without result\n\n"
          + "Delegations from Arland and Borland met in Geneva on Monday and Tuesday, but parted without an"
          + " agreement on the withdrawal of troops from the border and the exchange of prisoners, a Swiss"
          + " diplomat told the Daily Herald.\n\n"
          + "\"Arland will not wait for ever,\" its foreign minister said. He demanded that Borland pull back"
          + " its guns by Friday.\n\n"
          + "On Sunday Borland's artillery shelled the village of Upper Marsh. Arland's army admitted that two"
          + " of its soldiers had been killed; Borland claimed to have \"neutralized\" at least 55 men. Local"
          + " sources said that a far greater number had been hurt. Borland denied that it had used drones.\n\n"
          + "Some 1,200 people have been displaced since the spring.";

  private SampleRecords() {}

  /** All of them by name. */
  static Map<String, ReportRecord> all() {
    Map<String, ReportRecord> records = new LinkedHashMap<>();
    records.put("border-talks", borderTalks());
    records.put("nothing", nothing());
    records.put("hostile-text", hostileText());
    records.put("wide-characters", wideCharacters());
    return records;
  }

  /** A record without anything in it. */
  static ReportRecord empty(Report report) {
    return record(report, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static ReportRecord nothing() {
    return empty(
        new Report("n1", null, null, null, null, null, "The band's new album has been a hit."));
  }

  private static ReportRecord borderTalks() {
    Words in = new Words(SPEECHES);
    Report report =
        new Report(
            "b1",
            "Talks on the border end without result",
            "Daily Herald",
            null,
            day(18),
            "en",
            SPEECHES);
    List<Actor> actors =
        List.of(
            actor("a1", "Arland", "SYR", null),
            actor("a2", "Borland", "TUR", null),
            actor("a3", "Anna Ericsson", "SYR", "Foreign Minister"),
            actor("a4", "Boris Tan", "TUR", "Deputy Foreign Minister"),
            actor("a5", "Swiss diplomat", "CHE", null),
            actor("a6", "Daily Herald", null, null),
            actor("a7", "Arland's army", "SYR", null),
            actor("a8", "soldiers", "SYR", null),
            actor("a9", "Borland's artillery", "TUR", null),
            actor("a10", "Switzerland", "CHE", null),
            actor("a11", "Carl Umber", "TUR", null),
            actor("a12", "people", null, null));
    List<Place> places =
        List.of(
            new Place("p1", "Geneva", "CHE", "Geneva", 46.2, 6.14, 2660646L, "PPLA", 4, List.of()),
            new Place("p2", "Upper Marsh", null, null, null, null, null, null, null, List.of()));
    Span met = in.sentence("Delegations from");
    Talk talk =
        new Talk(
            "t1",
            "talks",
            List.of("a1", "a2"),
            List.of(
                new Participant("a3", "a1", "Foreign Minister", null),
                new Participant("a4", "a2", "Deputy Foreign Minister", null),
                new Participant("a11", "a2", null, null)),
            "p1",
            day(16),
            day(17),
            List.of(new Round(day(16), "p1", List.of(met)), new Round(day(17), null, List.of(met))),
            List.of(in.of("the withdrawal of troops"), in.of("the exchange of prisoners")),
            "none",
            List.of("a10"),
            List.of(met),
            List.of(
                new Link("a6", "the Daily Herald", "told", "states", null),
                new Link("a5", "a Swiss diplomat", "told", "states", null)));
    Link arland = new Link("a3", "He", "demanded", "demands", null);
    Link army = new Link("a7", "Arland's army", "admitted", "admits", null);
    Link borland = new Link("a2", "Borland", "claimed", "claims", "apparently");
    Link local = new Link(null, "Local sources", "said", "states", null);
    Span shelled = in.sentence("On Sunday");
    Span admitted = in.sentence("Arland's army");
    List<Event> events =
        List.of(
            event(
                "e1",
                "CONSULT",
                null,
                null,
                List.of("a1", "a2"),
                List.of(),
                day(16),
                "p1",
                in.of("met"),
                List.of(met),
                List.of()),
            event(
                "e2",
                "REQUEST",
                "yield",
                null,
                List.of("a1"),
                List.of("a2"),
                null,
                null,
                in.of("demanded"),
                List.of(in.sentence("He demanded")),
                List.of(arland)),
            event(
                "e3",
                "ASSAULT",
                "heavy-weapons",
                null,
                List.of("a9"),
                List.of(),
                day(15),
                "p2",
                in.of("shelled"),
                List.of(shelled, admitted),
                List.of()),
            event(
                "e4",
                "ASSAULT",
                "drone",
                null,
                List.of("a2"),
                List.of("a1", "a7"),
                null,
                null,
                in.of("used drones"),
                List.of(in.sentence("Borland denied")),
                List.of(new Link("a2", "Borland", "denied", "denies", null))),
            event(
                "e5",
                "ASSAULT",
                null,
                "future",
                List.of("a2"),
                List.of("a8"),
                null,
                null,
                in.of("not wait"),
                List.of(in.sentence("\"Arland will")),
                List.of(new Link("a3", "its foreign minister", "said", "warns", null))));
    List<Figure> figures =
        List.of(
            figure(
                "f1",
                "dead",
                2,
                2,
                2,
                "two",
                "a8",
                "e3",
                false,
                in.of("two"),
                admitted,
                army,
                "own-loss"),
            figure(
                "f2",
                "dead",
                55,
                55,
                null,
                "at least 55",
                null,
                "e3",
                false,
                in.of("at least 55"),
                in.sentence("Borland claimed"),
                borland,
                "enemy-loss"),
            figure(
                "f3",
                "injured",
                null,
                null,
                null,
                "a far greater number",
                null,
                "e3",
                false,
                in.of("a far greater number"),
                in.sentence("Local sources"),
                local,
                "third-party"),
            figure(
                "f4",
                "displaced",
                1200,
                1200,
                1200,
                "Some 1,200",
                "a12",
                null,
                true,
                in.of("Some 1,200"),
                in.sentence("Some 1,200"),
                null,
                "reporter"));
    return record(report, in.sentences(), actors, places, events, figures, List.of(talk));
  }

  /** Text that would steer a terminal, break lines, or has half a surrogate pair. */
  private static ReportRecord hostileText() {
    String text = "The \u001b[31mred\u001b[0m guard\tshot\r\nat \ud83d \u202eedisni\u202c a crowd.";
    Report report = new Report("h\u0007", null, "Wire\u001b]0;x\u0007", null, null, null, text);
    Span all = new Span(0, text.length());
    Event event =
        event(
            "e1",
            "ASSAULT",
            "firearms",
            null,
            List.of("a1"),
            List.of(),
            null,
            null,
            new Span(23, 27),
            List.of(all),
            List.of());
    return record(
        report,
        List.of(all),
        List.of(actor("a1", "red\nguard", "CHN", null)),
        List.of(),
        List.of(event),
        List.of(),
        List.of());
  }

  private static ReportRecord wideCharacters() {
    String text = "北京外交部 (the Foreign Ministry) " + "条约".repeat(40) + " was signed";
    Report report = new Report("w1", null, null, null, null, null, text);
    Span all = new Span(0, text.length());
    Event event =
        event(
            "e1",
            "SUPPORT",
            null,
            null,
            List.of("a1"),
            List.of(),
            null,
            null,
            new Span(text.length() - 6, text.length()),
            List.of(all),
            List.of());
    return record(
        report,
        List.of(all),
        List.of(actor("a1", "北京外交部", "CHN", null)),
        List.of(),
        List.of(event),
        List.of(),
        List.of());
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2020, 2, day);
  }

  private static Actor actor(String id, String name, String code, String office) {
    return new Actor(id, name, code, List.of(), null, office, null, List.of());
  }

  private static Event event(
      String id,
      String category,
      String mode,
      String auxiliary,
      List<String> actor,
      List<String> recipient,
      LocalDate date,
      String place,
      Span trigger,
      List<Span> evidence,
      List<Link> attribution) {
    return new Event(
        id,
        category,
        mode == null ? List.of() : List.of(mode),
        List.of(),
        auxiliary,
        actor,
        recipient,
        date,
        null,
        "day",
        place == null ? List.of() : List.of(place),
        null,
        null,
        4,
        -9.0,
        trigger,
        evidence,
        attribution,
        null,
        "made by hand");
  }

  private static Figure figure(
      String id,
      String kind,
      Integer low,
      Integer best,
      Integer high,
      String raw,
      String of,
      String event,
      boolean cumulative,
      Span trigger,
      Span evidence,
      Link link,
      String interest) {
    return new Figure(
        id,
        kind,
        low,
        best,
        high,
        raw,
        of == null ? List.of() : List.of(of),
        List.of(),
        event,
        cumulative,
        null,
        null,
        null,
        trigger,
        List.of(evidence),
        link == null ? List.of() : List.of(link),
        interest);
  }

  private static ReportRecord record(
      Report report,
      List<Span> sentences,
      List<Actor> actors,
      List<Place> places,
      List<Event> events,
      List<Figure> figures,
      List<Talk> talks) {
    return new ReportRecord(
        report, sentences, actors, places, events, figures, List.of(), talks, List.of(), "by hand");
  }

  /** Finds spans by their words. */
  private record Words(String text) {
    Span of(String words) {
      int at = text.indexOf(words);
      if (at < 0) {
        throw new IllegalArgumentException(words);
      }
      return new Span(at, at + words.length());
    }

    Span sentence(String start) {
      int at = of(start).start();
      return sentences().stream()
          .filter(s -> s.start() <= at && at < s.end())
          .findFirst()
          .orElseThrow();
    }

    List<Span> sentences() {
      List<Span> found = new java.util.ArrayList<>();
      int from = 0;
      java.util.regex.Matcher end =
          java.util.regex.Pattern.compile("([.;]\"?(?= |\n|$)|\n\n)\\s*").matcher(text);
      while (end.find()) {
        found.add(new Span(from, from + text.substring(from, end.end()).stripTrailing().length()));
        from = end.end();
      }
      return found.stream().filter(s -> s.length() > 0).toList();
    }
  }
}
