package org.dragoman;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.claim.Claims;
import org.dragoman.codebook.Codebook;
import org.dragoman.event.Findings;
import org.dragoman.mention.Mentions;
import org.dragoman.record.RecordBuilder;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.dragoman.text.Document;
import org.dragoman.text.Parser;
import org.dragoman.text.Sentence;
import org.dragoman.text.Span;
import org.dragoman.text.Trace;

/**
 * The one entrance of the core: a report goes in, its record comes out. Immutable and thread-safe;
 * the same report gives the same record.
 */
public final class Coder {
  /** Name and version written into every record that is coded with the shipped lexicon alone. */
  public static final String VERSION = "dragoman 0.1.0 (nlp4j-english 1.1.3)";

  private final Parser parser;
  private final Codebook codebook;
  private final String version;

  /** A coder over a parser and the shipped codebook. */
  public Coder(Parser parser) {
    this(parser, Codebook.shared(), VERSION);
  }

  /** A coder over a parser and the shipped codebook under a user's own lexicon. */
  public Coder(Parser parser, Lexicon lexicon) {
    this(
        parser,
        Codebook.shared().under(lexicon.entries()),
        VERSION.replace(")", "; lexicon " + lexicon.checksum() + ")"));
  }

  private Coder(Parser parser, Codebook codebook, String version) {
    this.parser = parser;
    this.codebook = codebook;
    this.version = version;
  }

  /** Codes one report. */
  public ReportRecord code(Report report) {
    return explain(report).record();
  }

  /** Codes one report and keeps the reasons. */
  public Explained explain(Report report) {
    Document document = Document.parse(report, parser);
    Trace trace = new Trace();
    Mentions mentions = Mentions.find(document, codebook);
    Claims claims = Claims.find(document, mentions, codebook.cues(), trace);
    Findings findings = Findings.find(document, mentions, claims, codebook, trace);
    ReportRecord record =
        RecordBuilder.build(document, mentions, claims, findings, codebook.cameo(), version);
    List<Notes> notes = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<String> lines = trace.of(sentence);
      notes.add(
          new Notes(
              sentence.span(),
              lines.isEmpty() ? List.of("nothing: no word of the lexicon stands here") : lines));
    }
    return new Explained(record, notes);
  }

  /**
   * A record with the reasons behind it.
   *
   * @param notes for each sentence in order, what was made of it and why
   */
  public record Explained(ReportRecord record, List<Notes> notes) {}

  /**
   * What was considered in one sentence.
   *
   * @param sentence its span
   * @param lines one reason each, in the order of the words
   */
  public record Notes(Span sentence, List<String> lines) {}
}
