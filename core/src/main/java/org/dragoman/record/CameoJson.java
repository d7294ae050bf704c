package org.dragoman.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.text.Span;

/**
 * The record as CAMEO source-code-target triples, one JSON object a report: {@code {"id", "events":
 * [{"source", "target", "code"}]}}.
 *
 * <p>Follows the CAMEO codebook (1.1b3): every source is paired with every target; what two sides
 * do together (negotiate, meet on neutral ground, sign, agree, cooperate, exchange) is written in
 * both directions, a visit as 042 with 043 the other way. International actors have their kind and
 * role, not the name of the organisation ({@code IGOMIL}). An act against a place has the country
 * of the place as its target, force against a town its civilians; an attack by nobody knows whom
 * has the unidentified forces of the place as its source. What did not happen or is told as history
 * is left out, since CAMEO cannot say so. A missing actor is {@code ---}; such an event is left out
 * where its sentence tells one with both sides. Stateless and thread-safe.
 */
public final class CameoJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOBODY = "---";

  /** Marks a source that only the place tells of. */
  private static final char UNKNOWN = '?';

  private static final Set<String> LEFT_OUT = Set.of("negation", "hypothetical", "historical");

  /** Codes of violence, whose doer may be unknown. */
  private static final List<String> ATTACKS = List.of("18", "19", "20");

  /** Codes of force, or threats of it, that a place's people bear. */
  private static final List<String> AGAINST_PEOPLE =
      List.of("132", "133", "138", "172", "175", "18", "19", "20");

  private static final Integer WHOLE_COUNTRY = 1;

  private CameoJson() {}

  private record Triple(String source, String target, String code) {
    boolean isDyad() {
      return source.charAt(0) != UNKNOWN && !source.equals(NOBODY) && !target.equals(NOBODY);
    }

    /** Without the mark of an unidentified source. */
    Triple named() {
      return source.charAt(0) == UNKNOWN ? new Triple(source.substring(1), target, code) : this;
    }
  }

  /** One line of JSON without a line end. */
  public static String write(ReportRecord record) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", record.report().id());
    ArrayNode events = line.putArray("events");
    for (Triple triple : triples(record)) {
      events
          .addObject()
          .put("source", triple.source())
          .put("target", triple.target())
          .put("code", triple.code());
    }
    return line.toString();
  }

  /** What the triples are made from: the codes of the actors, the places by their ids. */
  private record Key(Map<String, String> codes, Map<String, ReportRecord.Place> places) {
    static Key of(ReportRecord record) {
      Map<String, String> codes = new TreeMap<>();
      record.actors().forEach(a -> codes.put(a.id(), general(a.cameo())));
      Map<String, ReportRecord.Place> places = new TreeMap<>();
      record.places().stream()
          .filter(p -> p.countryCode() != null)
          .forEach(p -> places.put(p.id(), p));
      return new Key(codes, places);
    }

    private static String general(String code) {
      return code == null ? NOBODY : CameoActor.general(code);
    }

    Optional<ReportRecord.Place> place(ReportRecord.Event event) {
      return event.location().stream().map(places::get).filter(Objects::nonNull).findFirst();
    }
  }

  private static Set<Triple> triples(ReportRecord record) {
    Key key = Key.of(record);
    Map<Span, Set<Triple>> bySentence = new LinkedHashMap<>();
    for (ReportRecord.Event event : record.events()) {
      boolean happened = event.auxiliary() == null || !LEFT_OUT.contains(event.auxiliary());
      if (event.cameo() != null && happened) {
        addAll(
            bySentence.computeIfAbsent(sentence(record, event), s -> new LinkedHashSet<>()),
            event,
            key);
      }
    }
    Set<Triple> triples = new LinkedHashSet<>();
    for (Set<Triple> told : bySentence.values()) {
      boolean dyad = told.stream().anyMatch(Triple::isDyad);
      told.stream().filter(t -> !dyad || t.isDyad()).map(t -> t.named()).forEach(triples::add);
    }
    return triples;
  }

  private static Span sentence(ReportRecord record, ReportRecord.Event event) {
    return record.sentences().stream()
        .filter(s -> s.start() <= event.trigger().start() && event.trigger().start() < s.end())
        .findFirst()
        .orElse(event.trigger());
  }

  private static void addAll(Set<Triple> triples, ReportRecord.Event event, Key key) {
    List<String> actors = distinct(event.actor(), key.codes());
    List<String> recipients = distinct(event.recipient(), key.codes());
    if (recipients.isEmpty() && actors.size() > 1 && MutualActs.amongSides(event.cameo())) {
      addSides(triples, event.cameo(), actors);
      return;
    }
    if (actors.isEmpty()) {
      actors = List.of(unidentified(event, key));
    }
    if (recipients.isEmpty()) {
      recipients = List.of(placed(event, key));
    }
    for (String source : actors) {
      for (String target : recipients) {
        add(triples, source, target, event.cameo());
      }
    }
  }

  private static String unidentified(ReportRecord.Event event, Key key) {
    return isAny(event.cameo(), ATTACKS)
        ? key.place(event).map(p -> UNKNOWN + p.countryCode() + "UAF").orElse(NOBODY)
        : NOBODY;
  }

  private static String placed(ReportRecord.Event event, Key key) {
    String people = isAny(event.cameo(), AGAINST_PEOPLE) ? "CVL" : "";
    return key.place(event)
        .map(p -> p.countryCode() + (Objects.equals(p.resolution(), WHOLE_COUNTRY) ? "" : people))
        .orElse(NOBODY);
  }

  private static boolean isAny(String code, List<String> prefixes) {
    return prefixes.stream().anyMatch(code::startsWith);
  }

  private static List<String> distinct(List<String> ids, Map<String, String> codes) {
    Set<String> all = new LinkedHashSet<>(ids.stream().map(codes::get).toList());
    // "Iranian officials said that Iran": the state is not another side beside its officials.
    return all.stream().filter(c -> !all.contains(c + "GOV")).toList();
  }

  /** What several actors do with each other: every ordered pair. */
  private static void addSides(Set<Triple> triples, String code, List<String> sides) {
    for (String one : sides) {
      for (String other : sides) {
        if (!one.equals(other)) {
          triples.add(new Triple(one, other, code));
        }
      }
    }
  }

  private static void add(Set<Triple> triples, String source, String target, String code) {
    boolean nobody = source.equals(NOBODY) && target.equals(NOBODY);
    if (nobody || source.equals(target) && !source.equals(NOBODY) && code.startsWith("04")) {
      return;
    }
    // A state's force against "the country" that it is itself meets its people.
    boolean own = source.length() > 3 && source.startsWith(target) && target.length() == 3;
    String hit = own && isAny(code, AGAINST_PEOPLE) ? target + "CVL" : target;
    triples.add(new Triple(source, hit, code));
    if (target.equals(NOBODY) || source.equals(NOBODY)) {
      return;
    }
    String mirror = MutualActs.mirror(code);
    if (mirror != null) {
      triples.add(new Triple(target, source, mirror));
    }
  }
}
