package org.dragoman.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The scheme that labels are in. What the coder says in CAMEO is mapped to it. Immutable.
 *
 * @param kind the family of codes
 * @param edition of PLOVER: 2016 or 2021 (0.8), which has fewer categories; else null
 * @param merged whether the labels have YIELD for both CONCEDE and RETREAT
 */
public record EventScheme(Kind kind, Integer edition, boolean merged) {
  /** Families of codes. */
  public enum Kind {
    /** Digits. */
    CAMEO,
    /** Names of categories. */
    PLOVER,
    /** Five classes: PENTA0 statement, 1 to 4 the quads. */
    PENTA
  }

  private static final String STATEMENT = "STATEMENT";
  private static final Set<String> NOBODY = Set.of("---", "***", "NONE");
  private static final Set<String> ONLY_2016 =
      Set.of("FIGHT", "DISAPPROVE", "INVESTIGATE", "DEMAND");
  private static final List<String> RETREAT = List.of("0831", "0834", "084", "085", "086", "087");

  /** PLOVER categories of the CAMEO roots 02 to 20. */
  private static final List<String> OF_2021 =
      List.of(
          "REQUEST",
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "COOPERATE",
          "AID",
          "CONCEDE",
          "ACCUSE",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "MOBILIZE",
          "SANCTION",
          "COERCE",
          "ASSAULT",
          "ASSAULT",
          "ASSAULT");

  private static final List<String> OF_2016 =
      List.of(
          "DEMAND",
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "COOPERATE",
          "AID",
          "CONCEDE",
          "INVESTIGATE",
          "DEMAND",
          "DISAPPROVE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "MOBILIZE",
          "SANCTION",
          "COERCE",
          "ASSAULT",
          "FIGHT",
          "FIGHT");

  private static final Map<String, String> RENAMED =
      Map.of(
          "FIGHT", "ASSAULT",
          "DISAPPROVE", "ACCUSE",
          "INVESTIGATE", "ACCUSE",
          "DEMAND", "REQUEST",
          "YIELD", "CONCEDE");

  private static final Map<String, Integer> QUADS = quads();

  private static Map<String, Integer> quads() {
    Map<String, Integer> quads = new HashMap<>();
    put(quads, 1, "AGREE CONSULT SUPPORT");
    put(quads, 2, "COOPERATE AID CONCEDE YIELD RETREAT");
    put(quads, 3, "REQUEST DEMAND ACCUSE DISAPPROVE INVESTIGATE REJECT THREATEN");
    put(quads, 4, "PROTEST MOBILIZE SANCTION COERCE ASSAULT FIGHT");
    return Map.copyOf(quads);
  }

  private static void put(Map<String, Integer> quads, int quad, String categories) {
    for (String category : categories.split(" ")) {
      quads.put(category, quad);
    }
  }

  /**
   * The scheme that codes are in.
   *
   * @param edition of PLOVER, or null to guess it
   */
  static EventScheme of(Collection<String> codes, Integer edition) {
    if (codes.stream().anyMatch(c -> c.startsWith("PENTA"))) {
      return new EventScheme(Kind.PENTA, null, false);
    }
    if (codes.stream().anyMatch(c -> !c.isEmpty() && Character.isDigit(c.charAt(0)))) {
      return new EventScheme(Kind.CAMEO, null, false);
    }
    int guessed = codes.stream().anyMatch(ONLY_2016::contains) ? 2016 : 2021;
    return new EventScheme(
        Kind.PLOVER, edition == null ? guessed : edition, codes.contains("YIELD"));
  }

  /** Name for people. */
  public String label() {
    return edition == null ? kind.name() : kind.name() + " " + edition;
  }

  /** Events in this scheme, each once; what the scheme has no class for is left out. */
  Set<Triple> of(Collection<Triple> events) {
    Set<Triple> mapped = new LinkedHashSet<>();
    for (Triple event : events) {
      String code = code(event.code().strip().toUpperCase(Locale.ROOT));
      if (!code.equals(STATEMENT) || kind != Kind.PLOVER) {
        mapped.add(new Triple(actor(event.source()), actor(event.target()), code));
      }
    }
    return mapped;
  }

  private static String actor(String code) {
    String capitals = code.strip().toUpperCase(Locale.ROOT);
    return NOBODY.contains(capitals) ? "" : capitals;
  }

  private String code(String code) {
    boolean digits = !code.isEmpty() && Character.isDigit(code.charAt(0));
    return switch (kind) {
      case CAMEO -> code;
      case PENTA ->
          code.startsWith("PENTA") ? code : "PENTA" + (digits ? root(code) : quadOf(code));
      case PLOVER -> merge(digits ? category(code) : renamed(code));
    };
  }

  private String renamed(String category) {
    boolean keep = edition != 2021 || merged && category.equals("YIELD");
    return keep ? category : RENAMED.getOrDefault(category, category);
  }

  private String merge(String category) {
    boolean yields = category.equals("CONCEDE") || category.equals("RETREAT");
    return merged && yields ? "YIELD" : category;
  }

  private String category(String cameo) {
    if (RETREAT.stream().anyMatch(cameo::startsWith)) {
      return "RETREAT";
    }
    int at = number(cameo) - 2;
    List<String> categories = edition == 2016 ? OF_2016 : OF_2021;
    return at >= 0 && at < categories.size() ? categories.get(at) : STATEMENT;
  }

  /** 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict; 0 for statements. */
  static int quad(Triple event) {
    if (event.isCameo()) {
      int root = number(event.code());
      return root == 1 ? 1 : root(event.code());
    }
    String code = event.code();
    return code.startsWith("PENTA") ? code.charAt(code.length() - 1) - '0' : quadOf(code);
  }

  private static int quadOf(String category) {
    return QUADS.getOrDefault(category, 0);
  }

  private static int root(String cameo) {
    int root = number(cameo);
    if (root < 2 || root > 20) {
      return 0;
    }
    return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
  }

  private static int number(String cameo) {
    boolean two = cameo.length() >= 2 && Character.isDigit(cameo.charAt(1));
    return two ? Integer.parseInt(cameo, 0, 2, 10) : 0;
  }
}
