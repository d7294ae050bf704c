package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what cannot all be true in an incident or talks. Not a contradiction: ranges that overlap,
 * a toll that rises as reports come later, a claimant's own correction, a group that one report
 * tells less closely than another, attackers of whom nobody knows who they are.
 */
public final class Contradictions {
  private static final Set<String> FIGHTERS =
      Set.of("MIL", "REB", "GOV", "COP", "SPY", "PRM", "PTY", "OPP");
  private static final Set<String> STATE = Set.of("MIL", "GOV", "COP", "SPY");
  private static final Set<String> NO_FIGHTERS = Set.of("UNO", "NGO");
  private static final double FAR_KM = 100;
  private static final Set<String> VIOLENT = Set.of("ASSAULT", "COERCE");
  private static final Set<Set<String>> OUTCOMES =
      Set.of(
          Set.of("agreement", "none"),
          Set.of("agreement", "cancelled"),
          Set.of("partial", "none"),
          Set.of("partial", "cancelled"),
          Set.of("continuing", "none"),
          Set.of("continuing", "cancelled"));
  private static final int ENOUGH = 2;

  private Contradictions() {}

  /** The contradictions within an incident: tolls, denials, perpetrators, days, places. */
  public static List<Contradiction> of(Incident incident) {
    List<Contradiction> found = new ArrayList<>();
    incident.figures().forEach(t -> tolls(t, found));
    denials(incident, found);
    if (VIOLENT.contains(incident.category())) {
      perpetrators(incident, found);
    }
    days(incident, found);
    places(incident, found);
    return List.copyOf(found);
  }

  /** The contradictions within talks: how they ended. */
  public static List<Contradiction> of(Talks talks) {
    List<Contradiction> found = new ArrayList<>();
    List<Talks.Outcome> outcomes =
        talks.outcomes().stream().sorted(Comparator.comparing(Talks.Outcome::outcome)).toList();
    for (int i = 0; i < outcomes.size(); i++) {
      for (int j = i + 1; j < outcomes.size(); j++) {
        outcome(talks, outcomes.get(i), outcomes.get(j), found);
      }
    }
    return List.copyOf(found);
  }

  private static void outcome(
      Talks talks, Talks.Outcome a, Talks.Outcome b, List<Contradiction> found) {
    if (!OUTCOMES.contains(Set.of(a.outcome(), b.outcome()))
        || development(a, b)
        || development(b, a)) {
      return;
    }
    String about =
        "outcome of talks"
            + (talks.parties().isEmpty()
                ? ""
                : talks.parties().stream()
                    .map(Talks.Name::name)
                    .limit(2)
                    .collect(Collectors.joining(" and ", " between ", "")));
    add(
        found,
        Contradiction.Kind.OUTCOME,
        about,
        outcomeWords(a.outcome()),
        a.citations(),
        outcomeWords(b.outcome()),
        b.citations());
  }

  /** Talks that went on, or had failed so far, may later end with an agreement, or break off. */
  private static boolean development(Talks.Outcome early, Talks.Outcome late) {
    LocalDate last = last(early.citations());
    LocalDate first = first(late.citations());
    boolean later = last != null && first != null && first.isAfter(last);
    return later
        && (early.outcome().equals("continuing")
            || early.outcome().equals("none") && !late.outcome().equals("cancelled"));
  }

  private static String outcomeWords(String outcome) {
    return switch (outcome) {
      case "agreement" -> "ended with an agreement";
      case "partial" -> "ended with a partial agreement";
      case "none" -> "ended without agreement";
      case "continuing" -> "will go on";
      default -> outcome;
    };
  }

