package org.dragoman.text;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.report.Report;

/**
 * A report with its parsed sentences. Immutable and thread-safe.
 *
 * @param report the input
 * @param sentences in order, indexed from 0; the title's first
 */
public record Document(Report report, List<Sentence> sentences) {
  /** Copies the list. */
  public Document {
    sentences = List.copyOf(sentences);
  }

  /** Splits the report's text into paragraphs and parses each. */
  public static Document parse(Report report, Parser parser) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    for (Span block : Paragraphs.of(report.text())) {
      boolean title = report.title() != null && block.start() < report.title().length();
      // The dateline is no part of the first sentence: the parser would take the city for its
      // subject.
      int body =
          title
              ? block.start()
              : block.start() + Paragraphs.datelineLength(block.of(report.text()));
      for (Span part : List.of(new Span(block.start(), body), new Span(body, block.end()))) {
        String words = part.of(report.text());
        for (List<Token> tokens : title ? parser.parseTitle(words) : parser.parse(words)) {
          sentences.add(
              new Sentence(
                  sentences.size(),
                  paragraph,
                  title,
                  TreeMender.mend(shift(tokens, part.start()))));
        }
      }
      paragraph++;
    }
    return new Document(report, sentences);
  }

  private static List<Token> shift(List<Token> tokens, int by) {
    List<Token> moved = new ArrayList<>(tokens.size());
    for (Token t : tokens) {
      Span span = new Span(t.span().start() + by, t.span().end() + by);
      moved.add(
          new Token(
              t.index(), t.form(), t.lemma(), t.tag(), t.label(), t.head(), t.entity(), span));
    }
    return moved;
  }

  /** The report's text. */
  public String text() {
    return report.text();
  }
}
