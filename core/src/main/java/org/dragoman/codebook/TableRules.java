package org.dragoman.codebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What {@code docs/codebook.md} promises of each row of the actor and frame tables. One for a run
 * over tables.
 */
final class TableRules {
  private static final Set<String> INTERNATIONAL = words("UNO EUR IGO NGO ISM IMG MNC");
  private static final Set<String> SECTORS =
      words(
          "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF");
  private static final Set<String> KINDS =
      words("person people body group state thing force office place");
  private static final Set<String> POS = words("v n a");
  private static final Set<String> ROLES = words("subj obj iobj poss mod");
  private static final Set<String> CONDITIONS = words("obj subj iobj prt mod poss comp inf neg");
  private static final Set<String> FLAGS = words("mutual needs-actor light casualty");
  private static final Set<String> OUTER =
      words("intend demand appeal refuse threaten accuse halt allow attempt");
  private static final Set<String> PREPOSITIONS =
      words(
          "about above across after against ahead along alongside amid among around as at away because before behind"
              + " below beneath beside besides between beyond by concerning despite down during except for from in"
              + " inside into like near of off on onto out outside over past per regarding round since through"
              + " throughout till to toward towards under until up upon versus via when while with within without");
  private static final Set<String> COUNTRIES = countries();

  private final Cameo cameo;
  private final Set<String> classes;
  private final BiConsumer<Tsv.Row, String> problems;

  /**
   * @param classes names of all word classes, without their {@code @}
   * @param problems takes each fault with its row
   */
  TableRules(Cameo cameo, Set<String> classes, BiConsumer<Tsv.Row, String> problems) {
    this.cameo = cameo;
    this.classes = classes;
    this.problems = problems;
  }

  private static Set<String> words(String list) {
    return new TreeSet<>(List.of(list.split(" ")));
  }

  private static Set<String> countries() {
    Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    codes.add("KOS");
    return codes;
  }

  /** True for an ISO 3166 alpha-3 code or {@code KOS}. */
  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  /** Checks a row of a table. */
  void check(Table table, Tsv.Row row) {
    if (row.cells()[0].isBlank()) {
      problem(row, "the first cell is empty");
    }
    switch (table) {
      case COUNTRIES -> country(row);
      case NAMED -> named(row);
      case PERSONS -> actor(row);
      case AGENTS -> agent(row);
      case CLASSES -> wordClass(row);
      case COMPOSE -> compose(row);
      case FRAMES -> frame(row);
    }
  }

  // Actors

  private void country(Tsv.Row row) {
    if (!isCountry(row.get("code"))) {
      problem(row, "no country code: " + row.get("code") + "; ISO 3166 has alpha-3 codes (TUR)");
    }
  }

  private void named(Tsv.Row row) {
    actor(row);
    if (!row.get("cameo").matches("([A-Z]{3})*")) {
      problem(row, "no CAMEO actor code: " + row.get("cameo") + "; it has groups of three letters");
    }
    for (String year : List.of(row.get("from"), row.get("to"))) {
      if (!year.matches("(\\d{4})?")) {
        problem(row, "no year: " + year + "; write it as 2014");
      }
    }
  }

