package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the coder's reasons, sentence by sentence. One for each report; not thread-safe. */
public final class Trace {
  private final Map<Integer, List<String>> lines = new TreeMap<>();

  /** Notes a reason under a sentence. */
  public void note(Sentence sentence, String line) {
    lines.computeIfAbsent(sentence.index(), i -> new ArrayList<>()).add(line);
  }

  /** The reasons noted under a sentence, in order. */
  public List<String> of(Sentence sentence) {
    return List.copyOf(lines.getOrDefault(sentence.index(), List.of()));
  }
}
