package org.dragoman.casebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.reconcile.Citation;
import org.dragoman.reconcile.Claimant;
import org.dragoman.reconcile.Cluster;
import org.dragoman.reconcile.Contradiction;
import org.dragoman.reconcile.Contradictions;
import org.dragoman.reconcile.Incident;
import org.dragoman.reconcile.Incidents;
import org.dragoman.reconcile.Link;
import org.dragoman.reconcile.Member;
import org.dragoman.reconcile.Node;
import org.dragoman.reconcile.Sketch;
import org.dragoman.reconcile.Talks;
import org.dragoman.reconcile.Tally;
import org.dragoman.store.Database;
import org.dragoman.store.Linkage;

/** Writes what was put together into the tables of incidents, meetings and contradictions. */
final class Happenings {
  private static final String DEAD = "dead";

  private final Database db;
  private final Sketches sketches;
  private final Linkage linkage;

  Happenings(Database db, Sketches sketches) {
    this.db = db;
    this.sketches = sketches;
    this.linkage = new Linkage(db);
  }

  /** Replaces the happenings of these nodes by these clusters of them. */
  void replace(Link.Kind kind, Set<Node> nodes, List<Cluster> clusters) {
    boolean talks = kind == Link.Kind.TALKS;
    dissolve(talks, nodes);
    for (Cluster cluster : clusters) {
      List<Member> members = members(cluster.members());
      if (talks) {
        meeting(cluster, Talks.reconcile(members), members);
      } else {
        incident(cluster, Incidents.reconcile(members), members);
      }
    }
  }

  private void dissolve(boolean talks, Set<Node> nodes) {
    Set<Long> happenings = new TreeSet<>();
    for (Node node : nodes) {
      db.first(
              talks
                  ? "SELECT meeting_id FROM meeting_talks JOIN talks USING (talks_id) WHERE report_id"
                      + " = ? AND id = ?"
                  : "SELECT incident_id FROM incident_event JOIN event USING (event_id) WHERE"
                      + " report_id = ? AND id = ?",
              row -> row.getLong(1),
              sketches.row(node.report()),
              node.item())
          .ifPresent(happenings::add);
    }
    for (long happening : happenings) {
      if (talks) {
        linkage.dissolveMeeting(happening);
      } else {
        linkage.dissolveIncident(happening);
      }
    }
  }

  private List<Member> members(List<Node> nodes) {
    Map<String, List<String>> items = new TreeMap<>();
    for (Node node : nodes) {
      items.computeIfAbsent(node.report(), r -> new ArrayList<>()).add(node.item());
    }
    List<Member> members = new ArrayList<>();
    items.forEach((report, ids) -> members.add(new Member(sketches.of(sketches.row(report)), ids)));
    return members;
  }

  private void incident(Cluster cluster, Incident incident, List<Member> members) {
    long row = db.number("SELECT max(incident_id) FROM incident") + 1;
    String id = id("i", cluster.members().get(0).toString());
    List<Contradiction> contradictions = Contradictions.of(incident);
    Optional<Incident.Place> place = incident.places().stream().findFirst();
    // The group of which most sources tell; nobody has stated the sum over groups.
    Optional<Tally> dead =
        incident.figures().stream()
            .filter(t -> t.kind().equals(DEAD) && !t.cumulative())
            .findFirst();
    db.update(
        "INSERT INTO incident (incident_id, id, category, mode, date, enddate, place, country, lat,"
            + " lon, resolution, actor, recipient, title, reports, sources, events, low, best, high,"
            + " contradictions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?)",
        row,
        id,
        incident.category(),
        String.join(" ", incident.mode()),
        day(incident.date()),
        day(incident.enddate()),
        place.map(Incident.Place::name).orElse(null),
        place.map(Incident.Place::country).orElse(null),
        place.map(Incident.Place::lat).orElse(null),
        place.map(Incident.Place::lon).orElse(null),
        place.map(p -> resolution(p, members)).orElse(null),
        names(incident.actors()),
        names(incident.recipients()),
        title(members),
        incident.reports(),
        incident.sources(),
        cluster.members().size(),
        dead.map(Tally::low).orElse(null),
        dead.map(Tally::best).orElse(null),
        dead.map(Tally::high).orElse(null),
        contradictions.size());
    for (Node node : cluster.members()) {
      db.update(
          "INSERT OR REPLACE INTO incident_event SELECT event_id, ? FROM event WHERE report_id = ?"
              + " AND id = ?",
          row,
          sketches.row(node.report()),
          node.item());
    }
    roles(row, "actor", incident.actors());
    roles(row, "recipient", incident.recipients());
    int n = 0;
    for (Tally tally : incident.figures()) {
      tally(row, n++, tally);
    }
    contradictions(contradictions, id, row, null);
  }

  private void roles(long incident, String role, List<Incident.Role> roles) {
    int n = 0;
    for (Incident.Role one : roles) {
      db.update(
          "INSERT INTO incident_actor VALUES (?, ?, ?, ?, ?, ?, ?)",
          incident,
          role,
          n++,
          one.name(),
          one.code(),
          String.join(" ", one.sector()),
          one.sources());
    }
  }

