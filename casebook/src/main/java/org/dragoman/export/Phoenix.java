package org.dragoman.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dragoman.codebook.Cameo;
import org.dragoman.record.ReportRecord;

/** Phoenix: one row for each act of a happening, in however many reports it is told. */
final class Phoenix implements Exporter {
  static final Map<String, Table> TABLES = Table.read("phoenix");

  private static final Table EVENTS = TABLES.get("events");
  private static final Dialect PHOENIX = Dialect.TABS.suffixed(".txt").headless();
  private static final String VERSION = "_v0.1";

  private final Cameo cameo = Cameo.load();

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    try (Sink sink = bundle.table(EVENTS, PHOENIX)) {
      source.units(
          unit -> {
            for (List<Act> acts : Act.alike(unit)) {
              String why = unfit(acts.get(0));
              if (why == null) {
                sink.write(row(acts));
              } else {
                bundle.leaveOut(why);
              }
            }
          });
    }
  }

  private static String unfit(Act act) {
    if (Act.code(act.source()).isEmpty() || Act.code(act.target()).isEmpty()) {
      return "acts of which one side is not told or has no CAMEO code";
    }
    return act.hasDay() ? null : "acts whose day is not told";
  }

  private Row row(List<Act> acts) {
    Act first = acts.get(0);
    LocalDate date = first.event().date();
    Row row =
        EVENTS
            .row()
            .set("EventID", Keys.number(first.identity()) + VERSION)
            .set("Date", date.format(DateTimeFormatter.BASIC_ISO_DATE))
            .set("Year", String.valueOf(date.getYear()))
            .set("Month", String.format(Locale.ROOT, "%02d", date.getMonthValue()))
            .set("Day", String.format(Locale.ROOT, "%02d", date.getDayOfMonth()))
            .set("EventCode", first.code())
            .set("EventRootCode", first.code().substring(0, 2))
            .set("PentaClass", penta(first.code()))
            .set("GoldsteinScore", cameo.code(first.code()).goldstein())
            .set("SentenceID", each(acts, Phoenix::sentence))
            .set("URLs", each(acts, act -> act.dossier().report().url()))
            .set("NewsSources", each(acts, act -> act.dossier().report().publication()));
    side(row, "Source", first.source());
    side(row, "Target", first.target());
    acts.stream()
        .map(act -> act.dossier().place(act.event()))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(place -> place(row, place));
    return row;
  }

  /** The pipeline's own map of root codes. */
  static int penta(String code) {
    return switch (Integer.parseInt(code.substring(0, 2))) {
      case 1, 2 -> 0;
      case 3, 4, 5 -> 1;
      case 6, 7, 8 -> 2;
      case 9, 10, 11, 12, 13, 16 -> 3;
      default -> 4;
    };
  }

  private static String sentence(Act act) {
    return act.dossier().report().id() + "_" + act.dossier().sentence(act.event().trigger());
  }

  private static String each(List<Act> acts, java.util.function.Function<Act, String> of) {
    return Polecat.list(acts.stream().map(of).filter(Objects::nonNull).toList());
  }

  private static void side(Row row, String side, ReportRecord.Actor actor) {
    CameoParts parts = CameoParts.of(actor.cameo());
    List<String> roles = parts.roles();
    String entity = parts.entity();
    String role = CameoParts.nth(roles, 0);
    row.set(side + "ActorFull", actor.cameo())
        .set(side + "ActorEntity", entity)
        .set(side + "ActorRole", role)
        .set(side + "ActorAttribute", rest(actor.cameo(), entity, role));
  }

  /** What is left of a code, in its order. */
  private static String rest(String code, String entity, String role) {
    StringBuilder rest = new StringBuilder();
    boolean entitySeen = entity == null;
    boolean roleSeen = role == null;
    for (int i = 0; i + 3 <= code.length(); i += 3) {
      String part = code.substring(i, i + 3);
      if (!entitySeen && part.equals(entity)) {
        entitySeen = true;
      } else if (!roleSeen && part.equals(role)) {
        roleSeen = true;
      } else {
        rest.append(part);
      }
    }
    return rest.toString();
  }

  private static void place(Row row, ReportRecord.Place place) {
    int resolution = place.resolution() == null ? 0 : place.resolution();
    row.set("Lat", place.lat())
        .set("Lon", place.lon())
        .set("LocationName", resolution > 2 ? place.name() : null)
        .set("StateName", resolution == 2 ? place.name() : place.province())
        .set("CountryCode", place.countryCode());
  }
}
