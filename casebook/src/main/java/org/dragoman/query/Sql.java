package org.dragoman.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a statement with its values. What a user writes is only ever a value; the text is made
 * of constants of this package.
 *
 * @param text the statement, a question mark for each value
 * @param values the values in their order
 */
record Sql(String text, List<Object> values) {
  static Sql of(String text, Object... values) {
    return new Sql(text, List.of(values));
  }

  /** A test of a column against a list of values. */
  static Sql in(String column, List<?> values) {
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new Sql(column + " IN (" + marks + ")", List.copyOf(values));
  }

  static Sql any(List<Sql> parts) {
    return join(parts, " OR ");
  }

  static Sql all(List<Sql> parts) {
    return join(parts, " AND ");
  }

  /** The rows of several selections. */
  static Sql union(List<Sql> selections) {
    String text = selections.stream().map(Sql::text).collect(Collectors.joining(" UNION ALL "));
    return new Sql(text, selections.stream().flatMap(part -> part.values.stream()).toList());
  }

  Sql or(Sql other) {
    return any(List.of(this, other));
  }

  Sql and(Sql other) {
    return all(List.of(this, other));
  }

  /** True where this is false or unknown. */
  Sql not() {
    return new Sql("(" + text + ") IS NOT TRUE", values);
  }

  /** This between two texts. */
  Sql within(String before, String after) {
    return new Sql(before + text + after, values);
  }

  /** This followed by another piece. */
  Sql then(Sql other) {
    List<Object> both = new ArrayList<>(values);
    both.addAll(other.values);
    return new Sql(text + " " + other.text, both);
  }

  private static Sql join(List<Sql> parts, String word) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    String text = parts.stream().map(Sql::text).collect(Collectors.joining(word, "(", ")"));
    return new Sql(text, parts.stream().flatMap(part -> part.values.stream()).toList());
  }

  /** The statement with its values in place. */
  PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(text);
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
    return statement;
  }
}
