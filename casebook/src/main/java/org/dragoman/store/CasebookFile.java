package org.dragoman.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConfig;

/**
 * Opens casebooks. A casebook of an older schema is brought to the present one when it is opened
 * for writing; one of a newer schema is refused. Stateless.
 */
public final class CasebookFile {
  /** The schema that this program writes; {@code PRAGMA user_version}. */
  public static final int SCHEMA = 1;

  /** "DRGM": tells a casebook from any other SQLite file. */
  static final int APPLICATION = 0x4452474d;

  private static final int PATIENCE_MS = 60_000;

  private CasebookFile() {}

  /**
   * Opens a casebook that is there, for reading only.
   *
   * @throws CasebookFailure if there is none, or it cannot be read
   */
  public static Database read(Path file) {
    mustExist(file);
    Database database = connect(file, true);
    return checked(database, false);
  }

  /**
   * Opens a casebook that is there, for reading and writing.
   *
   * @throws CasebookFailure if there is none, or it cannot be written
   */
  public static Database write(Path file) {
    mustExist(file);
    return checked(connect(file, false), true);
  }

  /**
   * Opens a casebook for reading and writing, and makes it if it is not there.
   *
   * @throws CasebookFailure if it cannot be made or written
   */
  public static Database writeOrCreate(Path file) {
    if (Files.isDirectory(file)) {
      throw new CasebookFailure(file + ": is a folder; a casebook is one file");
    }
    return checked(connect(file, false), true);
  }

  private static void mustExist(Path file) {
    if (Files.isDirectory(file)) {
      throw new CasebookFailure(file + ": is a folder; a casebook is one file");
    }
    if (!Files.exists(file)) {
      throw new CasebookFailure(
          file + ": there is no such casebook; `dragoman add " + file + " REPORTS` makes it");
    }
  }

  private static Database connect(Path file, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_MS);
    config.setReadOnly(readOnly);
    Properties properties = config.toProperties();
    try {
      Connection connection = DriverManager.getConnection(url(file, readOnly), properties);
      return new Database(file, connection);
    } catch (SQLException e) {
      throw CasebookFailure.of(file, e);
    }
  }

  /** In a folder where nobody may write, no other program changes the file under our eyes. */
  private static String url(Path file, boolean readOnly) {
    Path folder = file.toAbsolutePath().getParent();
    boolean wal = Files.exists(Path.of(file + "-wal"));
    boolean frozen = readOnly && !wal && folder != null && !Files.isWritable(folder);
    return frozen ? "jdbc:sqlite:" + file.toUri() + "?immutable=1" : "jdbc:sqlite:" + file;
  }

  private static Database checked(Database database, boolean writable) {
    boolean good = false;
    try {
      if (writable) {
        database.execute("PRAGMA journal_mode = WAL");
        database.execute("PRAGMA synchronous = FULL");
      }
      database.execute("PRAGMA cache_size = -65536");
      database.execute("PRAGMA mmap_size = 268435456");
      database.execute("PRAGMA temp_store = MEMORY");
      migrate(database, writable);
      good = true;
      return database;
    } finally {
      if (!good) {
        database.close();
      }
    }
  }

  private static void migrate(Database database, boolean writable) {
    long version = database.number("PRAGMA user_version");
    long application = database.number("PRAGMA application_id");
    boolean empty = database.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (!empty && application != APPLICATION) {
      throw new CasebookFailure(database.file() + ": is a SQLite file, but no casebook");
    }
    if (version > SCHEMA) {
      throw new CasebookFailure(
          database.file()
              + ": was written by a newer Dragoman (schema "
              + version
              + ", this one knows "
              + SCHEMA
              + "); nothing was changed: update Dragoman");
    }
    if (version == SCHEMA) {
      return;
    }
    if (!writable) {
      throw new CasebookFailure(
          database.file()
              + (empty ? ": is empty" : ": is of an older schema")
              + "; `dragoman add` or `dragoman check` brings it up to date");
    }
    database.write(
        () -> {
          // Another program may have been faster.
          for (long v = database.number("PRAGMA user_version") + 1; v <= SCHEMA; v++) {
            script(database, "schema-" + v + ".sql");
            database.execute("PRAGMA user_version = " + v);
          }
          database.execute("PRAGMA application_id = " + APPLICATION);
          return null;
        });
  }

  /** Statements end with a semicolon at the end of a line; a trigger stands on one line. */
  private static void script(Database database, String name) {
    String script = resource(name).replaceAll("--[^\n]*", "");
    for (String statement : script.split(";[ \t]*\n")) {
      if (!statement.isBlank()) {
        database.execute(statement);
      }
    }
  }

  /** The text of a schema, as the documentation and the tests read it. */
  static String resource(String name) {
    try (InputStream in = CasebookFile.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
