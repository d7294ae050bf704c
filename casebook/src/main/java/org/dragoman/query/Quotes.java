package org.dragoman.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads words of reports by their spans. To be used by one thread. */
final class Quotes implements AutoCloseable {
  /** JSON {@code [start, end]}; the casebook writes nothing else there. */
  private static final Pattern SPAN = Pattern.compile("\\[\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\]");

  private final PreparedStatement words;

  Quotes(Connection connection) throws SQLException {
    words =
        connection.prepareStatement("SELECT substr(text, ?, ?) FROM report WHERE report_id = ?");
  }

  /** A span in characters of the report. */
  record Stretch(int start, int end) {}

  /** The spans of a JSON list. */
  static List<Stretch> spans(String json) {
    List<Stretch> spans = new ArrayList<>();
    for (Matcher span = SPAN.matcher(json); span.find(); ) {
      spans.add(new Stretch(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2))));
    }
    return spans;
  }

  /** The sentence of the evidence that holds the trigger, else the first; null if there is none. */
  Quote quote(long report, String evidence, int start, int end) throws SQLException {
    List<Stretch> sentences = spans(evidence);
    if (sentences.isEmpty()) {
      return null;
    }
    for (Stretch sentence : sentences) {
      if (sentence.start <= start && end <= sentence.end) {
        String text = words(report, sentence);
        int count = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.min(count, start - sentence.start));
        int to = text.offsetByCodePoints(0, Math.min(count, end - sentence.start));
        return new Quote(text, from, to);
      }
    }
    return first(report, sentences);
  }

  /** The first sentence of the evidence; null if there is none. */
  Quote quote(long report, String evidence) throws SQLException {
    List<Stretch> sentences = spans(evidence);
    return sentences.isEmpty() ? null : first(report, sentences);
  }

  private Quote first(long report, List<Stretch> sentences) throws SQLException {
    return new Quote(words(report, sentences.get(0)), 0, 0);
  }

  /** The words of a span. */
  String words(long report, Stretch span) throws SQLException {
    words.setInt(1, span.start + 1);
    words.setInt(2, span.end - span.start);
    words.setLong(3, report);
    try (ResultSet row = words.executeQuery()) {
      return row.next() && row.getString(1) != null ? row.getString(1) : "";
    }
  }

  @Override
  public void close() throws SQLException {
    words.close();
  }
}
