package org.dragoman.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.dragoman.Coder;
import org.dragoman.report.Report;
import org.dragoman.store.Database;
import org.dragoman.store.Reports;
import org.dragoman.text.LanguageCheck;

/** Codes reports for the pages, one at a time. Thread-safe. */
final class Coding {
  private final Function<Report, Coder.Explained> coder;

  Coding(Function<Report, Coder.Explained> coder) {
    this.coder = coder;
  }

  /**
   * The record of a report, with the reasons.
   *
   * @throws Refused if it is in a language that is not coded, or nothing can be coded here
   */
  synchronized Coder.Explained of(Report report) {
    LanguageCheck.shared()
        .foreignLanguage(report)
        .ifPresent(
            language -> {
              throw new Refused(
                  422, "the report is in " + language + "; only English is coded so far");
            });
    try {
      return coder.apply(report);
    } catch (RuntimeException | StackOverflowError e) {
      throw new Refused(503, "the report could not be coded: " + e.getMessage());
    }
  }

  /** Why a report was read as it was, by the present coder: sentence by sentence. */
  ObjectNode explanation(Report report) {
    ObjectNode answer = Rows.JSON.createObjectNode().put("id", report.id());
    ArrayNode sentences = answer.putArray("sentences");
    for (Coder.Notes notes : of(report).notes()) {
      ObjectNode sentence = sentences.addObject();
      sentence.put("start", notes.sentence().start()).put("end", notes.sentence().end());
      sentence.put("text", notes.sentence().of(report.text()));
      notes.lines().forEach(sentence.putArray("reasons")::add);
    }
    return answer;
  }

  /**
   * A report of a casebook.
   *
   * @throws Refused if there is none
   */
  static Report stored(Database db, String id) {
    return new Reports(db)
        .byId(id)
        .orElseThrow(() -> new Refused(404, "the casebook has no report \"" + id + "\""))
        .report();
  }
}
