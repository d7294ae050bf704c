package org.dragoman.query;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;

/** A small casebook, made of rows by hand. */
final class Fixture implements AutoCloseable {
  static final String WIRE =
      "Talks fail\n\nTurkish warplanes struck Saraqib on Monday, the Defence Ministry said. Russia"
          + " denied that a convoy was hit. At least five soldiers were killed in São Tomé street."
          + " Delegations met in Ankara.";

  final Database database;

  private Fixture(Path file) {
    database = CasebookFile.writeOrCreate(file);
  }

  Connection connection() {
    return database.connection();
  }

  /** Three reports, four events, two figures, talks, an incident, a contradiction, a meeting. */
  static Fixture sample(Path folder) throws SQLException {
    Fixture book = new Fixture(folder.resolve("book.db"));
    book.report(1, "R1", "Talks fail", "Reuters", "2020-02-18", WIRE, "2026-01-01T00:00:01Z");
    book.report(
        2,
        "R2",
        "Aid arrives",
        "Anadolu",
        "2020-03-02",
        "Germany sent aid.",
        "2026-01-02T00:00:00Z");
    book.report(3, "R3", null, null, null, "Nothing, really.", "2026-01-03T00:00:00Z");
    book.put("actor", 1, 1, "a1", "Turkish warplanes", "TUR", "MIL", null, null, null, "[]");
    book.put(
        "actor",
        2,
        1,
        "a2",
        "Ministry of National Defence of Turkey",
        "TUR",
        "GOV MIL",
        null,
        null,
        null,
        "[]");
    book.put("actor", 3, 1, "a3", "Russia", "RUS", "GOV", null, null, null, "[]");
    book.put("actor", 4, 1, "a4", "Hay'at Tahrir al-Sham", null, "REB", null, null, null, "[]");
    book.put("actor", 5, 2, "a1", "Germany", "DEU", "GOV", null, null, null, "[]");
    book.put("actor", 6, 2, "a2", "PKK", null, "REB", null, null, null, "[]");
    book.put("place", 1, 1, "p1", "Saraqib", "SYR", "Idlib", 35.86, 36.8, 1, "PPL", 4, "[]");
    book.put("place", 2, 1, "p2", "Ankara", "TUR", "Ankara", 39.9, 32.9, 2, "PPLC", 4, "[]");
    book.put("place", 3, 2, "p1", "São Tomé", "STP", null, 0.3, 6.7, 3, "PPLC", 4, "[]");
    book.event(
        1,
        1,
        "e1",
        "coded",
        "ASSAULT",
        "aerial",
        "military",
        null,
        "2020-02-17",
        null,
        1,
        "195",
        -10.0,
        4,
        -9.5,
        "Ministry of National Defence of Turkey",
        "claims",
        "struck");
    book.event(
        2,
        1,
        "e2",
        "coded",
        "ASSAULT",
        "",
        "",
        "negation",
        null,
        null,
        null,
        "190",
        -10.0,
        4,
        -9.0,
        "Russia",
        "denies",
        "hit");
    book.event(
        3,
        1,
        "e3",
        "rejected",
        "CONSULT",
        "visit",
        "diplomatic",
        null,
        "2020-02-16",
        "2020-02-18",
        2,
        "042",
        1.9,
        1,
        4.0,
        null,
        null,
        "met");
    book.event(
        4,
        2,
        "e1",
        "corrected",
        "AID",
        "",
        "",
        null,
        "2020-03-01",
        null,
        3,
        "073",
        7.4,
        2,
        10.0,
        null,
        null,
        "sent");
    book.put("event_actor", 1, "actor", 0, 1);
    book.put("event_actor", 1, "recipient", 0, 4);
    book.put("event_actor", 2, "actor", 0, 3);
    book.put("event_actor", 3, "actor", 0, 2);
    book.put("event_actor", 3, "actor", 1, 3);
    book.put("event_actor", 4, "actor", 0, 5);
    book.put("event_actor", 4, "recipient", 0, 6);
    book.put("event_place", 1, 0, 1);
    book.put("event_place", 3, 0, 2);
    book.put("event_place", 4, 0, 3);
    book.put(
        "dyad",
        1,
        "TUR",
        "MIL",
        "Hay'at Tahrir al-Sham",
        "REB",
        "2020-02-17",
        "ASSAULT",
        4,
        -10.0,
        -9.5);
    book.put(
        "dyad",
        1,
        "TUR",
        "GOV",
        "Hay'at Tahrir al-Sham",
        "REB",
        "2020-02-17",
        "ASSAULT",
        4,
        -10.0,
        -9.5);
    book.put("dyad", 4, "DEU", "GOV", "PKK", "REB", "2020-03-01", "AID", 2, 7.4, 10.0);
    book.put("attribution", 1, "e1", 0, null, "Reuters", "told", "states", null);
    book.put("attribution", 1, "e1", 1, 2, "the Defence Ministry", "said", "claims", "apparently");
    book.put("attribution", 1, "e2", 0, 3, "Russia", "denied", "denies", null);
    book.figure(1, 1, "f1", "coded", "dead", 5L, 5L, null, "At least five", 1L, 1, "reporter");
    book.figure(2, 1, "f2", "rejected", "injured", 6L, 6L, 6L, "six", null, null, "own-loss");
    book.put("figure_actor", 1, "of", 0, 4);
    book.put("figure_actor", 1, "by", 0, 1);
    book.put(
        "talks",
        1,
        1,
        "t1",
        "coded",
        "talks",
        2,
        "2020-02-16",
        "2020-02-18",
        "none",
        null,
        null,
        span("Talks"),
        "[]",
        span("Delegations met in Ankara."));
    book.put("talks_actor", 1, "party", 0, 2, null, null, null, null);
    book.put("talks_actor", 1, "party", 1, 3, null, null, null, null);
    book.put(
        "incident",
        1,
        "I-1",
        "ASSAULT",
        "aerial",
        "2020-02-17",
        null,
        "Saraqib",
        "SYR",
        35.86,
        36.8,
        4,
        "Turkish warplanes",
        "Hay'at Tahrir al-Sham",
        "Talks fail",
        1,
        1,
        2,
        5,
        5,
        null,
        1);
    book.put("incident_event", 1, 1);
    book.put("incident_event", 2, 1);
    book.put("incident_actor", 1, "actor", 0, "Turkish warplanes", "TUR", "MIL", 1);
    book.put("incident_actor", 1, "recipient", 0, "Hay'at Tahrir al-Sham", null, "REB", 1);
    book.put("incident_toll", 1, 0, "dead", null, 0, 5, 5, null, 1, 1, 0);
    book.put(
        "incident_claim", 1, 0, 0, null, null, 1, "2020-02-18", 5, 5, null, null, "reporter", 0);
    book.put(
        "meeting",
        1,
        "M-1",
        "talks",
        "2020-02-16",
        "2020-02-18",
        "Ankara",
        "TUR",
        39.9,
        32.9,
        "Turkey; Russia",
        "",
        "none",
        "Talks fail",
        1,
        1,
        0);
    book.put("meeting_talks", 1, 1);
    book.put(
        "contradiction",
        1,
        "C-1",
        "denial",
        1,
        null,
        "Russia denies what Turkey claims",
        1,
        "e1",
        "Ministry of National Defence of Turkey",
        "an air strike",
        1,
        "e2",
        "Russia",
        "no strike");
    return book;
  }

