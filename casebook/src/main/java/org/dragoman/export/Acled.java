package org.dragoman.export;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.record.ReportRecord;

/** ACLED's columns: one row for each incident that is an event of ACLED's kinds. */
final class Acled implements Exporter {
  static final Map<String, Table> TABLES = Table.read("acled");

  private static final Table EVENTS = TABLES.get("acled");

  /** ACLED's order of kinds of actors, in which pairs are written. */
  private static final List<String> KINDS =
      List.of(
          "State forces",
          "Rebel group",
          "Political militia",
          "Identity militia",
          "Rioters",
          "Protesters",
          "Civilians",
          "External/Other forces");

  private static final int MONTH = 31;

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    try (Sink sink = bundle.table(EVENTS, Dialect.CSV)) {
      new HappeningReader(source)
          .each(
              happening -> {
                AcledType type = AcledType.of(happening);
                String why = unfit(happening, type);
                if (why == null) {
                  sink.write(row(happening, type));
                } else {
                  bundle.leaveOut(why);
                }
              });
    }
  }

  private static String unfit(Happening happening, AcledType type) {
    if (type == null) {
      return "incidents that are none of ACLED's kinds";
    }
    if (!happening.isTold()) {
      return "incidents that are denied, planned or history";
    }
    if (happening.date() == null || happening.days() > MONTH) {
      return "incidents that are not dated to the month";
    }
    return Countries.of(happening.country()) == null ? "incidents without a country" : null;
  }

  /** One of the two actors of a row. */
  private record Party(String name, String associated, String kind) {
    static final Party NONE = new Party("", "", "");
  }

  private static Row row(Happening happening, AcledType type) {
    Countries.Country country = Countries.of(happening.country());
    LocalDate middle = happening.date().plusDays((happening.days() - 1) / 2);
    Row row =
        EVENTS
            .row()
            .set("event_id_cnty", country.code() + Keys.number(happening.id()))
            .set("event_date", middle)
            .set("year", middle.getYear())
            .set("time_precision", precision(happening.days()))
            .set("disorder_type", type.disorder())
            .set("event_type", type.event())
            .set("sub_event_type", type.subEvent())
            .set("iso", country.iso())
            .set("region", country.acledRegion())
            .set("country", country.name());
    boolean swapped = type == AcledType.INTERVENTION || type == AcledType.EXCESSIVE;
    List<Happening.Side> first = swapped ? happening.targets() : happening.doers();
    List<Happening.Side> second = swapped ? happening.doers() : happening.targets();
    Party one =
        type.isOfCrowd() ? crowd(first, type, country) : party(first, country, isViolence(type));
    Party two = party(second, country, false);
    parties(row, one, two);
    boolean civilians = one.kind().equals("Civilians") || two.kind().equals("Civilians");
    boolean targeted = civilians && isViolence(type) || type == AcledType.EXCESSIVE;
    row.set("civilian_targeting", targeted ? "Civilians targeted" : null);
    where(row, happening);
    told(row, happening, type);
    return row;
  }

  private static boolean isViolence(AcledType type) {
    return type.disorder().startsWith("Political violence");
  }

  private static int precision(long days) {
    if (days <= 1) {
      return 1;
    }
    return days <= 7 ? 2 : 3;
  }

  // --- actors ------------------------------------------------------------------------------------

  private static Party crowd(
      List<Happening.Side> sides, AcledType type, Countries.Country country) {
    String kind = type.event().equals("Riots") ? "Rioters" : "Protesters";
    return new Party(kind + " (" + country.name() + ")", names(sides, 0), kind);
  }

  private static Party party(List<Happening.Side> sides, Countries.Country country, boolean doer) {
    if (sides.isEmpty()) {
      String nobody = "Unidentified Armed Group (" + country.name() + ")";
      return doer ? new Party(nobody, "", "Political militia") : Party.NONE;
    }
    Happening.Side first = sides.get(0);
    String kind = kind(first, country);
    if (kind.equals("Civilians")) {
      Countries.Country own = Countries.of(first.code());
      String of = (own == null ? country : own).name();
      return new Party("Civilians (" + of + ")", names(sides, 0), kind);
    }
    return new Party(first.name(), names(sides, 1), kind);
  }

  private static String kind(Happening.Side side, Countries.Country country) {
    return switch (side.kind()) {
      case STATE -> country.code().equals(side.code()) ? "State forces" : "External/Other forces";
      case ARMED -> side.sectors().contains("REB") ? "Rebel group" : "Political militia";
      case CIVILIAN -> "Civilians";
      case UNKNOWN -> "";
    };
  }

  private static String names(List<Happening.Side> sides, int from) {
    Set<String> names = new LinkedHashSet<>();
    sides.stream().skip(from).forEach(side -> names.add(side.name()));
    return String.join("; ", names);
  }

  private static void parties(Row row, Party one, Party two) {
    row.set("actor1", one.name())
        .set("assoc_actor_1", one.associated())
        .set("inter1", one.kind())
        .set("actor2", two.name())
        .set("assoc_actor_2", two.associated())
        .set("inter2", two.kind())
        .set("interaction", interaction(one.kind(), two.kind()));
  }

  static String interaction(String one, String two) {
    if (one.isEmpty() || two.isEmpty()) {
      return one.isEmpty() && two.isEmpty() ? null : one + two + " only";
    }
    boolean order = KINDS.indexOf(one) <= KINDS.indexOf(two);
    return order ? one + "-" + two : two + "-" + one;
  }

  // --- places and words --------------------------------------------------------------------------

  private static void where(Row row, Happening happening) {
    ReportRecord.Place place = happening.located();
    Integer resolution = happening.resolution();
    if (place != null) {
      boolean province = Objects.equals(resolution, 2);
      row.set("admin1", province ? place.name() : place.province())
          .set("admin2", Objects.equals(resolution, 3) ? place.name() : null);
    }
    row.set("location", happening.place())
        .set("latitude", rounded(happening.lat()))
        .set("longitude", rounded(happening.lon()));
    if (resolution != null) {
      row.set("geo_precision", resolution >= 4 ? 1 : resolution == 3 ? 2 : 3);
    }
  }

  private static Double rounded(Double degrees) {
    return degrees == null ? null : Math.round(degrees * 10_000) / 10_000.0;
  }

  private static void told(Row row, Happening happening, AcledType type) {
    row.set("source", happening.fromReports("; ", d -> d.report().publication()))
        .set("notes", notes(happening))
        .set("fatalities", fatalities(happening))
        .set("tags", type.isOfCrowd() ? "crowd size=no report" : null);
    happening.dossiers().stream()
        .map(Dossier::day)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .ifPresent(day -> row.set("timestamp", day.atStartOfDay().toEpochSecond(ZoneOffset.UTC)));
  }

  private static int fatalities(Happening happening) {
    Deaths deaths = Deaths.of(happening, happening.doers(), happening.targets());
    return deaths == null ? 0 : deaths.low();
  }

  /** The sentences that tell it, and who gives which number of dead. */
  private static String notes(Happening happening) {
    Set<String> words = new LinkedHashSet<>();
    for (Unit.Told told : happening.events()) {
      if (Dossier.isTold(told.event())) {
        words.add(told.dossier().words(told.dossier().sentenceOf(told.event())));
      }
    }
    List<String> numbers = new ArrayList<>();
    for (Happening.Toll toll : happening.tolls()) {
      for (Happening.Claim claim : toll.claims()) {
        if (toll.kind().equals("dead")) {
          numbers.add(number(toll, claim));
        }
      }
    }
    if (!numbers.isEmpty()) {
      words.add("Dead: " + String.join("; ", numbers) + ".");
    }
    return Clean.line(String.join(" ", words));
  }

  private static String number(Happening.Toll toll, Happening.Claim claim) {
    String of = toll.of() == null ? "" : " of " + toll.of();
    String by = claim.claimant() == null ? "the report" : claim.claimant();
    return range(claim.count()) + of + " (" + by + ")";
  }

  private static String range(Happening.Count count) {
    if (count.low() != null && count.low().equals(count.high())) {
      return count.low().toString();
    }
    if (count.high() == null) {
      return count.point() == null ? "an untold number" : "at least " + count.point();
    }
    boolean none = count.low() == null || count.low() == 0;
    return none ? "up to " + count.high() : count.low() + " to " + count.high();
  }
}
