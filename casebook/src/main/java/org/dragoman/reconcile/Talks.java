package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A meeting or negotiation as many reports tell it.
 *
 * @param kind what most sources call it: talks, meeting, visit, call or summit
 * @param parties the sides, most sources first; states once, whoever speaks for them
 * @param participants people who take part
 * @param mediators who brings the sides together
 * @param venues most sources first
 * @param date first day told, or null
 * @param enddate last day told, if another, or null
 * @param rounds days of the sessions that reports tell of
 * @param topics words for what it is about
 * @param outcomes how it ended, by those who say so
 * @param reports how many reports tell of it
 * @param sources how many of them are independent
 */
public record Talks(
    String kind,
    List<Name> parties,
    List<Name> participants,
    List<Name> mediators,
    List<Name> venues,
    LocalDate date,
    LocalDate enddate,
    List<LocalDate> rounds,
    List<String> topics,
    List<Outcome> outcomes,
    int reports,
    int sources) {

  /** A name with how many independent sources give it; code is null where there is none. */
  public record Name(String name, String code, int sources) {}

  /**
   * How the talks ended, as some tell it.
   *
   * @param outcome agreement, partial, none, continuing or cancelled
   * @param sources how many independent sources carry it
   */
  public record Outcome(String outcome, int sources, List<Citation> citations) {}

  /** The talks that these talks objects of reports tell of. The order does not matter. */
  public static Talks reconcile(List<Member> members) {
    return new Account(members).talks();
  }

  /** The talks in the making. */
  private static final class Account {
    private final List<Member> members;
    private final Sources sources;
    private final Voices voices;

    Account(List<Member> members) {
      this.members = Incidents.ordered(members);
      sources = new Sources(this.members.stream().map(Member::sketch).toList());
      voices = new Voices(this.members, sources);
    }

    Talks talks() {
      List<LocalDate> days = days();
      List<Name> kinds =
          names((s, t) -> t.kind() == null ? List.of() : List.of(new Name(t.kind(), null, 0)));
      return new Talks(
          kinds.isEmpty() ? null : kinds.get(0).name(),
          names((s, t) -> sides(s.whos(t.parties()))),
          names((s, t) -> people(s.whos(t.participants()))),
          names((s, t) -> sides(s.whos(t.mediator()))),
          names((s, t) -> venue(s, t)),
          days.isEmpty() ? null : days.get(0),
          days.size() < 2 ? null : days.get(days.size() - 1),
          all(t -> t.rounds().stream().map(Sketch.Round::date).filter(d -> d != null)),
          all(t -> t.topic().stream()),
          outcomes(),
          members.size(),
          sources.count(members.stream().map(m -> m.sketch().report()).toList()));
    }

    private static List<Name> sides(List<Sketch.Who> whos) {
      return whos.stream().map(w -> new Name(w.answerable(), w.code(), 0)).toList();
    }

    private static List<Name> people(List<Sketch.Who> whos) {
      return whos.stream().map(w -> new Name(w.name(), w.code(), 0)).toList();
    }

    private static List<Name> venue(Sketch sketch, Sketch.Talk talk) {
      return talk.venue() == null
          ? List.of()
          : sketch.where(talk.venue()).map(p -> new Name(p.name(), p.country(), 0)).stream()
              .toList();
    }

    private List<LocalDate> days() {
      return all(t -> Stream.of(t.date(), t.enddate()).filter(d -> d != null));
    }

    private <T extends Comparable<? super T>> List<T> all(Function<Sketch.Talk, Stream<T>> values) {
      Set<T> all = new TreeSet<>();
      members.forEach(m -> m.talks().forEach(t -> values.apply(t).forEach(all::add)));
      return List.copyOf(all);
    }

    private interface Namer {
      List<Name> of(Sketch sketch, Sketch.Talk talk);
    }

    /** Names with their sources; a side with the country's code is that country. */
    private List<Name> names(Namer namer) {
      Map<String, Map<String, Set<String>>> byKey = new TreeMap<>();
      Map<String, String> codes = new TreeMap<>();
      for (Member member : members) {
        for (Sketch.Talk talk : member.talks()) {
          for (Name name : namer.of(member.sketch(), talk)) {
            String key = String.join(" ", Words.of(name.name()));
            codes.putIfAbsent(key, name.code() == null ? "" : name.code());
            byKey
                .computeIfAbsent(key, k -> new TreeMap<>())
                .computeIfAbsent(name.name(), k -> new TreeSet<>())
                .add(member.sketch().report());
          }
        }
      }
      List<Name> names = new ArrayList<>();
      byKey.forEach(
          (key, spellings) -> {
            Set<String> reports = new TreeSet<>();
            spellings.values().forEach(reports::addAll);
            String spelling =
                spellings.keySet().stream()
                    .max(Comparator.comparingInt(s -> spellings.get(s).size()))
                    .orElseThrow();
            String code = codes.get(key);
            names.add(new Name(spelling, code.isEmpty() ? null : code, sources.count(reports)));
          });
      names.sort(Comparator.comparingInt((Name n) -> -n.sources()).thenComparing(Name::name));
      return List.copyOf(names);
    }

    private List<Outcome> outcomes() {
      Map<String, List<Citation>> cited = new TreeMap<>();
      for (Member member : members) {
        Sketch sketch = member.sketch();
        for (Sketch.Talk talk : member.talks()) {
          if (talk.outcome() != null && !talk.outcome().equals("unknown")) {
            cited
                .computeIfAbsent(talk.outcome(), k -> new ArrayList<>())
                .add(
                    new Citation(
                        voices.of(sketch, talk.says()),
                        sketch.report(),
                        sketch.outlet(),
                        sketch.date(),
                        talk.id()));
          }
        }
      }
      List<Outcome> outcomes = new ArrayList<>();
      cited.forEach(
          (outcome, citations) ->
              outcomes.add(
                  new Outcome(
                      outcome,
                      sources.citing(citations),
                      citations.stream().sorted(Citation.ORDER).toList())));
      outcomes.sort(
          Comparator.comparingInt((Outcome o) -> -o.sources()).thenComparing(Outcome::outcome));
      return List.copyOf(outcomes);
    }
  }
}
