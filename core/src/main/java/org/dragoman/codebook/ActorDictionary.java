package org.dragoman.codebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Actors in the format of PETRARCH and TABARI: {@code JANE_DOE_ [ARGELI <890708] [ARGGOV
 * 890708-991210]}, synonyms below. Codes may be restricted to days before, after or between.
 */
final class ActorDictionary {
  private static final Pattern CODE = Pattern.compile("([A-Z]{3})+");
  private static final Pattern RESTRICTION =
      Pattern.compile("([<>]?)\\s*(\\d{6}|\\d{8})(?:\\s*-\\s*(\\d{6}|\\d{8}))?");

  /** Years of two digits up to this one are of this century, as in PETRARCH. */
  private static final int LAST_OF_THIS_CENTURY = 30;

  /** Names that are common words when they stand in lower case ("US", "WHO"). */
  private static final Set<String> COMMON =
      Set.of(
          "ALL", "AM", "AN", "ARE", "AS", "AT", "BE", "BUT", "BY", "CAN", "DO", "FAR", "FOR", "HE",
          "IF", "IN", "IS", "IT", "MAY", "ME", "MY", "NO", "NOT", "OF", "ON", "OR", "OUR", "SO",
          "THE", "TO", "UP", "US", "WE", "WHO", "WILL");

  private static final Set<String> SMALL =
      Set.of("OF", "THE", "AND", "FOR", "IN", "ON", "AL", "BIN", "DE", "DA", "DOS", "VON", "VAN");

  private final Map<String, String> countries;
  private final AgentLexicon nouns;
  private final BiConsumer<String, NamedActor> names;
  private final BiConsumer<Integer, String> problems;

  /**
   * @param countries names of the countries by their codes
   * @param nouns common nouns, by which bodies and persons are told apart
   * @param names takes each spelling with what it means
   * @param problems takes line numbers with what is wrong there
   */
  ActorDictionary(
      Map<String, String> countries,
      AgentLexicon nouns,
      BiConsumer<String, NamedActor> names,
      BiConsumer<Integer, String> problems) {
    this.countries = countries;
    this.nouns = nouns;
    this.names = names;
    this.problems = problems;
  }

  /** Hands over the names of a dictionary. */
  void read(String text) {
    for (DictionaryEntry entry : DictionaryEntry.read(text, problems)) {
      List<NamedActor> actors = actors(entry);
      for (DictionaryEntry.Phrase phrase : entry.phrases()) {
        actors.forEach(actor -> names.accept(spelling(phrase.text()), actor));
      }
    }
  }

  private List<NamedActor> actors(DictionaryEntry entry) {
    List<NamedActor> actors = new ArrayList<>();
    for (DictionaryEntry.Block block : entry.blocks()) {
      int space = block.text().indexOf(' ');
      String code = space < 0 ? block.text() : block.text().substring(0, space);
      String restriction = space < 0 ? "" : block.text().substring(space).strip();
      if (!CODE.matcher(code).matches()) {
        problems.accept(block.line(), noCode(code));
        continue;
      }
      Period period = period(block.line(), restriction);
      if (period != null) {
        actors.add(actor(entry, code, period));
      }
    }
    return actors;
  }

  private static String noCode(String code) {
    if (code.isEmpty() || code.startsWith("-") || code.startsWith("#")) {
      return "a name that is no actor cannot be said here; take the entry out";
    }
    return code.contains("/")
        ? "a name cannot mean two actors at once: " + code + "; give it one code"
        : "no CAMEO actor code: " + code + "; it has groups of three capitals: TURMIL";
  }

  private NamedActor actor(DictionaryEntry entry, String cameo, Period period) {
    CameoActorCode meaning = CameoActorCode.of(cameo);
    String code = meaning.code();
    if (cameo.length() == 3 && countries.containsKey(code)) {
      String name = countries.get(code);
      return new NamedActor(
          NamedActor.Kind.COUNTRY, name, code, List.of(), null, null, period.from, period.to);
    }
    boolean person = isPerson(entry);
    return new NamedActor(
        person ? NamedActor.Kind.PERSON : NamedActor.Kind.BODY,
        title(entry.phrases().get(0).text()),
        code,
        meaning.sectors(),
        person ? null : cameo,
        null,
        period.from,
        period.to);
  }

  /** The format does not tell persons; who changes roles and is called nothing common is one. */
  private boolean isPerson(DictionaryEntry entry) {
    List<String> words = Fold.words(entry.phrases().get(0).text());
    return words.size() > 1
        && entry.blocks().stream().anyMatch(b -> b.text().indexOf(' ') > 0)
        && words.stream().allMatch(w -> nouns.of(w) == null && nouns.of(singular(w)) == null);
  }

  private static String singular(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  // --- dates

  private record Period(LocalDate from, LocalDate to) {}

  private Period period(int line, String restriction) {
    if (restriction.isEmpty()) {
      return new Period(null, null);
    }
    Matcher match = RESTRICTION.matcher(restriction);
    boolean range = match.matches() && match.group(3) != null;
    if (!match.matches() || range != match.group(1).isEmpty()) {
      problems.accept(
          line, "no date restriction: " + restriction + "; write <890708, >991210, 890708-991210");
      return null;
    }
    try {
      LocalDate first = day(match.group(2));
      Period period =
          switch (match.group(1)) {
            case "<" -> new Period(null, first.minusDays(1));
            case ">" -> new Period(first.plusDays(1), null);
            default -> new Period(first, day(match.group(3)));
          };
      if (range && period.from.isAfter(period.to)) {
        problems.accept(line, "the first day is after the last: " + restriction);
      }
      return period;
    } catch (DateTimeException e) {
      problems.accept(line, "no such day in " + restriction + "; days are YYMMDD or YYYYMMDD");
      return null;
    }
  }

  private static LocalDate day(String digits) {
    int tail = digits.length() - 4;
    int year = Integer.parseInt(digits.substring(0, tail));
    if (tail == 2) {
      year += year > LAST_OF_THIS_CENTURY ? 1900 : 2000;
    }
    int month = Integer.parseInt(digits.substring(tail, tail + 2));
    return LocalDate.of(year, month, Integer.parseInt(digits.substring(tail + 2)));
  }

  // --- spelling

  /**
   * Dictionaries are written in capitals; texts capitalise at least the first word of a name, and
   * all letters of one that would else be a common word.
   */
  private static String spelling(String phrase) {
    boolean capitals = phrase.equals(phrase.toUpperCase(Locale.ROOT));
    return capitals && !COMMON.contains(phrase) ? capitalised(phrase) : phrase;
  }

  /** The name as a reader expects it. */
  private static String title(String phrase) {
    if (!phrase.equals(phrase.toUpperCase(Locale.ROOT))
        || phrase.length() <= 4 && !phrase.contains(" ")) {
      return phrase;
    }
    List<String> words = new ArrayList<>();
    for (String word : phrase.split(" ")) {
      boolean small = !words.isEmpty() && SMALL.contains(word);
      words.add(small ? word.toLowerCase(Locale.ROOT) : parts(word));
    }
    return String.join(" ", words);
  }

  private static String parts(String word) {
    List<String> parts = new ArrayList<>();
    for (String part : word.split("-", -1)) {
      parts.add(capitalised(part));
    }
    return String.join("-", parts);
  }

  private static String capitalised(String word) {
    return word.isEmpty() ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
