package org.dragoman.query;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;

/**
 * Makes a casebook of many invented events and measures how long its lists take: {@code
 * LargeCasebook make FILE REPORTS} and {@code LargeCasebook measure FILE}. The same numbers make
 * the same casebook.
 */
final class LargeCasebook {
  private static final int EVENTS_PER_REPORT = 5;
  private static final int ACTORS_PER_REPORT = 5;
  private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
  private static final int DAYS = 20 * 365;

  private static final String[] CODES = {
    "USA", "RUS", "SYR", "TUR", "ISR", "IRN", "IRQ", "UKR", "CHN", "FRA", "GBR", "DEU", "LBN",
        "YEM",
    "SAU", "EGY", "LBY", "SDN", "SOM", "ETH", "NGA", "MLI", "BFA", "NER", "TCD", "CMR", "COD",
        "KEN",
    "IND", "PAK", "AFG", "MMR", "THA", "PHL", "IDN", "JPN", "KOR", "PRK", "VNM", "MEX", "COL",
        "VEN",
    "BRA", "ARG", "CHL", "PER", "ESP", "ITA", "GRC", "POL", "ROU", "SRB", "HUN", "ARM", "AZE", "GEO"
  };

  private static final String[] SECTORS = {"GOV", "MIL", "REB", "COP", "CVL", "GOV MIL", "LEG", ""};

  private static final String[][] KINDS = {
    {"ASSAULT", "aerial"},
    {"ASSAULT", "heavy-weapons"},
    {"ASSAULT", "firearms"},
    {"ASSAULT", ""},
    {"ASSAULT", "explosives"},
    {"CONSULT", "visit"},
    {"CONSULT", ""},
    {"CONSULT", "phone"},
    {"ACCUSE", "disapprove"},
    {"REQUEST", "change"},
    {"COERCE", "arrest"},
    {"COERCE", "seize"},
    {"AID", ""},
    {"AGREE", ""},
    {"SUPPORT", ""},
    {"THREATEN", "violence"},
    {"PROTEST", "demo"},
    {"MOBILIZE", "troops"},
    {"RETREAT", "withdraw"},
    {"SANCTION", "discontinue"},
    {"REJECT", "yield"},
    {"COOPERATE", ""},
    {"CONCEDE", ""}
  };

  private static final List<String> COOPERATIVE =
      List.of("CONSULT", "AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT");

  private static final String[] OUTLETS = {"Reuters", "AFP", "AP", "Anadolu", "Xinhua", "TASS"};

  private static final String[] STANCES = {"states", "claims", "admits", "denies", "warns"};

  private final Database db;
  private final Connection connection;
  private final Random random = new Random(20200218);
  private final Map<String, PreparedStatement> inserts = new HashMap<>();
  private final String[] words = words();

