package org.dragoman.query;

import java.util.List;

/**
 * Text with marks.
 *
 * @param runs its stretches in order
 */
public record Marked(List<Run> runs) {
  /** A stretch that is marked or is not. */
  public record Run(String text, boolean marked) {}

  /** Copies the list. */
  public Marked {
    runs = List.copyOf(runs);
  }

  /** Whether anything in it is marked. */
  boolean any() {
    return runs.stream().anyMatch(Run::marked);
  }

  /** The text with characters around what is marked. */
  public String with(String before, String after) {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.marked ? before + run.text + after : run.text));
    return text.toString();
  }
}
