package org.dragoman.query;

import java.util.List;
import java.util.Optional;

/** The lists that there are. */
public final class Listings {
  private static final String OF_REPORT =
      "(SELECT r.id FROM report r WHERE r.report_id = %s.report_id)";

  static final TableListing<EventRow> EVENT_TABLE =
      new TableListing<>(
          "events",
          "event e",
          "e.event_id",
          OF_REPORT.formatted("e") + " || ' ' || e.trigger_start || '-' || e.trigger_end",
          List.of("e.date", "e.report_id", "e.trigger_start", "e.event_id"),
          "e.status <> 'rejected'",
          new EventMatcher(false),
          new EventMatcher(true),
          " INDEXED BY by_event_order",
          Events::load,
          Events.COLUMNS,
          Events.USUAL);

  static final TableListing<FigureRow> FIGURE_TABLE =
      new TableListing<>(
          "figures",
          "figure f",
          "f.figure_id",
          OF_REPORT.formatted("f") + " || ' ' || f.trigger_start || '-' || f.trigger_end",
          List.of("f.date", "f.report_id", "f.trigger_start", "f.figure_id"),
          "f.status <> 'rejected'",
          new FigureMatcher(),
          null,
          "",
          Figures::load,
          Figures.COLUMNS,
          Figures.USUAL);

  static final TableListing<TalksRow> TALKS_TABLE =
      new TableListing<>(
          "talks",
          "talks t",
          "t.talks_id",
          OF_REPORT.formatted("t") + " || ' ' || t.evidence",
          List.of("t.date", "t.report_id", "t.talks_id"),
          "t.status <> 'rejected'",
          new TalksMatcher(),
          null,
          "",
          Talks::load,
          Talks.COLUMNS,
          Talks.USUAL);

  static final TableListing<MeetingRow> MEETING_TABLE =
      new TableListing<>(
          "meetings",
          "meeting m",
          "m.meeting_id",
          "m.id",
          List.of("m.date", "m.id"),
          null,
          new MeetingMatcher(),
          null,
          "",
          Meetings::load,
          Meetings.COLUMNS,
          Meetings.USUAL);

  static final TableListing<IncidentRow> INCIDENT_TABLE =
      new TableListing<>(
          "incidents",
          "incident i",
          "i.incident_id",
          "i.id",
          List.of("i.date", "i.id"),
          null,
          new IncidentMatcher(),
          null,
          "",
          Incidents::load,
          Incidents.COLUMNS,
          Incidents.USUAL);

  static final TableListing<ContradictionRow> CONTRADICTION_TABLE =
      new TableListing<>(
          "contradictions",
          "contradiction c",
          "c.contradiction_id",
          "c.id",
          List.of("c.incident_id", "c.meeting_id", "c.kind", "c.id"),
          null,
          new ContradictionMatcher(),
          null,
          "",
          Contradictions::load,
          Contradictions.COLUMNS,
          Contradictions.USUAL);

  static final TableListing<ReportRow> REPORT_TABLE =
      new TableListing<>(
          "reports",
          "report r",
          "r.report_id",
          "r.id",
          List.of("r.date", "r.report_id"),
          null,
          new ReportMatcher(),
          null,
          "",
          Reports::load,
          Reports.COLUMNS,
          Reports.USUAL);

  /** Events of reports. */
  public static final Listing<EventRow> EVENTS = EVENT_TABLE;

  /** Figures of reports. */
  public static final Listing<FigureRow> FIGURES = FIGURE_TABLE;

  /** Talks of reports. */
  public static final Listing<TalksRow> TALKS = TALKS_TABLE;

  /** Talks across reports. */
  public static final Listing<MeetingRow> MEETINGS = MEETING_TABLE;

  /** Events across reports. */
  public static final Listing<IncidentRow> INCIDENTS = INCIDENT_TABLE;

  /** What does not agree. */
  public static final Listing<ContradictionRow> CONTRADICTIONS = CONTRADICTION_TABLE;

  /** The reports. */
  public static final Listing<ReportRow> REPORTS = REPORT_TABLE;

  /** Actors over all reports. */
  public static final Listing<ActorRow> ACTORS = new ActorListing();

  /** Pairs of countries. */
  public static final Listing<DyadRow> DYADS = new DyadListing(false);

  /** Pairs of sectors of countries. */
  public static final Listing<DyadRow> SECTOR_DYADS = new DyadListing(true);

  private static final List<Listing<?>> ALL =
      List.of(INCIDENTS, EVENTS, FIGURES, MEETINGS, TALKS, CONTRADICTIONS, REPORTS, ACTORS, DYADS);

  private Listings() {}

  private static final List<TableListing<?>> TABLES =
      List.of(
          INCIDENT_TABLE,
          EVENT_TABLE,
          FIGURE_TABLE,
          MEETING_TABLE,
          TALKS_TABLE,
          CONTRADICTION_TABLE,
          REPORT_TABLE);

  /** The lists whose rows can be watched, by name. */
  static Optional<TableListing<?>> table(String name) {
    for (TableListing<?> list : TABLES) {
      if (list.name().equals(name)) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  /** Names of the lists whose rows can be watched. */
  public static List<String> watched() {
    return TABLES.stream().map(TableListing::name).toList();
  }

  /** All lists. */
  public static List<Listing<?>> all() {
    return ALL;
  }

  /** The list of a name. */
  public static Optional<Listing<?>> of(String name) {
    return ALL.stream().filter(list -> list.name().equals(name)).findFirst();
  }
}
