package org.dragoman.export;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms in which a casebook goes out. */
public enum Format {
  /** All tables as a data package. */
  CSV("csv", false, "all tables as CSV", CasebookCsv::new, CasebookTables.TABLES.values()),
  /** All tables as Parquet. */
  PARQUET(
      "parquet",
      false,
      "all tables as Parquet",
      CasebookParquet::new,
      CasebookTables.TABLES.values()),
  /** PLOVER events. */
  PLOVER("plover", true, "coded events as PLOVER JSON Lines", Plover::new),
  /** CAMEO triples. */
  CAMEO("cameo", true, "source, target and CAMEO code by report, JSON Lines", CameoLines::new),
  /** POLECAT's columns. */
  POLECAT(
      "polecat", true, "coded events in POLECAT's columns", Polecat::new, Polecat.TABLES.values()),
  /** Phoenix's columns. */
  PHOENIX("phoenix", true, "acts in Phoenix's columns", Phoenix::new, Phoenix.TABLES.values()),
  /** ICEWS coded events. */
  ICEWS("icews", true, "coded events in ICEWS's columns", Icews::new, Icews.TABLES.values()),
  /** GDELT 2.0 events and mentions. */
  GDELT_EVENTS(
      "gdelt-events",
      false,
      "events and mentions in GDELT 2.0's columns",
      Gdelt::new,
      Gdelt.TABLES.values()),
  /** Lethal incidents. */
  UCDP_GED(
      "ucdp-ged",
      false,
      "lethal incidents in UCDP GED's columns",
      UcdpGed::new,
      UcdpGed.TABLES.values()),
  /** Incidents of disorder. */
  ACLED("acled", true, "incidents in ACLED's columns", Acled::new, Acled.TABLES.values()),
  /** A map of events. */
  GEOJSON("geojson", true, "events with a place as GeoJSON", GeoJson::new),
  /** Entities of FollowTheMoney. */
  FTM("ftm", true, "entities of FollowTheMoney, JSON Lines", Ftm::new),
  /** The words behind everything. */
  ANNOTATIONS("annotations", true, "evidence as W3C Web Annotations", Annotations::new),
  /** Talks in a calendar. */
  ICAL("ical", true, "sessions of talks as iCalendar", ICalendar::new);

  private final String word;
  private final boolean oneFile;
  private final String about;
  private final Supplier<Exporter> exporter;
  private final Collection<Table> tables;

  Format(String word, boolean oneFile, String about, Supplier<Exporter> exporter) {
    this(word, oneFile, about, exporter, java.util.List.of());
  }

  Format(
      String word,
      boolean oneFile,
      String about,
      Supplier<Exporter> exporter,
      Collection<Table> tables) {
    this.word = word;
    this.oneFile = oneFile;
    this.about = about;
    this.exporter = exporter;
    this.tables = tables;
  }

  /** What the command line calls it. */
  public String word() {
    return word;
  }

  /** What it is, in a few words. */
  public String about() {
    return about;
  }

  /** True if its data are one file. */
  public boolean isOneFile() {
    return oneFile;
  }

  /** True if its tables can have a row of HXL tags. */
  public boolean hasTags() {
    return this == CSV;
  }

  /** Its tables; none for what is no table. */
  Collection<Table> tables() {
    return tables;
  }

  Exporter exporter(boolean hxl) {
    return hxl && hasTags() ? new CasebookCsv(true) : exporter.get();
  }

  /** The format of a word of the command line. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  @Override
  public String toString() {
    return word;
  }
}
