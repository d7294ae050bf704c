package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in several styles, one paragraph of a card. Built by one thread. */
final class Phrase {
  /** A stretch of one style. */
  record Run(String text, Style style) {}

  private final List<Run> runs = new ArrayList<>();

  /** A phrase of one style. */
  static Phrase of(String text, Style style) {
    return new Phrase().add(text, style);
  }

  /** Appends words; the text is made safe to show, blanks at its ends are kept. */
  Phrase add(String text, Style style) {
    if (!text.isEmpty()) {
      String before = text.startsWith(" ") ? " " : "";
      String after = text.length() > 1 && text.endsWith(" ") ? " " : "";
      runs.add(new Run(before + Printable.line(text) + after, style));
    }
    return this;
  }

  /** Appends blanks. */
  Phrase pad(int blanks) {
    runs.add(new Run(" ".repeat(blanks), Style.PLAIN));
    return this;
  }

  /** Appends plain words. */
  Phrase add(String text) {
    return add(text, Style.PLAIN);
  }

  /** Appends another phrase. */
  Phrase add(Phrase other) {
    runs.addAll(other.runs);
    return this;
  }

  /** Appends a separator and a phrase, without the separator if one of the two is empty. */
  Phrase join(String separator, Phrase other) {
    if (!isEmpty() && !other.isEmpty()) {
      add(separator, Style.ASIDE);
    }
    return add(other);
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  List<Run> runs() {
    return List.copyOf(runs);
  }

  /** The words without their styles. */
  String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }
}
