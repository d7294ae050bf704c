package org.dragoman.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dragoman.correct.Anchor;
import org.dragoman.correct.BadCorrection;
import org.dragoman.correct.Correction;
import org.dragoman.correct.Correction.Action;
import org.dragoman.correct.Overlay;
import org.dragoman.correct.Slots;
import org.dragoman.store.Database;
import org.dragoman.store.Journal;
import org.dragoman.store.Reports;

/**
 * People's corrections of a casebook. Each is signed, dated and has a reason, is kept for good and
 * applied again when a report is coded anew. Objects are named {@code REPORT/e3}. Every method is
 * one transaction; linking is outstanding afterwards ({@link Reconciler}). Not thread-safe.
 */
public final class Corrections {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Character, String> LISTS =
      Map.of('e', "events", 'f', "figures", 't', "talks", 'a', "actors", 'p', "places");

  private final Casebook casebook;
  private final Database db;
  private final Reports reports;
  private final Journal journal;

  /** The corrections of a casebook that is open for writing. */
  public Corrections(Casebook casebook) {
    this.casebook = casebook;
    this.db = casebook.database();
    this.reports = casebook.reports();
    this.journal = casebook.journal();
  }

  /**
   * Who corrects, and why.
   *
   * @param author never blank
   * @param reason never blank
   */
  public record Signature(String author, String reason) {}

  /**
   * Gives slots of an object other values.
   *
   * @param assignments {@code slot=value}, see {@link Slots}
   * @return the line of the journal
   * @throws BadCorrection if there is no such object, slot or value; then nothing changes
   */
  public Correction set(String reference, List<String> assignments, Signature by) {
    Target target = target(reference);
    ObjectNode value = slots(target.list(), assignments, target.record());
    if (value.isEmpty()) {
      throw new BadCorrection("nothing to set: name a slot, such as date=2020-02-18");
    }
    return record(target, Action.SET, value, by);
  }

  /** Rejects an object as a whole. It stays in the casebook, marked. */
  public Correction reject(String reference, Signature by) {
    Target target = target(reference);
    if (!List.of("events", "figures", "talks").contains(target.list())) {
      throw new BadCorrection("events, figures and talks can be rejected, not " + target.list());
    }
    return record(target, Action.REJECT, JSON.createObjectNode(), by);
  }

  /**
   * Adds an object that the coder missed.
   *
   * @param report id of the report
   * @param list events, figures or talks
   * @param words its trigger: words of the report's text; the first place where they stand
   */
  public Correction add(
      String report, String list, String words, List<String> assignments, Signature by) {
    Reports.Stored stored = stored(report);
    String text = stored.report().text();
    int at = text.indexOf(words);
    if (words.isBlank() || at < 0) {
      throw new BadCorrection("the report does not have the words \"" + words + "\"");
    }
    ObjectNode record = effective(stored).record();
    ObjectNode value = slots(list, assignments, record);
    String type = list.equals("events") ? "category" : "kind";
    if (!value.has(type)) {
      throw new BadCorrection("what is added needs a " + type + ", such as " + type + "=...");
    }
    int start = text.codePointCount(0, at);
    Anchor anchor =
        new Anchor(
            stored.content(),
            list,
            value.get(type).asText(),
            start,
            start + words.codePointCount(0, words.length()),
            words);
    return write(correction(Action.ADD, anchor, value, by), stored);
  }

  /** Says that two events, or two talks, tell of one happening. */
  public Correction merge(String a, String b, Signature by) {
    return between(Action.MERGE, List.of(target(a)), List.of(target(b)), by);
  }

  /**
   * Says that an event (or talks) does not belong to the happening that it was put into.
   *
   * @param from one of the others in it; null for all others
   */
  public Correction split(String reference, String from, Signature by) {
    Target target = target(reference);
    List<Target> others =
        from == null ? together(target).stream().map(this::target).toList() : List.of(target(from));
    if (others.isEmpty()) {
      throw new BadCorrection(reference + " is alone in its happening: there is nothing to split");
    }
    return between(Action.SPLIT, List.of(target), others, by);
  }

  private List<String> together(Target target) {
    boolean talks = target.list().equals("talks");
    String table = talks ? "talks" : "event";
    String joined = talks ? "meeting" : "incident";
    String member = joined + "_" + table;
    return db.list(
        ("SELECT r.id || '/' || o.id FROM event e JOIN M m USING (event_id) JOIN M n ON"
                + " n.J_id = m.J_id JOIN event o ON o.event_id = n.event_id JOIN report r ON"
                + " r.report_id = o.report_id WHERE e.report_id = ? AND e.id = ? AND o.event_id <>"
                + " e.event_id ORDER BY o.event_id")
            .replace("JOIN event", "JOIN " + table)
            .replace("FROM event", "FROM " + table)
            .replace("event_id", table + "_id")
            .replace(" M ", " " + member + " ")
            .replace("J_id", joined + "_id"),
        row -> row.getString(1),
        target.stored().row(),
        target.object().path("id").asText());
  }

  private Correction between(Action action, List<Target> a, List<Target> b, Signature by) {
    String list = a.get(0).list();
    for (Target other : b) {
      if (!other.list().equals(list) || !List.of("events", "talks").contains(list)) {
        throw new BadCorrection("two events or two talks can be joined and parted");
      }
    }
    ObjectNode value = JSON.createObjectNode();
    ArrayNode left = value.putArray("a");
    a.forEach(target -> left.add(target.anchor().json()));
    ArrayNode right = value.putArray("b");
    b.forEach(target -> right.add(target.anchor().json()));
    Correction correction = correction(action, null, value, by);
    return db.write(
        () -> {
          journal.add(correction, null, "applied");
          a.forEach(target -> lookAgain(target.stored().row()));
          b.forEach(target -> lookAgain(target.stored().row()));
          return correction;
        });
  }

