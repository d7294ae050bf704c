package org.dragoman.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a PETRARCH or TABARI dictionary: a phrase, its synonyms in lines that begin with
 * {@code +}, and codes in brackets, on the phrase's line or on those below.
 *
 * @param line number of its first line
 */
record DictionaryEntry(int line, List<Phrase> phrases, List<Block> blocks) {
  /** What stands between brackets. */
  record Block(int line, String text) {}

  /**
   * A spelling.
   *
   * @param plural what stands between braces, or null
   */
  record Phrase(int line, String text, String plural) {}

  private static final Pattern BLOCK = Pattern.compile("\\[([^\\[\\]]*)\\]");
  private static final Pattern PLURAL = Pattern.compile("\\{([^{}]*)\\}");

  /**
   * The entries of a dictionary.
   *
   * @param problems takes line numbers with what is wrong there
   */
  static List<DictionaryEntry> read(String text, BiConsumer<Integer, String> problems) {
    List<DictionaryEntry> entries = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\r\n|\n|\r", -1)) {
      number++;
      String line = uncommented(raw);
      boolean definition = line.startsWith("!") && line.contains("=");
      if (!line.isBlank() && !definition && !line.startsWith("<")) {
        read(number, line, entries, problems);
      }
    }
    for (DictionaryEntry entry : entries) {
      if (entry.blocks.isEmpty()) {
        problems.accept(entry.line, "the entry has no code; write one in brackets: [TURMIL]");
      }
    }
    return entries;
  }

  /** The line without its comment, which begins with # or ; outside brackets. */
  static String uncommented(String line) {
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      inside = c == '[' || inside && c != ']';
      if (!inside && (c == '#' || c == ';')) {
        return line.substring(0, i).stripTrailing();
      }
    }
    return line.stripTrailing();
  }

  private static void read(
      int number,
      String line,
      List<DictionaryEntry> entries,
      BiConsumer<Integer, String> problems) {
    int bracket = line.indexOf('[');
    String phrase = (bracket < 0 ? line : line.substring(0, bracket)).strip();
    String codes = bracket < 0 ? "" : line.substring(bracket);
    boolean synonym = phrase.startsWith("+");
    if (!BLOCK.matcher(codes).replaceAll("").isBlank()) {
      problems.accept(number, "cannot be read from " + codes + "; codes stand in [brackets]");
      return;
    }
    if (entries.isEmpty() && (synonym || phrase.isEmpty())) {
      problems.accept(number, "no entry stands above; begin with a phrase");
      return;
    }
    if (!phrase.isEmpty() && !synonym) {
      entries.add(new DictionaryEntry(number, new ArrayList<>(), new ArrayList<>()));
    }
    DictionaryEntry entry = entries.get(entries.size() - 1);
    if (synonym && !codes.isEmpty()) {
      problems.accept(number, "a synonym has no code of its own; begin the line without +");
    } else if (!phrase.isEmpty()) {
      entry.addPhrase(number, synonym ? phrase.substring(1) : phrase, problems);
    }
    Matcher block = BLOCK.matcher(codes);
    while (block.find()) {
      entry.blocks.add(new Block(number, block.group(1).strip()));
    }
  }

  private void addPhrase(int number, String phrase, BiConsumer<Integer, String> problems) {
    Matcher braced = PLURAL.matcher(phrase);
    String plural = braced.find() ? words(braced.group(1)) : null;
    String words = words(braced.replaceAll(" "));
    boolean noPlural = plural != null && !plural.isEmpty() && Fold.words(plural).isEmpty();
    boolean braces = words.contains("{") || words.contains("}");
    if (Fold.words(words).isEmpty() || noPlural || braces) {
      problems.accept(number, "no phrase can be read from " + phrase);
    }
    phrases.add(new Phrase(number, words, plural));
  }

  /** Underscores join words; one at the end only says that the word is whole, as all are here. */
  private static String words(String phrase) {
    return String.join(" ", Tsv.split(phrase.replace('_', ' '), ' '));
  }
}
