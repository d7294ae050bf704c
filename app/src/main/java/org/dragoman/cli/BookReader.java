package org.dragoman.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.dragoman.store.CasebookFailure;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;

/** Opens a casebook for one question. Stateless. */
final class BookReader {
  private BookReader() {}

  /** A question. */
  interface Question {
    /** Asks it. */
    void ask(Connection connection) throws SQLException;
  }

  /**
   * Asks.
   *
   * @throws Unavailable if the casebook cannot be read
   */
  static void ask(Path casebook, Question question) {
    try (Database database = CasebookFile.read(casebook)) {
      question.ask(database.connection());
    } catch (SQLException e) {
      CasebookFailure failure = CasebookFailure.of(casebook, e);
      throw new Unavailable(failure.getMessage(), failure);
    } catch (CasebookFailure e) {
      throw new Unavailable(e.getMessage(), e);
    }
  }
}
