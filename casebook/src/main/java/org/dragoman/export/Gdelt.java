package org.dragoman.export;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.codebook.Cameo;
import org.dragoman.record.ReportRecord;
import org.dragoman.text.Span;

/**
 * GDELT 2.0 events and mentions: an event is one act of a happening, in however many reports it is
 * told; a mention is one telling.
 */
final class Gdelt implements Exporter {
  static final Map<String, Table> TABLES = Table.read("gdelt-events");

  private static final Dialect GDELT = Dialect.TABS.suffixed(".CSV").headless();
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Cameo cameo = Cameo.load();
  private Sink events;
  private Sink mentions;

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    try (Sink export = bundle.table(TABLES.get("export"), GDELT);
        Sink tellings = bundle.table(TABLES.get("mentions"), GDELT)) {
      events = export;
      mentions = tellings;
      source.units(this::unit);
    }
  }

  private void unit(Unit unit) throws IOException {
    for (List<Act> acts : Act.alike(unit)) {
      act(acts);
    }
  }

  private void act(List<Act> acts) throws IOException {
    Act first = acts.get(0);
    long id = Keys.number(first.identity());
    events.write(event(id, acts));
    LocalDate added = day(first);
    for (Act act : acts) {
      mentions.write(mention(id, act, added));
    }
  }

  private Row event(long id, List<Act> acts) {
    Act first = acts.get(0);
    Row row = TABLES.get("export").row().set("GLOBALEVENTID", id);
    when(row, first);
    side(row, "Actor1", first.source());
    side(row, "Actor2", first.target());
    row.set("IsRootEvent", isLead(first) ? 1 : 0)
        .set("EventCode", first.code())
        .set("EventBaseCode", first.code().substring(0, Math.min(3, first.code().length())))
        .set("EventRootCode", first.code().substring(0, 2))
        .set("QuadClass", quad(first.code()))
        .set("GoldsteinScale", cameo.code(first.code()).goldstein())
        .set("NumMentions", acts.size())
        .set("NumSources", Act.sources(acts))
        .set("NumArticles", Act.reports(acts).size())
        .set("DATEADDED", time(day(first)))
        .set("SOURCEURL", first.dossier().report().url());
    where(row, acts);
    return row;
  }

  private static void when(Row row, Act act) {
    LocalDate date = act.event().date();
    String resolution = act.event().dateResolution();
    if (date == null || "unknown".equals(resolution)) {
      return;
    }
    row.set("Year", date.getYear());
    if (act.hasDay()) {
      int days = date.getMonthValue() * 30 + date.getDayOfMonth();
      double fraction = Math.round(days * 10_000.0 / 365) / 10_000.0;
      row.set("SQLDATE", Integer.valueOf(date.format(DAY)))
          .set("FractionDate", Math.round((date.getYear() + fraction) * 10_000) / 10_000.0);
    }
    if (!"year".equals(resolution)) {
      row.set("MonthYear", date.getYear() * 100 + date.getMonthValue());
    }
  }

  private static void side(Row row, String side, ReportRecord.Actor actor) {
    if (actor == null) {
      return;
    }
    CameoParts parts = CameoParts.of(Act.code(actor));
    row.set(side + "Code", actor.cameo())
        .set(side + "Name", actor.name().toUpperCase(Locale.ROOT))
        .set(side + "CountryCode", parts.country())
        .set(side + "KnownGroupCode", parts.group())
        .set(side + "Religion1Code", CameoParts.nth(parts.religions(), 0))
        .set(side + "Religion2Code", CameoParts.nth(parts.religions(), 1))
        .set(side + "Type1Code", CameoParts.nth(parts.types(), 0))
        .set(side + "Type2Code", CameoParts.nth(parts.types(), 1))
        .set(side + "Type3Code", CameoParts.nth(parts.types(), 2));
  }

  /** GDELT's quad classes follow the root codes. */
  static int quad(String code) {
    int root = Integer.parseInt(code.substring(0, 2));
    if (root <= 5) {
      return 1;
    }
    if (root <= 8) {
      return 2;
    }
    return root <= 13 ? 3 : 4;
  }

  /** In the headline or the first paragraph of the first report. */
  private static boolean isLead(Act act) {
    String text = act.dossier().report().text();
    String title = act.dossier().report().title();
    int body = title != null && text.startsWith(title) ? title.length() : 0;
    while (body < text.length() && text.charAt(body) == '\n') {
      body++;
    }
    int end = text.indexOf('\n', body);
    return act.event().trigger().start() < (end < 0 ? text.length() : end);
  }

  private static LocalDate day(Act act) {
    return act.dossier().day();
  }

  private static Long time(LocalDate day) {
    return day == null ? null : Long.parseLong(day.format(DAY)) * 1_000_000;
  }

  // --- places ------------------------------------------------------------------------------------

  private static void where(Row row, List<Act> acts) {
    for (Act act : acts) {
      ReportRecord.Place place = act.dossier().place(act.event());
      if (place != null && place.countryCode() != null) {
        where(row, place);
        return;
      }
    }
  }

  private static void where(Row row, ReportRecord.Place place) {
    Countries.Country country = Countries.of(place.countryCode());
    int resolution = place.resolution() == null ? 0 : place.resolution();
    String fips = fips(place, country);
    Integer type = type(resolution, "US".equals(fips));
    if (type == null) {
      return;
    }
    row.set("ActionGeo_Type", type)
        .set("ActionGeo_FullName", fullName(place, country, resolution))
        .set("ActionGeo_CountryCode", fips)
        .set("ActionGeo_ADM1Code", type == 1 ? fips : null)
        .set("ActionGeo_Lat", place.lat())
        .set("ActionGeo_Long", place.lon())
        .set("ActionGeo_FeatureID", type == 1 ? fips : null);
  }

  private static Integer type(int resolution, boolean unitedStates) {
    return switch (resolution) {
      case 1 -> 1;
      case 2 -> unitedStates ? 2 : 5;
      case 3, 4, 5 -> unitedStates ? 3 : 4;
      default -> null;
    };
  }

  /** FIPS 10-4 has two codes for Palestine; the Gaza Strip lies west of 34.6 degrees east. */
  private static String fips(ReportRecord.Place place, Countries.Country country) {
    if (country == null) {
      return null;
    }
    boolean gaza = country.code().equals("PSE") && place.lon() != null && place.lon() < 34.6;
    return gaza ? "GZ" : country.fips();
  }

  private static String fullName(
      ReportRecord.Place place, Countries.Country country, int resolution) {
    Set<String> names = new LinkedHashSet<>();
    names.add(place.name());
    if (resolution > 2 && place.province() != null) {
      names.add(place.province());
    }
    if (country != null) {
      names.add(country.name());
    }
    return String.join(", ", names);
  }

  // --- mentions ----------------------------------------------------------------------------------

  private static Row mention(long id, Act act, LocalDate added) {
    Dossier dossier = act.dossier();
    String url = dossier.report().url();
    String host = host(url);
    int sentence = dossier.sentence(act.event().trigger());
    return TABLES
        .get("mentions")
        .row()
        .set("GLOBALEVENTID", id)
        .set("EventTimeDate", time(added))
        .set("MentionTimeDate", time(dossier.day()))
        .set("MentionType", host == null ? 2 : 1)
        .set("MentionSourceName", host == null ? dossier.report().publication() : host)
        .set("MentionIdentifier", host == null ? dossier.report().id() : url)
        .set("SentenceID", sentence == 0 ? null : sentence)
        .set("Actor1CharOffset", offset(act, act.source()))
        .set("Actor2CharOffset", offset(act, act.target()))
        .set("ActionCharOffset", dossier.point(act.event().trigger().start()))
        .set("InRawText", 1)
        .set("MentionDocLen", dossier.point(dossier.report().text().length()));
  }

  /** Where the sentence of the event names the side; null if it does not. */
  private static Integer offset(Act act, ReportRecord.Actor actor) {
    if (actor == null) {
      return null;
    }
    Span sentence = act.dossier().sentenceOf(act.event());
    return actor.mentions().stream()
        .map(ReportRecord.Mention::span)
        .filter(sentence::contains)
        .findFirst()
        .map(span -> act.dossier().point(span.start()))
        .orElse(null);
  }

  private static String host(String url) {
    try {
      String host = url == null ? null : new URI(url.strip()).getHost();
      return host == null ? null : host.replaceFirst("^www\\.", "");
    } catch (java.net.URISyntaxException e) {
      return null;
    }
  }
}
