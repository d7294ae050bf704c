package org.dragoman.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Events summed up.
 *
 * @param events how many
 * @param verbalCooperation how many of PLOVER quad class 1
 * @param materialCooperation of class 2
 * @param verbalConflict of class 3
 * @param materialConflict of class 4
 * @param scored how many have a Goldstein value
 * @param goldstein sum of their Goldstein values
 * @param scale sum of the PLOVER scores
 */
public record Scores(
    long events,
    long verbalCooperation,
    long materialCooperation,
    long verbalConflict,
    long materialConflict,
    long scored,
    double goldstein,
    double scale) {
  /** Nothing happened. */
  static final Scores NONE = new Scores(0, 0, 0, 0, 0, 0, 0, 0);

  /** The columns that {@link #of} reads, over rows with quad, goldstein and scale. */
  static final String SQL =
      "count(*) AS events, sum(quad IS 1) AS quad1, sum(quad IS 2) AS quad2, sum(quad IS 3) AS"
          + " quad3, sum(quad IS 4) AS quad4, count(goldstein) AS scored, total(goldstein) AS"
          + " goldstein, total(scale) AS scale";

  static Scores of(ResultSet row) throws SQLException {
    return new Scores(
        row.getLong("events"),
        row.getLong("quad1"),
        row.getLong("quad2"),
        row.getLong("quad3"),
        row.getLong("quad4"),
        row.getLong("scored"),
        row.getDouble("goldstein"),
        row.getDouble("scale"));
  }

  Scores plus(Scores other) {
    return new Scores(
        events + other.events,
        verbalCooperation + other.verbalCooperation,
        materialCooperation + other.materialCooperation,
        verbalConflict + other.verbalConflict,
        materialConflict + other.materialConflict,
        scored + other.scored,
        goldstein + other.goldstein,
        scale + other.scale);
  }

  /** Mean Goldstein value, null if no event has one. */
  public Double meanGoldstein() {
    return scored == 0 ? null : rounded(goldstein / scored);
  }

  /** Mean PLOVER score, null if there is no event. */
  public Double meanScale() {
    return events == 0 ? null : rounded(scale / events);
  }

  /** Columns of a row that has scores. */
  static <R> List<Column<R>> columns(Function<R, Scores> of) {
    List<Column<R>> columns = new ArrayList<>();
    columns.add(new Column<>("events", "how many", row -> of.apply(row).events()));
    columns.add(
        new Column<>("quad1", "verbal cooperation", row -> of.apply(row).verbalCooperation()));
    columns.add(
        new Column<>("quad2", "material cooperation", row -> of.apply(row).materialCooperation()));
    columns.add(new Column<>("quad3", "verbal conflict", row -> of.apply(row).verbalConflict()));
    columns.add(
        new Column<>("quad4", "material conflict", row -> of.apply(row).materialConflict()));
    columns.add(
        new Column<>("goldstein", "mean Goldstein value", row -> of.apply(row).meanGoldstein()));
    columns.add(
        new Column<>(
            "goldstein_sum", "sum of Goldstein values", row -> rounded(of.apply(row).goldstein())));
    columns.add(new Column<>("scale", "mean PLOVER score", row -> of.apply(row).meanScale()));
    columns.add(
        new Column<>("scale_sum", "sum of PLOVER scores", row -> rounded(of.apply(row).scale())));
    return columns;
  }

  /** Three digits after the point; sums of halves and tenths are no longer than that. */
  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
