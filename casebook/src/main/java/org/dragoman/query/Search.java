package org.dragoman.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Full-text search: the reports that have the words of a filter, the best first (BM25, a headline
 * counts five times), with the sentences that have them. Needs a filter with words. Immutable.
 */
public record Search() implements Listing<Hit> {
  /** How many sentences of a report are shown. */
  private static final int SHOWN = 3;

  private static final String RANKED =
      "SELECT t.rowid, bm25(report_text, 5.0, 1.0) AS rank FROM report_text t JOIN report r ON"
          + " r.report_id = t.rowid WHERE report_text MATCH ? AND ";

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public List<Column<Hit>> columns() {
    return List.of(
        new Column<>("id", "of the report", hit -> hit.source().id()),
        new Column<>("date", "day of publication", hit -> hit.source().date()),
        new Column<>("publication", "outlet", hit -> hit.source().publication()),
        new Column<>("title", "headline", hit -> hit.source().title()),
        new Column<>("url", "address", hit -> hit.source().url()),
        new Column<>("score", "BM25, the better the greater", Hit::score),
        new Column<>("found", "how many sentences have the words", Hit::found),
        new Column<>(
            "sentences",
            "the first of them, the words in «»",
            hit -> hit.sentences().stream().map(s -> s.with("«", "»")).toList()),
        new Column<>("events", "how many events the report tells", Hit::events));
  }

  @Override
  public List<String> usual() {
    return List.of("date", "publication", "title", "sentences", "id");
  }

  /** The words of a filter as one query of SQLite. */
  private static String query(Filter filter) {
    String query =
        words(filter).stream()
            .map(
                term ->
                    term.values().stream()
                        .map(Words::query)
                        .collect(Collectors.joining(" OR ", "(", ")")))
            .collect(Collectors.joining(" AND "));
    if (query.isEmpty()) {
      throw new FilterException(0, "there are no words to search for, as in \"failed talks\"");
    }
    return query;
  }

  private static List<Term.Named> words(Filter filter) {
    return filter.about(Field.TEXT).stream()
        .filter(clause -> !clause.not())
        .map(clause -> (Term.Named) clause.term())
        .toList();
  }

  /** What a filter asks for beside its words. */
  private static Sql rest(Filter filter) {
    List<Term.Named> words = words(filter);
    Filter rest =
        new Filter(
            filter.clauses().stream()
                .filter(clause -> clause.not() || !words.contains(clause.term()))
                .toList());
    return Listings.REPORT_TABLE.test(rest);
  }

  @Override
  public long count(Connection connection, Filter filter) throws SQLException {
    Sql sql =
        Sql.of(
                "SELECT count(*) FROM report_text t JOIN report r ON r.report_id = t.rowid WHERE"
                    + " report_text MATCH ? AND",
                query(filter))
            .then(rest(filter));
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void each(Connection connection, Filter filter, Paging paging, Consumer<Hit> sink)
      throws SQLException {
    String query = query(filter);
    String direction = paging.backward() ? " DESC" : "";
    Sql sql =
        Sql.of(RANKED, query)
            .then(rest(filter))
            .within("", " ORDER BY rank" + direction + ", r.report_id" + direction)
            .then(Sql.of("LIMIT ? OFFSET ?", paging.limit(), paging.offset()));
    List<Long> ids = new ArrayList<>();
    List<Double> ranks = new ArrayList<>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        ids.add(row.getLong(1));
        ranks.add(row.getDouble(2));
      }
    }
    for (int i = 0; i < ids.size(); i++) {
      sink.accept(hit(connection, query, ids.get(i), ranks.get(i)));
    }
  }

  private static Hit hit(Connection connection, String query, long report, double rank)
      throws SQLException {
    Map<Long, ReportRow> rows = Reports.load(connection, List.of(report));
    ReportRow row = rows.get(report);
    List<Marked> sentences = new ArrayList<>();
    Marked title = null;
    String sql =
        "SELECT highlight(report_text, 0, ?, ?), highlight(report_text, 1, ?, ?) FROM report_text"
            + " WHERE report_text MATCH ? AND rowid = ?";
    Sql marked =
        Sql.of(
            sql, Highlight.OPEN, Highlight.CLOSE, Highlight.OPEN, Highlight.CLOSE, query, report);
    try (PreparedStatement statement = marked.prepare(connection);
        ResultSet texts = statement.executeQuery()) {
      if (texts.next()) {
        String headline = texts.getString(1);
        title = headline == null ? null : new Highlight(headline).all();
        sentences.addAll(sentences(connection, report, new Highlight(texts.getString(2))));
      }
    }
    List<Marked> first = List.copyOf(sentences.subList(0, Math.min(SHOWN, sentences.size())));
    double score = Math.round(-rank * 1e6) / 1e6;
    return new Hit(row.source(), title, first, sentences.size(), row.events(), score);
  }

  private static List<Marked> sentences(Connection connection, long report, Highlight text)
      throws SQLException {
    List<Marked> sentences = new ArrayList<>();
    Highlight.Cursor cursor = text.cursor();
    Sql sql = Sql.of("SELECT start, end FROM sentence WHERE report_id = ? ORDER BY n", report);
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Marked sentence = text.part(new Quotes.Stretch(row.getInt(1), row.getInt(2)), cursor);
        if (sentence.any()) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }
}
