package org.dragoman.casebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.dragoman.reconcile.Contradiction;
import org.dragoman.reconcile.Contradictions;
import org.dragoman.reconcile.Incident;
import org.dragoman.reconcile.Incidents;
import org.dragoman.reconcile.Member;
import org.dragoman.reconcile.Talks;
import org.dragoman.reconcile.Tally;
import org.dragoman.store.Database;

/**
 * What came in and what changed in a casebook since a time. What was known before is put together
 * again from the reports that were there then. Immutable.
 *
 * @param reports ids of the reports that were added, in order
 * @param recoded ids of the reports that were coded again
 * @param corrections lines of the journal that were written
 * @param happenings incidents and meetings that are new or told otherwise
 */
public record Changes(
    List<String> reports,
    List<String> recoded,
    List<Long> corrections,
    List<Happening> happenings) {

  /** Copies the lists. */
  public Changes {
    reports = List.copyOf(reports);
    recoded = List.copyOf(recoded);
    corrections = List.copyOf(corrections);
    happenings = List.copyOf(happenings);
  }

  /**
   * An incident or a meeting.
   *
   * @param id of the incident or meeting
   * @param label what it is, for a person
   * @param isNew whether no report told of it before
   * @param changes what is told otherwise, one line each; for a new one, what is told
   */
  public record Happening(String id, String label, boolean isNew, List<String> changes) {
    /** Copies the list. */
    public Happening {
      changes = List.copyOf(changes);
    }
  }

  /** What changed since a time. */
  public static Changes since(Casebook casebook, Instant time) {
    Finder finder = new Finder(casebook.database(), time.toString());
    List<Happening> happenings = new ArrayList<>();
    happenings.addAll(finder.incidents());
    happenings.addAll(finder.meetings());
    return new Changes(
        finder.ids("SELECT id FROM report WHERE added >= ? ORDER BY report_id"),
        finder.ids(
            "SELECT DISTINCT r.id FROM coding c JOIN report r USING (report_id) WHERE c.coded >= ?"
                + " AND EXISTS (SELECT 1 FROM coding o WHERE o.report_id = r.report_id AND"
                + " o.coding_id < c.coding_id) ORDER BY r.report_id"),
        casebook
            .database()
            .list(
                "SELECT seq FROM journal WHERE at >= ? ORDER BY seq",
                row -> row.getLong(1),
                time.toString()),
        happenings);
  }

  /** True if nothing happened. */
  public boolean isEmpty() {
    return reports.isEmpty() && recoded.isEmpty() && corrections.isEmpty() && happenings.isEmpty();
  }

  /** Reads the casebook. */
  private static final class Finder {
    private final Database db;
    private final String time;
    private final Sketches sketches;

    Finder(Database db, String time) {
      this.db = db;
      this.time = time;
      this.sketches = new Sketches(db);
    }

    List<String> ids(String sql) {
      return db.list(sql, row -> row.getString(1), time);
    }

    private record Named(long row, String id, String label) {}

    List<Happening> incidents() {
      List<Named> touched =
          db.list(
              "SELECT DISTINCT i.incident_id, i.id, concat_ws(' ', i.date, lower(i.category),"
                  + " i.place) || ': ' || i.title FROM report r JOIN event e USING (report_id) JOIN"
                  + " incident_event USING (event_id) JOIN incident i USING (incident_id) WHERE"
                  + " r.added >= ? ORDER BY i.date, i.id",
              row -> new Named(row.getLong(1), row.getString(2), row.getString(3)),
              time);
      List<Happening> happenings = new ArrayList<>();
      for (Named incident : touched) {
        String of =
            "FROM incident_event JOIN event o USING (event_id) JOIN report r USING (report_id)"
                + " WHERE incident_id = ?";
        List<Member> before = members(of + " AND r.added < ?", incident.row(), time);
        Incident now = Incidents.reconcile(members(of, incident.row()));
        Incident then = before.isEmpty() ? null : Incidents.reconcile(before);
        happening(incident, then == null, Told.of(then), Told.of(now)).ifPresent(happenings::add);
      }
      return happenings;
    }

    List<Happening> meetings() {
      List<Named> touched =
          db.list(
              "SELECT DISTINCT m.meeting_id, m.id, concat_ws(' ', m.date, 'talks', m.place) || ': '"
                  + " || m.parties FROM report r JOIN talks t USING (report_id) JOIN meeting_talks"
                  + " USING (talks_id) JOIN meeting m USING (meeting_id) WHERE r.added >= ? ORDER BY"
                  + " m.date, m.id",
              row -> new Named(row.getLong(1), row.getString(2), row.getString(3)),
              time);
      List<Happening> happenings = new ArrayList<>();
      for (Named meeting : touched) {
        String of =
            "FROM meeting_talks JOIN talks o USING (talks_id) JOIN report r USING (report_id) WHERE"
                + " meeting_id = ?";
        List<Member> before = members(of + " AND r.added < ?", meeting.row(), time);
        Talks now = Talks.reconcile(members(of, meeting.row()));
        Talks then = before.isEmpty() ? null : Talks.reconcile(before);
        happening(meeting, then == null, Told.of(then), Told.of(now)).ifPresent(happenings::add);
      }
      return happenings;
    }

    private List<Member> members(String of, Object... values) {
      Map<Long, List<String>> items = new TreeMap<>();
      db.list(
              "SELECT o.report_id, o.id " + of,
              row -> Map.entry(row.getLong(1), row.getString(2)),
              values)
          .forEach(
              e -> items.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
      List<Member> members = new ArrayList<>();
      items.forEach((report, ids) -> members.add(new Member(sketches.of(report), ids)));
      return members;
    }

    private static Optional<Happening> happening(
        Named named, boolean isNew, Map<String, String> then, Map<String, String> now) {
      List<String> changes = new ArrayList<>();
      now.forEach(
          (what, value) -> {
            String before = then.get(what);
            if (!Objects.equals(before, value)) {
              String arrow = before == null ? "" : before + " -> ";
              changes.add(value.isEmpty() ? what : what + ": " + arrow + value);
            }
          });
      if (!isNew) {
        then.keySet().stream()
            .filter(what -> !now.containsKey(what))
            .forEach(what -> changes.add(what + ": no longer"));
      }
      return changes.isEmpty()
          ? Optional.empty()
          : Optional.of(new Happening(named.id(), named.label(), isNew, changes));
    }
  }

  /** What is told of a happening, by slot. */
  private static final class Told {
    private Told() {}

    static Map<String, String> of(Incident incident) {
      Map<String, String> told = new TreeMap<>();
      if (incident == null) {
        return told;
      }
      put(told, "by", names(incident.actors()));
      put(told, "against", names(incident.recipients()));
      put(told, "independent sources", String.valueOf(incident.sources()));
      for (Tally tally : incident.figures()) {
        String whose = tally.whose() == null ? "" : ", " + tally.whose();
        String all = tally.cumulative() ? " in all" : "";
        put(told, tally.kind() + whose + all, range(tally.low(), tally.best(), tally.high()));
      }
      contradictions(told, Contradictions.of(incident));
      return told;
    }

    static Map<String, String> of(Talks talks) {
      Map<String, String> told = new TreeMap<>();
      if (talks == null) {
        return told;
      }
      put(
          told,
          "sides",
          String.join("; ", talks.parties().stream().map(Talks.Name::name).sorted().toList()));
      put(
          told,
          "outcome",
          String.join("; ", talks.outcomes().stream().map(Talks.Outcome::outcome).toList()));
      put(told, "independent sources", String.valueOf(talks.sources()));
      contradictions(told, Contradictions.of(talks));
      return told;
    }

    private static void contradictions(Map<String, String> told, List<Contradiction> all) {
      for (Contradiction one : all) {
        String kind = one.kind().name().toLowerCase(java.util.Locale.ROOT);
        told.put("contradiction, " + kind + ": " + one.words(), "");
      }
    }

    private static String names(List<Incident.Role> roles) {
      return String.join("; ", roles.stream().map(Incident.Role::name).sorted().toList());
    }

    private static String range(Integer low, Integer best, Integer high) {
      String ends = (low == null ? "?" : low) + " to " + (high == null ? "?" : high);
      boolean one = low != null && low.equals(high);
      return one ? String.valueOf(low) : ends + (best == null ? "" : ", most say " + best);
    }

    private static void put(Map<String, String> told, String what, String value) {
      if (!value.isEmpty()) {
        told.put(what, value);
      }
    }
  }
}