  private void tally(long incident, int n, Tally tally) {
    boolean dissent = tally.claims().stream().anyMatch(Tally.Series::dissent);
    db.update(
        "INSERT INTO incident_toll VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        incident,
        n,
        tally.kind(),
        tally.whose(),
        tally.cumulative() ? 1 : 0,
        tally.low(),
        tally.best(),
        tally.high(),
        tally.claims().size(),
        tally.sources(),
        dissent ? 1 : 0);
    int m = 0;
    for (Tally.Series series : tally.claims()) {
      for (Tally.Point point : series.points()) {
        for (Citation citation : point.citations()) {
          claim(incident, n, m++, series, point, citation);
        }
      }
    }
  }

  private void claim(
      long incident, int n, int m, Tally.Series series, Tally.Point point, Citation citation) {
    Claimant claimant = series.claimant();
    db.update(
        "INSERT INTO incident_claim SELECT ?, ?, ?, ?, ?, figure_id, ?, ?, ?, ?, stance, ?, ? FROM"
            + " figure WHERE report_id = ? AND id = ?",
        incident,
        n,
        m,
        claimant.reporter() ? null : claimant.name(),
        claimant.code(),
        day(citation.date()),
        point.low(),
        point.best(),
        point.high(),
        series.interest(),
        point.superseded() || point.overtaken() ? 1 : 0,
        sketches.row(citation.report()),
        citation.item());
  }

  private void meeting(Cluster cluster, Talks talks, List<Member> members) {
    long row = db.number("SELECT max(meeting_id) FROM meeting") + 1;
    String id = id("m", cluster.members().get(0).toString());
    List<Contradiction> contradictions = Contradictions.of(talks);
    Optional<Talks.Name> venue = talks.venues().stream().findFirst();
    Optional<Sketch.Where> where = venue.flatMap(v -> where(v.name(), members));
    db.update(
        "INSERT INTO meeting (meeting_id, id, kind, date, enddate, place, country, lat, lon,"
            + " parties, mediators, outcome, title, reports, sources, contradictions) VALUES (?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row,
        id,
        talks.kind(),
        day(talks.date()),
        day(talks.enddate()),
        venue.map(Talks.Name::name).orElse(null),
        venue.map(Talks.Name::code).orElse(null),
        where.map(Sketch.Where::lat).orElse(null),
        where.map(Sketch.Where::lon).orElse(null),
        joined(talks.parties().stream().map(Talks.Name::name).toList()),
        joined(talks.mediators().stream().map(Talks.Name::name).toList()),
        talks.outcomes().stream().findFirst().map(Talks.Outcome::outcome).orElse(null),
        title(members),
        talks.reports(),
        talks.sources(),
        contradictions.size());
    for (Node node : cluster.members()) {
      db.update(
          "INSERT OR REPLACE INTO meeting_talks SELECT talks_id, ? FROM talks WHERE report_id = ? AND"
              + " id = ?",
          row,
          sketches.row(node.report()),
          node.item());
    }
    contradictions(contradictions, id, null, row);
  }

  private void contradictions(
      List<Contradiction> contradictions, String happening, Long incident, Long meeting) {
    for (Contradiction one : contradictions) {
      Citation a = one.a().citations().get(0);
      Citation b = one.b().citations().get(0);
      String kind = one.kind().name().toLowerCase(java.util.Locale.ROOT);
      String content =
          String.join("|", happening, kind, one.about(), one.a().value(), one.b().value());
      db.update(
          "INSERT OR IGNORE INTO contradiction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          db.number("SELECT max(contradiction_id) FROM contradiction") + 1,
          id("x", content + a.report() + a.item() + b.report() + b.item()),
          kind,
          incident,
          meeting,
          one.words(),
          sketches.row(a.report()),
          a.item(),
          a.claimant().reporter() ? null : a.claimant().name(),
          one.a().value(),
          sketches.row(b.report()),
          b.item(),
          b.claimant().reporter() ? null : b.claimant().name(),
          one.b().value());
    }
  }

  private static Integer resolution(Incident.Place place, List<Member> members) {
    return where(place.name(), members).map(Sketch.Where::resolution).orElse(null);
  }

  private static Optional<Sketch.Where> where(String name, List<Member> members) {
    return members.stream()
        .flatMap(m -> m.sketch().places().stream())
        .filter(p -> p.name().equals(name))
        .min(Comparator.comparing((Sketch.Where p) -> p.lat() == null));
  }

  private static String names(List<Incident.Role> roles) {
    return joined(roles.stream().map(Incident.Role::name).toList());
  }

  private static String joined(List<String> names) {
    return String.join("; ", names);
  }

  /** The headline of the first report. */
  private static String title(List<Member> members) {
    return members.stream()
        .map(Member::sketch)
        .min(
            Comparator.comparing(
                    Sketch::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Sketch::report))
        .map(Sketch::title)
        .filter(Objects::nonNull)
        .orElse("");
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static String id(String prefix, String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return prefix + HexFormat.of().formatHex(hash, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
