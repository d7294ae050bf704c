package org.dragoman.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks every table as {@code docs/codebook.md} promises. All problems are listed in one failure,
 * each with its file and line.
 */
class CodebookLinterTest {
  private static final String NAMED = "name code sector cameo aliases from to";
  private static final String PERSONS = "name code sector office from to aliases";
  private static final String FRAMES =
      "lemma pos needs cameo event mode actor recipient flags example";
  private static final String PLACES = "name country lat lon radius_km aliases";

  /** Columns of the tables that do not share them with their directory. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "cameo.tsv", "code name goldstein event mode context",
          "plover.tsv", "event quad score modes",
          "actors/countries.tsv", "code name demonyms capital aliases",
          "places/countries.tsv", "code lat lon radius_km",
          "actors/agents.tsv", "phrase sector kind note",
          "frames/classes.tsv", "class words",
          "frames/compose.tsv", "outer inner cameo event mode",
          "claims/cues.tsv", "lemma pos stance needs note",
          "claims/hedges.tsv", "phrase note");

  private static final Set<String> INTERNATIONAL = words("UNO EUR IGO NGO ISM IMG MNC");
  private static final Set<String> SECTORS =
      words(
          "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF");
  private static final Set<String> KINDS = words("person people body thing force office place");
  private static final Set<String> ROLES = words("subj obj iobj poss mod");
  private static final Set<String> CONDITIONS = words("obj subj iobj prt mod poss comp inf neg");
  private static final Set<String> FLAGS = words("mutual needs-actor light casualty");
  private static final Set<String> OUTER =
      words("intend demand appeal refuse threaten accuse halt allow");
  private static final Set<String> STANCES =
      words("states claims admits denies doubts warns demands promises speculates");
  private static final Set<String> PREPOSITIONS =
      words(
          "about above across after against ahead along alongside amid among around as at away because before behind"
              + " below beneath beside besides between beyond by concerning despite down during except for from in"
              + " inside into like near of off on onto out outside over past per regarding round since through"
              + " throughout till to toward towards under until up upon versus via when while with within without");

  private static final Set<String> CODES = codes();

  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, String> agents = new HashMap<>();
  private final Cameo cameo = Cameo.load();
  private final Set<String> classes = new HashSet<>();
  private final Set<String> outerUsed = new TreeSet<>();
  private final Set<String> outerComposed = new HashSet<>();

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  private static Set<String> codes() {
    Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    codes.add("KOS");
    codes.addAll(INTERNATIONAL);
    return codes;
  }

  @Test
  void everyTableIsSound() throws IOException, URISyntaxException {
    Path root = Path.of(Tsv.class.getResource("plover.tsv").toURI()).getParent();
    for (Tsv.Row row : Tsv.read("frames/classes.tsv")) {
      classes.add(row.get("class").replaceFirst("^@", ""));
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        lint(file, root.relativize(file).toString().replace('\\', '/'));
      }
    }
    for (String outer : outerUsed) {
      if (!outerComposed.contains(outer)) {
        problems.add("frames/compose.tsv: no row for outer class " + outer);
      }
    }
    assertTrue(
        problems.isEmpty(),
        () ->
            problems.size() + " problems in the codebook:\n" + String.join("\n", problems) + "\n");
  }

  @Test
  void gazetteerKnowsLargeCities() {
    Gazetteer gazetteer = Gazetteer.load();
    assertTrue(gazetteer.size() > 100_000, "places in gazetteer.bin: " + gazetteer.size());
    assertCity("Aleppo", "SYR", 36.2, 37.15);
    assertCity("Kyiv", "UKR", 50.45, 30.52);
    assertCity("Kiev", "UKR", 50.45, 30.52);
    assertCity("Mosul", "IRQ", 36.34, 43.12);
    assertCity("Bogotá", "COL", 4.6, -74.08);
  }

  private static void assertCity(String name, String country, double lat, double lon) {
    List<GazetteerPlace> found =
        Gazetteer.load().find(name).stream().filter(p -> !p.isProvince()).toList();
    assertTrue(!found.isEmpty(), "gazetteer.bin lacks " + name);
    assertEquals(country, found.get(0).country(), name);
    assertEquals(lat, found.get(0).lat(), 0.1, name);
    assertEquals(lon, found.get(0).lon(), 0.1, name);
  }

  private void lint(Path file, String name) throws IOException {
    String columns = columns(name);
    if (columns == null) {
      problems.add(name + ": a table that docs/codebook.md does not describe");
      return;
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String header =
        lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst().orElse("");
    if (!header.equals(columns.replace(' ', '\t'))) {
      problems.add(name + ": the header is not: " + columns);
      return;
    }
    int width = columns.split(" ").length;
    String before = "";
    for (Tsv.Row row : Tsv.read(name)) {
      cells(row, width);
      String first = row.cells()[0];
      if (isSorted(name) && before.compareTo(first) > 0) {
        problem(row, "\"" + first + "\" stands after \"" + before + "\": sort by the first column");
      }
      before = first;
      check(name, row);
    }
  }

  private static String columns(String name) {
    String own = COLUMNS.get(name);
    if (own != null) {
      return own;
    }
    return switch (name.substring(0, name.lastIndexOf('/') + 1)) {
      case "actors/named/" -> NAMED;
      case "actors/persons/" -> PERSONS;
      case "frames/" -> FRAMES;
      case "places/" -> PLACES;
      default -> null;
    };
  }

  /** PLOVER's categories stand in the order of its manual; frames and cues are grouped by hand. */
  private static boolean isSorted(String name) {
    return !name.equals("plover.tsv") && !name.startsWith("frames/") && !name.startsWith("claims/");
  }

