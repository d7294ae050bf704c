package org.dragoman.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.codebook.Cameo;

/**
 * The slots that a person can set, and how values are written: {@code category=ASSAULT}, {@code
 * date=2020-02-10}, {@code actor=a2,"Turkish army|TUR|MIL"}, {@code best=5}, {@code auxiliary=} for
 * none. Stateless.
 */
public final class Slots {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Cameo CAMEO = Cameo.load();

  private enum Kind {
    CATEGORY,
    WORD,
    WORDS,
    DAY,
    NUMBER,
    REAL,
    TRUTH,
    ACTORS,
    ACTOR,
    PLACES,
    PLACE,
    CAMEO_CODE
  }

  private static final Map<String, Map<String, Kind>> SLOTS =
      Map.of(
          "events",
              Map.ofEntries(
                  Map.entry("category", Kind.CATEGORY),
                  Map.entry("mode", Kind.WORDS),
                  Map.entry("context", Kind.WORDS),
                  Map.entry("auxiliary", Kind.WORD),
                  Map.entry("actor", Kind.ACTORS),
                  Map.entry("recipient", Kind.ACTORS),
                  Map.entry("date", Kind.DAY),
                  Map.entry("enddate", Kind.DAY),
                  Map.entry("place", Kind.PLACES),
                  Map.entry("cameo", Kind.CAMEO_CODE),
                  Map.entry("stance", Kind.WORD)),
          "figures",
              Map.ofEntries(
                  Map.entry("kind", Kind.WORD),
                  Map.entry("low", Kind.NUMBER),
                  Map.entry("best", Kind.NUMBER),
                  Map.entry("high", Kind.NUMBER),
                  Map.entry("of", Kind.ACTORS),
                  Map.entry("by", Kind.ACTORS),
                  Map.entry("cumulative", Kind.TRUTH),
                  Map.entry("date", Kind.DAY),
                  Map.entry("enddate", Kind.DAY),
                  Map.entry("place", Kind.PLACE),
                  Map.entry("interest", Kind.WORD),
                  Map.entry("stance", Kind.WORD)),
          "talks",
              Map.ofEntries(
                  Map.entry("kind", Kind.WORD),
                  Map.entry("parties", Kind.ACTORS),
                  Map.entry("mediator", Kind.ACTORS),
                  Map.entry("venue", Kind.PLACE),
                  Map.entry("date", Kind.DAY),
                  Map.entry("enddate", Kind.DAY),
                  Map.entry("outcome", Kind.WORD)),
          "actors",
              Map.ofEntries(
                  Map.entry("name", Kind.WORD),
                  Map.entry("code", Kind.WORD),
                  Map.entry("sector", Kind.WORDS),
                  Map.entry("cameo", Kind.WORD),
                  Map.entry("office", Kind.WORD)),
          "places",
              Map.ofEntries(
                  Map.entry("name", Kind.WORD),
                  Map.entry("country_code", Kind.WORD),
                  Map.entry("province", Kind.WORD),
                  Map.entry("lat", Kind.REAL),
                  Map.entry("lon", Kind.REAL)));

  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "events.auxiliary", Set.of("future", "hypothetical", "negation", "historical"),
          "events.stance", stances(),
          "figures.stance", stances(),
          "figures.kind",
              Set.of(
                  "dead",
                  "injured",
                  "captured",
                  "missing",
                  "displaced",
                  "arrested",
                  "targets",
                  "equipment",
                  "other"),
          "figures.interest", Set.of("own-loss", "enemy-loss", "third-party", "reporter"),
          "talks.kind", Set.of("talks", "meeting", "visit", "call", "summit"),
          "talks.outcome",
              Set.of("agreement", "partial", "none", "continuing", "cancelled", "unknown"));

  private Slots() {}

  private static Set<String> stances() {
    return Set.of(
        "states",
        "claims",
        "admits",
        "denies",
        "doubts",
        "warns",
        "demands",
        "promises",
        "speculates");
  }

  /**
   * Reads "slot=value" into the form of the journal, in which actors and places are described, not
   * numbered.
   *
   * @param list the list of the object: events, figures, talks, actors, places
   * @param record the record in whose terms the user speaks (ids, names)
   * @throws BadCorrection if there is no such slot, or the value does not fit it
   */
  public static void read(String list, String assignment, JsonNode record, ObjectNode into) {
    int at = assignment.indexOf('=');
    if (at <= 0) {
      throw new BadCorrection("\"" + assignment + "\" is no slot=value");
    }
    String slot = assignment.substring(0, at).strip();
    String value = assignment.substring(at + 1).strip();
    Kind kind = kind(list, slot);
    into.set(slot, value.isEmpty() ? none(kind) : value(list, slot, kind, value, record));
  }

  private static Kind kind(String list, String slot) {
    Map<String, Kind> slots = SLOTS.get(list);
    Kind kind = slots == null ? null : slots.get(slot);
    if (kind == null) {
      throw new BadCorrection(
          list
              + " have no slot \""
              + slot
              + "\" that can be set; they have "
              + String.join(", ", slots == null ? Set.of() : new TreeMap<>(slots).keySet()));
    }
    return kind;
  }

  private static JsonNode none(Kind kind) {
    return switch (kind) {
      case WORDS, ACTORS, PLACES -> JSON.createArrayNode();
      case CATEGORY -> throw new BadCorrection("an event has a category: reject it instead");
      default -> JSON.nullNode();
    };
  }

  private static JsonNode value(
      String list, String slot, Kind kind, String value, JsonNode record) {
    return switch (kind) {
      case CATEGORY -> {
        String category = value.toUpperCase(Locale.ROOT);
        if (CAMEO.category(category) == null) {
          throw new BadCorrection("there is no PLOVER category \"" + value + "\"");
        }
        yield JSON.getNodeFactory().textNode(category);
      }
      case CAMEO_CODE -> {
        if (CAMEO.code(value) == null) {
          throw new BadCorrection("there is no CAMEO code \"" + value + "\"");
        }
        yield JSON.getNodeFactory().textNode(value);
      }
      case WORD -> JSON.getNodeFactory().textNode(choice(list + "." + slot, value));
      case WORDS -> {
        ArrayNode words = JSON.createArrayNode();
        List.of(value.split("[,\\s]+")).forEach(words::add);
        yield words;
      }
      case DAY -> JSON.getNodeFactory().textNode(day(slot, value).toString());
      case NUMBER -> JSON.getNodeFactory().numberNode(number(slot, value));
      case REAL -> JSON.getNodeFactory().numberNode(real(slot, value));
      case TRUTH -> JSON.getNodeFactory().booleanNode(truth(slot, value));
      case ACTORS, PLACES -> {
        ArrayNode all = JSON.createArrayNode();
        for (String one : split(value)) {
          all.add(kind == Kind.ACTORS ? Described.actor(one, record) : place(one, record));
        }
        yield all;
      }
      case ACTOR -> Described.actor(value, record);
      case PLACE -> place(unquoted(value), record);
    };
  }

  private static ObjectNode place(String value, JsonNode record) {
    return Described.place(value, record);
  }

  private static String choice(String slot, String value) {
    Set<String> choices = CHOICES.get(slot);
    if (choices != null && !choices.contains(value.toLowerCase(Locale.ROOT))) {
      List<String> sorted = choices.stream().sorted().toList();
      throw new BadCorrection(
          slot.substring(slot.indexOf('.') + 1)
              + " is one of "
              + String.join(", ", sorted)
              + ", not \""
              + value
              + "\"");
    }
    return choices == null ? value : value.toLowerCase(Locale.ROOT);
  }

  private static LocalDate day(String slot, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadCorrection(slot + " is a day like 2020-02-18, not \"" + value + "\"");
    }
  }

  private static int number(String slot, String value) {
    try {
      return Optional.of(Integer.parseInt(value)).filter(n -> n >= 0).orElseThrow();
    } catch (RuntimeException e) {
      throw new BadCorrection(slot + " is a whole number, not \"" + value + "\"");
    }
  }

  private static double real(String slot, String value) {
    try {
      return Optional.of(Double.parseDouble(value))
          .filter(d -> Math.abs(d) <= (slot.equals("lat") ? 90 : 180))
          .orElseThrow();
    } catch (RuntimeException e) {
      throw new BadCorrection(slot + " is a number of degrees, not \"" + value + "\"");
    }
  }

  private static boolean truth(String slot, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new BadCorrection(slot + " is yes or no, not \"" + value + "\"");
    };
  }

  /** Parts between commas that stand outside quotation marks. */
  private static List<String> split(String value) {
    return List.of(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).stream()
        .map(Slots::unquoted)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static String unquoted(String value) {
    String bare = value.strip();
    boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
  }
}
