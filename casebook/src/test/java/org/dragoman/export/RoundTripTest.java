package org.dragoman.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is exported is what another tool reads: DuckDB opens the files and counts. */
class RoundTripTest extends SampleTest {
  private Connection duck;

  @BeforeEach
  void connect() throws SQLException {
    duck = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = duck.createStatement()) {
      statement.execute("SET autoinstall_known_extensions = false");
    }
  }

  @AfterEach
  void disconnect() throws SQLException {
    duck.close();
  }

  private List<String> ask(String sql) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i));
        }
        found.add(String.join("|", cells.stream().map(String::valueOf).toList()));
      }
      return found;
    }
  }

  private static String csv(Path folder, Table table) {
    List<String> types = new ArrayList<>();
    for (Column column : table.columns()) {
      types.add("'" + column.name() + "': '" + column.type().sql() + "'");
    }
    return "read_csv('"
        + folder.resolve(table.name() + ".csv")
        + "', header = true, delim = ',', quote = '\"', escape = '\"', columns = {"
        + String.join(", ", types)
        + "})";
  }

  private static String parquet(Path folder, Table table) {
    return "'" + folder.resolve(table.name() + ".parquet") + "'";
  }

  @Test
  void csvAndParquetHoldTheSame() throws Exception {
    Path text = export(Format.CSV, "csv");
    Path columnar = export(Format.PARQUET, "parquet");
    for (Table table : CasebookTables.TABLES.values()) {
      List<String> rows = ask("SELECT * FROM " + parquet(columnar, table));
      assertEquals(rows, ask("SELECT * FROM " + csv(text, table)), table.name());
      List<String> types = new ArrayList<>();
      for (Column column : table.columns()) {
        types.add(column.name() + "|" + column.type().sql());
      }
      assertEquals(
          types,
          ask(
              "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM "
                  + parquet(columnar, table)
                  + ")"),
          table.name());
    }
  }

  @Test
  void countsAndSumsAreTheCasebooks() throws Exception {
    Path text = export(Format.CSV, "csv");
    Path columnar = export(Format.PARQUET, "parquet");
    Map<String, String> same =
        Map.ofEntries(
            Map.entry("reports", "SELECT count(*), sum(length(text)) FROM report"),
            Map.entry("actors", "SELECT count(*), 0 FROM actor"),
            Map.entry(
                "events",
                "SELECT count(*), round(sum(goldstein) * 10) FROM event WHERE status <>"
                    + " 'rejected'"),
            Map.entry("figures", "SELECT count(*), sum(low) FROM figure"),
            Map.entry("talks", "SELECT count(*), 0 FROM talks"),
            Map.entry("incidents", "SELECT count(*), sum(best) FROM incident"),
            Map.entry("incident_tolls", "SELECT count(*), sum(low) FROM incident_toll"),
            Map.entry("meetings", "SELECT count(*), sum(reports) FROM meeting"));
    Map<String, String> sums =
        Map.of(
            "reports", "sum(characters)",
            "events", "round(sum(goldstein) * 10)",
            "figures", "sum(low)",
            "incidents", "sum(best)",
            "incident_tolls", "sum(low)",
            "meetings", "sum(reports)");
    for (Map.Entry<String, String> entry : same.entrySet()) {
      Table table = CasebookTables.TABLES.get(entry.getKey());
      String sum = sums.getOrDefault(entry.getKey(), "0");
      List<String> expected = db.list(entry.getValue(), r -> r.getLong(1) + "|" + r.getLong(2));
      String question = "SELECT count(*)::BIGINT, (" + sum + ")::BIGINT FROM ";
      assertEquals(expected, ask(question + csv(text, table)), entry.getKey());
      assertEquals(expected, ask(question + parquet(columnar, table)), entry.getKey());
    }
  }

  private String sniffed(Path file, String options) {
    return "read_csv('" + file + "', " + options + ")";
  }

  private String types(String relation) throws SQLException {
    return String.join(
        " ", ask("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + relation + ")"));
  }

  /** As R and Python guess types: a reader of GED finds numbers, days and words. */
  @Test
  void gedIsReadWithoutHelp() throws Exception {
    Path file = export(Format.UCDP_GED, "ged").resolve("GEDEvent.csv");
    String ged = sniffed(file, "header = true, sample_size = -1");
    String types = types(ged);
    for (String column : List.of("id", "best", "deaths_a", "country_id", "where_prec")) {
      assertTrue(types.contains(column + "|BIGINT"), types);
    }
    assertTrue(types.contains("date_start|TIMESTAMP"), types);
    assertTrue(types.contains("latitude|DOUBLE"), types);
    assertEquals(
        List.of("4|34|34|0"),
        ask(
            "SELECT count(*), sum(best)::BIGINT, sum(deaths_a + deaths_b + deaths_civilians +"
                + " deaths_unknown)::BIGINT, count(*) FILTER (low > best OR best > high) FROM "
                + ged));
  }

  @Test
  void acledIsReadWithoutHelp() throws Exception {
    Path file = export(Format.ACLED, "acled").resolve("acled.csv");
    String acled = sniffed(file, "header = true, sample_size = -1");
    String types = types(acled);
    assertTrue(types.contains("event_date|DATE"), types);
    assertTrue(types.contains("iso|BIGINT") && types.contains("fatalities|BIGINT"), types);
    assertEquals(List.of("5|31"), ask("SELECT count(*), sum(fatalities)::BIGINT FROM " + acled));
  }

  @Test
  void icewsIsReadWithoutQuotes() throws Exception {
    Path file = export(Format.ICEWS, "icews").resolve("events.tab");
    String icews =
        sniffed(
            file,
            "header = true, delim = '\\t', quote = '', escape = '', sample_size = -1,"
                + " types = {'CAMEO Code': 'VARCHAR'}");
    assertTrue(types(icews).contains("Event Date|DATE"), types(icews));
    assertEquals(List.of("7|046"), ask("SELECT count(*), min(\"CAMEO Code\") FROM " + icews));
    assertEquals(
        List.of("0"), ask("SELECT count(*) FROM " + icews + " WHERE \"Event ID\" >= 2147483648"));
  }

  @Test
  void gdeltIsReadWithoutHeader() throws Exception {
    Path folder = export(Format.GDELT_EVENTS, "gdelt");
    String options = "header = false, delim = '\\t', quote = '', escape = '', all_varchar = true";
    String events = sniffed(folder.resolve("export.CSV"), options);
    String mentions = sniffed(folder.resolve("mentions.CSV"), options);
    assertEquals(List.of("9|10"), ask("SELECT count(*), sum(column31::INT)::INT FROM " + events));
    assertEquals(List.of("10"), ask("SELECT count(*) FROM " + mentions));
    assertEquals(
        List.of("0"),
        ask(
            "SELECT count(*) FROM "
                + mentions
                + " m WHERE NOT EXISTS (SELECT 1 FROM "
                + events
                + " e WHERE e.column00 = m.column00)"));
  }

  @Test
  void jsonLinesAreRead() throws IOException, SQLException {
    Path file = export(Format.PLOVER, "plover").resolve("events.jsonl");
    assertEquals(
        List.of("10|1"),
        ask(
            "SELECT count(*), count(*) FILTER (event[1] = 'PROTEST') FROM read_json('"
                + file
                + "', format = 'newline_delimited')"));
  }
}