  private void cells(Tsv.Row row, int width) {
    if (row.cells().length != width) {
      problem(row, row.cells().length + " cells instead of " + width);
    }
    for (String cell : row.cells()) {
      if (!cell.equals(cell.strip())) {
        problem(row, "space around \"" + cell.strip() + "\"");
      }
      if (cell.contains("|")) {
        List<String> members = Arrays.asList(cell.split("\\|", -1));
        if (members.stream().anyMatch(String::isBlank)) {
          problem(row, "empty member in \"" + cell + "\"");
        }
        if (new HashSet<>(members).size() < members.size() && !cell.contains("=")) {
          problem(row, "the same member twice in \"" + cell + "\"");
        }
      }
    }
  }

  private void check(String name, Tsv.Row row) {
    if (row.cells()[0].isBlank()) {
      problem(row, "the first cell is empty");
    }
    switch (name) {
      case "cameo.tsv" -> cameo(row);
      case "plover.tsv" -> plover(row);
      case "actors/countries.tsv" -> country(row);
      case "places/countries.tsv" -> middle(row);
      case "actors/agents.tsv" -> agent(row);
      case "frames/classes.tsv" -> wordClass(row);
      case "frames/compose.tsv" -> compose(row);
      case "claims/cues.tsv" -> cue(row);
      case "claims/hedges.tsv" -> unique(row, "hedge", row.get("phrase"));
      default -> {
        if (name.startsWith("actors/named/")) {
          named(row);
        } else if (name.startsWith("actors/persons/")) {
          person(row);
        } else if (name.startsWith("frames/")) {
          frame(row);
        } else {
          place(row);
        }
      }
    }
  }

  // Actors

  private void country(Tsv.Row row) {
    String code = row.get("code");
    if (!CODES.contains(code) || INTERNATIONAL.contains(code)) {
      problem(row, "no country code: " + code);
    }
    unique(row, "country", row.get("name"));
  }

  private void named(Tsv.Row row) {
    actor(row);
    if (!row.get("cameo").matches("([A-Z]{3})*")) {
      problem(row, "no CAMEO actor code: " + row.get("cameo"));
    }
    for (String year : List.of(row.get("from"), row.get("to"))) {
      if (!year.matches("(\\d{4})?")) {
        problem(row, "no year: " + year);
      }
    }
    unique(row, "named", key(row.get("name")), row.get("from"), row.get("to"));
  }

  private void person(Tsv.Row row) {
    actor(row);
    unique(
        row,
        "person",
        key(row.get("name")),
        row.get("code"),
        row.get("office"),
        row.get("from"),
        row.get("to"));
  }

  private void actor(Tsv.Row row) {
    String code = row.get("code");
    if (!code.isEmpty() && !CODES.contains(code)) {
      problem(row, "no actor code: " + code);
    }
    sectors(row);
    LocalDate from = date(row, "from");
    LocalDate to = date(row, "to");
    if (from != null && to != null && from.isAfter(to)) {
      problem(row, "from " + row.get("from") + " is after to " + row.get("to"));
    }
    if (row.list("aliases").contains(row.get("name"))) {
      problem(row, "the name stands among its aliases");
    }
  }

  private void sectors(Tsv.Row row) {
    for (String sector : row.list("sector")) {
      if (!SECTORS.contains(sector)) {
        problem(row, "no sector: " + sector);
      }
    }
  }