  private LargeCasebook(Path file) throws SQLException {
    db = CasebookFile.writeOrCreate(file);
    connection = db.connection();
  }

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[1]);
    if (args[0].equals("make")) {
      Files.deleteIfExists(file);
      new LargeCasebook(file).make(Integer.parseInt(args[2]));
    } else {
      measure(file);
    }
  }

  /** Twenty thousand invented words, the first ones the most frequent. */
  private static String[] words() {
    String[] made = new String[20_000];
    Random letters = new Random(1);
    for (int i = 0; i < made.length; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = 1 + letters.nextInt(3); n >= 0; n--) {
        word.append("bdfgklmnprstvz".charAt(letters.nextInt(14)));
        word.append("aeiou".charAt(letters.nextInt(5)));
      }
      made[i] = word.toString();
    }
    return made;
  }

  /** Small numbers are much more frequent than great ones, as in language. */
  private int frequent(int most) {
    return (int) (most * Math.pow(random.nextDouble(), 4));
  }

  private void make(int reports) throws SQLException {
    long start = System.nanoTime();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA synchronous = OFF");
    }
    connection.setAutoCommit(false);
    for (int report = 1; report <= reports; report++) {
      report(report);
      if (report % 2_000 == 0) {
        flush();
      }
      if (report % 20_000 == 0) {
        System.out.printf(
            "%d reports, %d s%n", report, (System.nanoTime() - start) / 1_000_000_000);
      }
    }
    flush();
    connection.commit();
    connection.setAutoCommit(true);
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    db.close();
  }

  private static final List<String> ORDER =
      List.of(
          "report",
          "report_text",
          "sentence",
          "actor",
          "place",
          "event",
          "event_actor",
          "event_place",
          "dyad",
          "figure",
          "figure_actor",
          "attribution");

  private void flush() throws SQLException {
    for (String table : ORDER) {
      if (inserts.containsKey(table)) {
        inserts.get(table).executeBatch();
      }
    }
  }

  private void put(String table, Object... values) throws SQLException {
    PreparedStatement insert = inserts.get(table);
    if (insert == null) {
      String columns = table.equals("report_text") ? " (rowid, title, text)" : "";
      String marks = "?" + ", ?".repeat(values.length - 1);
      insert =
          connection.prepareStatement("INSERT INTO " + table + columns + " VALUES (" + marks + ")");
      inserts.put(table, insert);
    }
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.addBatch();
  }

  private void report(int report) throws SQLException {
    LocalDate published = FIRST.plusDays((long) report * DAYS / 200_000 % DAYS);
    StringBuilder text = new StringBuilder();
    List<int[]> sentences = new ArrayList<>();
    for (int s = 0; s < EVENTS_PER_REPORT; s++) {
      int from = text.length();
      for (int w = 0; w < 12; w++) {
        text.append(words[frequent(words.length)]).append(w < 11 ? " " : ".");
      }
      sentences.add(new int[] {from, text.length()});
      text.append(' ');
    }
    String id = "r%016x".formatted(random.nextLong());
    String title = words[frequent(words.length)] + " " + words[frequent(words.length)];
    put(
        "report",
        report,
        id,
        "h" + report,
        title,
        OUTLETS[frequent(OUTLETS.length)],
        null,
        published.toString(),
        "en",
        text.toString(),
        "made",
        published + "T12:00:00Z",
        "made",
        report,
        report);
    put("report_text", report, title, text.toString());
    for (int s = 0; s < sentences.size(); s++) {
      put("sentence", report, s, sentences.get(s)[0], sentences.get(s)[1]);
    }
    String[] names = new String[ACTORS_PER_REPORT];
    String[] codes = new String[ACTORS_PER_REPORT];
    String[] sectors = new String[ACTORS_PER_REPORT];
    for (int a = 0; a < ACTORS_PER_REPORT; a++) {
      codes[a] = random.nextInt(12) == 0 ? null : CODES[frequent(CODES.length)];
      sectors[a] = SECTORS[frequent(SECTORS.length)];
      names[a] =
          words[frequent(3_000)] + " of " + (codes[a] == null ? words[frequent(500)] : codes[a]);
      put(
          "actor",
          actor(report, a),
          report,
          "a" + a,
          names[a],
          codes[a],
          sectors[a],
          null,
          null,
          null,
          "[]");
    }
    int places = 3;
    for (int p = 0; p < places; p++) {
      String country = CODES[frequent(CODES.length)];
      int site = frequent(4_000);
      double lat = 10 + site * 37 % 500 / 10.0;
      double lon = -20 + site * 91 % 1_000 / 10.0;
      put(
          "place",
          place(report, p),
          report,
          "p" + p,
          words[site],
          country,
          words[site % 700],
          lat,
          lon,
          site,
          "PPL",
          4,
          "[]");
    }
    for (int e = 0; e < EVENTS_PER_REPORT; e++) {
      event(report, e, published, sentences.get(e), names, codes, sectors, places);
    }
  }

  private static int actor(int report, int n) {
    return report * ACTORS_PER_REPORT + n;
  }

  private static int place(int report, int n) {
    return report * 3 + n;
  }

  private void event(
      int report,
      int n,
      LocalDate published,
      int[] sentence,
      String[] names,
      String[] codes,
      String[] sectors,
      int places)
      throws SQLException {
    int event = report * EVENTS_PER_REPORT + n;
    String id = "e" + n;
    String[] kind = KINDS[random.nextInt(KINDS.length)];
    String auxiliary = random.nextInt(7) == 0 ? "future" : null;
    String date =
        random.nextInt(10) == 0 ? null : published.minusDays(random.nextInt(4)).toString();
    int source = random.nextInt(ACTORS_PER_REPORT);
    int target = random.nextInt(ACTORS_PER_REPORT);
    boolean hasTarget = target != source;
    int holder = random.nextInt(ACTORS_PER_REPORT);
    boolean held = random.nextInt(10) < 6;
    int site = random.nextInt(places + 1);
    boolean cooperative = COOPERATIVE.contains(kind[0]);
    double goldstein = (cooperative ? 1 : -1) * random.nextInt(100) / 10.0;
    int quad = cooperative ? 1 + random.nextInt(2) : 3 + random.nextInt(2);
    String stance = STANCES[frequent(STANCES.length)];
    put(
        "event",
        event,
        report,
        id,
        random.nextInt(200) == 0 ? "rejected" : "coded",
        kind[0],
        kind[1],
        "",
        auxiliary,
        date,
        null,
        date == null ? null : "day",
        site < places ? place(report, site) : null,
        "190",
        goldstein,
        quad,
        goldstein,
        held ? names[holder] : null,
        held ? stance : null,
        sentence[0],
        sentence[0] + 4,
        "[[" + sentence[0] + "," + sentence[1] + "]]",
        null,
        null);
    put("event_actor", event, "actor", 0, actor(report, source));
    if (hasTarget) {
      put("event_actor", event, "recipient", 0, actor(report, target));
    }
    if (site < places) {
      put("event_place", event, 0, place(report, site));
    }
    if (held) {
      put("attribution", report, id, 0, actor(report, holder), names[holder], "said", stance, null);
    }
    if (hasTarget && auxiliary == null) {
      put(
          "dyad",
          event,
          side(names, codes, source),
          primary(sectors[source]),
          side(names, codes, target),
          primary(sectors[target]),
          date,
          kind[0],
          quad,
          goldstein,
          goldstein);
    }
    if (random.nextInt(4) == 0) {
      long dead = 1 + frequent(60);
      put(
          "figure",
          event,
          report,
          "f" + n,
          "coded",
          random.nextInt(3) == 0 ? "injured" : "dead",
          dead,
          dead,
          dead,
          "" + dead,
          event,
          0,
          date,
          null,
          site < places ? place(report, site) : null,
          held ? names[holder] : null,
          held ? stance : null,
          "reporter",
          sentence[0],
          sentence[0] + 4,
          "[[" + sentence[0] + "," + sentence[1] + "]]");
      put("figure_actor", event, "of", 0, actor(report, target));
    }
  }

  private static String side(String[] names, String[] codes, int n) {
    return codes[n] == null ? names[n] : codes[n];
  }

  private static String primary(String sectors) {
    return sectors.split(" ", 2)[0];
  }

  // --- measuring
  // ----------------------------------------------------------------------------------

  private static final String[][] QUESTIONS = {
    {"events", ""},
    {"events", "actor:TUR"},
    {"events", "actor:ARM"},
    {"events", "actor:USA.MIL"},
    {"events", "actor:\"%w40 of SYR\""},
    {"events", "dyad:USA-RUS"},
    {"events", "dyad:USA-RUS date:2020-02"},
    {"events", "dyad:TUR~SYR date:2020"},
    {"events", "category:ASSAULT date:2020-02"},
    {"events", "category:ASSAULT"},
    {"events", "mode:aerial"},
    {"events", "-category:CONSULT date:since-2015"},
    {"events", "place:%w30"},
    {"events", "country:SYR"},
    {"events", "box:35,36,37,37.5"},
    {"events", "box:10,-20,60,80"},
    {"events", "%w9"},
    {"events", "%w300"},
    {"events", "\"%w3 %w2\""},
    {"events", "holder:\"%w40\""},
    {"events", "holder:RUS"},
    {"events", "stance:denies"},
    {"events", "actor:TUR category:ASSAULT country:SYR date:2020"},
    {"events", "actor:TUR -stance:denies publication:reuters"},
    {"events", "kind:dead"},
    {"events", "status:rejected"},
    {"figures", "kind:dead date:2020-02"},
    {"figures", "actor:TUR kind:dead"},
    {"reports", "actor:TUR date:2020"},
    {"reports", "publication:anadolu"},
    {"actors", ""},
    {"actors", "actor:TUR"},
    {"actors", "actor:*.REB"},
    {"dyads", ""},
    {"dyads", "date:2020"},
    {"dyads", "actor:TUR"},
    {"series", "dyad:USA-RUS"},
    {"series", "dyad:USA-*"},
    {"series", "dyad:TUR~SYR category:ASSAULT"},
    {"series", "dyad:USA-RUS date:2010..2019"},
    {"series", ""},
    {"search", "%w300"},
    {"search", "%w9 %w20"},
    {"search", "%w9 actor:TUR"},
  };

  /** The time of the processor, which does not depend on what else the machine does. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void measure(Path file) throws SQLException {
    try (Database db = CasebookFile.read(file)) {
      String[] words = words();
      for (String[] question : QUESTIONS) {
        String text = question[1];
        for (int i : new int[] {300, 40, 30, 20, 9, 3, 2}) {
          text = text.replace("%w" + i, words[i]);
        }
        Listing<?> list =
            switch (question[0]) {
              case "series" -> new Series(Step.MONTH);
              case "search" -> new Search();
              default -> Listings.of(question[0]).orElseThrow();
            };
        Filter filter = Filter.parse(text);
        List<Long> times = new ArrayList<>();
        int rows = 0;
        for (int run = 0; run < 3; run++) {
          long start = cpu();
          rows = list.rows(db.connection(), filter, Paging.first(51)).size();
          times.add((cpu() - start) / 1_000_000);
        }
        long start = cpu();
        long count = list.count(db.connection(), filter);
        long counting = (cpu() - start) / 1_000_000;
        long first = times.get(0);
        times.sort(null);
        System.out.printf(
            "%-8s %-52s first %5d ms  median %5d ms  rows %2d  count %8d in %5d ms%n",
            question[0], text, first, times.get(1), rows, count, counting);
      }
    }
  }
}
