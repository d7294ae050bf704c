package org.dragoman.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.record.ReportRecord;

/** UCDP GED: one row for each incident of violence with at least one death in any estimate. */
final class UcdpGed implements Exporter {
  static final Map<String, Table> TABLES = Table.read("ucdp-ged");

  private static final Table EVENTS = TABLES.get("GEDEvent");
  private static final Table CLAIMS = TABLES.get("claims");

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    try (Sink events = bundle.table(EVENTS, Dialect.CSV);
        Sink claims = bundle.table(CLAIMS, Dialect.CSV)) {
      new HappeningReader(source)
          .each(
              happening -> {
                Sides sides = Sides.of(happening);
                Deaths deaths = Deaths.of(happening, sides.a(), sides.b());
                String why = unfit(happening, deaths);
                if (why != null) {
                  bundle.leaveOut(why);
                  return;
                }
                events.write(row(happening, sides, deaths));
                claims(claims, happening);
              });
    }
  }

  private static String unfit(Happening happening, Deaths deaths) {
    if (!happening.category().equals("ASSAULT")) {
      return "incidents that are no violence";
    }
    if (!happening.isTold()) {
      return "incidents that are denied, planned or history";
    }
    return deaths == null || deaths.high() < 1
        ? "incidents of violence without a death told"
        : null;
  }

  /**
   * The two sides as UCDP orders them: a state before a group, the attacker before civilians.
   *
   * @param type 1 state-based, 2 non-state, 3 one-sided; null if the sides do not tell
   */
  private record Sides(List<Happening.Side> a, List<Happening.Side> b, Integer type) {
    static Sides of(Happening happening) {
      List<Happening.Side> doers = happening.doers();
      List<Happening.Side> targets = happening.targets();
      if (targets.isEmpty() && doers.size() > 1) {
        targets = doers.stream().filter(d -> !sameParty(d, happening.doers().get(0))).toList();
        List<Happening.Side> others = targets;
        doers = doers.stream().filter(d -> !others.contains(d)).toList();
      }
      SideKind doer = kind(doers);
      SideKind target = kind(targets);
      boolean swap = doer == SideKind.ARMED && target == SideKind.STATE;
      Integer type = type(doer, target);
      return swap ? new Sides(targets, doers, type) : new Sides(doers, targets, type);
    }

    private static boolean sameParty(Happening.Side one, Happening.Side other) {
      return Objects.equals(one.code(), other.code()) && one.kind() == other.kind();
    }

    private static SideKind kind(List<Happening.Side> sides) {
      return sides.stream()
          .map(Happening.Side::kind)
          .filter(kind -> kind != SideKind.UNKNOWN)
          .findFirst()
          .orElse(SideKind.UNKNOWN);
    }

    private static Integer type(SideKind doer, SideKind target) {
      if (doer.fights() && target.fights()) {
        return doer == SideKind.STATE || target == SideKind.STATE ? 1 : 2;
      }
      return doer.fights() && target == SideKind.CIVILIAN ? 3 : null;
    }

    String nameA() {
      return names(a, false);
    }

    String nameB() {
      return names(b, type != null && type == 3);
    }

    private static String names(List<Happening.Side> sides, boolean civilians) {
      if (civilians) {
        return "Civilians";
      }
      Set<String> names = new LinkedHashSet<>();
      for (Happening.Side side : sides) {
        Countries.Country country = Countries.of(side.code());
        boolean state = side.kind() == SideKind.STATE && country != null;
        names.add(state ? "Government of " + country.ucdpName() : side.name());
      }
      return String.join(", ", names);
    }

    private static Integer gw(List<Happening.Side> sides) {
      return sides.stream()
          .filter(side -> side.kind() == SideKind.STATE && Countries.of(side.code()) != null)
          .map(side -> Countries.of(side.code()).gw())
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
  }

  private static Row row(Happening happening, Sides sides, Deaths deaths) {
    Row row =
        EVENTS
            .row()
            .set("id", Keys.number(happening.id()))
            .set("type_of_violence", sides.type())
            .set("side_a", sides.nameA())
            .set("side_b", sides.nameB())
            .set("gwnoa", Sides.gw(sides.a()))
            .set("gwnob", Sides.gw(sides.b()))
            .set("event_clarity", isAggregate(happening) ? 2 : 1);
    if (!sides.nameA().isEmpty() && !sides.nameB().isEmpty()) {
      row.set("dyad_name", sides.nameA() + " - " + sides.nameB());
    }
    sources(row, happening);
    where(row, happening);
    when(row, happening);
    return row.set("deaths_a", deaths.a())
        .set("deaths_b", deaths.b())
        .set("deaths_civilians", deaths.civilians())
        .set("deaths_unknown", deaths.unknown())
        .set("best", deaths.best())
        .set("high", deaths.high())
        .set("low", deaths.low());
  }

  private static boolean isAggregate(Happening happening) {
    List<Happening.Toll> dead =
        happening.tolls().stream().filter(toll -> toll.kind().equals("dead")).toList();
    return !dead.isEmpty() && dead.stream().allMatch(Happening.Toll::cumulative);
  }

  private static void sources(Row row, Happening happening) {
    row.set("number_of_sources", happening.sources())
        .set("source_article", happening.fromReports(";", UcdpGed::article))
        .set("source_office", happening.fromReports(";", d -> d.report().publication()))
        .set("source_date", happening.fromReports(";", Dossier::day))
        .set("source_headline", happening.fromReports(";", d -> d.report().title()))
        .set("source_original", original(happening));
  }

  private static String article(Dossier dossier) {
    List<String> parts = new ArrayList<>();
    parts.add(Objects.requireNonNullElse(dossier.report().publication(), ""));
    parts.add(dossier.day() == null ? "" : dossier.day().toString());
    parts.add(Objects.requireNonNullElse(dossier.report().title(), ""));
    return "\"" + String.join(",", parts).replace("\"", "'") + "\"";
  }

  /** Who said it first: the innermost speakers of the events and of the numbers of dead. */
  private static String original(Happening happening) {
    Set<String> names = new LinkedHashSet<>();
    for (Unit.Told told : happening.events()) {
      String holder = told.dossier().holder(told.event().attribution());
      if (holder != null && Dossier.isTold(told.event())) {
        names.add(holder);
      }
    }
    for (Happening.Toll toll : happening.tolls()) {
      for (Happening.Claim claim : toll.claims()) {
        if (toll.kind().equals("dead") && claim.claimant() != null) {
          names.add(claim.claimant());
        }
      }
    }
    return String.join(";", names);
  }

  private static void where(Row row, Happening happening) {
    Countries.Country country = Countries.of(happening.country());
    if (country != null) {
      row.set("country", country.ucdpName())
          .set("country_id", country.gw())
          .set("region", country.ucdpRegion());
    }
    row.set("where_coordinates", happening.place()).set("where_prec", precision(happening));
    ReportRecord.Place place = happening.located();
    if (place != null) {
      Integer resolution = place.resolution();
      boolean province = Objects.equals(resolution, 2);
      row.set("adm_1", province ? place.name() : place.province())
          .set("adm_2", Objects.equals(resolution, 3) ? place.name() : null);
    }
    if (happening.lat() != null && happening.lon() != null) {
      String lat = TextTable.words(happening.lat());
      String lon = TextTable.words(happening.lon());
      row.set("latitude", happening.lat())
          .set("longitude", happening.lon())
          .set("geom_wkt", "POINT (" + lon + " " + lat + ")")
          .set("priogrid_gid", priogrid(happening.lat(), happening.lon()));
    }
  }

  private static Integer precision(Happening happening) {
    if (happening.resolution() == null) {
      return happening.place() == null && happening.country() != null ? 6 : null;
    }
    return switch (happening.resolution()) {
      case 5, 4 -> 1;
      case 3 -> 3;
      case 2 -> 4;
      default -> 6;
    };
  }

  /** Cell of PRIO-GRID: half degrees, counted from the south-west corner, row by row. */
  static int priogrid(double lat, double lon) {
    int row = Math.min(359, (int) Math.floor((lat + 90) * 2));
    int column = Math.min(719, (int) Math.floor((lon + 180) * 2));
    return row * 720 + column + 1;
  }

  private static void when(Row row, Happening happening) {
    LocalDate date = happening.date();
    if (date == null) {
      return;
    }
    row.set("year", date.getYear())
        .set("date_start", date.atStartOfDay())
        .set("date_end", happening.lastDay().atStartOfDay())
        .set("date_prec", precision(happening.days()));
  }

  private static int precision(long days) {
    if (days <= 1) {
      return 1;
    }
    if (days <= 6) {
      return 2;
    }
    if (days == 7) {
      return 3;
    }
    return days <= 31 ? 4 : 5;
  }

  private static void claims(Sink sink, Happening happening) throws IOException {
    for (Happening.Toll toll : happening.tolls()) {
      for (Happening.Claim claim : toll.claims()) {
        sink.write(
            CLAIMS
                .row()
                .set("id", Keys.number(happening.id()))
                .set("n", claim.n())
                .set("m", claim.m())
                .set("kind", toll.kind())
                .set("of", toll.of())
                .set("cumulative", toll.cumulative())
                .set("claimant", claim.claimant())
                .set("claimant_code", claim.code())
                .set("date", claim.date())
                .set("low", claim.count().low())
                .set("best", claim.count().best())
                .set("high", claim.count().high())
                .set("stance", claim.stance())
                .set("interest", claim.interest())
                .set("superseded", claim.superseded()));
      }
    }
  }
}
