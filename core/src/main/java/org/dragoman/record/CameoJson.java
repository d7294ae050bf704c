package org.dragoman.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The record as CAMEO source-code-target triples, one JSON object a report: {@code {"id", "events":
 * [{"source", "target", "code"}]}}.
 *
 * <p>Follows the CAMEO codebook (1.1b3): every source is paired with every target; what two sides
 * do together (negotiate, meet on neutral ground, sign, agree, cooperate, exchange) is written in
 * both directions, a visit as 042 with 043 the other way. An act against a place has the country of
 * the place as its target. What did not happen or is told as history is left out, since CAMEO
 * cannot say so; a missing actor is {@code ---}. Stateless and thread-safe.
 */
public final class CameoJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOBODY = "---";
  private static final Set<String> LEFT_OUT = Set.of("negation", "hypothetical", "historical");

  /** Codes of acts that both sides do, by prefix. */
  private static final List<String> RECIPROCAL = List.of("036", "037", "04", "057", "06");

  private static final Set<String> ONE_WAY = Set.of("042", "043", "045");

  private CameoJson() {}

  private record Triple(String source, String target, String code) {}

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

  private static Set<Triple> triples(ReportRecord record) {
    Map<String, String> codes = new TreeMap<>();
    record.actors().forEach(a -> codes.put(a.id(), Objects.requireNonNullElse(a.cameo(), NOBODY)));
    Map<String, String> countries = new TreeMap<>();
    record.places().stream()
        .filter(p -> p.countryCode() != null)
        .forEach(p -> countries.put(p.id(), p.countryCode()));
    Set<Triple> triples = new LinkedHashSet<>();
    for (ReportRecord.Event event : record.events()) {
      boolean happened = event.auxiliary() == null || !LEFT_OUT.contains(event.auxiliary());
      if (event.cameo() != null && happened) {
        addAll(triples, event, codes, countries);
      }
    }
    return triples;
  }

  private static void addAll(
      Set<Triple> triples,
      ReportRecord.Event event,
      Map<String, String> codes,
      Map<String, String> countries) {
    List<String> actors = distinct(event.actor(), codes);
    List<String> recipients = distinct(event.recipient(), codes);
    if (recipients.isEmpty() && actors.size() > 1) {
      addSides(triples, event.cameo(), actors);
      return;
    }
    if (recipients.isEmpty()) {
      recipients =
          List.of(
              event.location().stream()
                  .map(countries::get)
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(NOBODY));
    }
    for (String source : actors.isEmpty() ? List.of(NOBODY) : actors) {
      for (String target : recipients) {
        add(triples, source, target, event.cameo());
      }
    }
  }

  private static List<String> distinct(List<String> ids, Map<String, String> codes) {
    return new ArrayList<>(new LinkedHashSet<>(ids.stream().map(codes::get).toList()));
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
    triples.add(new Triple(source, target, code));
    if (target.equals(NOBODY) || source.equals(NOBODY)) {
      return;
    }
    if (code.equals("042")) {
      triples.add(new Triple(target, source, "043"));
    } else if (code.equals("043")) {
      triples.add(new Triple(target, source, "042"));
    } else if (!ONE_WAY.contains(code) && RECIPROCAL.stream().anyMatch(code::startsWith)) {
      triples.add(new Triple(target, source, code));
    }
  }
}
