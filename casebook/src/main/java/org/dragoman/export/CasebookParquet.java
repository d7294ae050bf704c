package org.dragoman.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * All tables of a casebook as Parquet, one file a table, through DuckDB: rows are appended to a
 * database in a folder of its own, which is removed, and copied out in their order by one thread,
 * so that the same rows give the same bytes. DuckDB is loaded only here.
 */
final class CasebookParquet implements Exporter {
  private static final String SCRATCH = ".duckdb";
  private static final String MEDIA_TYPE = "application/vnd.apache.parquet";

  /** Neither looks for nor loads anything from elsewhere; bounded memory, one order. */
  private static final List<String> SETTINGS =
      List.of(
          "SET autoinstall_known_extensions = false",
          "SET autoload_known_extensions = false",
          "SET preserve_insertion_order = true",
          "SET threads = 1",
          "SET memory_limit = '512MB'");

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    Path scratch = Files.createDirectories(bundle.folder().resolve(SCRATCH));
    try (DuckDBConnection duck = open(scratch)) {
      List<Rows> tables = new ArrayList<>();
      new CasebookTables(
              source,
              table -> {
                Rows rows = new Rows(duck, table);
                tables.add(rows);
                return rows;
              })
          .write();
      for (Rows rows : tables) {
        rows.copy(bundle);
      }
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      remove(scratch);
    }
  }

  private static DuckDBConnection open(Path scratch) throws SQLException {
    String url = "jdbc:duckdb:" + scratch.resolve("tables.duckdb");
    DuckDBConnection duck = (DuckDBConnection) DriverManager.getConnection(url, new Properties());
    for (String setting : SETTINGS) {
      execute(duck, setting);
    }
    execute(duck, "SET temp_directory = " + literal(scratch.resolve("spill")));
    return duck;
  }

  private static void execute(DuckDBConnection duck, String sql) throws SQLException {
    try (Statement statement = duck.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String literal(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  private static IOException failure(SQLException e) {
    return new IOException("DuckDB cannot write Parquet: " + e.getMessage(), e);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The rows of one table on their way to its file. */
  private static final class Rows implements Sink {
    private final DuckDBConnection duck;
    private final Table table;
    private final DuckDBAppender appender;
    private long count;

    Rows(DuckDBConnection duck, Table table) throws IOException {
      this.duck = duck;
      this.table = table;
      List<String> columns = new ArrayList<>();
      for (Column column : table.columns()) {
        columns.add('"' + column.name() + "\" " + column.type().sql());
      }
      try {
        execute(duck, "CREATE TABLE \"" + table.name() + "\" (" + String.join(", ", columns) + ")");
        appender = duck.createAppender(table.name());
      } catch (SQLException e) {
        throw failure(e);
      }
    }

    @Override
    public void write(Row row) throws IOException {
      try {
        appender.beginRow();
        for (int i = 0; i < table.columns().size(); i++) {
          append(row.get(i));
        }
        appender.endRow();
      } catch (SQLException e) {
        throw failure(e);
      }
      count++;
    }

    private void append(Object value) throws SQLException {
      if (value == null) {
        appender.appendNull();
      } else if (value instanceof String text) {
        appender.append(Clean.text(text));
      } else if (value instanceof Double number) {
        appender.append(number.doubleValue());
      } else if (value instanceof Number number) {
        appender.append(number.longValue());
      } else if (value instanceof Boolean flag) {
        appender.append(flag.booleanValue());
      } else {
        appender.append((LocalDate) value);
      }
    }

    @Override
    public void close() throws IOException {
      try {
        appender.close();
      } catch (SQLException e) {
        throw failure(e);
      }
    }

    void copy(Bundle bundle) throws SQLException, IOException {
      String name = table.name() + ".parquet";
      execute(
          duck,
          "COPY (SELECT * FROM \""
              + table.name()
              + "\" ORDER BY rowid) TO "
              + literal(bundle.folder().resolve(name))
              + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)");
      bundle.adopt(table, name, MEDIA_TYPE, count);
    }
  }
}
