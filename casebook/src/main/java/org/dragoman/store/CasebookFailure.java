package org.dragoman.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The casebook cannot be used as asked. The message names the file, says what is wrong and what to
 * do, and is meant for the user. What was stored before is intact.
 */
public final class CasebookFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure with a message for the user. */
  public CasebookFailure(String message) {
    super(message);
  }

  private CasebookFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** What an error of the database means to the user. */
  public static CasebookFailure of(Path file, SQLException e) {
    return new CasebookFailure(file + ": " + words(e), e);
  }

  private static String words(SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.getErrorCode(e.getErrorCode());
    return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
      case SQLITE_FULL -> "the disk is full; what was stored is intact: make room and run it again";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another program is writing to it and did not finish in time; run it again later";
      case SQLITE_READONLY -> "may not be written: the file or its folder is read-only";
      case SQLITE_CANTOPEN -> "cannot be opened: is the folder there, and may you write in it?";
      case SQLITE_NOTADB -> "is not a casebook";
      case SQLITE_CORRUPT ->
          "is damaged (" + e.getMessage() + "); `dragoman check` tells more, a copy may help";
      case SQLITE_IOERR -> "cannot be read or written: " + e.getMessage();
      case SQLITE_INTERRUPT -> "was interrupted";
      default -> "the database refused: " + e.getMessage();
    };
  }
}
