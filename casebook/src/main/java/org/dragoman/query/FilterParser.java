package org.dragoman.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one filter. To be used once. */
final class FilterParser {
  private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{3}");

  private final Scanner scanner;

  FilterParser(String text) {
    this.scanner = new Scanner(text);
  }

  Filter filter() {
    LinkedHashSet<Filter.Clause> clauses = new LinkedHashSet<>();
    for (scanner.blanks(); !scanner.atEnd(); scanner.blanks()) {
      int column = scanner.column();
      boolean not = scanner.take('-');
      if (not && (scanner.atEnd() || scanner.atBlank() || scanner.take('-'))) {
        throw new FilterException(column, "- stands before what must not be, as in -category:AID");
      }
      clauses.add(new Filter.Clause(not, term()));
    }
    return new Filter(List.copyOf(clauses));
  }

  private Term term() {
    int column = scanner.column();
    String word = scanner.fieldName();
    if (word == null) {
      return new Term.Named(Field.TEXT, List.of(words(Field.TEXT, scanner.value(false))));
    }
    Field field = Field.of(word).orElseThrow(() -> noField(column, word));
    List<Raw> values = new ArrayList<>();
    do {
      values.add(scanner.value(true));
    } while (scanner.take(','));
    for (Raw value : values) {
      if (value.text().isEmpty()) {
        throw new FilterException(
            value.column(), field.word() + ": wants a value, as in " + example(field));
      }
    }
    return term(field, values);
  }

  private static FilterException noField(int column, String word) {
    String near =
        Nearest.of(word, Field.words())
            .map(name -> "did you mean " + name + "?")
            .orElse("there are " + String.join(", ", Field.words()));
    return new FilterException(column, "there is no field \"" + word + "\"; " + near);
  }

  private static Term term(Field field, List<Raw> values) {
    return switch (field) {
      case ACTOR, HOLDER -> new Term.Of(field, each(values, raw -> party(field, raw)));
      case DYAD -> new Term.Between(each(values, FilterParser::pair));
      case BOX -> new Term.Within(box(values));
      case DATE -> new Term.During(each(values, FilterParser::period));
      case PLACE, PUBLICATION, TEXT ->
          new Term.Named(field, each(values, raw -> words(field, raw)));
      case REPORT, INCIDENT, ID -> new Term.Ids(field, each(values, raw -> checked(raw).text()));
      case COUNTRY -> new Term.Choice(field, each(values, FilterParser::country));
      default -> new Term.Choice(field, each(values, raw -> choice(field, raw)));
    };
  }

  private static <T> List<T> each(List<Raw> values, Function<Raw, T> reader) {
    return values.stream().map(reader).distinct().toList();
  }

  private static String example(Field field) {
    return switch (field) {
      case ACTOR -> "actor:TUR.MIL or actor:\"Turkish army\"";
      case HOLDER -> "holder:\"Ministry of Defence\"";
      case DYAD -> "dyad:TUR-SYR";
      case BOX -> "box:35.0,36.0,37.0,37.5 (south, west, north, east)";
      case DATE -> "date:2020-02, date:2020-02-01..2020-02-10 or date:since-2020-02";
      case COUNTRY -> "country:SYR";
      case PLACE -> "place:Idlib";
      case PUBLICATION -> "publication:Reuters";
      case TEXT -> "text:\"failed talks\"";
      case REPORT, INCIDENT, ID -> field.word() + ":ID";
      default -> field.word() + ":" + Choices.codes(field).get(0);
    };
  }

  private static Party party(Field field, Raw raw) {
    boolean plain = !raw.anyQuoted();
    if (plain && raw.text().equals("*")) {
      return new Party.Any();
    }
    if (plain && field == Field.HOLDER && raw.text().equalsIgnoreCase("none")) {
      return new Party.Nobody();
    }
    if (plain && Party.CODED.matcher(raw.text()).matches()) {
      return Party.coded(raw.text());
    }
    return new Party.Named(words(field, raw));
  }

