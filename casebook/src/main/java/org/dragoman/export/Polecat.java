package org.dragoman.export;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.record.ReportRecord;

/** POLECAT's columns: one row for each event of a report, its sides as lists. */
final class Polecat implements Exporter {
  static final Map<String, Table> TABLES = Table.read("polecat");

  private static final Table EVENTS = TABLES.get("events");
  private static final Dialect POLECAT = Dialect.TABS.suffixed(".txt").missing("None");
  private static final List<String> QUADS =
      List.of("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    try (Sink sink = bundle.table(EVENTS, POLECAT)) {
      source.events(
          (dossier, event) -> {
            if (Dossier.isTold(event)) {
              sink.write(row(dossier, event));
            } else {
              bundle.leaveOut("events that are denied, doubted, planned, conditions or history");
            }
          });
    }
  }

  private static Row row(Dossier dossier, ReportRecord.Event event) {
    boolean day = event.dateResolution() == null || event.dateResolution().equals("day");
    Row row =
        EVENTS
            .row()
            .set("Event ID", dossier.key(event.id()))
            .set("Event Date", day ? event.date() : null)
            .set("Event Type", event.category())
            .set("Event Mode", list(event.mode()))
            .set("Intensity", event.scale())
            .set("Quad Code", event.quad() == null ? null : QUADS.get(event.quad() - 1))
            .set("Contexts", list(event.context()))
            .set("Source", dossier.report().publication())
            .set("Publication Date", dossier.day())
            .set("Story People", people(dossier))
            .set("Story Locations", locations(dossier))
            .set("Language", dossier.report().language())
            .set("Version", dossier.record().coder());
    side(row, "Actor", dossier, event.actor());
    side(row, "Recipient", dossier, event.recipient());
    ReportRecord.Place place = dossier.place(event);
    if (place != null) {
      place(row, dossier, place);
    }
    return row;
  }

  private static void side(Row row, String side, Dossier dossier, List<String> ids) {
    List<ReportRecord.Actor> actors = dossier.actors(ids);
    row.set(side + " Name", each(actors, ReportRecord.Actor::name))
        .set(side + " Country", each(actors, ReportRecord.Actor::code))
        .set(side + " COW", each(actors, Polecat::cow))
        .set(
            "Primary " + side + " Sector",
            each(actors, a -> a.sector().isEmpty() ? null : a.sector().get(0)))
        .set(side + " Sectors", list(actors.stream().flatMap(a -> a.sector().stream()).toList()))
        .set(side + " Title", each(actors, ReportRecord.Actor::office))
        .set(side + " Name Raw", each(actors, a -> raw(dossier, a.mentions())));
  }

  private static String cow(ReportRecord.Actor actor) {
    Countries.Country country = Countries.of(actor.code());
    return country == null || country.cow() == null ? null : country.cow().toString();
  }

  private static String raw(Dossier dossier, List<ReportRecord.Mention> mentions) {
    return mentions.isEmpty() ? null : dossier.words(mentions.get(0).span());
  }

  private static void place(Row row, Dossier dossier, ReportRecord.Place place) {
    int resolution = place.resolution() == null ? 0 : place.resolution();
    row.set("Placename", place.name())
        .set("City", resolution >= 4 ? place.name() : null)
        .set("District", resolution == 3 ? place.name() : null)
        .set("Province", resolution == 2 ? place.name() : place.province())
        .set("Country", place.countryCode())
        .set("Latitude", place.lat())
        .set("Longitude", place.lon())
        .set("GeoNames ID", place.geonameId())
        .set("Raw Placename", raw(dossier, place.mentions()))
        .set("Feature Type", place.featureCode());
  }

  /** Who has an office is a person; of others the casebook does not know. */
  private static String people(Dossier dossier) {
    return each(dossier.record().actors(), actor -> actor.office() == null ? null : actor.name());
  }

  private static String locations(Dossier dossier) {
    return list(dossier.record().places().stream().map(ReportRecord.Place::name).toList());
  }

  private static String each(
      List<ReportRecord.Actor> actors, Function<ReportRecord.Actor, String> of) {
    return list(actors.stream().map(of).filter(Objects::nonNull).toList());
  }

  /** Each once, ";" between them; a semicolon within one becomes a comma. */
  static String list(Collection<String> values) {
    Set<String> distinct = new LinkedHashSet<>();
    values.forEach(value -> distinct.add(value.replace(';', ',')));
    return String.join(";", distinct);
  }
}
