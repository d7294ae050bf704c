package org.dragoman.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.record.ReportRecord;

/**
 * Plain English for codes, from {@code labels.tsv}: by category and mode, else by CAMEO code, else
 * by category. Immutable and thread-safe.
 */
final class Labels {
  private static final Labels SHIPPED = new Labels();

  private final Map<String, String> labels = new HashMap<>();

  private Labels() {
    try (InputStream in = Labels.class.getResourceAsStream("labels.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(line -> !line.startsWith("#") && line.contains("\t"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("labels.tsv cannot be read", e);
    }
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    labels.put(line.substring(0, tab), line.substring(tab + 1).strip());
  }

  /** What an event is called: "Air strike". */
  static String of(ReportRecord.Event event) {
    Map<String, String> labels = SHIPPED.labels;
    Optional<String> ofMode = ofMode(event.category(), event.mode());
    if (ofMode.isPresent()) {
      return ofMode.get();
    }
    String code = event.cameo() == null ? "" : event.cameo();
    for (int digits = code.length(); digits >= 3; digits--) {
      String label = labels.get(event.category() + ":" + code.substring(0, digits));
      if (label != null) {
        return label;
      }
    }
    return of(event.category());
  }

  /** What events of a category and its modes are called. */
  static String of(String category, List<String> modes) {
    return ofMode(category, modes).orElseGet(() -> of(category));
  }

  private static Optional<String> ofMode(String category, List<String> modes) {
    return modes.stream()
        .map(mode -> category + ":" + mode)
        .filter(Labels::knows)
        .findFirst()
        .map(Labels::of);
  }

  /** The words for a key, the key itself if there are none. */
  static String of(String key) {
    return SHIPPED.labels.getOrDefault(key, key);
  }

  /** True if there are words for a key. */
  static boolean knows(String key) {
    return SHIPPED.labels.containsKey(key);
  }
}
