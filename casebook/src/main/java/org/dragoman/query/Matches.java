package org.dragoman.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What matches, by row numbers only: for those who read the tables themselves. Stateless. */
public final class Matches {
  private Matches() {}

  /**
   * Row numbers of the events that match, in order of time.
   *
   * @throws FilterException if the filter asks for what events do not have
   */
  public static List<Long> events(Connection connection, Filter filter) throws SQLException {
    return Listings.EVENT_TABLE.ids(connection, filter, Paging.ALL);
  }
}
