package org.dragoman.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private static final String PLACES = "name country lat lon radius_km aliases";

  /** Columns of the tables that do not share them with their directory. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "cameo.tsv", "code name goldstein event mode context",
          "plover.tsv", "event quad score modes",
          "places/countries.tsv", "code lat lon radius_km",
          "frames/topics.tsv", "outer needs cameo",
          "frames/subjects.tsv", "word subject",
          "frames/contexts.tsv", "word context",
          "claims/cues.tsv", "lemma pos stance needs note",
          "claims/hedges.tsv", "phrase note",
          "losses/words.tsv", "word role kind note");

  /** Tables that a user's own lexicon may have too. */
  private static final Map<String, Table> SHARED =
      Map.of(
          "actors/countries.tsv", Table.COUNTRIES,
          "actors/agents.tsv", Table.AGENTS,
          "frames/classes.tsv", Table.CLASSES,
          "frames/compose.tsv", Table.COMPOSE);

  /** Kinds of events whose topics tell the third and fourth digit. */
  private static final Set<String> TOPICAL =
      words("intend demand appeal refuse threaten accuse halt investigate protest");

  private static final Set<String> STANCES =
      words("states claims admits denies doubts warns demands promises speculates");
  private static final Set<String> LOSSES =
      words("dead injured captured missing displaced arrested targets equipment other");
  private static final Set<String> LOSS_ROLES = words("verb noun state thing");
  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, String> agents = new HashMap<>();
  private final Cameo cameo = Cameo.load();
  private final Set<String> classes = new HashSet<>();
  private final TableRules rules = new TableRules(cameo, classes, this::problem);
  private final Set<String> outerUsed = new TreeSet<>();
  private final Set<String> outerComposed = new HashSet<>();

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
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
    if (SHARED.containsKey(name)) {
      return SHARED.get(name).columns();
    }
    return switch (name.substring(0, name.lastIndexOf('/') + 1)) {
      case "actors/named/" -> Table.NAMED.columns();
      case "actors/persons/" -> Table.PERSONS.columns();
      case "frames/" -> Table.FRAMES.columns();
      case "places/" -> PLACES;
      default -> null;
    };
  }

  /** PLOVER's categories stand in the order of its manual; frames and cues are grouped by hand. */
  private static boolean isSorted(String name) {
    return !name.equals("plover.tsv")
        && !name.startsWith("frames/")
        && !name.startsWith("claims/")
        && !name.startsWith("losses/");
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
        boolean conditions = cell.contains("=") || cell.contains(" ");
        if (new HashSet<>(members).size() < members.size() && !conditions) {
          problem(row, "the same member twice in \"" + cell + "\"");
        }
      }
    }
  }

  private void check(String name, Tsv.Row row) {
    Table table = Table.of(List.of(columns(name).split(" "))).orElse(null);
    if (table != null) {
      rules.check(table, row);
      unique(table, row);
      return;
    }
    if (row.cells()[0].isBlank()) {
      problem(row, "the first cell is empty");
    }
    switch (name) {
      case "cameo.tsv" -> cameo(row);
      case "plover.tsv" -> plover(row);
      case "places/countries.tsv" -> middle(row);
      case "frames/topics.tsv" -> topic(row);
      case "frames/contexts.tsv" -> unique(row, "context", row.get("word"));
      case "frames/subjects.tsv" -> unique(row, "subject", row.get("word"));
      case "claims/cues.tsv" -> cue(row);
      case "claims/hedges.tsv" -> unique(row, "hedge", row.get("phrase"));
      case "losses/words.tsv" -> loss(row);
      default -> place(row);
    }
  }

  // Actors and events

  private void unique(Table table, Tsv.Row row) {
    switch (table) {
      case COUNTRIES -> unique(row, "country", row.get("name"));
      case NAMED -> unique(row, "named", key(row.get("name")), row.get("from"), row.get("to"));
      case PERSONS ->
          unique(
              row,
              "person",
              key(row.get("name")),
              row.get("code"),
              row.get("office"),
              row.get("from"),
              row.get("to"));
      case AGENTS -> agent(row);
      case CLASSES -> unique(row, "class", row.get("class"));
      case COMPOSE -> {
        outerComposed.add(row.get("outer"));
        unique(row, "compose", row.get("outer"), row.get("inner"));
      }
      case FRAMES -> {
        Tsv.split(row.get("flags"), ' ').stream()
            .filter(flag -> flag.startsWith("outer="))
            .forEach(flag -> outerUsed.add(flag.substring(6)));
        unique(row, "frame", row.get("lemma"), row.get("pos"), needsKey(row));
      }
    }
  }

  private void agent(Tsv.Row row) {
    unique(row, "agent", row.get("phrase"));
    // Spellings that fold together must not contradict each other.
    String meaning = row.get("sector") + " " + row.get("kind");
    String other = agents.putIfAbsent(key(row.get("phrase")), meaning);
    if (other != null && !other.equals(meaning)) {
      problem(row, "another spelling of \"" + row.get("phrase") + "\" says: " + other);
    }
  }

  private void cameo(Tsv.Row row) {
    String code = row.get("code");
    if (!code.matches("\\d{2,4}")) {
      problem(row, "a CAMEO code has 2 to 4 digits: " + code);
    } else if (code.length() > 2 && cameo.code(code.substring(0, code.length() - 1)) == null) {
      problem(row, "the code above " + code + " is missing");
    }
    range(row, "goldstein", -10, 10);
    rules.modes(row, rules.category(row, null));
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

  private void topic(Tsv.Row row) {
    for (String outer : row.list("outer")) {
      if (!TOPICAL.contains(outer)) {
        problem(row, "no kind of event that has topics: " + outer);
      }
    }
    if (cameo.code(row.get("cameo")) == null) {
      problem(row, "no CAMEO code: " + row.get("cameo"));
    }
    for (String group : Tsv.split(row.get("needs"), ' ')) {
      List<String> members = Tsv.split(group, '|');
      if (new HashSet<>(members).size() < members.size()) {
        problem(row, "the same word twice in " + group);
      }
      members.stream()
          .filter(w -> w.startsWith("@") && !classes.contains(w.substring(1)))
          .forEach(w -> problem(row, "no word class: " + w));
    }
    unique(row, "topic", row.get("outer"), row.get("needs"));
  }

  private void loss(Tsv.Row row) {
    if (!LOSS_ROLES.contains(row.get("role"))) {
      problem(row, "no role of a word of loss: " + row.get("role"));
    }
    boolean none = row.get("role").equals("thing") && row.get("kind").equals("none");
    if (!none && !LOSSES.contains(row.get("kind"))) {
      problem(row, "no kind of loss: " + row.get("kind"));
    }
    unique(row, "loss", row.get("word"), row.get("role"));
  }

  private static String needsKey(Tsv.Row row) {
    return Tsv.split(row.get("needs"), ' ').stream().sorted().collect(Collectors.joining(" "));
  }

  // Claims

  private void cue(Tsv.Row row) {
    if (!Set.of("v", "n", "a", "p").contains(row.get("pos"))) {
      problem(row, "no part of speech: " + row.get("pos"));
    }
    if (!STANCES.contains(row.get("stance"))) {
      problem(row, "no stance: " + row.get("stance"));
    }
    rules.needs(row);
    unique(row, "cue", row.get("lemma"), row.get("pos"), needsKey(row));
  }

  // Places

  private void middle(Tsv.Row row) {
    String code = row.get("code");
    if (!TableRules.isCountry(code)) {
      problem(row, "no country code: " + code);
    }
    range(row, "lat", -90, 90);
    range(row, "lon", -180, 180);
    range(row, "radius_km", 0.5, 6500);
    unique(row, "middle", code);
  }

  private void place(Tsv.Row row) {
    String country = row.get("country");
    if (!country.isEmpty() && !TableRules.isCountry(country)) {
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
