package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts the figures of an incident together: by kind, by whose loss, by claimant, in time. */
final class Tallies {
  private static final Comparator<LocalDate> DAYS = Comparator.nullsLast(Comparator.naturalOrder());

  private final Sources sources;
  private final Voices voices;

  Tallies(Sources sources, Voices voices) {
    this.sources = sources;
    this.voices = voices;
  }

  /** A figure with where it comes from. */
  private record Told(Sketch sketch, Sketch.Figure figure, Claimant claimant, Sketch.Who whose) {
    Citation citation() {
      return new Citation(claimant, sketch.report(), sketch.outlet(), sketch.date(), figure.id());
    }

    Range range() {
      return figure.range();
    }
  }

  List<Tally> of(List<Member> members) {
    Map<String, List<Told>> byKind = new TreeMap<>();
    for (Member member : members) {
      for (Sketch.Figure figure : member.figures()) {
        if (figure.range().told()) {
          List<Sketch.Who> whose = member.sketch().whos(figure.of());
          byKind
              .computeIfAbsent(figure.kind() + figure.cumulative(), k -> new ArrayList<>())
              .add(
                  new Told(
                      member.sketch(),
                      figure,
                      voices.of(member.sketch(), figure.says()),
                      whose.isEmpty() ? null : whose.get(0)));
        }
      }
    }
    List<Tally> tallies = new ArrayList<>();
    byKind.values().forEach(told -> groups(told).forEach(group -> tallies.add(tally(group))));
    return tallies.stream()
        .sorted(
            Comparator.comparing((Tally t) -> !t.kind().equals("dead"))
                .thenComparing(t -> !t.kind().equals("injured"))
                .thenComparing(Tally::cumulative)
                .thenComparing(t -> -t.sources())
                .thenComparing(Tally::toString))
        .toList();
  }

  /**
   * By group that bears the loss; figures that do not say whose go with the group of most reports,
   * if it is of more than one.
   */
  private List<List<Told>> groups(List<Told> told) {
    Map<String, List<Told>> groups = new TreeMap<>();
    List<Told> unsaid = new ArrayList<>();
    for (Told one : told) {
      if (one.whose == null || one.whose.role() == null && one.whose.code() == null) {
        unsaid.add(one);
      } else {
        groups.computeIfAbsent(key(one.whose), k -> new ArrayList<>()).add(one);
      }
    }
    List<List<Told>> ordered = new ArrayList<>(groups.values());
    ordered.sort(
        Comparator.comparingInt((List<Told> g) -> -reports(g))
            .thenComparing(g -> key(g.get(0).whose)));
    List<List<Told>> merged = new ArrayList<>();
    for (List<Told> group : ordered) {
      Sketch.Who whose = group.get(0).whose;
      merged.stream()
          .filter(g -> vague(whose, g.get(0).whose))
          .findFirst()
          .ifPresentOrElse(g -> g.addAll(group), () -> merged.add(group));
    }
    if (!merged.isEmpty() && reports(merged.get(0)) > 1) {
      merged.get(0).addAll(unsaid);
    } else if (!unsaid.isEmpty()) {
      merged.add(unsaid);
    }
    return merged;
  }

  private static int reports(List<Told> told) {
    return (int) told.stream().map(t -> t.sketch.report()).distinct().count();
  }

  private static String key(Sketch.Who who) {
    return who.code() + "/" + who.role();
  }

  /** Whether one of two groups is only told less closely than the other. */
  private static boolean vague(Sketch.Who a, Sketch.Who b) {
    boolean country = a.code() == null || b.code() == null || a.code().equals(b.code());
    boolean role = a.role() == null || b.role() == null || a.role().equals(b.role());
    return country && role;
  }

  private Tally tally(List<Told> group) {
    Map<String, List<Told>> byClaimant = new TreeMap<>();
    group.forEach(
        t -> byClaimant.computeIfAbsent(t.claimant.toString(), k -> new ArrayList<>()).add(t));
    List<Tally.Series> series = byClaimant.values().stream().map(this::series).toList();
    series = series.stream().map(s -> overtaken(s, byClaimant, group)).toList();
    List<Tally.Point> standing =
        series.stream()
            .flatMap(s -> s.points().stream())
            .filter(p -> !p.superseded() && !p.overtaken())
            .toList();
    Integer best = best(standing);
    List<Tally.Series> claims =
        series.stream()
            .map(s -> new Tally.Series(s.claimant(), s.interest(), dissents(s, best), s.points()))
            .sorted(
                Comparator.comparing((Tally.Series s) -> s.points().get(0).since(), DAYS)
                    .thenComparing(s -> s.claimant().toString()))
            .toList();
    Sketch.Who whose =
        group.stream()
            .map(Told::whose)
            .filter(Objects::nonNull)
            .max(
                Comparator.comparingLong(
                        (Sketch.Who w) ->
                            group.stream()
                                .filter(t -> t.whose != null && t.whose.name().equals(w.name()))
                                .count())
                    .thenComparing(Sketch.Who::name))
            .orElse(null);
    return new Tally(
        group.get(0).figure.kind(),
        whose == null ? null : whose.name(),
        whose == null ? null : whose.code(),
        whose == null ? null : whose.role(),
        group.get(0).figure.cumulative(),
        standing.stream().map(Tallies::lowest).min(Comparator.naturalOrder()).orElse(null),
        best,
        standing.stream().map(Tallies::highest).max(Comparator.naturalOrder()).orElse(null),
        claims,
        sources.count(group.stream().map(t -> t.sketch.report()).toList()));
  }

