package org.dragoman.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what belongs to the rows of some row numbers. Stateless. */
final class Details {
  /** The columns that {@link #source} reads, of {@code report r}. */
  static final String SOURCE =
      "r.id AS r_id, r.title AS r_title, r.publication AS r_publication, r.date AS r_date, r.url AS"
          + " r_url, r.added AS r_added";

  /** The columns that {@link #site} reads, of {@code place p}. */
  static final String SITE =
      "p.name AS p_name, p.province AS p_province, p.country AS p_country, p.lat AS p_lat, p.lon AS"
          + " p_lon";

  private Details() {}

  /** Reads a row. */
  interface Reader<R> {
    R read(ResultSet row) throws SQLException;
  }

  /**
   * The rows of a statement whose one value is the list of row numbers; the first column is one.
   */
  static <R> Map<Long, R> rows(Connection connection, String sql, List<Long> ids, Reader<R> reader)
      throws SQLException {
    Map<Long, R> rows = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, ids.toString());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.put(row.getLong(1), reader.read(row));
        }
      }
    }
    return rows;
  }

  /** The same where a row number has several rows. */
  static <R> Map<Long, List<R>> lists(
      Connection connection, String sql, List<Long> ids, Reader<R> reader) throws SQLException {
    Map<Long, List<R>> lists = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, ids.toString());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lists.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(reader.read(row));
        }
      }
    }
    return lists;
  }

  /** Those who take part, by role. */
  static Map<Long, Map<String, List<Side>>> sides(
      Connection connection, String table, String key, List<Long> ids) throws SQLException {
    String sql =
        ("SELECT o.%2$s, o.role, a.name, a.code, a.sector FROM %1$s o JOIN actor a ON a.actor_id ="
                + " o.actor_id WHERE o.%2$s IN (SELECT value FROM json_each(?)) ORDER BY o.%2$s,"
                + " o.role, o.n")
            .formatted(table, key);
    Map<Long, Map<String, List<Side>>> sides = new HashMap<>();
    lists(connection, sql, ids, row -> Map.entry(row.getString(2), side(row)))
        .forEach(
            (id, roles) ->
                roles.forEach(
                    role ->
                        sides
                            .computeIfAbsent(id, i -> new LinkedHashMap<>())
                            .computeIfAbsent(role.getKey(), r -> new ArrayList<>())
                            .add(role.getValue())));
    return sides;
  }

  private static Side side(ResultSet row) throws SQLException {
    return new Side(row.getString("name"), row.getString("code"), row.getString("sector"));
  }

  /** Those who say so, the outermost first. */
  static Map<Long, List<Speaker>> speakers(
      Connection connection, String table, String key, List<Long> ids) throws SQLException {
    String sql =
        ("SELECT o.%2$s, coalesce(a.name, h.text, 'unnamed source'), h.stance, h.hedge FROM %1$s o"
                + " JOIN attribution h ON h.report_id = o.report_id AND h.object = o.id LEFT JOIN"
                + " actor a ON a.actor_id = h.actor_id WHERE o.%2$s IN (SELECT value FROM"
                + " json_each(?)) ORDER BY o.%2$s, h.n")
            .formatted(table, key);
    return lists(
        connection,
        sql,
        ids,
        row -> new Speaker(row.getString(2), row.getString(3), row.getString(4)));
  }

  static Source source(ResultSet row) throws SQLException {
    return new Source(
        row.getString("r_id"),
        row.getString("r_title"),
        row.getString("r_publication"),
        row.getString("r_date"),
        row.getString("r_url"),
        row.getString("r_added"));
  }

  /** The place, null if there is none. */
  static Site site(ResultSet row) throws SQLException {
    String name = row.getString("p_name");
    return name == null
        ? null
        : new Site(
            name,
            row.getString("p_province"),
            row.getString("p_country"),
            decimal(row, "p_lat"),
            decimal(row, "p_lon"));
  }

  static Double decimal(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  static Long whole(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  /** A list of codes with blanks between. */
  static List<String> codes(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }
}
