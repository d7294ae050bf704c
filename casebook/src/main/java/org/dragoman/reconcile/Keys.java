package org.dragoman.reconcile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keys by which reports that may belong together are found. Three kinds: hashes of the wording for
 * copies; the heaviest terms, alone with a window of days and by threes without one; category,
 * place and day of the main events, and sides and day of talks. What has no day is rare enough that
 * even the reports of one long war do not gather there.
 */
final class Keys {
  /** The most keys that a report has. */
  static final int MOST = 56;

  private static final int COPIES = 4;
  private static final int NAMES = 14;
  private static final int TOGETHER = 5;
  private static final int EVENTS = 3;
  private static final int TALKS = 2;
  private static final int WINDOW = 10;

  private final Sketch sketch;
  private final Set<String> keys = new LinkedHashSet<>();

  private Keys(Sketch sketch) {
    this.sketch = sketch;
  }

  static List<String> of(Sketch sketch) {
    Keys keys = new Keys(sketch);
    keys.wording();
    keys.terms();
    keys.events();
    keys.talks();
    return keys.keys.stream().limit(MOST).toList();
  }

  private void wording() {
    sketch.wording().smallest().stream().limit(COPIES).forEach(h -> keys.add("w:" + h));
  }

  private void terms() {
    List<String> heaviest =
        sketch.terms().entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(NAMES)
            .map(Map.Entry::getKey)
            .toList();
    for (String term : heaviest) {
      for (long window : windows(sketch.date())) {
        keys.add("t:" + term + ":" + window);
      }
    }
    List<String> together = heaviest.stream().limit(TOGETHER).sorted().toList();
    for (int i = 0; i < together.size(); i++) {
      for (int j = i + 1; j < together.size(); j++) {
        for (int k = j + 1; k < together.size(); k++) {
          keys.add("p:" + together.get(i) + ":" + together.get(j) + ":" + together.get(k));
        }
      }
    }
  }

  /** Windows overlap by half, so that days that are near share one. */
  private static List<Long> windows(LocalDate date) {
    if (date == null) {
      return List.of();
    }
    long day = date.toEpochDay();
    return List.of(2 * Math.floorDiv(day, WINDOW), 2 * Math.floorDiv(day + WINDOW / 2, WINDOW) + 1);
  }

  private void events() {
    sketch.main().stream()
        .flatMap(id -> sketch.event(id).stream())
        .filter(Sketch.Event::onDay)
        .limit(EVENTS)
        .forEach(e -> day("e:" + e.category() + ":" + where(e), e.date()));
  }

  private String where(Sketch.Event event) {
    return sketch.wheres(event.location()).stream()
        .map(p -> p.country() == null ? p.name() : p.country())
        .findFirst()
        .orElse("");
  }

  private void talks() {
    sketch.talks().stream()
        .filter(t -> t.date() != null)
        .limit(TALKS)
        .forEach(
            t -> {
              List<String> sides =
                  sketch.whos(t.parties()).stream()
                      .map(w -> w.code() == null ? w.name() : w.code())
                      .distinct()
                      .sorted()
                      .limit(2)
                      .toList();
              day("k:" + String.join("+", sides), t.date());
            });
  }

  /** The day and the next, so that neighbouring days share a key. */
  private void day(String prefix, LocalDate date) {
    keys.add(prefix + ":" + date);
    keys.add(prefix + ":" + date.plusDays(1));
  }
}
