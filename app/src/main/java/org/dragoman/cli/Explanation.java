package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.Coder;

/** The reasons behind a record, sentence by sentence, as plain lines. */
final class Explanation {
  private Explanation() {}

  /** Each sentence with its number, and the reasons indented below it. */
  static List<String> lines(Coder.Explained explained) {
    String text = explained.record().report().text();
    List<String> lines = new ArrayList<>();
    lines.add("Why " + Printable.line(explained.record().report().id()));
    int number = 0;
    for (Coder.Notes notes : explained.notes()) {
      lines.add("");
      lines.add("[" + ++number + "] " + Printable.line(notes.sentence().of(text)));
      notes.lines().forEach(reason -> lines.add("    - " + Printable.line(reason)));
    }
    return lines;
  }
}
