package org.dragoman.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads event rows. Stateless. */
final class Events {
  private static final String SQL =
      "SELECT e.event_id, e.*, i.id AS incident, "
          + Details.SOURCE
          + ", "
          + Details.SITE
          + " FROM event e JOIN report r ON r.report_id = e.report_id LEFT JOIN place p ON p.place_id"
          + " = e.place_id LEFT JOIN incident_event o ON o.event_id = e.event_id LEFT JOIN incident i"
          + " ON i.incident_id = o.incident_id WHERE e.event_id IN (SELECT value FROM json_each(?))";

  static final List<Column<EventRow>> COLUMNS =
      List.of(
          new Column<>("id", "report and event", EventRow::id),
          new Column<>("date", "first day", EventRow::date),
          new Column<>("enddate", "last day of a period", EventRow::enddate),
          new Column<>("category", "PLOVER category", EventRow::category),
          new Column<>("mode", "PLOVER modes", EventRow::mode),
          new Column<>("context", "PLOVER contexts", EventRow::context),
          new Column<>("auxiliary", "what did not simply happen", EventRow::auxiliary),
          new Column<>("actor", "who does it", row -> Side.names(row.actors())),
          new Column<>("actor_code", "their codes", row -> Side.codes(row.actors())),
          new Column<>("recipient", "to whom", row -> Side.names(row.recipients())),
          new Column<>("recipient_code", "their codes", row -> Side.codes(row.recipients())),
          new Column<>("place", "most precise place", row -> Site.name(row.place())),
          new Column<>("province", "its province", row -> Site.province(row.place())),
          new Column<>("country", "its country", row -> Site.country(row.place())),
          new Column<>("lat", "degrees north", row -> Site.lat(row.place())),
          new Column<>("lon", "degrees east", row -> Site.lon(row.place())),
          new Column<>("cameo", "CAMEO code", EventRow::cameo),
          new Column<>("goldstein", "Goldstein value of it", EventRow::goldstein),
          new Column<>("quad", "PLOVER quad class", EventRow::quad),
          new Column<>("scale", "PLOVER score", EventRow::scale),
          new Column<>(
              "holder", "who says so, the outermost first", row -> Speaker.names(row.speakers())),
          new Column<>("stance", "how the nearest says it", EventRow::stance),
          new Column<>("hedge", "what weakens it", row -> Speaker.hedges(row.speakers())),
          new Column<>("said", "who says so, in words", row -> Speaker.words(row.speakers())),
          new Column<>("evidence", "the sentence", row -> Quote.text(row.evidence())),
          new Column<>("trigger", "its words behind it", row -> Quote.trigger(row.evidence())),
          new Column<>("incident", "id of its incident", EventRow::incident),
          new Column<>("status", "coded, corrected, added, rejected", EventRow::status),
          new Column<>("report", "id of the report", row -> row.source().id()),
          new Column<>("title", "its headline", row -> row.source().title()),
          new Column<>("publication", "its outlet", row -> row.source().publication()),
          new Column<>("published", "its day", row -> row.source().date()),
          new Column<>("url", "its address", row -> row.source().url()));

  static final List<String> USUAL =
      List.of("date", "category", "mode", "actor", "recipient", "place", "said", "evidence", "id");

  private Events() {}

  static Map<Long, EventRow> load(Connection connection, List<Long> ids) throws SQLException {
    Map<Long, Map<String, List<Side>>> sides =
        Details.sides(connection, "event_actor", "event_id", ids);
    Map<Long, List<Speaker>> speakers = Details.speakers(connection, "event", "event_id", ids);
    try (Quotes quotes = new Quotes(connection)) {
      return Details.rows(
          connection,
          SQL,
          ids,
          row -> {
            long id = row.getLong("event_id");
            Map<String, List<Side>> roles = sides.getOrDefault(id, Map.of());
            Source source = Details.source(row);
            Long quad = Details.whole(row, "quad");
            return new EventRow(
                source.id() + "/" + row.getString("id"),
                row.getString("status"),
                row.getString("category"),
                Details.codes(row.getString("mode")),
                Details.codes(row.getString("context")),
                row.getString("auxiliary"),
                roles.getOrDefault("actor", List.of()),
                roles.getOrDefault("recipient", List.of()),
                row.getString("date"),
                row.getString("enddate"),
                Details.site(row),
                row.getString("cameo"),
                Details.decimal(row, "goldstein"),
                quad == null ? null : quad.intValue(),
                Details.decimal(row, "scale"),
                speakers.getOrDefault(id, List.of()),
                row.getString("stance"),
                quotes.quote(
                    row.getLong("report_id"),
                    row.getString("evidence"),
                    row.getInt("trigger_start"),
                    row.getInt("trigger_end")),
                row.getString("incident"),
                source);
          });
    }
  }
}