  static String span(String words) {
    int start = WIRE.indexOf(words);
    return "[[" + start + "," + (start + words.length()) + "]]";
  }

  void report(
      long row, String id, String title, String publication, String date, String text, String added)
      throws SQLException {
    put(
        "report",
        row,
        id,
        "hash of " + id,
        title,
        publication,
        null,
        date,
        "en",
        text,
        id + ".txt",
        added,
        "dragoman test",
        row,
        row);
    try (PreparedStatement words =
        connection()
            .prepareStatement("INSERT INTO report_text (rowid, title, text) VALUES (?, ?, ?)")) {
      words.setLong(1, row);
      words.setString(2, title);
      words.setString(3, text);
      words.executeUpdate();
    }
  }

  void event(
      long row,
      long report,
      String id,
      String status,
      String category,
      String mode,
      String context,
      String auxiliary,
      String date,
      String enddate,
      Integer place,
      String cameo,
      Double goldstein,
      Integer quad,
      Double scale,
      String holder,
      String stance,
      String trigger)
      throws SQLException {
    String text = report == 1 ? WIRE : "Germany sent aid.";
    int start = text.indexOf(trigger);
    int from = Math.max(text.lastIndexOf(". ", start) + 2, text.lastIndexOf("\n", start) + 1);
    from = from == 1 ? 0 : from;
    int to = text.indexOf(".", start) + 1;
    put(
        "event",
        row,
        report,
        id,
        status,
        category,
        mode,
        context,
        auxiliary,
        date,
        enddate,
        "day",
        place,
        cameo,
        goldstein,
        quad,
        scale,
        holder,
        stance,
        start,
        start + trigger.length(),
        "[[" + from + "," + to + "]]",
        null,
        null);
  }

  private void figure(
      long row,
      long report,
      String id,
      String status,
      String kind,
      Long low,
      Long best,
      Long high,
      String raw,
      Long event,
      Integer place,
      String interest)
      throws SQLException {
    int start = WIRE.indexOf("five");
    put(
        "figure",
        row,
        report,
        id,
        status,
        kind,
        low,
        best,
        high,
        raw,
        event,
        0,
        "2020-02-17",
        null,
        place,
        null,
        null,
        interest,
        start,
        start + 4,
        span("At least five soldiers were killed in São Tomé street."));
  }

  /** Inserts a row whose values stand in the order of the table's columns. */
  void put(String table, Object... values) throws SQLException {
    String marks = "?" + ", ?".repeat(values.length - 1);
    try (PreparedStatement insert =
        connection().prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
