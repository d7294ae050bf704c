package org.dragoman.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads talks rows. Stateless. */
final class Talks {
  private static final String SQL =
      "SELECT t.talks_id, t.*, m.id AS meeting, "
          + Details.SOURCE
          + ", "
          + Details.SITE
          + " FROM talks t JOIN report r ON r.report_id = t.report_id LEFT JOIN place p ON p.place_id"
          + " = t.place_id LEFT JOIN meeting_talks o ON o.talks_id = t.talks_id LEFT JOIN meeting m"
          + " ON m.meeting_id = o.meeting_id WHERE t.talks_id IN (SELECT value FROM json_each(?))";

  static final List<Column<TalksRow>> COLUMNS =
      List.of(
          new Column<>("id", "report and talks", TalksRow::id),
          new Column<>("date", "first day", TalksRow::date),
          new Column<>("enddate", "last day", TalksRow::enddate),
          new Column<>("kind", "talks, meeting, visit, call, summit", TalksRow::kind),
          new Column<>("parties", "the sides", row -> Side.names(row.parties())),
          new Column<>("parties_code", "their codes", row -> Side.codes(row.parties())),
          new Column<>("participants", "who takes part", row -> Side.names(row.participants())),
          new Column<>("mediators", "who mediates", row -> Side.names(row.mediators())),
          new Column<>("place", "venue", row -> Site.name(row.place())),
          new Column<>("country", "its country", row -> Site.country(row.place())),
          new Column<>("lat", "degrees north", row -> Site.lat(row.place())),
          new Column<>("lon", "degrees east", row -> Site.lon(row.place())),
          new Column<>("outcome", "how they ended", TalksRow::outcome),
          new Column<>("topics", "what they are about", TalksRow::topics),
          new Column<>(
              "holder", "who says so, the outermost first", row -> Speaker.names(row.speakers())),
          new Column<>("stance", "how the nearest says it", TalksRow::stance),
          new Column<>("said", "who says so, in words", row -> Speaker.words(row.speakers())),
          new Column<>("evidence", "the first sentence", row -> Quote.text(row.evidence())),
          new Column<>("meeting", "id of the meeting across reports", TalksRow::meeting),
          new Column<>("status", "coded, corrected, added, rejected", TalksRow::status),
          new Column<>("report", "id of the report", row -> row.source().id()),
          new Column<>("title", "its headline", row -> row.source().title()),
          new Column<>("publication", "its outlet", row -> row.source().publication()),
          new Column<>("published", "its day", row -> row.source().date()),
          new Column<>("url", "its address", row -> row.source().url()));

  static final List<String> USUAL =
      List.of("date", "kind", "parties", "place", "outcome", "topics", "evidence", "id");

  private Talks() {}

  static Map<Long, TalksRow> load(Connection connection, List<Long> ids) throws SQLException {
    Map<Long, Map<String, List<Side>>> sides =
        Details.sides(connection, "talks_actor", "talks_id", ids);
    Map<Long, List<Speaker>> speakers = Details.speakers(connection, "talks", "talks_id", ids);
    try (Quotes quotes = new Quotes(connection)) {
      return Details.rows(
          connection,
          SQL,
          ids,
          row -> {
            long id = row.getLong("talks_id");
            Map<String, List<Side>> roles = sides.getOrDefault(id, Map.of());
            Source source = Details.source(row);
            return new TalksRow(
                source.id() + "/" + row.getString("id"),
                row.getString("status"),
                row.getString("kind"),
                roles.getOrDefault("party", List.of()),
                roles.getOrDefault("participant", List.of()),
                roles.getOrDefault("mediator", List.of()),
                row.getString("date"),
                row.getString("enddate"),
                Details.site(row),
                row.getString("outcome"),
                topics(quotes, row),
                speakers.getOrDefault(id, List.of()),
                row.getString("stance"),
                quotes.quote(row.getLong("report_id"), row.getString("evidence")),
                row.getString("meeting"),
                source);
          });
    }
  }

  private static List<String> topics(Quotes quotes, ResultSet row) throws SQLException {
    List<String> topics = new ArrayList<>();
    for (Quotes.Stretch span : Quotes.spans(row.getString("topic"))) {
      topics.add(quotes.words(row.getLong("report_id"), span));
    }
    return topics;
  }
}
