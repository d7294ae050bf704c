package org.dragoman.parser.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.parser.ParsedSentence;
import org.dragoman.parser.ParsedToken;

/** Counts the words compared and those that differ, by attribute. For one thread. */
public final class Comparison {
  private static final Map<String, Function<ParsedToken, Object>> ATTRIBUTES =
      new LinkedHashMap<>();

  static {
    ATTRIBUTES.put("word", ParsedToken::word);
    ATTRIBUTES.put("tag", ParsedToken::tag);
    ATTRIBUTES.put("lemma", ParsedToken::lemma);
    ATTRIBUTES.put("entity", ParsedToken::entity);
    ATTRIBUTES.put("head", ParsedToken::head);
    ATTRIBUTES.put("label", ParsedToken::label);
  }

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private int tokens;
  private int broken;
  private int failures;

  /** Compares the sentences of one text and tells each difference in a line. */
  public List<String> add(List<ParsedSentence> expected, List<ParsedSentence> actual) {
    List<String> lines = new ArrayList<>();
    if (!shape(expected).equals(shape(actual))) {
      broken++;
      lines.add(
          "cut differently: "
              + shape(expected)
              + " and "
              + shape(actual)
              + " in "
              + forms(expected));
      return lines;
    }
    for (int s = 0; s < expected.size(); s++) {
      for (int i = 0; i < expected.get(s).tokens().size(); i++) {
        compare(expected.get(s).tokens().get(i), actual.get(s).tokens().get(i), lines);
      }
    }
    return lines;
  }

  private void compare(ParsedToken expected, ParsedToken actual, List<String> lines) {
    tokens++;
    ATTRIBUTES.forEach(
        (name, attribute) -> {
          Object right = attribute.apply(expected);
          Object here = attribute.apply(actual);
          if (!right.equals(here)) {
            counts.merge(name, 1, Integer::sum);
            lines.add(
                name + " of " + expected.form() + ": " + right + " in the library, here " + here);
          }
        });
  }

  private static List<Integer> shape(List<ParsedSentence> sentences) {
    return sentences.stream().map(sentence -> sentence.tokens().size()).toList();
  }

  private static List<String> forms(List<ParsedSentence> sentences) {
    return sentences.stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(ParsedToken::form)
        .toList();
  }

  void failed() {
    failures++;
  }

  /** Differences so far: paragraphs cut differently and attributes. */
  public int differences() {
    return broken + counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** A table of all counts. */
  public String report() {
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "%,d words compared%n", tokens));
    out.append(
        String.format(Locale.ROOT, "%,d paragraphs cut into other words or sentences%n", broken));
    out.append(
        String.format(Locale.ROOT, "%,d paragraphs on which the library failed%n", failures));
    ATTRIBUTES
        .keySet()
        .forEach(
            name ->
                out.append(
                    String.format(
                        Locale.ROOT, "%-7s %,d differ%n", name, counts.getOrDefault(name, 0))));
    return out.toString();
  }
}
