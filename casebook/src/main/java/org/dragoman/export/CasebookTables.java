package org.dragoman.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.record.ReportRecord;

/**
 * All tables of a casebook, related by keys. What belongs to a report is written report by report,
 * by day; events by their own day.
 */
final class CasebookTables {
  /** Opens the tables. */
  interface Opener {
    Sink open(Table table) throws IOException;
  }

  /** The tables in the order of their resource. */
  static final Map<String, Table> TABLES = Table.read("csv");

  private final Source source;
  private final Opener opener;

  CasebookTables(Source source, Opener opener) {
    this.source = source;
    this.opener = opener;
  }

  void write() throws IOException {
    try (Sinks sinks = new Sinks(opener, TABLES)) {
      ReportTables reports = new ReportTables(sinks);
      source.reports(reports::write);
      source.events((dossier, event) -> event(sinks, dossier, event));
      new IncidentTables(source, sinks).write();
    }
  }

  private static void event(Sinks sinks, Dossier dossier, ReportRecord.Event event)
      throws IOException {
    sinks.write(row(TABLES.get("events"), dossier, event));
    String key = dossier.key(event.id());
    actors(sinks, "event", key, "actor", dossier, event.actor());
    actors(sinks, "event", key, "recipient", dossier, event.recipient());
  }

  /** The row of an event. */
  static Row row(Table table, Dossier dossier, ReportRecord.Event event) {
    Row row =
        table
            .row()
            .set("event", dossier.key(event.id()))
            .set("report", dossier.report().id())
            .set("record", dossier.global(event.id()))
            .set("status", dossier.status().get(event.id()))
            .set("category", event.category())
            .set("mode", String.join(" ", event.mode()))
            .set("context", String.join(" ", event.context()))
            .set("auxiliary", event.auxiliary())
            .set("date", event.date())
            .set("enddate", event.enddate())
            .set("date_resolution", event.dateResolution())
            .set("actor", dossier.names(event.actor()))
            .set("recipient", dossier.names(event.recipient()))
            .set("cameo", event.cameo())
            .set("goldstein", event.goldstein())
            .set("quad", event.quad())
            .set("scale", event.scale())
            .set("holder", dossier.holder(event.attribution()))
            .set("stance", Dossier.stance(event.attribution()))
            .set("words", dossier.words(event.trigger()))
            .set("sentence", dossier.words(dossier.sentenceOf(event)))
            .set("incident", dossier.incidents().get(event.id()));
    place(row, dossier, dossier.place(event));
    terms(row, dossier, event.terms());
    return row;
  }

  private static void place(Row row, Dossier dossier, ReportRecord.Place place) {
    if (place == null) {
      return;
    }
    Spot spot = Spot.of(place);
    row.set("place", dossier.global(place.id()))
        .set("place_name", place.name())
        .set("country", place.countryCode())
        .set("precision", spot.precision())
        .set("radius_m", spot.radius());
    if (spot.radius() != null) {
      row.set("lat", place.lat()).set("lon", place.lon());
    }
  }

  private static void terms(Row row, Dossier dossier, ReportRecord.Terms terms) {
    if (terms != null) {
      row.set("deadline", terms.deadline())
          .set("condition", dossier.words(terms.condition()))
          .set("consequence", dossier.words(terms.consequence()));
    }
  }

  /** The lines of a table of sides. */
  static void actors(
      Sinks sinks, String object, String key, String role, Dossier dossier, List<String> actors)
      throws IOException {
    int n = 1;
    for (String actor : actors) {
      sinks.write(
          sinks
              .row(object + "_actors")
              .set(object, key)
              .set("role", role)
              .set("n", n++)
              .set("actor", dossier.global(actor)));
    }
  }

  /** The open tables, by name. */
  static final class Sinks implements AutoCloseable {
    private final Map<String, Sink> open = new java.util.LinkedHashMap<>();
    private final Map<String, Table> tables;

    Sinks(Opener opener, Map<String, Table> tables) throws IOException {
      this.tables = tables;
      for (Table table : tables.values()) {
        open.put(table.name(), opener.open(table));
      }
    }

    Row row(String table) {
      return tables.get(table).row();
    }

    void write(Row row) throws IOException {
      open.get(row.table().name()).write(row);
    }

    @Override
    public void close() throws IOException {
      List<Sink> sinks = new ArrayList<>(open.values());
      for (Sink sink : sinks) {
        sink.close();
      }
    }
  }
}
