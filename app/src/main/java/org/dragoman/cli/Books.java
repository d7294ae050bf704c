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

  /**
   * Reads.
   *
   * @throws Unavailable if the casebook cannot be read
   */
  static void read(Path casebook, Work work) {
    try (Database database = CasebookFile.read(casebook)) {
      work.with(database);
    } catch (SQLException e) {
      throw unavailable(CasebookFailure.of(casebook, e));
    } catch (CasebookFailure e) {
      throw unavailable(e);
    }
  }

  /**
   * Reads and writes.
   *
   * @throws Unavailable if the casebook cannot be written
   */
  static void write(Path casebook, Work work) {
    try (Database database = CasebookFile.write(casebook)) {
      work.with(database);
    } catch (SQLException e) {
      throw unavailable(CasebookFailure.of(casebook, e));
    } catch (CasebookFailure e) {
      throw unavailable(e);
    }
  }

  private static Unavailable unavailable(CasebookFailure failure) {
    return new Unavailable(failure.getMessage(), failure);
  }
}
