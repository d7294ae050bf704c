package org.dragoman.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A connection with prepared statements that are kept, and with errors that speak to the user. Not
 * thread-safe.
 */
public final class Database implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();
  private boolean inside;

  Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** Reads one row of a result. */
  public interface Row<T> {
    /** The row's value; {@code row} stands on it. */
    T read(ResultSet row) throws SQLException;
  }

  /** Work of one transaction. */
  public interface Work<T> {
    /** Does it. */
    T run();
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** The connection itself, for reading with statements of one's own. */
  public Connection connection() {
    return connection;
  }

  /**
   * Runs work as one transaction that holds the right to write from its start: all of it is durable
   * when this returns, or none of it happened. Within another transaction it is a part of that.
   */
  public <T> T write(Work<T> work) {
    if (inside) {
      return work.run();
    }
    execute("BEGIN IMMEDIATE");
    inside = true;
    boolean done = false;
    try {
      T result = work.run();
      execute("COMMIT");
      done = true;
      return result;
    } finally {
      inside = false;
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      // SQLite does so by itself on a full disk.
    }
  }

  /** Runs a statement without parameters. */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw CasebookFailure.of(file, e);
    }
  }

  /** Runs a change and tells the number of rows. */
  public int update(String sql, Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Inserts a row whose values stand in the order of the table's columns. */
  void insert(String table, Object... values) {
    update("INSERT INTO " + table + " VALUES (?" + ", ?".repeat(values.length - 1) + ")", values);
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Row<T> row, Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, Row<T> row, Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** The number that a query counts, 0 if it has no row or null. */
  public long number(String sql, Object... values) {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  /** A statement that failed cannot be used again. */
  private CasebookFailure failed(String sql, SQLException e) {
    try (PreparedStatement broken = statements.remove(sql)) {
      return CasebookFailure.of(file, e);
    } catch (SQLException whenClosed) {
      return CasebookFailure.of(file, e);
    }
  }

  private PreparedStatement bound(String sql, Object[] values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      throw CasebookFailure.of(file, e);
    }
  }
}
