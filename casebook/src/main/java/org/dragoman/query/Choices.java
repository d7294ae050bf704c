package org.dragoman.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The values of the fields that have a list of them: {@code values.tsv}. */
final class Choices {
  private static final Map<Field, List<Value>> ALL = read();

  /**
   * A value.
   *
   * @param of what it belongs to: categories of a mode, rows of a kind
   * @param also other words for it
   */
  record Value(String code, List<String> of, List<String> also) {
    private boolean isCalled(String word) {
      return code.equalsIgnoreCase(word) || also.contains(word.toLowerCase(Locale.ROOT));
    }
  }

  private Choices() {}

  /** Whether only listed values make sense. */
  static boolean has(Field field) {
    return ALL.containsKey(field);
  }

  /** The codes of a field in their order. */
  static List<String> codes(Field field) {
    return ALL.get(field).stream().map(Value::code).toList();
  }

  /** The codes of a field that belong to something. */
  static List<String> codes(Field field, String of) {
    return ALL.get(field).stream().filter(v -> v.of.contains(of)).map(Value::code).toList();
  }

  /** What a code belongs to. */
  static List<String> of(Field field, String code) {
    return ALL.get(field).stream()
        .filter(v -> v.code.equals(code))
        .findFirst()
        .map(Value::of)
        .orElse(List.of());
  }

  /** The code that a word means. */
  static Optional<String> code(Field field, String word) {
    return ALL.get(field).stream()
        .filter(v -> v.code.equalsIgnoreCase(word))
        .findFirst()
        .or(() -> ALL.get(field).stream().filter(v -> v.isCalled(word)).findFirst())
        .map(Value::code);
  }

  /** The code that a mistyped word was meant to be. */
  static Optional<String> nearest(Field field, String word) {
    List<String> words = new ArrayList<>(codes(field));
    ALL.get(field).forEach(value -> words.addAll(value.also));
    return Nearest.of(word, words).flatMap(near -> code(field, near));
  }

  private static Map<Field, List<Value>> read() {
    Map<Field, List<Value>> all = new EnumMap<>(Field.class);
    try (InputStream in = Choices.class.getResourceAsStream("values.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> add(all, line));
    } catch (IOException e) {
      throw new UncheckedIOException("values.tsv cannot be read", e);
    }
    return all;
  }

  private static void add(Map<Field, List<Value>> all, String line) {
    String[] cells = line.split("\t", -1);
    Field field = Field.of(cells[0]).orElseThrow();
    all.computeIfAbsent(field, f -> new ArrayList<>())
        .add(new Value(cells[1], list(cells[2]), list(cells[3])));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }
}