  /** A side that stands by itself; null is anybody. */
  static Party party(String text) {
    return text == null ? new Party.Any() : party(Field.DYAD, new Raw(text, new BitSet(), 1));
  }

  private static Pair pair(Raw raw) {
    int at = raw.indexOf("-~", 0);
    if (at < 0) {
      throw new FilterException(
          raw.column(),
          "a dyad has two sides, TUR-SYR (who to whom) or TUR~SYR (either way), not " + raw.text());
    }
    if (raw.indexOf("-~", at + 1) >= 0) {
      throw new FilterException(
          raw.column(),
          "a dyad has two sides: put a name with a hyphen in quotes, as in \"al-Shabaab\"-SOM");
    }
    Raw source = raw.part(0, at);
    Raw target = raw.part(at + 1, raw.text().length());
    if (source.text().isEmpty() || target.text().isEmpty()) {
      throw new FilterException(raw.column(), "a side of the dyad is missing; * is anybody");
    }
    boolean directed = raw.text().charAt(at) == '-';
    return new Pair(party(Field.DYAD, source), party(Field.DYAD, target), directed);
  }

  private static Box box(List<Raw> values) {
    double[] corners = new double[4];
    if (values.size() != corners.length) {
      throw new FilterException(
          values.get(0).column(), "box wants four numbers, as in " + example(Field.BOX));
    }
    for (int i = 0; i < corners.length; i++) {
      corners[i] = number(values.get(i));
    }
    try {
      return new Box(corners[0], corners[1], corners[2], corners[3]);
    } catch (IllegalArgumentException e) {
      throw new FilterException(values.get(0).column(), e.getMessage());
    }
  }

  private static double number(Raw raw) {
    if (!raw.text().matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
      throw new FilterException(raw.column(), "\"" + raw.text() + "\" is no number of degrees");
    }
    return Double.parseDouble(raw.text()) + 0.0;
  }

  private static Period period(Raw raw) {
    return Period.read(raw.text())
        .orElseThrow(
            () ->
                new FilterException(
                    raw.column(),
                    "\""
                        + raw.text()
                        + "\" is no day, week, month, year or range of them; write it as in "
                        + example(Field.DATE)));
  }

  private static Words words(Field field, Raw raw) {
    checked(raw);
    String text = raw.text();
    int end = text.length();
    boolean open = end > 1 && text.charAt(end - 1) == '*' && !raw.isQuoted(end - 1);
    text = open ? text.substring(0, end - 1) : text;
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      String what = field == Field.TEXT ? "a text" : field.word();
      throw new FilterException(raw.column(), what + " needs a letter or digit to look for");
    }
    if (raw.indexOf("*", 0) >= 0 && raw.indexOf("*", 0) < text.length()) {
      throw new FilterException(raw.column(), "* stands at the end of a word only");
    }
    return new Words(text, open);
  }

  private static Raw checked(Raw raw) {
    if (raw.text().codePoints().anyMatch(FilterParser::isNoText)) {
      throw new FilterException(raw.column(), "there is a character in it that is no text");
    }
    return raw;
  }

  private static boolean isNoText(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }

  private static String country(Raw raw) {
    if (COUNTRY.matcher(raw.text()).matches()) {
      return raw.text().toUpperCase(Locale.ROOT);
    }
    String near = Countries.code(raw.text()).map(code -> "; did you mean " + code + "?").orElse("");
    throw new FilterException(
        raw.column(), "country takes ISO codes such as SYR, not \"" + raw.text() + "\"" + near);
  }

  private static String choice(Field field, Raw raw) {
    return Choices.code(field, raw.text())
        .orElseThrow(() -> new FilterException(raw.column(), noChoice(field, raw.text())));
  }

  private static String noChoice(Field field, String text) {
    String near =
        Choices.nearest(field, text)
            .map(code -> "did you mean " + code + "?")
            .orElse("there are " + String.join(", ", Choices.codes(field)));
    return "there is no " + field.word() + " \"" + text + "\"; " + near;
  }
}