  private static boolean dissents(Tally.Series series, Integer best) {
    return best != null
        && !series.last().overtaken()
        && !series.last().range().meets(new Range(best, best, best));
  }

  private static Integer lowest(Tally.Point point) {
    return point.low() == null ? point.range().point() : point.low();
  }

  private static Integer highest(Tally.Point point) {
    return point.high() == null ? point.range().point() : point.high();
  }

  /** The number that most claimants give; of equal ones the latest, then the lower. */
  private static Integer best(List<Tally.Point> standing) {
    Map<Integer, Integer> claimants = new TreeMap<>();
    Map<Integer, LocalDate> latest = new TreeMap<>();
    for (Tally.Point point : standing) {
      Integer number = point.range().point();
      LocalDate since = point.since() == null ? LocalDate.MIN : point.since();
      claimants.merge(number, 1, Integer::sum);
      latest.merge(number, since, (a, b) -> a.isAfter(b) ? a : b);
    }
    return claimants.keySet().stream()
        .max(
            Comparator.<Integer>comparingInt(claimants::get)
                .thenComparing(latest::get)
                .thenComparing(Comparator.reverseOrder()))
        .orElse(null);
  }

  /** What one claimant said: one point for each number, the last one standing. */
  private Tally.Series series(List<Told> told) {
    Map<String, List<Told>> byReport = new TreeMap<>();
    told.forEach(t -> byReport.computeIfAbsent(t.sketch.report(), k -> new ArrayList<>()).add(t));
    Map<Integer, List<Told>> byNumber = new TreeMap<>();
    Map<Integer, List<Tally.Part>> parts = new TreeMap<>();
    for (List<Told> report : byReport.values()) {
      Told whole = whole(report);
      int number = whole.range().point();
      for (Told one : report) {
        if (one.range().same(whole.range()) || tellsTheWhole(one, whole)) {
          byNumber.computeIfAbsent(number, k -> new ArrayList<>()).add(one);
        } else {
          parts
              .computeIfAbsent(number, k -> new ArrayList<>())
              .add(
                  new Tally.Part(
                      one.range().low(), one.range().best(), one.range().high(), one.citation()));
        }
      }
    }
    List<List<Told>> ordered = new ArrayList<>(byNumber.values());
    ordered.sort(
        Comparator.comparing(Tallies::since, DAYS).thenComparing(p -> whole(p).range().point()));
    List<Tally.Point> points = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      int number = whole(ordered.get(i)).range().point();
      points.add(
          point(ordered.get(i), i < ordered.size() - 1, parts.getOrDefault(number, List.of())));
    }
    String interest =
        told.stream()
            .map(t -> t.figure.interest())
            .filter(Objects::nonNull)
            .sorted()
            .findFirst()
            .orElse(null);
    return new Tally.Series(told.get(0).claimant, interest, false, points);
  }

  /** The greatest number of one report; "77" tells "nearly 80" more exactly. */
  private static Told whole(List<Told> report) {
    Told greatest = report.stream().max(WHOLE).orElseThrow();
    if (greatest.range().exact()) {
      return greatest;
    }
    return report.stream()
        .filter(t -> t.range().exact() && tellsTheWhole(t, greatest))
        .max(WHOLE)
        .orElse(greatest);
  }

  /** Whether a figure can be another telling of the whole, not a small part of it. */
  private static boolean tellsTheWhole(Told one, Told whole) {
    return one.range().meets(whole.range()) && 2 * one.range().point() > whole.range().point();
  }

  private static final Comparator<Told> WHOLE =
      Comparator.<Told>comparingInt(t -> t.range().point())
          .thenComparing(t -> t.range().high() == null ? 0 : 1)
          .thenComparing(t -> t.figure.id(), Comparator.reverseOrder());

  private static LocalDate since(List<Told> point) {
    return point.stream().map(t -> t.sketch.date()).min(DAYS).orElse(null);
  }

  private Tally.Point point(List<Told> told, boolean superseded, List<Tally.Part> parts) {
    Range range = whole(told).range();
    List<Citation> citations = told.stream().map(Told::citation).sorted(Citation.ORDER).toList();
    return new Tally.Point(
        since(told),
        range.low(),
        range.best(),
        range.high(),
        superseded,
        false,
        sources.citing(citations),
        citations,
        parts.stream().sorted(Comparator.comparing(Tally.Part::citation, Citation.ORDER)).toList());
  }

  private Tally.Series overtaken(
      Tally.Series series, Map<String, List<Told>> byClaimant, List<Told> group) {
    List<Tally.Point> points = new ArrayList<>();
    for (Tally.Point p : series.points()) {
      boolean later =
          group.stream()
              .filter(t -> !t.claimant.equals(series.claimant()))
              .anyMatch(
                  t -> firstSaid(t, byClaimant).anyMatch(day -> overtakes(t.range(), day, p)));
      points.add(
          new Tally.Point(
              p.since(),
              p.low(),
              p.best(),
              p.high(),
              p.superseded(),
              later,
              p.sources(),
              p.citations(),
              p.parts()));
    }
    return new Tally.Series(series.claimant(), series.interest(), false, points);
  }

  /** The day on which the claimant of a figure first gave that number. */
  private static Stream<LocalDate> firstSaid(Told told, Map<String, List<Told>> byClaimant) {
    List<Told> same =
        byClaimant.get(told.claimant.toString()).stream()
            .filter(t -> t.range().same(told.range()))
            .toList();
    return Stream.ofNullable(since(same));
  }

  private static boolean overtakes(Range range, LocalDate day, Tally.Point point) {
    return point.since() != null
        && day.isAfter(point.since())
        && range.point() > point.range().point();
  }
}
