package org.dragoman.cli;

import java.util.List;
import org.dragoman.Coder;
import org.dragoman.report.Report;

/** Sets the reasons behind a record, sentence by sentence. Immutable. */
final class Explanation {
  private static final int INDENT = 4;

  private final Layout layout;

  Explanation(Layout layout) {
    this.layout = layout;
  }

  /** Each sentence with its number, and the reasons indented below it. */
  List<String> lines(Coder.Explained explained) {
    Report report = explained.record().report();
    Typesetter page = new Typesetter(layout);
    String name = report.title() == null ? report.id() : report.title();
    page.set(0, Phrase.of("Why: " + name, Style.HEADING));
    int number = 0;
    for (Coder.Notes notes : explained.notes()) {
      page.gap();
      Phrase sentence = Phrase.of("[" + ++number + "] ", Style.ASIDE);
      page.set(0, INDENT, sentence.add(notes.sentence().of(report.text())));
      for (String reason : notes.lines()) {
        boolean dropped = reason.startsWith("no ");
        page.set(INDENT, INDENT + 2, Phrase.of("- " + reason, dropped ? Style.ASIDE : Style.PLAIN));
      }
    }
    return page.lines();
  }
}
