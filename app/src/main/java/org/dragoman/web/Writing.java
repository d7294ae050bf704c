package org.dragoman.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dragoman.casebook.Casebook;
import org.dragoman.casebook.Corrections;
import org.dragoman.casebook.Corrections.Signature;
import org.dragoman.casebook.Preparing;
import org.dragoman.casebook.Reconciler;
import org.dragoman.correct.BadCorrection;
import org.dragoman.correct.Correction;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;

/** Corrections and reports that come from the pages, one after the other. Thread-safe. */
final class Writing {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final String ORIGIN = "workbench";

  private final Path casebook;
  private final InstantSource clock;
  private final Coding coding;

  Writing(Path casebook, InstantSource clock, Coding coding) {
    this.casebook = casebook;
    this.clock = clock;
    this.coding = coding;
  }

  /**
   * What a page asks for.
   *
   * @param action set, reject, add, merge, split or undo
   * @param object {@code REPORT/e3}; of an addition the report
   * @param other the other one of a merge or split
   * @param list of an addition: events, figures or talks
   * @param words of an addition: those that tell it
   * @param slots {@code slot=value}
   * @param line of the journal, to undo
   */
  record Wish(
      String action,
      String object,
      String other,
      String list,
      String words,
      List<String> slots,
      Long line,
      String author,
      String reason) {
    Signature signature() {
      return new Signature(author, reason);
    }

    List<String> assignments() {
      return slots == null ? List.of() : slots;
    }

    String needed(String value, String name) {
      if (value == null || value.isBlank()) {
        throw new BadCorrection(action + " needs " + name);
      }
      return value;
    }
  }

  /** Reads a wish. */
  static Wish wish(String json) {
    try {
      Wish wish = JSON.readValue(json, Wish.class);
      if (wish == null || wish.action == null) {
        throw new Refused(400, "an action is missing: set, reject, add, merge, split or undo");
      }
      return wish;
    } catch (JsonProcessingException e) {
      throw new Refused(400, "this is no correction: " + e.getOriginalMessage());
    }
  }

  /**
   * A report that a page hands in.
   *
   * @param id or null: then the content makes one
   * @param date {@code YYYY-MM-DD}, or null
   */
  record Draft(String id, String title, String publication, String url, String date, String text) {
    Report report() {
      if (text == null || text.isBlank()) {
        throw new Refused(400, "a report needs a text");
      }
      return Report.of(none(id), none(title), none(publication), none(url), day(), null, text);
    }

    private LocalDate day() {
      try {
        return none(date) == null ? null : LocalDate.parse(date);
      } catch (DateTimeParseException e) {
        throw new Refused(400, "a date looks like 2020-02-18, not " + date);
      }
    }

    private static String none(String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }
  }

  /** Reads a report. */
  static Draft draft(String json) {
    try {
      Draft draft = JSON.readValue(json, Draft.class);
      if (draft == null) {
        throw new Refused(400, "a report needs a text");
      }
      return draft;
    } catch (JsonProcessingException e) {
      throw new Refused(400, "this is no report: " + e.getOriginalMessage());
    }
  }

  /** Codes a report, stores it and puts it together with the others. */
  ObjectNode add(Report report) {
    ReportRecord record = coding.of(report).record();
    boolean isNew = stored(record);
    return Rows.JSON
        .createObjectNode()
        .put("id", report.id())
        .put("state", isNew ? "new" : "known")
        .put("events", record.events().size())
        .put("figures", record.figures().size())
        .put("talks", record.talks().size());
  }

  private synchronized boolean stored(ReportRecord record) {
    try (Casebook open = Casebook.open(casebook, clock)) {
      boolean isNew = open.add(Preparing.of(record), ORIGIN) == Casebook.Added.NEW;
      new Reconciler(open).run(percent -> {});
      return isNew;
    }
  }

  /** Fulfils a wish and brings the happenings up to date; the line of the journal. */
  synchronized ObjectNode correct(Wish wish) {
    try (Casebook open = Casebook.open(casebook, clock)) {
      Correction made = made(new Corrections(open), wish);
      new Reconciler(open).run(percent -> {});
      var line = open.journal().line(made.id()).orElseThrow();
      return Rows.JSON
          .createObjectNode()
          .put("line", line.seq())
          .put("id", made.id())
          .put("state", line.state());
    }
  }

  private static Correction made(Corrections corrections, Wish wish) {
    Signature by = wish.signature();
    return switch (wish.action) {
      case "set" -> corrections.set(object(wish), wish.assignments(), by);
      case "reject" -> corrections.reject(object(wish), by);
      case "add" ->
          corrections.add(
              object(wish),
              wish.needed(wish.list, "a list"),
              wish.needed(wish.words, "words of the report"),
              wish.assignments(),
              by);
      case "merge" -> corrections.merge(object(wish), wish.needed(wish.other, "another"), by);
      case "split" -> corrections.split(object(wish), wish.other, by);
      case "undo" -> {
        if (wish.line == null) {
          throw new BadCorrection("undo needs a line of the journal");
        }
        yield corrections.undo(wish.line, by);
      }
      default ->
          throw new BadCorrection(
              "there is no action \""
                  + wish.action
                  + "\"; there are set, reject, add, merge, split and undo");
    };
  }

  private static String object(Wish wish) {
    return wish.needed(wish.object, "an object");
  }
}
