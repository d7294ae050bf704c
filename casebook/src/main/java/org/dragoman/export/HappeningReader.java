package org.dragoman.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.record.ReportRecord;

/** Puts incidents together from the rows of a casebook. Not thread-safe. */
final class HappeningReader {
  private static final String INCIDENTS =
      "SELECT i.* FROM x_incident JOIN incident i USING (incident_id)"
          + " ORDER BY i.date IS NULL, i.date, i.id";

  private static final String EVENTS =
      "SELECT e.id, e.report_id FROM incident_event JOIN x_event USING (event_id)"
          + " JOIN event e USING (event_id) JOIN report r USING (report_id)"
          + " WHERE incident_id = ? ORDER BY r.date IS NULL, r.date, r.id, e.trigger_start, e.id";

  private static final String CLAIMS =
      "SELECT c.*, f.id AS figure, f.report_id FROM incident_claim c JOIN figure f USING (figure_id)"
          + " WHERE c.incident_id = ? ORDER BY c.n, c.m";

  private final Source source;

  HappeningReader(Source source) {
    this.source = source;
  }

  /** Takes an incident. */
  interface Visitor {
    void visit(Happening happening) throws IOException;
  }

  /** All chosen incidents by day and id; those without a day come last. */
  void each(Visitor visitor) throws IOException {
    source.each(INCIDENTS, row -> visitor.visit(happening(row)));
  }

  private Happening happening(ResultSet r) throws SQLException {
    long row = r.getLong("incident_id");
    return new Happening(
        r.getString("id"),
        r.getString("category"),
        words(r.getString("mode")),
        day(r, "date"),
        day(r, "enddate"),
        r.getString("place"),
        r.getString("country"),
        Source.real(r, "lat"),
        Source.real(r, "lon"),
        Source.whole(r, "resolution"),
        r.getInt("sources"),
        count(r),
        sides(row),
        tolls(row),
        events(row));
  }

  private List<Happening.Side> sides(long row) {
    return source
        .db()
        .list(
            "SELECT * FROM incident_actor WHERE incident_id = ? ORDER BY role, n",
            r ->
                new Happening.Side(
                    r.getString("role"),
                    r.getString("name"),
                    r.getString("code"),
                    words(r.getString("sector"))),
            row);
  }

  private List<Unit.Told> events(long row) {
    return source
        .db()
        .list(
            EVENTS,
            r -> {
              Dossier dossier = source.dossier(r.getLong("report_id"));
              return new Unit.Told(dossier, dossier.index().events().get(r.getString("id")));
            },
            row);
  }

  private List<Happening.Toll> tolls(long row) {
    Map<Integer, Set<ReportRecord.Actor>> whose = new TreeMap<>();
    Map<Integer, List<Happening.Claim>> claims = new TreeMap<>();
    source
        .db()
        .list(
            CLAIMS,
            r -> {
              Dossier dossier = source.dossier(r.getLong("report_id"));
              String figure = r.getString("figure");
              Set<ReportRecord.Actor> of =
                  whose.computeIfAbsent(r.getInt("n"), n -> new LinkedHashSet<>());
              dossier.record().figures().stream()
                  .filter(f -> f.id().equals(figure))
                  .forEach(f -> of.addAll(dossier.actors(f.of())));
              return claims.computeIfAbsent(r.getInt("n"), n -> new ArrayList<>()).add(claim(r));
            },
            row);
    return source
        .db()
        .list(
            "SELECT * FROM incident_toll WHERE incident_id = ? ORDER BY n",
            r ->
                new Happening.Toll(
                    r.getString("kind"),
                    r.getString("of"),
                    r.getInt("cumulative") != 0,
                    count(r),
                    List.copyOf(whose.getOrDefault(r.getInt("n"), Set.of())),
                    List.copyOf(claims.getOrDefault(r.getInt("n"), List.of()))),
            row);
  }

  private static Happening.Claim claim(ResultSet r) throws SQLException {
    return new Happening.Claim(
        r.getInt("n"),
        r.getInt("m"),
        r.getString("claimant"),
        r.getString("code"),
        day(r, "date"),
        count(r),
        r.getString("stance"),
        r.getString("interest"),
        r.getInt("superseded") != 0);
  }

  private static Happening.Count count(ResultSet r) throws SQLException {
    return new Happening.Count(
        Source.whole(r, "low"), Source.whole(r, "best"), Source.whole(r, "high"));
  }

  private static LocalDate day(ResultSet r, String column) throws SQLException {
    String day = r.getString(column);
    return day == null ? null : LocalDate.parse(day);
  }

  private static List<String> words(String list) {
    return list.isBlank() ? List.of() : List.of(list.strip().split(" +"));
  }
}