  /** One row for each two numbers, however many give them. */
  private static void tolls(Tally tally, List<Contradiction> found) {
    Map<List<Integer>, List<List<Citation>>> sides = new TreeMap<>(NUMBERS);
    Map<Integer, String> words = new HashMap<>();
    List<Tally.Series> claims = tally.claims();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        for (Tally.Point[] pair : toll(claims.get(i), claims.get(j))) {
          boolean ordered = pair[0].range().point() < pair[1].range().point();
          Tally.Point less = pair[ordered ? 0 : 1];
          Tally.Point more = pair[ordered ? 1 : 0];
          List<List<Citation>> row =
              sides.computeIfAbsent(
                  List.of(less.range().point(), more.range().point()),
                  k -> List.of(new ArrayList<>(), new ArrayList<>()));
          row.get(0).addAll(less.citations());
          row.get(1).addAll(more.citations());
          words.putIfAbsent(less.range().point(), less.range().words());
          words.putIfAbsent(more.range().point(), more.range().words());
        }
      }
    }
    String about =
        tally.kind()
            + (tally.whose() == null ? "" : ", " + tally.whose())
            + (tally.cumulative() ? ", sum of several happenings" : "");
    sides.forEach(
        (numbers, row) ->
            add(
                found,
                Contradiction.Kind.TOLL,
                about,
                words.get(numbers.get(0)) + " " + tally.kind(),
                row.get(0),
                words.get(numbers.get(1)) + " " + tally.kind(),
                row.get(1)));
  }

  private static final Comparator<List<Integer>> NUMBERS =
      Comparator.<List<Integer>>comparingInt(n -> n.get(0)).thenComparingInt(n -> n.get(1));

  /** The latest pair of figures of two claimants that cannot both be true, if any. */
  private static List<Tally.Point[]> toll(Tally.Series a, Tally.Series b) {
    for (int i = a.points().size() - 1; i >= 0; i--) {
      for (int j = b.points().size() - 1; j >= 0; j--) {
        Tally.Point mine = a.points().get(i);
        Tally.Point theirs = b.points().get(j);
        if (contradict(a, mine, b, theirs)) {
          return List.<Tally.Point[]>of(new Tally.Point[] {mine, theirs});
        }
      }
    }
    return List.of();
  }

  private static boolean contradict(
      Tally.Series a, Tally.Point mine, Tally.Series b, Tally.Point theirs) {
    if (mine.range().meets(theirs.range())) {
      return false;
    }
    boolean sameDay = mine.since() != null && mine.since().equals(theirs.since());
    if (sameDay) {
      return lastOfDay(a, mine) && lastOfDay(b, theirs);
    }
    if (mine != a.last() || theirs != b.last() || mine.since() == null || theirs.since() == null) {
      return mine == a.last() && theirs == b.last();
    }
    boolean rises =
        mine.since().isBefore(theirs.since())
            ? mine.range().point() < theirs.range().point()
            : theirs.range().point() < mine.range().point();
    return !rises;
  }

  private static boolean lastOfDay(Tally.Series series, Tally.Point point) {
    return series.points().stream()
        .filter(p -> Objects.equals(p.since(), point.since()))
        .reduce((first, last) -> last)
        .orElseThrow()
        .equals(point);
  }

  private static void denials(Incident incident, List<Contradiction> found) {
    for (Incident.Role role : incident.actors()) {
      if (role.denied().isEmpty()) {
        continue;
      }
      Set<Claimant> deniers = claimants(role.denied());
      List<Citation> claims =
          incident.actors().stream()
              .filter(r -> r == role || compatible(r, role))
              .flatMap(r -> r.said().stream())
              .filter(c -> !deniers.contains(c.claimant()))
              .toList();
      if (!claims.isEmpty()) {
        add(
            found,
            Contradiction.Kind.DENIAL,
            "whether " + role.name() + " did it",
            role.name() + " did it",
            claims,
            role.name() + " did not do it",
            role.denied());
      }
    }
    Set<Citation> named =
        incident.actors().stream().flatMap(r -> r.denied().stream()).collect(Collectors.toSet());
    List<Citation> denied =
        incident.tellings().stream()
            .filter(Incident.Telling::denied)
            .map(Incident.Telling::citation)
            .filter(c -> !named.contains(c))
            .toList();
    Set<Claimant> deniers = claimants(denied);
    List<Citation> told =
        incident.tellings().stream()
            .filter(t -> !t.denied())
            .map(Incident.Telling::citation)
            .filter(c -> !deniers.contains(c.claimant()))
            .toList();
    if (!denied.isEmpty() && !told.isEmpty()) {
      add(
          found,
          Contradiction.Kind.DENIAL,
          "whether it happened",
          "it happened",
          told,
          "it did not happen",
          denied);
    }
  }

  private static void perpetrators(Incident incident, List<Contradiction> found) {
    List<Incident.Role> roles =
        incident.actors().stream()
            .filter(Contradictions::told)
            .filter(r -> !r.said().isEmpty() && !suffers(r, incident))
            .sorted(Comparator.comparing(Incident.Role::name))
            .toList();
    for (int i = 0; i < roles.size(); i++) {
      for (int j = i + 1; j < roles.size(); j++) {
        perpetrator(roles.get(i), roles.get(j), found);
      }
    }
  }

  /** Two doers that one claimant or event names together fought together, or each other. */
  private static void perpetrator(Incident.Role a, Incident.Role b, List<Contradiction> found) {
    if (compatible(a, b)) {
      return;
    }
    Set<Claimant> both = claimants(a.said());
    both.retainAll(claimants(b.said()));
    List<Citation> mine = a.said().stream().filter(c -> !both.contains(c.claimant())).toList();
    List<Citation> theirs = b.said().stream().filter(c -> !both.contains(c.claimant())).toList();
    if (firm(mine) && firm(theirs)) {
      add(
          found,
          Contradiction.Kind.PERPETRATOR,
          "who did it",
          "it was " + a.name(),
          mine,
          "it was " + b.name(),
          theirs);
    }
  }

  /** In a clash each side strikes and is struck: that is no dispute over who did it. */
  private static boolean suffers(Incident.Role doer, Incident incident) {
    return incident.recipients().stream()
        .filter(r -> r.sources() > 0 && r.code() != null && !r.sector().isEmpty())
        .anyMatch(r -> r.code().equals(doer.code()) && r.sector().equals(doer.sector()));
  }

  private static boolean told(Incident.Role role) {
    return role.code() != null
        && !NO_FIGHTERS.contains(role.code())
        && (role.sector().isEmpty() || FIGHTERS.contains(role.sector().get(0)));
  }

  /** Whether somebody answers for it, or two outlets tell it in their own voice. */
  private static boolean firm(List<Citation> citations) {
    return citations.stream().anyMatch(c -> !c.claimant().reporter())
        || outlets(citations) >= ENOUGH;
  }

  /** Whether both can be the same, one told less closely. */
  private static boolean compatible(Incident.Role a, Incident.Role b) {
    if (a.code() == null || b.code() == null) {
      return true;
    }
    boolean role =
        a.sector().isEmpty()
            || b.sector().isEmpty()
            || a.sector().get(0).equals(b.sector().get(0))
            || STATE.contains(a.sector().get(0)) && STATE.contains(b.sector().get(0));
    return a.code().equals(b.code()) && role;
  }

  /** Reports whose days differ altogether: by two days, or by one with two outlets for each. */
  private static void days(Incident incident, List<Contradiction> found) {
    List<Incident.Day> days =
        incident.days().stream().sorted(Comparator.comparing(Incident.Day::date)).toList();
    for (int i = 0; i < days.size(); i++) {
      for (int j = i + 1; j < days.size(); j++) {
        Incident.Day early = days.get(i);
        Incident.Day late = days.get(j);
        List<Citation> mine = without(early.citations(), late.citations());
        List<Citation> theirs = without(late.citations(), early.citations());
        boolean far = Days.gap(early.date(), late.date(), 0) > 1;
        boolean enough = outlets(mine) >= ENOUGH && outlets(theirs) >= ENOUGH;
        if (enough || far && firm(mine) && firm(theirs)) {
          add(
              found,
              Contradiction.Kind.DATE,
              "when it happened",
              "it was on " + early.date(),
              mine,
              "it was on " + late.date(),
              theirs);
        }
      }
    }
  }

  private static void places(Incident incident, List<Contradiction> found) {
    List<Incident.Place> places =
        incident.places().stream().sorted(Comparator.comparing(Incident.Place::name)).toList();
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        Incident.Place a = places.get(i);
        Incident.Place b = places.get(j);
        if (!farApart(a, b)) {
          continue;
        }
        List<Citation> mine = elsewhere(incident, a, b);
        List<Citation> theirs = elsewhere(incident, b, a);
        if (firm(mine) && firm(theirs)) {
          add(
              found,
              Contradiction.Kind.PLACE,
              "where it happened",
              "it was in " + a.name(),
              mine,
              "it was in " + b.name(),
              theirs);
        }
      }
    }
  }

  /** Citations of a place in reports that name no place near the other one. */
  private static List<Citation> elsewhere(
      Incident incident, Incident.Place place, Incident.Place other) {
    Set<String> near =
        incident.places().stream()
            .filter(p -> !farApart(p, other))
            .flatMap(p -> p.citations().stream())
            .map(Citation::report)
            .collect(Collectors.toSet());
    return place.citations().stream().filter(c -> !near.contains(c.report())).toList();
  }

  /** A town and the province that bears its name are not apart. */
  private static boolean farApart(Incident.Place a, Incident.Place b) {
    return Spot.between(where(a), where(b)) == Spot.APART
        && a.lat() != null
        && b.lat() != null
        && Spot.kilometres(where(a), where(b)) > FAR_KM;
  }

  private static Sketch.Where where(Incident.Place p) {
    return new Sketch.Where("", p.name(), p.country(), null, p.lat(), p.lon(), p.resolution());
  }

  private static List<Citation> without(List<Citation> citations, List<Citation> others) {
    Set<String> reports = others.stream().map(Citation::report).collect(Collectors.toSet());
    return citations.stream().filter(c -> !reports.contains(c.report())).toList();
  }

  private static int outlets(List<Citation> citations) {
    return (int) citations.stream().map(Citation::outlet).distinct().count();
  }

  private static Set<Claimant> claimants(List<Citation> citations) {
    return citations.stream()
        .map(Citation::claimant)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static LocalDate first(List<Citation> citations) {
    return dates(citations).min(Comparator.naturalOrder()).orElse(null);
  }

  private static LocalDate last(List<Citation> citations) {
    return dates(citations).max(Comparator.naturalOrder()).orElse(null);
  }

  private static Stream<LocalDate> dates(List<Citation> citations) {
    return citations.stream().map(Citation::date).filter(Objects::nonNull);
  }

  private static void add(
      List<Contradiction> found,
      Contradiction.Kind kind,
      String about,
      String value,
      List<Citation> citations,
      String otherValue,
      List<Citation> otherCitations) {
    Contradiction.Side a = new Contradiction.Side(value, citations);
    Contradiction.Side b = new Contradiction.Side(otherValue, otherCitations);
    found.add(
        new Contradiction(
            kind,
            about,
            a,
            b,
            a.speakers() + ": " + value + "; " + b.speakers() + ": " + otherValue));
  }
}
