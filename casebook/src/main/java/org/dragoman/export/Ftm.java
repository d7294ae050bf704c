package org.dragoman.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.dragoman.text.Span;

/**
 * FollowTheMoney entities, one a line: reports are articles, actors are people and bodies, events
 * and talks are events whose proof is the article.
 */
final class Ftm implements Exporter {
  private static final Set<String> PUBLIC = Set.of("GOV", "MIL", "COP", "SPY", "JUD", "LEG");
  private static final Set<String> ORGANISED =
      Set.of("REB", "PTY", "BUS", "EDU", "LAB", "SOC", "PRM", "CRM", "UAF", "JRN", "REL");

  /** All actors that are one and the same by name, country, sectors and office. */
  private static final String ACTORS =
      "SELECT name, code, sector, office FROM actor JOIN x_report USING (report_id)"
          + " GROUP BY name, code, sector, office ORDER BY name, code, sector, office";

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    Bundle.Counted file = bundle.file("entities.ftm.json", "application/x-ndjson");
    try (Json json = Json.lines(file)) {
      Entities entities = new Entities(json, file);
      source.each(ACTORS, entities::actor);
      source.reports(entities::report);
      source.events(entities::event);
      source.reports(entities::talks);
    }
  }

  /** Writes entities. */
  private record Entities(Json json, Bundle.Counted file) {

    private Json begin(String id, String schema) throws IOException {
      file.row();
      return json.object().text("id", id).text("schema", schema).object("properties");
    }

    private Json one(String property, Object value) throws IOException {
      return json.texts(
          property,
          value == null || value.toString().isBlank() ? List.of() : List.of(value.toString()));
    }

    private void end() throws IOException {
      json.end().end();
    }

    // --- actors ---

    void actor(ResultSet r) throws IOException, SQLException {
      String name = r.getString("name");
      String code = r.getString("code");
      String office = r.getString("office");
      List<String> sectors = List.of(r.getString("sector").split(" "));
      begin(Ftm.id(name, code, r.getString("sector"), office), schema(sectors, office));
      one("name", name);
      Countries.Country country = Countries.of(code);
      one("country", country == null ? null : country.alpha2());
      one("position", office);
      end();
    }

    // --- reports ---

    void report(Dossier dossier) throws IOException {
      Report report = dossier.report();
      begin(article(dossier), "Article");
      one("title", report.title());
      one("publishedAt", report.date());
      one("publisher", report.publication());
      one("sourceUrl", report.url());
      one("language", "en".equals(report.language()) ? "eng" : null);
      end();
      Set<String> seen = new LinkedHashSet<>();
      for (ReportRecord.Actor actor : dossier.record().actors()) {
        if (seen.add(id(actor))) {
          mention(dossier, actor);
        }
        represents(dossier, actor);
      }
    }

    private void mention(Dossier dossier, ReportRecord.Actor actor) throws IOException {
      begin("m" + Keys.hash(article(dossier) + "\n" + id(actor)), "Mention");
      one("document", article(dossier));
      one("resolved", id(actor));
      one("name", actor.name());
      one("detectedSchema", schema(actor.sector(), actor.office()));
      end();
    }

    private void represents(Dossier dossier, ReportRecord.Actor actor) throws IOException {
      ReportRecord.Actor client = dossier.actor(actor.represents());
      if (client == null) {
        return;
      }
      begin("r" + Keys.hash(dossier.global(actor.id()) + "\n" + id(client)), "Representation");
      one("agent", id(actor));
      one("client", id(client));
      one("role", actor.office());
      one("proof", article(dossier));
      end();
    }

    // --- events ---

    void event(Dossier dossier, ReportRecord.Event event) throws IOException {
      begin(dossier.key(event.id()), "Event");
      one("name", name(dossier, event));
      dates(event.date(), event.enddate());
      place(dossier.place(event));
      json.texts("organizer", ids(dossier, event.actor()));
      json.texts("involved", ids(dossier, event.recipient()));
      one("summary", summary(dossier, event));
      end(dossier);
    }

    void talks(Dossier dossier) throws IOException {
      for (ReportRecord.Talk talk : dossier.record().talks()) {
        List<String> involved = new ArrayList<>(talk.parties());
        talk.participants().forEach(person -> involved.add(person.actor()));
        involved.addAll(talk.mediator());
        begin(dossier.key(talk.id()), "Event");
        String kind = Objects.requireNonNullElse(talk.kind(), "talks");
        one("name", kind + ": " + dossier.names(talk.parties()));
        dates(talk.date(), talk.enddate());
        place(dossier.place(talk.venue()));
        json.texts("involved", ids(dossier, involved));
        String outcome = talk.outcome() == null ? "" : "Outcome: " + talk.outcome() + ". ";
        one("summary", outcome + dossier.words(talk.evidence()));
        end(dossier);
      }
    }

    private void end(Dossier dossier) throws IOException {
      one("sourceUrl", dossier.report().url());
      one("publisher", dossier.report().publication());
      one("proof", article(dossier));
      end();
    }

    private void dates(Object date, Object enddate) throws IOException {
      one(enddate == null ? "date" : "startDate", date);
      one("endDate", enddate);
    }

    private void place(ReportRecord.Place place) throws IOException {
      if (place != null) {
        one("location", place.name());
        Countries.Country country = Countries.of(place.countryCode());
        one("country", country == null ? null : country.alpha2());
      }
    }

    private static List<String> ids(Dossier dossier, List<String> actors) {
      return dossier.actors(actors).stream().map(Ftm::id).distinct().toList();
    }
  }

  private static String name(Dossier dossier, ReportRecord.Event event) {
    String sides = dossier.names(event.actor());
    String targets = dossier.names(event.recipient());
    String who = targets.isEmpty() ? sides : sides + " > " + targets;
    return event.category() + (who.isEmpty() ? "" : ": " + who);
  }

  /** What the format has no field for, in words: mood, speakers, losses, and the sentence. */
  private static String summary(Dossier dossier, ReportRecord.Event event) {
    List<String> parts = new ArrayList<>();
    if (event.auxiliary() != null) {
      parts.add("Not told as having happened: " + event.auxiliary() + ".");
    }
    if (!event.attribution().isEmpty()) {
      String stance = Dossier.stance(event.attribution());
      parts.add("According to " + dossier.chain(event.attribution()) + " (" + stance + ").");
    }
    for (ReportRecord.Figure figure : dossier.record().figures()) {
      if (event.id().equals(figure.event())) {
        String of = dossier.names(figure.of());
        parts.add(figure.kind() + ": " + figure.raw() + (of.isEmpty() ? "" : " of " + of) + ".");
      }
    }
    List<Span> evidence = event.evidence();
    parts.add(dossier.words(evidence.isEmpty() ? List.of(event.trigger()) : evidence));
    return String.join(" ", parts);
  }

  private static String schema(List<String> sectors, String office) {
    if (office != null) {
      return "Person";
    }
    String sector = sectors.isEmpty() ? "" : sectors.get(0);
    if (PUBLIC.contains(sector)) {
      return "PublicBody";
    }
    return ORGANISED.contains(sector) ? "Organization" : "LegalEntity";
  }

  private static String article(Dossier dossier) {
    return "d" + dossier.content().substring(0, Math.min(16, dossier.content().length()));
  }

  private static String id(ReportRecord.Actor actor) {
    return id(actor.name(), actor.code(), String.join(" ", actor.sector()), actor.office());
  }

  private static String id(String name, String code, String sectors, String office) {
    return "a" + Keys.hash(name + "\n" + code + "\n" + sectors + "\n" + office);
  }
}
