package org.dragoman.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dragoman.record.ReportRecord;
import org.dragoman.record.ReportRecord.Link;
import org.dragoman.report.Report;
import org.dragoman.store.CasebookFailure;
import org.dragoman.store.Database;
import org.dragoman.text.Span;

/** Puts a report's record together from the rows of a casebook. Not thread-safe. */
final class DossierReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database db;

  DossierReader(Database db) {
    this.db = db;
  }

  /** The report of a row number, as far as it is chosen. */
  Dossier read(long row) {
    return db.first(
            "SELECT r.*, w.id AS wording FROM report r LEFT JOIN report w"
                + " ON w.report_id = r.wording_id WHERE r.report_id = ?",
            r -> new Assembly(r).dossier(row),
            row)
        .orElseThrow(() -> new CasebookFailure(db.file() + ": a report is missing"));
  }

  /** The parts of one report while they are read. */
  private final class Assembly {
    private final Report report;
    private final String content;
    private final String wording;
    private final String coder;
    private final Offsets offsets;
    private final Keys keysOf;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> status = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final Map<String, String> meetings = new HashMap<>();
    private final Map<Long, String> ids = new HashMap<>();
    private Map<String, List<Link>> chains;
    private Map<Long, Members> members;

    Assembly(ResultSet r) throws SQLException {
      report =
          new Report(
              r.getString("id"),
              r.getString("title"),
              r.getString("publication"),
              r.getString("url"),
              day(r, "date"),
              r.getString("language"),
              r.getString("text"));
      content = r.getString("content");
      wording = r.getString("wording");
      coder = r.getString("coder");
      offsets = new Offsets(report.text());
      keysOf = new Keys(content);
    }

    Dossier dossier(long row) {
      List<Span> sentences =
          db.list(
              "SELECT start, end FROM sentence WHERE report_id = ? ORDER BY n",
              r -> offsets.span(r.getInt(1), r.getInt(2)),
              row);
      List<ReportRecord.Actor> actors = rows("actor", this::actor, row);
      Map<Long, String> actorIds = Map.copyOf(ids);
      chains = chains(row, actorIds);
      ids.clear();
      List<ReportRecord.Place> places = rows("place", this::place, row);
      Map<Long, String> placeIds = Map.copyOf(ids);
      ReportRecord record =
          new ReportRecord(
              report,
              sentences,
              actors,
              places,
              events(row, actorIds, placeIds),
              figures(row, actorIds, placeIds),
              List.of(),
              talks(row, actorIds, placeIds),
              claims(row),
              coder);
      return new Dossier(
          row,
          content,
          wording,
          record,
          Map.copyOf(keys),
          Map.copyOf(status),
          Map.copyOf(joined),
          Map.copyOf(meetings),
          Dossier.Index.of(record, offsets));
    }

    private <T> List<T> rows(String table, Database.Row<T> reader, long row) {
      return db.list(
          "SELECT * FROM " + table + " WHERE report_id = ? ORDER BY " + table + "_id",
          r -> {
            ids.put(r.getLong(table + "_id"), r.getString("id"));
            return reader.read(r);
          },
          row);
    }

    // --- actors and places ---

    private ReportRecord.Actor actor(ResultSet r) throws SQLException {
      return new ReportRecord.Actor(
          r.getString("id"),
          r.getString("name"),
          r.getString("code"),
          words(r.getString("sector")),
          r.getString("cameo"),
          r.getString("office"),
          r.getString("represents"),
          mentions(r));
    }

    private ReportRecord.Place place(ResultSet r) throws SQLException {
      Integer geonameid = Source.whole(r, "geonameid");
      return new ReportRecord.Place(
          r.getString("id"),
          r.getString("name"),
          r.getString("country"),
          r.getString("province"),
          Source.real(r, "lat"),
          Source.real(r, "lon"),
          geonameid == null ? null : geonameid.longValue(),
          r.getString("feature_code"),
          Source.whole(r, "resolution"),
          mentions(r));
    }

    private List<ReportRecord.Mention> mentions(ResultSet r) throws SQLException {
      List<ReportRecord.Mention> mentions = new ArrayList<>();
      for (JsonNode node : json(r.getString("mentions"))) {
        mentions.add(new ReportRecord.Mention(span(node), node.path(2).asText("name")));
      }
      return mentions;
    }

    // --- who says so ---

    private Map<String, List<Link>> chains(long row, Map<Long, String> actorIds) {
      Map<String, List<Link>> found = new HashMap<>();
      db.list(
              "SELECT * FROM attribution WHERE report_id = ? ORDER BY object, n",
              r ->
                  Map.entry(
                      r.getString("object"),
                      new Link(
                          actorIds.get(r.getLong("actor_id")),
                          r.getString("text"),
                          r.getString("cue"),
                          r.getString("stance"),
                          r.getString("hedge"))),
              row)
          .forEach(
              e -> found.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue()));
      return found;
    }

    private List<Link> chain(String id) {
      return chains.getOrDefault(id, List.of());
    }

    // --- events ---

    private List<ReportRecord.Event> events(
        long row, Map<Long, String> actorIds, Map<Long, String> placeIds) {
      db.list(
          "SELECT e.id, i.id AS incident FROM event e JOIN incident_event USING (event_id)"
              + " JOIN incident i USING (incident_id) WHERE e.report_id = ?",
          r -> joined.put(r.getString(1), r.getString(2)),
          row);
      members = members("event", row, actorIds);
      Map<Long, List<String>> locations = new HashMap<>();
      db.list(
          "SELECT event_id, p.place_id FROM event JOIN event_place p USING (event_id)"
              + " WHERE report_id = ? ORDER BY event_id, n",
          r ->
              locations
                  .computeIfAbsent(r.getLong(1), k -> new ArrayList<>())
                  .add(placeIds.get(r.getLong("place_id"))),
          row);
      // The casebook's most precise place comes first.
      return chosen(
          "SELECT t.*, t.event_id AS row, x.event_id AS chosen FROM event t LEFT JOIN x_event x"
              + " USING (event_id) WHERE report_id = ? ORDER BY t.event_id",
          'e',
          "category",
          r -> event(r, precise(locations, r, placeIds)),
          row);
    }

    private List<String> precise(
        Map<Long, List<String>> locations, ResultSet r, Map<Long, String> placeIds)
        throws SQLException {
      List<String> places = new ArrayList<>(locations.getOrDefault(r.getLong("row"), List.of()));
      String first = placeIds.get(r.getLong("place_id"));
      if (first != null) {
        places.remove(first);
        places.add(0, first);
      }
      return places;
    }

    private ReportRecord.Event event(ResultSet r, List<String> places) throws SQLException {
      Members of = members.getOrDefault(r.getLong("row"), Members.NONE);
      String id = r.getString("id");
      return new ReportRecord.Event(
          id,
          r.getString("category"),
          words(r.getString("mode")),
          words(r.getString("context")),
          r.getString("auxiliary"),
          of.in("actor"),
          of.in("recipient"),
          day(r, "date"),
          day(r, "enddate"),
          r.getString("date_resolution"),
          places,
          r.getString("cameo"),
          Source.real(r, "goldstein"),
          Source.whole(r, "quad"),
          Source.real(r, "scale"),
          trigger(r),
          spans(r.getString("evidence")),
          chain(id),
          terms(r.getString("terms")),
          r.getString("frame"));
    }

    private ReportRecord.Terms terms(String words) {
      if (words == null) {
        return null;
      }
      JsonNode node = json(words);
      String deadline = node.path("deadline").asText(null);
      return new ReportRecord.Terms(
          deadline == null ? null : LocalDate.parse(deadline),
          optional(node.get("deadline_words")),
          optional(node.get("condition")),
          optional(node.get("consequence")));
    }

    // --- figures ---

    private List<ReportRecord.Figure> figures(
        long row, Map<Long, String> actorIds, Map<Long, String> placeIds) {
      members = members("figure", row, actorIds);
      return chosen(
          "SELECT t.*, t.figure_id AS row, x.figure_id AS chosen, e.id AS event FROM figure t"
              + " LEFT JOIN x_figure x USING (figure_id) LEFT JOIN x_event y"
              + " ON y.event_id = t.event_id LEFT JOIN event e ON e.event_id = y.event_id"
              + " WHERE t.report_id = ? ORDER BY t.figure_id",
          'f',
          "kind",
          r -> figure(r, placeIds),
          row);
    }

    private ReportRecord.Figure figure(ResultSet r, Map<Long, String> placeIds)
        throws SQLException {
      Members of = members.getOrDefault(r.getLong("row"), Members.NONE);
      String id = r.getString("id");
      return new ReportRecord.Figure(
          id,
          r.getString("kind"),
          Source.whole(r, "low"),
          Source.whole(r, "best"),
          Source.whole(r, "high"),
          r.getString("raw"),
          of.in("of"),
          of.in("by"),
          r.getString("event"),
          r.getInt("cumulative") != 0,
          day(r, "date"),
          day(r, "enddate"),
          placeIds.get(r.getLong("place_id")),
          trigger(r),
          spans(r.getString("evidence")),
          chain(id),
          r.getString("interest"));
    }

    // --- talks and claims ---

    private List<ReportRecord.Talk> talks(
        long row, Map<Long, String> actorIds, Map<Long, String> placeIds) {
      db.list(
          "SELECT t.id, m.id AS meeting FROM talks t JOIN meeting_talks USING (talks_id)"
              + " JOIN meeting m USING (meeting_id) WHERE t.report_id = ?",
          r -> meetings.put(r.getString(1), r.getString(2)),
          row);
      members = members("talks", row, actorIds);
      Map<Long, List<ReportRecord.Participant>> people = participants(row, actorIds);
      return chosen(
          "SELECT t.*, t.talks_id AS row, x.talks_id AS chosen FROM talks t LEFT JOIN x_talks x"
              + " USING (talks_id) WHERE report_id = ? ORDER BY t.talks_id",
          't',
          "kind",
          r -> talk(r, people.getOrDefault(r.getLong("row"), List.of()), placeIds),
          row);
    }

    private Map<Long, List<ReportRecord.Participant>> participants(
        long row, Map<Long, String> actorIds) {
      Map<Long, List<ReportRecord.Participant>> found = new HashMap<>();
      db.list(
          "SELECT m.* FROM talks JOIN talks_actor m USING (talks_id)"
              + " WHERE report_id = ? AND role = 'participant' ORDER BY talks_id, m.n",
          r ->
              found
                  .computeIfAbsent(r.getLong("talks_id"), k -> new ArrayList<>())
                  .add(
                      new ReportRecord.Participant(
                          actorIds.get(r.getLong("actor_id")),
                          r.getString("represents"),
                          r.getString("office"),
                          offsets.span(r.getInt("start"), r.getInt("end")))),
          row);
      return found;
    }

    private ReportRecord.Talk talk(
        ResultSet r, List<ReportRecord.Participant> people, Map<Long, String> placeIds)
        throws SQLException {
      Members of = members.getOrDefault(r.getLong("row"), Members.NONE);
      String id = r.getString("id");
      List<ReportRecord.Round> rounds = new ArrayList<>();
      for (JsonNode node : json(r.getString("rounds"))) {
        String date = node.path("date").asText(null);
        rounds.add(
            new ReportRecord.Round(
                date == null ? null : LocalDate.parse(date),
                node.path("place").asText(null),
                spans(node.path("evidence"))));
      }
      return new ReportRecord.Talk(
          id,
          r.getString("kind"),
          of.in("party"),
          people,
          placeIds.get(r.getLong("place_id")),
          day(r, "date"),
          day(r, "enddate"),
          rounds,
          spans(r.getString("topic")),
          r.getString("outcome"),
          of.in("mediator"),
          spans(r.getString("evidence")),
          chain(id));
    }

    private List<ReportRecord.Claim> claims(long row) {
      return db.list(
          "SELECT * FROM claim WHERE report_id = ? ORDER BY claim_id",
          r -> {
            String id = r.getString("id");
            String place = r.getString("trigger_start") + "-" + r.getString("content");
            keys.put(id, keysOf.of('c', place, String.valueOf(r.getString("stance"))));
            return new ReportRecord.Claim(
                id,
                bounds(r, "source"),
                bounds(r, "trigger"),
                spans(r.getString("content")),
                spans(r.getString("evidence")),
                chain(id));
          },
          row);
    }

    // --- what they share ---

    /** The chosen rows; the keys count all of them, so that a filter does not change them. */
    private <T> List<T> chosen(
        String sql, char letter, String kind, Database.Row<T> reader, long row) {
      List<T> found =
          db.list(
              sql,
              r -> {
                String id = r.getString("id");
                String place =
                    letter == 't'
                        ? r.getString("evidence")
                        : r.getInt("trigger_start") + "-" + r.getInt("trigger_end");
                String key = keysOf.of(letter, place, String.valueOf(r.getString(kind)));
                r.getLong("chosen");
                if (r.wasNull()) {
                  return null;
                }
                keys.put(id, key);
                status.put(id, r.getString("status"));
                return reader.read(r);
              },
              row);
      return found.stream().filter(Predicate.not(t -> t == null)).toList();
    }

    private Map<Long, Members> members(String table, long row, Map<Long, String> actorIds) {
      Map<Long, Members> found = new HashMap<>();
      db.list(
          String.format(
              "SELECT m.%1$s_id, m.role, m.actor_id FROM %1$s JOIN %1$s_actor m USING (%1$s_id)"
                  + " WHERE report_id = ? ORDER BY m.%1$s_id, m.role, m.n",
              table),
          r ->
              found
                  .computeIfAbsent(r.getLong(1), k -> new Members(new HashMap<>()))
                  .add(r.getString(2), actorIds.get(r.getLong(3))),
          row);
      return found;
    }

    private Span trigger(ResultSet r) throws SQLException {
      return offsets.span(r.getInt("trigger_start"), r.getInt("trigger_end"));
    }

    private Span bounds(ResultSet r, String name) throws SQLException {
      Integer start = Source.whole(r, name + "_start");
      return start == null ? null : offsets.span(start, r.getInt(name + "_end"));
    }

    private List<Span> spans(String json) {
      return spans(json(json));
    }

    private List<Span> spans(JsonNode nodes) {
      List<Span> spans = new ArrayList<>();
      nodes.forEach(node -> spans.add(span(node)));
      return spans;
    }

    private Span optional(JsonNode node) {
      return node == null ? null : span(node);
    }

    private Span span(JsonNode node) {
      return offsets.span(node.path(0).asInt(), node.path(1).asInt());
    }
  }

  /** The actors of an object by their roles. */
  private record Members(Map<String, List<String>> roles) {
    static final Members NONE = new Members(Map.of());

    boolean add(String role, String actor) {
      return roles.computeIfAbsent(role, k -> new ArrayList<>()).add(actor);
    }

    List<String> in(String role) {
      return List.copyOf(roles.getOrDefault(role, List.of()));
    }
  }

  private static List<String> words(String list) {
    return list == null || list.isBlank() ? List.of() : List.of(list.strip().split(" +"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    String day = row.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }

  private JsonNode json(String text) {
    try {
      return JSON.readTree(text == null ? "[]" : text);
    } catch (JsonProcessingException e) {
      throw new CasebookFailure(db.file() + ": holds damaged JSON: " + e.getOriginalMessage());
    }
  }
}
