package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes one account of what many reports tell. Pure; the order of the members does not matter. */
public final class Incidents {
  private Incidents() {}

  /** The incident that these events of reports tell of. */
  public static Incident reconcile(List<Member> members) {
    List<Member> ordered = ordered(members);
    Sources sources = new Sources(ordered.stream().map(Member::sketch).toList());
    Voices voices = new Voices(ordered, sources);
    List<Told> told = told(ordered, voices);
    List<String> categories = ranked(told, sources, t -> List.of(t.event.category()));
    Days.Period when = when(told, sources);
    return new Incident(
        categories.isEmpty() ? null : categories.get(0),
        ranked(told, sources, t -> t.event.mode()),
        !told.isEmpty() && told.stream().allMatch(t -> "future".equals(t.event.auxiliary())),
        when == null ? null : when.first(),
        when == null || when.last().equals(when.first()) ? null : when.last(),
        days(told, sources),
        places(told, sources),
        roles(told, sources, Sketch.Event::actor),
        roles(told, sources, Sketch.Event::recipient),
        new Tallies(sources, voices).of(ordered),
        told.stream().map(t -> new Incident.Telling(t.citation, t.event.denied())).toList(),
        ordered.size(),
        sources.count(ordered.stream().map(m -> m.sketch().report()).toList()));
  }

  static List<Member> ordered(Collection<Member> members) {
    return members.stream()
        .sorted(
            Comparator.comparing(
                    (Member m) -> m.sketch().date(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(m -> m.sketch().report()))
        .toList();
  }

  /** An event with its report and who tells it. */
  private record Told(Sketch sketch, Sketch.Event event, Citation citation) {
    boolean onOneDay() {
      return event.onDay() && event.enddate() == null;
    }
  }

  private static List<Told> told(List<Member> members, Voices voices) {
    List<Told> told = new ArrayList<>();
    for (Member member : members) {
      Sketch sketch = member.sketch();
      for (Sketch.Event event : member.events()) {
        Claimant claimant = voices.of(sketch, event.says());
        told.add(
            new Told(
                sketch,
                event,
                new Citation(
                    claimant, sketch.report(), sketch.outlet(), sketch.date(), event.id())));
      }
    }
    return told;
  }

  private static List<Incident.Day> days(List<Told> told, Sources sources) {
    Map<LocalDate, List<Citation>> cited = new TreeMap<>();
    told.stream()
        .filter(Told::onOneDay)
        .forEach(
            t -> cited.computeIfAbsent(t.event.date(), k -> new ArrayList<>()).add(t.citation));
    return cited.entrySet().stream()
        .map(e -> new Incident.Day(e.getKey(), sources.citing(e.getValue()), e.getValue()))
        .sorted(
            Comparator.comparingInt((Incident.Day d) -> -d.sources())
                .thenComparing(Incident.Day::date))
        .toList();
  }

  /** Values by how many independent sources give them. */
  private static <T extends Comparable<? super T>> List<T> ranked(
      List<Told> told, Sources sources, Function<Told, List<T>> values) {
    Map<T, Set<String>> reports = new TreeMap<>();
    for (Told one : told) {
      for (T value : values.apply(one)) {
        reports.computeIfAbsent(value, k -> new HashSet<>()).add(one.sketch.report());
      }
    }
    return reports.keySet().stream()
        .sorted(
            Comparator.<T>comparingInt(v -> -sources.count(reports.get(v)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static Days.Period when(List<Told> told, Sources sources) {
    List<LocalDate> days =
        ranked(told, sources, t -> t.onOneDay() ? List.of(t.event.date()) : List.<LocalDate>of());
    if (!days.isEmpty()) {
      return new Days.Period(days.get(0), days.get(0));
    }
    return told.stream()
        .map(t -> Days.Period.of(t.event.date(), t.event.enddate()))
        .filter(p -> p != null)
        .min(
            Comparator.comparing((Days.Period p) -> p.last().toEpochDay() - p.first().toEpochDay())
                .thenComparing(Days.Period::first))
        .orElse(null);
  }

  private static List<Incident.Place> places(List<Told> told, Sources sources) {
    Map<String, List<Sketch.Where>> named = new TreeMap<>();
    Map<String, List<Citation>> cited = new TreeMap<>();
    for (Told one : told) {
      for (Sketch.Where place : one.sketch.wheres(one.event.location())) {
        String key = String.join(" ", Words.of(place.name())) + place.country();
        named.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
        cited.computeIfAbsent(key, k -> new ArrayList<>()).add(one.citation);
      }
    }
    List<Incident.Place> places = new ArrayList<>();
    named.forEach((key, all) -> places.add(place(all, cited.get(key), sources)));
    places.sort(
        Comparator.comparingInt((Incident.Place p) -> -p.sources())
            .thenComparing(Incident.Place::name));
    return List.copyOf(places);
  }

  private static Incident.Place place(
      List<Sketch.Where> all, List<Citation> citations, Sources sources) {
    Sketch.Where place =
        all.stream()
            .min(
                Comparator.comparing((Sketch.Where w) -> w.lat() == null)
                    .thenComparing(Sketch.Where::name, Comparator.reverseOrder()))
            .orElseThrow();
    return new Incident.Place(
        place.name(),
        place.country(),
        place.lat(),
        place.lon(),
        place.resolution(),
        sources.citing(citations),
        citations);
  }

  private static List<Incident.Role> roles(
      List<Told> told, Sources sources, Function<Sketch.Event, List<String>> ids) {
    List<RoleDraft> drafts = new ArrayList<>();
    for (Told one : told) {
      for (Sketch.Who who : one.sketch.whos(ids.apply(one.event))) {
        RoleDraft draft =
            drafts.stream()
                .filter(d -> d.holds(who))
                .findFirst()
                .orElseGet(() -> new RoleDraft(who));
        if (draft.names.isEmpty()) {
          drafts.add(draft);
        }
        draft.add(who, one);
      }
    }
    return drafts.stream()
        .map(d -> d.role(sources))
        .sorted(
            Comparator.comparingInt((Incident.Role r) -> -r.sources())
                .thenComparing(Incident.Role::name))
        .toList();
  }

  /** One actor as several events name it. */
  private static final class RoleDraft {
    private final Sketch.Who first;
    private final Map<String, Integer> names = new TreeMap<>();
    private final Set<String> proper = new HashSet<>();
    private final List<Citation> said = new ArrayList<>();
    private final List<Citation> denied = new ArrayList<>();

    RoleDraft(Sketch.Who first) {
      this.first = first;
    }

    boolean holds(Sketch.Who who) {
      Party party = Party.between(first, who);
      return party == Party.SAME
          || party == Party.KIND
          || first.name().equals(who.name())
          || first.code() == null
              && who.code() == null
              && Words.of(first.name()).equals(Words.of(who.name()));
    }

    void add(Sketch.Who who, Told told) {
      names.merge(who.name(), 1, Integer::sum);
      if (who.named()) {
        proper.add(who.name());
      }
      (told.event.denied() ? denied : said).add(told.citation);
    }

    Incident.Role role(Sources sources) {
      String name =
          names.keySet().stream()
              .max(
                  Comparator.<String, Boolean>comparing(proper::contains)
                      .thenComparing(names::get)
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      return new Incident.Role(
          name,
          first.code(),
          first.sector(),
          sources.citing(said),
          List.copyOf(said),
          List.copyOf(denied));
    }
  }
}
