package org.dragoman.codebook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * All names of countries, bodies and persons, found by their longest match over a sentence's words.
 * Immutable and thread-safe.
 */
public final class ActorLexicon {
  private static final Pattern GENITIVE = Pattern.compile("['’]s\\b");
  private static final List<String> BODIES =
      List.of("igos", "entities", "media", "ngos", "armed-groups", "parties", "own");
  private static final List<String> PERSONS =
      List.of("heads", "ministers", "igo-ngo", "rebels-opposition", "own");

  /**
   * One spelling of a name; {@code acronym} spellings must stand in the text with the same
   * capitals, others with a capital in the first and last word where they have one ("Christian Aid"
   * is not "Christian aid workers").
   */
  private record Spelling(
      List<String> words,
      boolean acronym,
      boolean capital,
      boolean lastCapital,
      List<NamedActor> actors) {}

  /** The spellings whose first word is the given one, longest first; never null. */
  private final Function<String, List<Spelling>> byFirstWord;

  /**
   * A name found in a sentence.
   *
   * @param length number of words that it covers
   * @param actors what it may mean, in the order of the files
   */
  public record Match(int length, List<NamedActor> actors) {}

  private ActorLexicon(Function<String, List<Spelling>> byFirstWord) {
    this.byFirstWord = byFirstWord;
  }

  /** The shipped tables; their rows are read when their names are met. */
  public static ActorLexicon load() {
    ActorRows rows = ActorRows.read(sources());
    Map<String, List<Spelling>> met = new ConcurrentHashMap<>();
    return new ActorLexicon(word -> spellings(word, rows, met));
  }

  private static List<ActorRows.Source> sources() {
    List<ActorRows.Source> sources = new ArrayList<>();
    sources.add(new ActorRows.Source("actors/countries.tsv", null));
    for (String file : BODIES) {
      sources.add(new ActorRows.Source("actors/named/" + file + ".tsv", NamedActor.Kind.BODY));
    }
    sources.add(new ActorRows.Source("actors/named/peoples.tsv", NamedActor.Kind.PEOPLE));
    for (String file : PERSONS) {
      sources.add(new ActorRows.Source("actors/persons/" + file + ".tsv", NamedActor.Kind.PERSON));
    }
    return sources;
  }

  private static List<Spelling> spellings(
      String word, ActorRows rows, Map<String, List<Spelling>> met) {
    List<Spelling> known = met.get(word);
    if (known != null) {
      return known;
    }
    List<ActorRows.Found> found = rows.startingWith(word);
    if (found.isEmpty()) {
      return List.of();
    }
    Builder builder = new Builder(word);
    found.forEach(builder::row);
    List<Spelling> spellings = builder.build().getOrDefault(word, List.of());
    met.put(word, spellings);
    return spellings;
  }

  /**
   * The longest name that begins at a word.
   *
   * @param words folded words of a sentence
   * @param forms the same words as written, for the capitals
   * @param at where the name must begin
   * @return null if none does
   */
  public Match longest(List<String> words, List<String> forms, int at) {
    for (Spelling spelling : byFirstWord.apply(words.get(at))) {
      if (matches(spelling, words, forms, at)) {
        return new Match(spelling.words.size(), spelling.actors);
      }
    }
    return null;
  }

