package org.dragoman.readers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of words by key, from tables in the resources: a key, a tab, a word; {@code #} begins a
 * comment. Immutable.
 */
final class Words {
  /** Usual headings of columns by field. */
  static final Words HEADINGS = load("headings.tsv");

  private final Map<String, List<String>> words;

  private Words(Map<String, List<String>> words) {
    this.words = words;
  }

  static Words load(String name) {
    Map<String, List<String>> words = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t", 2);
          words.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
    return new Words(words);
  }

  /** The words under a key in the order of the table. */
  List<String> of(String key) {
    return words.getOrDefault(key, List.of());
  }
}