  private LocalDate date(Tsv.Row row, String column) {
    String cell = row.get(column);
    if (!cell.matches("(\\d{4}(-\\d{2}(-\\d{2})?)?)?")) {
      problem(row, "no date in " + column + ": " + cell);
      return null;
    }
    try {
      return column.equals("from") ? ActorLexicon.first(cell) : ActorLexicon.last(cell);
    } catch (DateTimeException e) {
      problem(row, "no such day in " + column + ": " + cell);
      return null;
    }
  }

  private void agent(Tsv.Row row) {
    String phrase = row.get("phrase");
    sectors(row);
    if (!KINDS.contains(row.get("kind"))) {
      problem(row, "no kind of agent: " + row.get("kind"));
    }
    if (!phrase.equals(phrase.toLowerCase(Locale.ROOT))) {
      problem(row, "capitals in " + phrase);
    }
    unique(row, "agent", phrase);
    // Spellings that fold together must not contradict each other.
    String meaning = row.get("sector") + " " + row.get("kind");
    String other = agents.putIfAbsent(key(phrase), meaning);
    if (other != null && !other.equals(meaning)) {
      problem(row, "another spelling of \"" + phrase + "\" says: " + other);
    }
  }

  // Events

  private void cameo(Tsv.Row row) {
    String code = row.get("code");
    if (!code.matches("\\d{2,4}")) {
      problem(row, "a CAMEO code has 2 to 4 digits: " + code);
    } else if (code.length() > 2 && cameo.code(code.substring(0, code.length() - 1)) == null) {
      problem(row, "the code above " + code + " is missing");
    }
    range(row, "goldstein", -10, 10);
    modes(row, category(row, null));
    unique(row, "cameo", code);
  }

  private void plover(Tsv.Row row) {
    if (!row.get("quad").matches("[1-4]")) {
      problem(row, "no quad class: " + row.get("quad"));
    }
    range(row, "score", -10, 10);
    for (String mode : row.list("modes")) {
      if (!mode.matches("[a-z-]+=-?\\d+(\\.\\d+)?")) {
        problem(row, "not mode=score: " + mode);
      }
    }
    unique(row, "plover", row.get("event"));
  }

  private void wordClass(Tsv.Row row) {
    if (!row.get("class").matches("@[a-z-]+")) {
      problem(row, "no class name: " + row.get("class"));
    }
    if (row.list("words").isEmpty()) {
      problem(row, "a class without words");
    }
    unique(row, "class", row.get("class"));
  }

  private void compose(Tsv.Row row) {
    String outer = row.get("outer");
    String inner = row.get("inner");
    if (!OUTER.contains(outer)) {
      problem(row, "no outer class: " + outer);
    }
    outerComposed.add(outer);
    if (!inner.isEmpty() && cameo.code(inner) == null) {
      problem(row, "no CAMEO code: " + inner);
    }
    modes(row, category(row, code(row, 2)));
    unique(row, "compose", outer, inner);
  }

  private void frame(Tsv.Row row) {
    if (!Set.of("v", "n", "a").contains(row.get("pos"))) {
      problem(row, "no part of speech: " + row.get("pos"));
    }
    if (!row.get("lemma").equals(row.get("lemma").toLowerCase(Locale.ROOT))) {
      problem(row, "capitals in " + row.get("lemma"));
    }
    needs(row);
    modes(row, category(row, code(row, 3)));
    roles(row, "actor");
    roles(row, "recipient");
    boolean coded = !row.get("cameo").isEmpty() || !row.get("event").isEmpty();
    for (String flag : Tsv.split(row.get("flags"), ' ')) {
      coded |= flag.equals("light") || flag.startsWith("outer=");
      if (flag.startsWith("outer=") && OUTER.contains(flag.substring(6))) {
        outerUsed.add(flag.substring(6));
      } else if (!FLAGS.contains(flag)) {
        problem(row, "no flag: " + flag);
      }
    }
    if (!coded) {
      problem(row, "neither a code nor an event, light or outer=");
    }
    unique(row, "frame", row.get("lemma"), row.get("pos"), needsKey(row));
  }

  /** The row's code, null if it has none or an unknown one. */
  private Cameo.Code code(Tsv.Row row, int digits) {
    String code = row.get("cameo");
    if (code.isEmpty()) {
      return null;
    }
    if (cameo.code(code) == null || code.length() < digits) {
      problem(row, "no CAMEO code: " + code);
    }
    return cameo.code(code);
  }

  /** The category in force: the row's own, else that of its code, else null. */
  private String category(Tsv.Row row, Cameo.Code code) {
    String event = row.get("event");
    if (event.isEmpty()) {
      return code == null || code.category().isEmpty() ? null : code.category();
    }
    if (cameo.category(event) == null) {
      problem(row, "no PLOVER category: " + event);
      return null;
    }
    return event;
  }