  /** Undoes a line of the journal; an undo can be undone. */
  public Correction undo(long seq, Signature by) {
    Journal.Line line =
        journal.line(seq).orElseThrow(() -> new BadCorrection("the journal has no line " + seq));
    if (line.state().equals("undone")) {
      throw new BadCorrection("line " + seq + " of the journal is undone already");
    }
    ObjectNode value = JSON.createObjectNode().put("undoes", line.correction().id());
    Correction undo = correction(Action.UNDO, null, value, by);
    return db.write(
        () -> {
          apply(undo);
          return undo;
        });
  }

  /** What became of a replayed line. */
  public enum Replayed {
    /** It was added and applied, or noted as in conflict. */
    ADDED,
    /** The journal has it already. */
    KNOWN,
    /** It speaks of a report that this casebook does not have. */
    ELSEWHERE
  }

  /** Adds a line of another casebook's journal, with its own date and author. */
  public Replayed replay(Correction correction) {
    return db.write(
        () -> {
          if (journal.line(correction.id()).isPresent()) {
            return Replayed.KNOWN;
          }
          return apply(correction) ? Replayed.ADDED : Replayed.ELSEWHERE;
        });
  }

  private boolean apply(Correction correction) {
    return switch (correction.action()) {
      case SET, REJECT, ADD -> {
        Optional<Reports.Stored> stored = reports.byContent(correction.target().report());
        stored.ifPresent(report -> write(correction, report));
        yield stored.isPresent();
      }
      case MERGE, SPLIT -> joined(correction);
      case UNDO -> undone(correction);
    };
  }

  private boolean joined(Correction correction) {
    List<Long> rows = rows(correction);
    if (rows.isEmpty()) {
      return false;
    }
    journal.add(correction, null, "applied");
    rows.forEach(this::lookAgain);
    return true;
  }

  private List<Long> rows(Correction correction) {
    TreeSet<Long> rows = new TreeSet<>();
    for (String side : List.of("a", "b")) {
      for (JsonNode anchor : correction.value().path(side)) {
        reports.byContent(anchor.path("report").asText()).ifPresent(r -> rows.add(r.row()));
      }
    }
    return List.copyOf(rows);
  }

  private boolean undone(Correction undo) {
    String id = undo.value().path("undoes").asText();
    Optional<Journal.Line> line = journal.line(id);
    if (line.isEmpty()) {
      return false;
    }
    Optional<Long> report = journal.report(id);
    journal.add(undo, report.orElse(null), "applied");
    if (report.isPresent()) {
      reports.byRow(report.get()).ifPresent(this::show);
    } else {
      List<Correction> all = journal.decisions().stream().map(Journal.Line::correction).toList();
      TreeSet<String> gone = new TreeSet<>(Overlay.undone(all));
      for (Correction decision : all) {
        journal.states(Map.of(decision.id(), gone.contains(decision.id()) ? "undone" : "applied"));
        rows(decision).forEach(this::lookAgain);
      }
    }
    return true;
  }

  private void lookAgain(long report) {
    db.update("INSERT OR IGNORE INTO pending VALUES (?, 1)", report);
  }

  private Correction record(Target target, Action action, ObjectNode value, Signature by) {
    return write(correction(action, target.anchor(), value, by), target.stored());
  }

  private Correction correction(Action action, Anchor anchor, ObjectNode value, Signature by) {
    return new Correction(casebook.now(), by.author(), by.reason(), action, anchor, value);
  }

  private Correction write(Correction correction, Reports.Stored stored) {
    return db.write(
        () -> {
          journal.add(correction, stored.row(), "applied");
          show(stored);
          return correction;
        });
  }

  /** Writes the rows of a report anew from its newest record and its corrections. */
  private void show(Reports.Stored stored) {
    Effective effective = effective(stored);
    reports.show(
        stored.row(), effective.record(), effective.status(), effective.sketch(), effective.keys());
    journal.states(effective.states());
  }

  private Effective effective(Reports.Stored stored) {
    return new Effective(reports.record(stored), stored.content(), journal.of(stored.row()));
  }

  private ObjectNode slots(String list, List<String> assignments, JsonNode record) {
    ObjectNode value = JSON.createObjectNode();
    assignments.forEach(assignment -> Slots.read(list, assignment, record, value));
    return value;
  }

  /** An object that a person speaks of. */
  private record Target(Reports.Stored stored, JsonNode record, String list, JsonNode object) {
    Anchor anchor() {
      return Anchor.of(stored.content(), stored.report().text(), list, object);
    }
  }

  private Target target(String reference) {
    int slash = reference.lastIndexOf('/');
    String object = reference.substring(slash + 1);
    String list = object.isEmpty() ? null : LISTS.get(object.charAt(0));
    if (slash < 0 || list == null) {
      throw new BadCorrection(
          "\"" + reference + "\" names no object; it looks like REPORT/e3, or f, t, a, p");
    }
    Reports.Stored stored = stored(reference.substring(0, slash));
    ObjectNode record = effective(stored).record();
    for (JsonNode node : record.path(list)) {
      if (node.path("id").asText().equals(object)) {
        return new Target(stored, record, list, node);
      }
    }
    String kind = list.toLowerCase(Locale.ROOT);
    throw new BadCorrection(
        "report " + stored.report().id() + " has no " + object + " among its " + kind);
  }

  private Reports.Stored stored(String id) {
    return reports
        .byId(id)
        .orElseThrow(() -> new BadCorrection("the casebook has no report \"" + id + "\""));
  }
}