  private static boolean matches(
      Spelling spelling, List<String> words, List<String> forms, int at) {
    int size = spelling.words.size();
    if (at + size > words.size()) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (!spelling.words.get(i).equals(words.get(at + i))) {
        return false;
      }
    }
    String first = forms.get(at);
    if (spelling.acronym) {
      return isUpper(first);
    }
    if (spelling.lastCapital && !isCapital(forms.get(at + size - 1))) {
      return false;
    }
    return !spelling.capital || isCapital(first);
  }

  private static boolean isCapital(String form) {
    return Character.isUpperCase(form.codePointAt(0)) || Character.isDigit(form.codePointAt(0));
  }

  private static boolean isUpper(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isLetter(c) && !Character.isUpperCase(c)) {
        return false;
      }
    }
    return true;
  }

  private static int letters(String form) {
    int letters = 0;
    for (int i = 0; i < form.length(); i++) {
      letters += Character.isLetter(form.charAt(i)) ? 1 : 0;
    }
    return letters;
  }

  /** Collects names one by one. */
  static final class Builder {
    private final Map<List<String>, Spelling> spellings = new HashMap<>();
    private final List<List<String>> order = new ArrayList<>();
    private final String firstWord;

    /** For all names. */
    Builder() {
      this(null);
    }

    /** For the spellings that begin with a word. */
    private Builder(String firstWord) {
      this.firstWord = firstWord;
    }

    private void row(ActorRows.Found found) {
      if (found.kind() == null) {
        country(found.row());
      } else if (found.kind() == NamedActor.Kind.PERSON) {
        person(found.row());
      } else {
        body(found.row(), found.kind());
      }
    }

    void country(Tsv.Row row) {
      String code = row.get("code");
      String name = row.get("name");
      add(
          name,
          new NamedActor(NamedActor.Kind.COUNTRY, name, code, List.of(), null, null, null, null));
      for (String alias : row.list("aliases")) {
        add(
            alias,
            new NamedActor(NamedActor.Kind.COUNTRY, name, code, List.of(), null, null, null, null));
      }
      for (String demonym : row.list("demonyms")) {
        add(
            demonym,
            new NamedActor(NamedActor.Kind.DEMONYM, name, code, List.of(), null, null, null, null));
      }
      for (String capital : row.list("capital")) {
        add(
            capital,
            new NamedActor(
                NamedActor.Kind.CAPITAL, name, code, List.of("GOV"), null, null, null, null));
      }
    }

    void body(Tsv.Row row, NamedActor.Kind kind) {
      NamedActor actor =
          new NamedActor(
              kind,
              row.get("name"),
              orNull(row.get("code")),
              row.list("sector"),
              orNull(row.get("cameo")),
              null,
              first(row.get("from")),
              last(row.get("to")));
      add(actor.name(), actor);
      row.list("aliases").forEach(alias -> add(alias, actor));
    }

    void person(Tsv.Row row) {
      NamedActor actor =
          new NamedActor(
              NamedActor.Kind.PERSON,
              row.get("name"),
              orNull(row.get("code")),
              row.list("sector"),
              null,
              orNull(row.get("office")),
              first(row.get("from")),
              last(row.get("to")));
      add(actor.name(), actor);
      row.list("aliases").forEach(alias -> add(alias, actor));
    }

    /** Adds a spelling of a name. */
    void add(String spelling, NamedActor actor) {
      List<String> words = words(spelling);
      if (words.isEmpty() || firstWord != null && !firstWord.equals(words.get(0))) {
        return;
      }
      boolean acronym = words.size() == 1 && letters(spelling) <= 6 && isUpper(spelling);
      Spelling known = spellings.get(words);
      if (known == null) {
        boolean capital = Character.isUpperCase(spelling.codePointAt(0));
        boolean last =
            capital && Character.isUpperCase(spelling.codePointAt(spelling.lastIndexOf(' ') + 1));
        known = new Spelling(words, acronym, capital, last, new ArrayList<>(1));
        spellings.put(words, known);
        order.add(words);
      } else if (known.acronym && !acronym) {
        Spelling open = new Spelling(words, false, true, known.lastCapital, known.actors);
        spellings.put(words, open);
        known = open;
      } else if (known.capital && !Character.isUpperCase(spelling.codePointAt(0)) && !acronym) {
        // "Ethnic Serbs" as the name, "ethnic Serbs" among its other spellings.
        Spelling open = new Spelling(words, false, false, false, known.actors);
        spellings.put(words, open);
        known = open;
      }
      if (!known.actors.contains(actor)) {
        known.actors.add(actor);
      }
    }

    ActorLexicon lexicon() {
      Map<String, List<Spelling>> all = build();
      return new ActorLexicon(word -> all.getOrDefault(word, List.of()));
    }

    private Map<String, List<Spelling>> build() {
      Map<String, List<Spelling>> map = new HashMap<>();
      for (List<String> words : order) {
        map.computeIfAbsent(words.get(0), w -> new ArrayList<>(1)).add(spellings.get(words));
      }
      for (List<Spelling> list : map.values()) {
        list.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
      }
      return map;
    }
  }

  /**
   * The words of a spelling, folded. The tokenizer splits the genitive off ("People" + "'s"), so
   * names are split there too.
   */
  static List<String> words(String spelling) {
    boolean mark = spelling.indexOf('\'') >= 0 || spelling.indexOf('’') >= 0;
    return Fold.words(mark ? GENITIVE.matcher(spelling).replaceAll(" s") : spelling);
  }

  private static String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  /** First day of a year, month or day; null if empty. */
  static LocalDate first(String cell) {
    return switch (cell.length()) {
      case 0 -> null;
      case 4 -> LocalDate.of(number(cell, 0, 4), 1, 1);
      case 7 -> LocalDate.of(number(cell, 0, 4), number(cell, 5, 7), 1);
      default -> day(cell);
    };
  }

  /** Last day of a year, month or day; null if empty. */
  static LocalDate last(String cell) {
    return switch (cell.length()) {
      case 0 -> null;
      case 4 -> LocalDate.of(number(cell, 0, 4), 12, 31);
      case 7 -> YearMonth.of(number(cell, 0, 4), number(cell, 5, 7)).atEndOfMonth();
      default -> day(cell);
    };
  }

  /** By hand: thousands of them are read at every start. */
  private static LocalDate day(String cell) {
    return LocalDate.of(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10));
  }

  private static int number(String cell, int from, int to) {
    return Integer.parseInt(cell, from, to, 10);
  }
}