  private void actor(Tsv.Row row) {
    String code = row.get("code");
    if (!code.isEmpty() && !isCountry(code) && !INTERNATIONAL.contains(code)) {
      problem(
          row,
          "no actor code: "
              + code
              + "; it is an ISO 3166 alpha-3 code (TUR), KOS or one of "
              + INTERNATIONAL);
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
        problem(row, "no sector: " + sector + "; it is one of " + SECTORS);
      }
    }
  }

  private LocalDate date(Tsv.Row row, String column) {
    String cell = row.get(column);
    if (!cell.matches("(\\d{4}(-\\d{2}(-\\d{2})?)?)?")) {
      problem(row, "no date in " + column + ": " + cell + "; write 2014, 2014-08 or 2014-08-28");
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
      problem(row, "no kind of agent: " + row.get("kind") + "; it is one of " + KINDS);
    }
    lowerCase(row, phrase);
    if (Fold.words(phrase).isEmpty()) {
      problem(row, "no letter in " + phrase);
    }
  }

  // Events

  private void wordClass(Tsv.Row row) {
    if (!row.get("class").matches("@[a-z-]+")) {
      problem(row, "no class name: " + row.get("class") + "; write it as @agreement");
    }
    if (row.list("words").isEmpty()) {
      problem(row, "a class without words");
    }
  }

  private void compose(Tsv.Row row) {
    String inner = row.get("inner");
    if (!OUTER.contains(row.get("outer"))) {
      problem(row, "no outer class: " + row.get("outer") + "; it is one of " + OUTER);
    }
    if (!inner.isEmpty() && cameo.code(inner) == null) {
      problem(row, "no CAMEO code: " + inner);
    }
    modes(row, category(row, code(row, 2)));
  }

  private void frame(Tsv.Row row) {
    if (!POS.contains(row.get("pos"))) {
      problem(row, "no part of speech: " + row.get("pos") + "; it is one of " + POS);
    }
    lowerCase(row, row.get("lemma"));
    needs(row);
    modes(row, category(row, code(row, 3)));
    roles(row, "actor");
    roles(row, "recipient");
    boolean coded = !row.get("cameo").isEmpty() || !row.get("event").isEmpty();
    for (String flag : Tsv.split(row.get("flags"), ' ')) {
      boolean outer = flag.startsWith("outer=") && OUTER.contains(flag.substring(6));
      coded |= flag.equals("light") || outer;
      if (!outer && !FLAGS.contains(flag)) {
        problem(row, "no flag: " + flag + "; it is one of " + FLAGS + " or outer= one of " + OUTER);
      }
    }
    if (!coded) {
      problem(row, "neither a code nor an event, light or outer=");
    }
  }

  private void lowerCase(Tsv.Row row, String words) {
    if (!words.equals(words.toLowerCase(Locale.ROOT))) {
      problem(row, "capitals in " + words + "; write it in lower case");
    }
  }

  /** The row's code, null if it has none or an unknown one. */
  Cameo.Code code(Tsv.Row row, int digits) {
    String code = row.get("cameo");
    if (code.isEmpty()) {
      return null;
    }
    if (cameo.code(code) == null || code.length() < digits) {
      problem(row, "no CAMEO code: " + code + "; it has " + digits + " to 4 digits");
    }
    return cameo.code(code);
  }

  /** The category in force: the row's own, else that of its code, else null. */
  String category(Tsv.Row row, Cameo.Code code) {
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

  /** Checks that the row's modes are such as the category has. */
  void modes(Tsv.Row row, String category) {
    for (String mode : row.get("mode").equals("-") ? List.<String>of() : row.list("mode")) {
      if (category == null || !cameo.category(category).modes().containsKey(mode)) {
        problem(
            row,
            "no mode of " + (category == null ? "a row without category" : category) + ": " + mode);
      }
    }
  }

  /** Checks the conditions of a frame or cue. */
  void needs(Tsv.Row row) {
    for (String condition : Tsv.split(row.get("needs"), ' ')) {
      int at = condition.indexOf('=');
      String role = at < 0 ? condition : condition.substring(0, at);
      if (at < 0 || at + 1 == condition.length()) {
        problem(row, "a condition without words: " + condition + "; write it as obj=troops|tank");
      }
      if (!CONDITIONS.contains(role) && !PREPOSITIONS.contains(role)) {
        problem(row, "no role or preposition: " + role + "; roles are " + CONDITIONS);
      }
      List<String> members = Arrays.asList(condition.substring(at + 1).split("\\|", -1));
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
      problem(row, "a second = in " + condition + "; conditions are separated by spaces");
    } else if (!word.equals(word.toLowerCase(Locale.ROOT))) {
      problem(row, "capitals in " + condition);
    }
  }

  private void roles(Tsv.Row row, String column) {
    if (row.get(column).equals("-")) {
      return;
    }
    for (String role : row.list(column)) {
      if (!ROLES.contains(role) && !PREPOSITIONS.contains(role)) {
        problem(row, "no role in " + column + ": " + role + "; it is a preposition or of " + ROLES);
      }
    }
  }

  private void problem(Tsv.Row row, String what) {
    problems.accept(row, what);
  }
}
