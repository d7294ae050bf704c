package org.dragoman.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.codebook.Cameo;
import org.dragoman.record.ReportRecord;

/** ICEWS coded events: one row for each dyad of an event of a report. */
final class Icews implements Exporter {
  static final Map<String, Table> TABLES = Table.read("icews");

  private static final Map<String, String> SECTORS =
      Map.ofEntries(
          Map.entry("AGR", "Agricultural"),
          Map.entry("BUS", "Business"),
          Map.entry("COP", "Police"),
          Map.entry("CRM", "Criminals / Gangs"),
          Map.entry("CVL", "General Population / Civilian / Social"),
          Map.entry("EDU", "Education"),
          Map.entry("ELI", "Elite"),
          Map.entry("GOV", "Government"),
          Map.entry("JRN", "News"),
          Map.entry("JUD", "Judicial"),
          Map.entry("LAB", "Labor"),
          Map.entry("LEG", "Legislative / Parliamentary"),
          Map.entry("MED", "Medical / Health"),
          Map.entry("MIL", "Military"),
          Map.entry("OPP", "Dissident"),
          Map.entry("PRE", "Separatists"),
          Map.entry("PRM", "Paramilitary"),
          Map.entry("PTY", "Parties"),
          Map.entry("REB", "Rebel"),
          Map.entry("REF", "Refugees / Displaced"),
          Map.entry("REL", "Religious"),
          Map.entry("SOC", "Social"),
          Map.entry("SPY", "State Intelligence"),
          Map.entry("UAF", "Unidentified Forces"));

  private final Cameo cameo = Cameo.load();
  private final Set<Integer> numbers = new HashSet<>();
  private LocalDate day;

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    Table table = TABLES.get("events");
    try (Sink sink = bundle.table(table, Dialect.TABS)) {
      source.events(
          (dossier, event) -> {
            for (Act act : Act.of(dossier, event)) {
              if (!act.isDyad()) {
                bundle.leaveOut("acts of which one side is not told");
              } else if (!act.hasDay()) {
                bundle.leaveOut("acts whose day is not told");
              } else {
                sink.write(row(table, act));
              }
            }
          });
    }
  }

  private Row row(Table table, Act act) {
    Dossier dossier = act.dossier();
    Row row =
        table
            .row()
            .set("Event ID", number(act))
            .set("Event Date", act.event().date())
            .set("Event Text", cameo.code(act.code()).name())
            .set("CAMEO Code", act.code())
            .set("Intensity", cameo.code(act.code()).goldstein())
            .set("Story ID", Keys.small(dossier.content()))
            .set("Sentence Number", sentence(act))
            .set("Publisher", dossier.report().publication());
    side(row, "Source", act.source());
    side(row, "Target", act.target());
    ReportRecord.Place place = dossier.place(act.event());
    if (place != null) {
      place(row, place);
    }
    return row;
  }

  /** Unique within a day, as the format demands: a number that is taken gives the next one. */
  private int number(Act act) {
    if (!act.event().date().equals(day)) {
      numbers.clear();
      day = act.event().date();
    }
    int number = Keys.small(act.identity());
    while (!numbers.add(number)) {
      number++;
    }
    return number;
  }

  private static Integer sentence(Act act) {
    int at = act.dossier().sentence(act.event().trigger());
    return at == 0 ? null : at;
  }

  private static void side(Row row, String side, ReportRecord.Actor actor) {
    Set<String> sectors = new LinkedHashSet<>();
    for (String sector : actor.sector()) {
      if (SECTORS.containsKey(sector)) {
        sectors.add(SECTORS.get(sector));
      }
    }
    Countries.Country country = Countries.of(actor.code());
    row.set(side + " Name", actor.name())
        .set(side + " Sectors", String.join(",", List.copyOf(sectors)))
        .set(side + " Country", country == null ? null : country.name());
  }

  private static void place(Row row, ReportRecord.Place place) {
    Countries.Country country = Countries.of(place.countryCode());
    int resolution = place.resolution() == null ? 0 : place.resolution();
    row.set("City", resolution >= 4 ? place.name() : null)
        .set("District", resolution == 3 ? place.name() : null)
        .set("Province", resolution == 2 ? place.name() : place.province())
        .set("Country", country == null ? null : country.name())
        .set("Latitude", place.lat())
        .set("Longitude", place.lon());
  }
}
