package org.dragoman.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What happened between sides, period by period: from the first to the last event, or over the days
 * that the filter names, with those in which nothing happened. An event counts once, in the period
 * of its first day; events without a day are left out. Immutable.
 *
 * @param step length of the periods
 */
public record Series(Step step) implements Listing<SeriesRow> {
  @Override
  public String name() {
    return "dyads";
  }

  @Override
  public List<Column<SeriesRow>> columns() {
    List<Column<SeriesRow>> columns = new ArrayList<>();
    columns.add(new Column<>("period", "day, ISO week or month", SeriesRow::period));
    columns.add(new Column<>("start", "its first day", row -> row.start().toString()));
    columns.addAll(Scores.columns(SeriesRow::scores));
    return columns;
  }

  @Override
  public List<String> usual() {
    return columns().stream()
        .map(Column::name)
        .filter(name -> !name.equals("start") && !name.equals("scale"))
        .filter(name -> !name.equals("goldstein_sum"))
        .toList();
  }

  @Override
  public long count(Connection connection, Filter filter) throws SQLException {
    return rows(connection, filter).size();
  }

  @Override
  public void each(Connection connection, Filter filter, Paging paging, Consumer<SeriesRow> sink)
      throws SQLException {
    List<SeriesRow> rows = rows(connection, filter);
    int size = rows.size();
    long end = paging.limit() < 0 ? size : Math.min(size, paging.offset() + paging.limit());
    for (long i = paging.offset(); i < end; i++) {
      sink.accept(rows.get((int) (paging.backward() ? size - 1 - i : i)));
    }
  }

  private List<SeriesRow> rows(Connection connection, Filter filter) throws SQLException {
    TreeMap<LocalDate, Scores> days = days(connection, filter);
    List<Period> asked =
        filter.about(Field.DATE).stream()
            .filter(clause -> !clause.not())
            .flatMap(clause -> ((Term.During) clause.term()).values().stream())
            .toList();
    LocalDate first = end(asked.stream().map(Period::from), true);
    LocalDate last = end(asked.stream().map(Period::to), false);
    if (days.isEmpty() && (first == null || last == null)) {
      return List.of();
    }
    return filled(
        days, first == null ? days.firstKey() : first, last == null ? days.lastKey() : last);
  }

  /** The first or last of some days; null if one of them is open. */
  private static LocalDate end(Stream<LocalDate> days, boolean first) {
    List<LocalDate> all = days.sorted(Comparator.nullsFirst(LocalDate::compareTo)).toList();
    boolean open = all.isEmpty() || all.stream().anyMatch(Objects::isNull);
    return open ? null : all.get(first ? 0 : all.size() - 1);
  }

  private List<SeriesRow> filled(TreeMap<LocalDate, Scores> days, LocalDate first, LocalDate last) {
    List<SeriesRow> rows = new ArrayList<>();
    LocalDate start = step.start(first);
    while (!start.isAfter(last)) {
      LocalDate next = step.next(start);
      Scores scores = days.subMap(start, next).values().stream().reduce(Scores.NONE, Scores::plus);
      rows.add(new SeriesRow(step.label(start), start, scores));
      start = next;
    }
    return rows;
  }

  private static TreeMap<LocalDate, Scores> days(Connection connection, Filter filter)
      throws SQLException {
    Sql sql =
        DyadListing.test(filter)
            .and(Sql.of("d.date IS NOT NULL"))
            .within(
                "SELECT date, "
                    + Scores.SQL
                    + " FROM (SELECT date, quad, goldstein, scale FROM dyad d WHERE ",
                " GROUP BY event_id) GROUP BY date ORDER BY date");
    TreeMap<LocalDate, Scores> days = new TreeMap<>();
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        days.put(LocalDate.parse(row.getString("date")), Scores.of(row));
      }
    }
    return days;
  }
}
