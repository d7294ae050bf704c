package org.dragoman.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A list of one kind of rows, of which filters choose. Immutable; the connection may be used by one
 * thread at a time.
 *
 * <p>To add a list: a record for its row, a {@link Matcher} that says what each field of a filter
 * means for it, a constant in {@link Listings}.
 */
public interface Listing<R> {
  /** What the rows are called: {@code events}. */
  String name();

  /** All columns in their order. */
  List<Column<R>> columns();

  /** The columns that a table for people shows. */
  List<String> usual();

  /**
   * How many rows match.
   *
   * @throws FilterException if the filter asks for what the rows do not have
   */
  long count(Connection connection, Filter filter) throws SQLException;

  /**
   * Hands over the rows that match, in a fixed order.
   *
   * @throws FilterException if the filter asks for what the rows do not have
   */
  void each(Connection connection, Filter filter, Paging paging, Consumer<R> sink)
      throws SQLException;

  /** The rows that match. */
  default List<R> rows(Connection connection, Filter filter, Paging paging) throws SQLException {
    List<R> rows = new ArrayList<>();
    each(connection, filter, paging, rows::add);
    return rows;
  }
}
