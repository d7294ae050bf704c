package org.dragoman.cli;

import java.nio.file.Path;
import java.sql.SQLException;
import org.dragoman.store.CasebookFailure;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;

/** Opens a casebook for one piece of work. Stateless. */
final class Books {
  private Books() {}

  /** What is done with an open casebook. */
  interface Work {
    /** Does it. */
    void with(Database database) throws SQLException;
  }

  /** Reads. */
  static void read(Path casebook, Work work) {
    try (Database database = CasebookFile.read(casebook)) {
      work.with(database);
    } catch (SQLException e) {
      throw CasebookFailure.of(casebook, e);
    }
  }

  /** Reads and writes. */
  static void write(Path casebook, Work work) {
    try (Database database = CasebookFile.write(casebook)) {
      work.with(database);
    } catch (SQLException e) {
      throw CasebookFailure.of(casebook, e);
    }
  }
}
