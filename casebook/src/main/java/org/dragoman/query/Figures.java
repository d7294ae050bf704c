package org.dragoman.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads figure rows. Stateless. */
final class Figures {
  private static final String SQL =
      "SELECT f.figure_id, f.*, e.id AS e_id, i.id AS incident, "
          + Details.SOURCE
          + ", "
          + Details.SITE
          + " FROM figure f JOIN report r ON r.report_id = f.report_id LEFT JOIN place p ON"
          + " p.place_id = f.place_id LEFT JOIN event e ON e.event_id = f.event_id LEFT JOIN"
          + " incident_event o ON o.event_id = f.event_id LEFT JOIN incident i ON i.incident_id ="
          + " o.incident_id WHERE f.figure_id IN (SELECT value FROM json_each(?))";

  static final List<Column<FigureRow>> COLUMNS =
      List.of(
          new Column<>("id", "report and figure", FigureRow::id),
          new Column<>("date", "first day", FigureRow::date),
          new Column<>("enddate", "last day of a period", FigureRow::enddate),
          new Column<>("kind", "what is counted", FigureRow::kind),
          new Column<>("low", "least number", FigureRow::low),
          new Column<>("best", "most likely number", FigureRow::best),
          new Column<>("high", "greatest number", FigureRow::high),
          new Column<>("raw", "the words", FigureRow::raw),
          new Column<>("of", "whose loss", row -> Side.names(row.of())),
          new Column<>("of_code", "their codes", row -> Side.codes(row.of())),
          new Column<>("by", "who inflicted it", row -> Side.names(row.by())),
          new Column<>("by_code", "their codes", row -> Side.codes(row.by())),
          new Column<>("cumulative", "sums up several events", FigureRow::cumulative),
          new Column<>("place", "where", row -> Site.name(row.place())),
          new Column<>("province", "its province", row -> Site.province(row.place())),
          new Column<>("country", "its country", row -> Site.country(row.place())),
          new Column<>("lat", "degrees north", row -> Site.lat(row.place())),
          new Column<>("lon", "degrees east", row -> Site.lon(row.place())),
          new Column<>(
              "holder", "who says so, the outermost first", row -> Speaker.names(row.speakers())),
          new Column<>("stance", "how the nearest says it", FigureRow::stance),
          new Column<>("hedge", "what weakens it", row -> Speaker.hedges(row.speakers())),
          new Column<>("interest", "whose interest it serves", FigureRow::interest),
          new Column<>("said", "who says so, in words", row -> Speaker.words(row.speakers())),
          new Column<>("evidence", "the sentence", row -> Quote.text(row.evidence())),
          new Column<>("trigger", "its words behind it", row -> Quote.trigger(row.evidence())),
          new Column<>("event", "id of its event", FigureRow::event),
          new Column<>("incident", "id of its incident", FigureRow::incident),
          new Column<>("status", "coded, corrected, added, rejected", FigureRow::status),
          new Column<>("report", "id of the report", row -> row.source().id()),
          new Column<>("title", "its headline", row -> row.source().title()),
          new Column<>("publication", "its outlet", row -> row.source().publication()),
          new Column<>("published", "its day", row -> row.source().date()),
          new Column<>("url", "its address", row -> row.source().url()));

  static final List<String> USUAL =
      List.of("date", "kind", "raw", "of", "by", "place", "said", "interest", "evidence", "id");

  private Figures() {}

  static Map<Long, FigureRow> load(Connection connection, List<Long> ids) throws SQLException {
    Map<Long, Map<String, List<Side>>> sides =
        Details.sides(connection, "figure_actor", "figure_id", ids);
    Map<Long, List<Speaker>> speakers = Details.speakers(connection, "figure", "figure_id", ids);
    try (Quotes quotes = new Quotes(connection)) {
      return Details.rows(
          connection,
          SQL,
          ids,
          row -> {
            long id = row.getLong("figure_id");
            Map<String, List<Side>> roles = sides.getOrDefault(id, Map.of());
            Source source = Details.source(row);
            String event = row.getString("e_id");
            return new FigureRow(
                source.id() + "/" + row.getString("id"),
                row.getString("status"),
                row.getString("kind"),
                Details.whole(row, "low"),
                Details.whole(row, "best"),
                Details.whole(row, "high"),
                row.getString("raw"),
                roles.getOrDefault("of", List.of()),
                roles.getOrDefault("by", List.of()),
                event == null ? null : source.id() + "/" + event,
                row.getBoolean("cumulative"),
                row.getString("date"),
                row.getString("enddate"),
                Details.site(row),
                speakers.getOrDefault(id, List.of()),
                row.getString("stance"),
                row.getString("interest"),
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
