package org.dragoman.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The events that a filter chooses, counted by place, day, category or outlet. Stateless. */
public final class EventCounts {
  private static final String QUADS =
      "sum(e.quad IS 1) AS quad1, sum(e.quad IS 2) AS quad2, sum(e.quad IS 3) AS quad3, sum(e.quad"
          + " IS 4) AS quad4";

  private EventCounts() {}

  /**
   * How many events of each kind.
   *
   * @param all events
   * @param verbalCooperation quad class 1
   * @param materialCooperation quad class 2
   * @param verbalConflict quad class 3
   * @param materialConflict quad class 4
   */
  public record Quads(
      long all,
      long verbalCooperation,
      long materialCooperation,
      long verbalConflict,
      long materialConflict) {}

  /**
   * Events at one place.
   *
   * @param resolution 5 within a city, 4 city, 3 district, 2 province, 1 country, or null
   * @param first first day, or null
   * @param last last day, or null
   */
  public record AtPlace(
      String place,
      String province,
      String country,
      double lat,
      double lon,
      Long resolution,
      String first,
      String last,
      Quads events) {}

  /** Events of one day, category or outlet. */
  public record Of(String of, Quads events) {}

  /** By place, those with the most events first. Events without coordinates are left out. */
  public static List<AtPlace> places(Connection connection, Filter filter, int limit)
      throws SQLException {
    String before =
        "SELECT p.name, p.province, p.country, p.lat, p.lon, p.resolution, min(e.date), max(e.date),"
            + " count(*) AS n, "
            + QUADS
            + " FROM event e JOIN place p ON p.place_id = e.place_id WHERE p.lat IS NOT NULL AND"
            + " p.lon IS NOT NULL AND ";
    String after =
        " GROUP BY p.lat, p.lon, p.resolution ORDER BY n DESC, p.name, p.lat, p.lon LIMIT " + limit;
    return rows(
        connection,
        Listings.EVENT_TABLE.test(filter).within(before, after),
        row ->
            new AtPlace(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getDouble(4),
                row.getDouble(5),
                Details.whole(row, "resolution"),
                row.getString(7),
                row.getString(8),
                quads(row)));
  }

  /** By day, in order. Events without a day are left out. */
  public static List<Of> days(Connection connection, Filter filter) throws SQLException {
    return by(connection, filter, "e.date", "e.date IS NOT NULL", "of");
  }

  /** By category, the most frequent first. */
  public static List<Of> categories(Connection connection, Filter filter) throws SQLException {
    return by(connection, filter, "e.category", "TRUE", "n DESC, of");
  }

  private static List<Of> by(
      Connection connection, Filter filter, String column, String test, String order)
      throws SQLException {
    String before =
        "SELECT " + column + " AS of, count(*) AS n, " + QUADS + " FROM event e WHERE " + test;
    Sql sql =
        Listings.EVENT_TABLE
            .test(filter)
            .within(before + " AND ", " GROUP BY " + column + " ORDER BY " + order);
    return rows(connection, sql, row -> new Of(row.getString(1), quads(row)));
  }

  private static Quads quads(ResultSet row) throws SQLException {
    return new Quads(
        row.getLong("n"),
        row.getLong("quad1"),
        row.getLong("quad2"),
        row.getLong("quad3"),
        row.getLong("quad4"));
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(Connection connection, Sql sql, Reader<T> reader)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(reader.read(row));
      }
    }
    return rows;
  }
}