  private void modes(Tsv.Row row, String category) {
    for (String mode : row.get("mode").equals("-") ? List.<String>of() : row.list("mode")) {
      if (category == null || !cameo.category(category).modes().containsKey(mode)) {
        problem(
            row,
            "no mode of " + (category == null ? "a row without category" : category) + ": " + mode);
      }
    }
  }

  private void needs(Tsv.Row row) {
    for (String condition : Tsv.split(row.get("needs"), ' ')) {
      int at = condition.indexOf('=');
      String role = at < 0 ? condition : condition.substring(0, at);
      if (at < 0 || at + 1 == condition.length()) {
        problem(row, "a condition without words: " + condition);
      }
      if (!CONDITIONS.contains(role) && !PREPOSITIONS.contains(role)) {
        problem(row, "no role or preposition: " + role);
      }
      String list = condition.substring(at + 1);
      List<String> members = Arrays.asList(list.split("\\|", -1));
      if (new HashSet<>(members).size() < members.size()) {
        problem(row, "the same word twice in " + condition);
      }
      for (String word : members) {
        need(row, condition, word, members.size());
      }
    }
  }

  private void need(Tsv.Row row, String condition, String word, int members) {
    boolean kind = word.equals("@actor") || word.equals("@place") || word.equals("@official");
    if (word.startsWith("@") && !kind && !classes.contains(word.substring(1))) {
      problem(row, "no word class: " + word);
    } else if (word.equals("*") && members > 1) {
      problem(row, "* among other words: " + condition);
    } else if (word.contains("=")) {
      problem(row, "a second = in " + condition);
    } else if (!word.equals(word.toLowerCase(Locale.ROOT))) {
      problem(row, "capitals in " + condition);
    }
  }

  private static String needsKey(Tsv.Row row) {
    return Tsv.split(row.get("needs"), ' ').stream().sorted().collect(Collectors.joining(" "));
  }

  private void roles(Tsv.Row row, String column) {
    if (row.get(column).equals("-")) {
      return;
    }
    for (String role : row.list(column)) {
      if (!ROLES.contains(role) && !PREPOSITIONS.contains(role)) {
        problem(row, "no role in " + column + ": " + role);
      }
    }
  }

  // Claims

  private void cue(Tsv.Row row) {
    if (!Set.of("v", "n", "a", "p").contains(row.get("pos"))) {
      problem(row, "no part of speech: " + row.get("pos"));
    }
    if (!STANCES.contains(row.get("stance"))) {
      problem(row, "no stance: " + row.get("stance"));
    }
    needs(row);
    unique(row, "cue", row.get("lemma"), row.get("pos"), needsKey(row));
  }

  // Places

  private void middle(Tsv.Row row) {
    String code = row.get("code");
    if (!CODES.contains(code) || INTERNATIONAL.contains(code)) {
      problem(row, "no country code: " + code);
    }
    range(row, "lat", -90, 90);
    range(row, "lon", -180, 180);
    range(row, "radius_km", 0.5, 6500);
    unique(row, "middle", code);
  }

  private void place(Tsv.Row row) {
    String country = row.get("country");
    if (!country.isEmpty() && (!CODES.contains(country) || INTERNATIONAL.contains(country))) {
      problem(row, "no country code: " + country);
    }
    boolean located = !row.get("lat").isEmpty();
    if (located == row.get("lon").isEmpty() || located == row.get("radius_km").isEmpty()) {
      problem(row, "lat, lon and radius_km stand together or not at all");
    } else if (located) {
      range(row, "lat", -90, 90);
      range(row, "lon", -180, 180);
      range(row, "radius_km", 0.5, 6500);
    }
    unique(row, "place", key(row.get("name")), country);
    for (String alias : row.list("aliases")) {
      unique(row, "place", key(alias), country);
    }
  }

  // Common

  private static String key(String name) {
    return String.join(" ", Fold.words(name));
  }

  private void range(Tsv.Row row, String column, double least, double most) {
    String cell = row.get(column);
    if (!cell.matches("-?\\d+(\\.\\d+)?")) {
      problem(row, "no number in " + column + ": " + cell);
    } else if (Double.parseDouble(cell) < least || Double.parseDouble(cell) > most) {
      problem(row, column + " out of range: " + cell);
    }
  }

  private void unique(Tsv.Row row, String table, String... parts) {
    String label = String.join(" / ", parts);
    String first = seen.putIfAbsent(table + "\t" + String.join("\t", parts), row.where());
    if (first != null) {
      problem(row, "\"" + label + "\" stands already in " + first);
    }
  }

  private void problem(Tsv.Row row, String what) {
    problems.add(row.where() + ": " + what);
  }
}
