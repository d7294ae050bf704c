package org.dragoman.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;
import org.dragoman.store.Reports;

/** A small escalation in six reports, one of them full of what breaks tables. */
final class SampleCasebook {
  private static final Instant ADDED = Instant.parse("2021-05-06T07:08:09Z");

  private SampleCasebook() {}

  static Database create(Path file) {
    Database db = CasebookFile.writeOrCreate(file);
    Reports reports = new Reports(db);
    reports.add(shelling().ready(), "sample", ADDED);
    reports.add(copy().ready(), "sample", ADDED);
    reports.add(count().ready(), "sample", ADDED);
    reports.add(talks().ready(), "sample", ADDED);
    reports.add(march().ready(), "sample", ADDED);
    reports.add(hostile().ready(), "sample", ADDED);
    reconcile(db);
    return db;
  }

  /** Army against army, with losses by side and a denial. */
  private static Draft shelling() {
    String first =
        "Syrian artillery shelled a Turkish post near Saraqib on Monday, killing two soldiers.";
    String second = "Damascus denied that its guns had fired.";
    String third =
        "The Turkish Defence Ministry claimed that at least five Syrian soldiers died in return fire.";
    Draft d =
        new Draft(
            "north-1",
            "Northern Wire",
            "https://www.northern.example/a/1",
            "2020-02-17",
            "Post under fire near Saraqib",
            first + " " + second + "\n\n" + third);
    d.sentences("Post under fire near Saraqib", first, second, third);
    d.actor("a1", "Syrian Arab Army", "SYR", "MIL", "SYRMIL", "Syrian artillery");
    d.actor("a2", "Turkish Armed Forces", "TUR", "MIL", "TURMIL", "a Turkish post");
    d.actor("a3", "Government of Syria", "SYR", "GOV", "SYRGOV", "Damascus");
    d.actor(
        "a4",
        "Ministry of National Defence of Turkey",
        "TUR",
        "GOV MIL",
        "TURGOVMIL",
        "The Turkish Defence Ministry");
    d.place("p1", "Saraqib", "SYR", "Idlib", 35.8644, 36.8054, 4);
    assault(d, "e1", "190", "shelled", first, "a1", "a2", "heavy-weapons");
    ObjectNode denied = assault(d, "e2", "190", "fired", second, "a1", "a2", "heavy-weapons");
    Draft.said(denied, "a3", "Damascus", "denied", "denies");
    ObjectNode back = assault(d, "e3", "190", "return fire", third, "a2", "a1", "");
    Draft.said(back, "a4", "The Turkish Defence Ministry", "claimed", "claims");
    ObjectNode two = d.figure("f1", "dead", 2, 2, 2, "two");
    two.put("event", "e1").put("interest", "reporter");
    two.set("of", Draft.words("a2"));
    two.set("by", Draft.words("a1"));
    d.told(two, "killing two soldiers", first);
    ObjectNode five = d.figure("f2", "dead", 5, 5, null, "at least five");
    five.put("event", "e3").put("interest", "enemy-loss");
    five.set("of", Draft.words("a1"));
    d.told(five, "died", third);
    Draft.said(five, "a4", "The Turkish Defence Ministry", "claimed", "claims");
    ObjectNode claim = d.add("claims", "c1");
    claim.putArray("content").add(d.span("its guns had fired"));
    claim.set("trigger", d.span("denied"));
    claim.set("source", d.span("Damascus"));
    claim.putArray("evidence").add(d.span(second));
    Draft.said(
        (ObjectNode) claim.set("attribution", Draft.words("")),
        "a3",
        "Damascus",
        "denied",
        "denies");
    return d;
  }

  private static ObjectNode assault(
      Draft d,
      String id,
      String cameo,
      String trigger,
      String sentence,
      String actor,
      String recipient,
      String mode) {
    ObjectNode event = d.event(id, "ASSAULT", cameo, trigger, sentence);
    event.put("date", "2020-02-17").put("date_resolution", "day");
    event.put("goldstein", -10.0).put("quad_code", 4).put("event_scale", -9.5);
    event.set("actor", Draft.words(actor));
    event.set("recipient", Draft.words(recipient));
    event.set("event_loc", Draft.words("p1"));
    event.set("mode", Draft.words(mode));
    event.set("context", Draft.words("military"));
    return event;
  }

  /** The same words in another outlet. */
  private static Draft copy() {
    String first =
        "Syrian artillery shelled a Turkish post near Saraqib on Monday, killing two soldiers.";
    Draft d = new Draft("south-9", "Southern Post", null, "2020-02-18", "Shells on a post", first);
    d.sentences("Shells on a post", first);
    d.actor("a1", "Syrian Arab Army", "SYR", "MIL", "SYRMIL", "Syrian artillery");
    d.actor("a2", "Turkish Armed Forces", "TUR", "MIL", "TURMIL", "a Turkish post");
    d.place("p1", "Saraqib", "SYR", "Idlib", 35.8644, 36.8054, 4);
    assault(d, "e1", "190", "shelled", first, "a1", "a2", "heavy-weapons");
    ObjectNode two = d.figure("f1", "dead", 2, 2, 2, "two");
    two.put("event", "e1").put("interest", "reporter");
    two.set("of", Draft.words("a2"));
    d.told(two, "killing two soldiers", first);
    return d;
  }

  /** An air strike on civilians, in a province, with an open number. */
  private static Draft count() {
    String first =
        "Dozens of villagers died when Russian jets bombed the province of Idlib in February, local sources said.";
    Draft d =
        new Draft(
            "watch-3",
            "Border Watch",
            "https://watch.example/3",
            "2020-02-19",
            "Villages bombed",
            first);
    d.sentences("Villages bombed", first);
    d.actor("a1", "Russian Aerospace Forces", "RUS", "MIL", "RUSMIL", "Russian jets");
    d.actor("a2", "villagers", "SYR", "CVL", "SYRCVL", "villagers");
    d.place("p1", "Idlib", "SYR", "Idlib", 35.9, 36.6, 2);
    ObjectNode strike = d.event("e1", "ASSAULT", "195", "bombed", first);
    strike.put("date", "2020-02-01").put("enddate", "2020-02-29").put("date_resolution", "month");
    strike.put("goldstein", -10.0).put("quad_code", 4).put("event_scale", -9.5);
    strike.set("actor", Draft.words("a1"));
    strike.set("recipient", Draft.words("a2"));
    strike.set("event_loc", Draft.words("p1"));
    strike.set("mode", Draft.words("aerial"));
    Draft.said(strike, null, "local sources", "said", "states");
    ObjectNode dozens = d.figure("f1", "dead", 24, null, null, "Dozens");
    dozens.put("event", "e1").put("interest", "third-party");
    dozens.set("of", Draft.words("a2"));
    d.told(dozens, "Dozens", first);
    Draft.said(dozens, null, "local sources", "said", "states");
    return d;
  }

  /** Talks of two sides, with delegates, a round and a demand. */
  private static Draft talks() {
    String first = "Turkish and Russian envoys met in Ankara on Tuesday and parted without a deal.";
    String second = "Envoy Pavel Orlov spoke for Moscow.";
    String third = "Ankara demanded that the guns leave by 29 February.";
    Draft d =
        new Draft(
            "north-2",
            "Northern Wire",
            "https://www.northern.example/a/2",
            "2020-02-18",
            "No deal in Ankara",
            first + " " + second + " " + third);
    d.sentences("No deal in Ankara", first, second, third);
    d.actor("a1", "Turkey", "TUR", "GOV", "TURGOV", "Turkish");
    d.actor("a2", "Russia", "RUS", "GOV", "RUSGOV", "Russian");
    d.actor("a3", "Pavel Orlov", "RUS", "GOV", "RUSGOV", "Pavel Orlov");
    ((ObjectNode) d.ready().record().get("actors").get(2))
        .put("office", "envoy")
        .put("represents", "a2");
    d.place("p1", "Ankara", "TUR", "Ankara", 39.9199, 32.8543, 4);
    ObjectNode met = d.event("e1", "CONSULT", "046", "met", first);
    met.put("date", "2020-02-18").put("date_resolution", "day");
    met.put("goldstein", 7.0).put("quad_code", 1).put("event_scale", 2.5);
    met.set("actor", Draft.words("a1 a2"));
    met.set("event_loc", Draft.words("p1"));
    met.set("context", Draft.words("diplomatic"));
    ObjectNode demand = d.event("e2", "REQUEST", "1056", "demanded", third);
    demand.put("date_resolution", "unknown").put("deadline", "2020-02-29");
    demand.put("goldstein", -5.0).put("quad_code", 3).put("event_scale", -1.0);
    demand.set("mode", Draft.words("yield"));
    demand.set("actor", Draft.words("a1"));
    demand.set("deadline_words", d.span("by 29 February"));
    Draft.said(demand, "a1", "Ankara", "demanded", "demands");
    ObjectNode talk = d.add("talks", "t1").put("kind", "talks").put("venue", "p1");
    talk.put("date", "2020-02-18").put("outcome", "none");
    talk.set("parties", Draft.words("a1 a2"));
    ObjectNode person = talk.putArray("participants").addObject();
    person.put("actor", "a3").put("represents", "a2").put("office", "envoy");
    person.set("span", d.span("Pavel Orlov"));
    ObjectNode round =
        talk.putArray("rounds").addObject().put("date", "2020-02-18").put("place", "p1");
    round.putArray("evidence").add(d.span(first));
    talk.putArray("topic").add(d.span("a deal"));
    talk.set("mediator", Draft.words(""));
    talk.putArray("evidence").add(d.span(first)).add(d.span(second));
    talk.putArray("attribution");
    return d;
  }

  /** A protest without a recipient, and rebels against the army in a place without a point. */
  private static Draft march() {
    String first = "Shopkeepers marched through Lagos on 20 February.";
    String second = "Rebels ambushed soldiers; up to three troops died.";
    Draft d =
        new Draft(
            "west-5",
            "West Daily",
            null,
            "2020-02-21",
            "A march and an ambush",
            first + " " + second);
    d.sentences("A march and an ambush", first, second);
    d.actor("a1", "Shopkeepers", "NGA", "BUS", "NGABUS", "Shopkeepers");
    d.actor("a2", "Rebels", "NGA", "REB", "NGAREB", "Rebels");
    d.actor("a3", "Nigerian Army", "NGA", "MIL", "NGAMIL", "soldiers");
    d.place("p1", "Lagos", "NGA", "Lagos", 6.4541, 3.3947, 4);
    ObjectNode protest = d.event("e1", "PROTEST", "141", "marched", first);
    protest.put("date", "2020-02-20").put("date_resolution", "day");
    protest.put("goldstein", -6.5).put("quad_code", 4).put("event_scale", -5.0);
    protest.set("mode", Draft.words("demo"));
    protest.set("actor", Draft.words("a1"));
    protest.set("event_loc", Draft.words("p1"));
    ObjectNode ambush = d.event("e2", "ASSAULT", "190", "ambushed", second);
    ambush.put("date", "2020-02-20").put("date_resolution", "day");
    ambush.put("goldstein", -10.0).put("quad_code", 4).put("event_scale", -9.0);
    ambush.set("actor", Draft.words("a2"));
    ambush.set("recipient", Draft.words("a3"));
    ObjectNode three = d.figure("f1", "dead", 0, 3, 3, "up to three");
    three.put("event", "e2").put("interest", "reporter");
    three.set("of", Draft.words("a3"));
    d.told(three, "died", second);
    return d;
  }

  /** What breaks tables: delimiters, quotes, line ends, controls, emoji, writing from the right. */
  private static Draft hostile() {
    String nasty =
        "\"Tab\there\", said the =1+1 \u202eman\u202c; \u0001 \u05e9\u05dc\u05d5\u05dd \ud83d\ude80\nnext \u2028 line";
    String first = "He struck, 'twice' " + nasty + " in K\u00f6ln.";
    Draft d =
        new Draft(
            "#odd,\"1\"",
            "Odd\tOutlet, \"Ltd\"",
            "https://odd.example/?q=a,b&c=\"d\"",
            null,
            "=cmd|' /C calc'!A0",
            first);
    d.sentences("=cmd|' /C calc'!A0", first);
    d.actor("a1", "The \"man\",\twith\na name \ud83d\ude80", "DEU", "CVL", "DEUCVL", "He");
    d.actor(
        "a2",
        "\u05e9\u05dc\u05d5\u05dd; O'Neil|x",
        "DEU",
        "COP",
        "DEUCOP",
        "\u05e9\u05dc\u05d5\u05dd");
    d.place("p1", "K\u00f6ln", "DEU", "Nordrhein, \"Westfalen\"", 50.9333, 6.95, 4);
    ObjectNode event = d.event("e1", "ASSAULT", "180", "struck", first);
    event
        .put("date", "2019-12-31")
        .put("date_resolution", "day")
        .put("goldstein", -9.0)
        .put("quad_code", 4)
        .put("event_scale", -7.5);
    event.set("mode", Draft.words("beat"));
    event.set("actor", Draft.words("a1"));
    event.set("recipient", Draft.words("a2"));
    event.set("event_loc", Draft.words("p1"));
    Draft.said(event, "a1", "He \"himself\"\n", "said,", "states");
    ObjectNode other = d.event("e2", "ASSAULT", "180", "'twice'", first);
    other.put("goldstein", -9.0).put("quad_code", 4).put("event_scale", -7.5);
    other.set("actor", Draft.words("a1"));
    return d;
  }

  /** What reconciling finds; row numbers follow from the order of the reports. */
  private static void reconcile(Database db) {
    db.execute("UPDATE report SET wording_id = CASE WHEN id = 'south-9' THEN 1 ELSE report_id END");
    incident(
        db,
        1,
        "i-saraqib",
        "2020-02-17",
        "Saraqib",
        "SYR",
        35.8644,
        36.8054,
        4,
        "heavy-weapons",
        2,
        1,
        "2, 2, 2");
    incident(
        db,
        2,
        "i-return",
        "2020-02-17",
        "Saraqib",
        "SYR",
        35.8644,
        36.8054,
        4,
        "",
        1,
        1,
        "5, 5, NULL");
    incident(
        db,
        3,
        "i-idlib",
        "2020-02-01",
        "Idlib",
        "SYR",
        35.9,
        36.6,
        2,
        "aerial",
        1,
        1,
        "24, NULL, NULL");
    incident(db, 4, "i-ambush", "2020-02-20", null, null, null, null, null, "", 1, 1, "0, 3, 3");
    incident(
        db,
        5,
        "i-koeln",
        "2019-12-31",
        "K\u00f6ln",
        "DEU",
        50.9333,
        6.95,
        4,
        "beat",
        1,
        1,
        "NULL, NULL, NULL");
    incident(
        db,
        6,
        "i-lagos",
        "2020-02-20",
        "Lagos",
        "NGA",
        6.4541,
        3.3947,
        4,
        "demo",
        1,
        1,
        "NULL, NULL, NULL");
    db.execute("UPDATE incident SET category = 'PROTEST', recipient = '' WHERE incident_id = 6");
    db.execute("UPDATE incident SET enddate = '2020-02-29' WHERE incident_id = 3");
    sides(db, 1, "Syrian Arab Army", "SYR", "MIL", "Turkish Armed Forces", "TUR", "MIL");
    sides(db, 2, "Turkish Armed Forces", "TUR", "MIL", "Syrian Arab Army", "SYR", "MIL");
    sides(db, 3, "Russian Aerospace Forces", "RUS", "MIL", "villagers", "SYR", "CVL");
    sides(db, 4, "Rebels", "NGA", "REB", "Nigerian Army", "NGA", "MIL");
    sides(
        db,
        5,
        "The \"man\",\twith\na name \ud83d\ude80",
        "DEU",
        "CVL",
        "\u05e9\u05dc\u05d5\u05dd; O'Neil|x",
        "DEU",
        "COP");
    sides(db, 6, "Shopkeepers", "NGA", "BUS", null, null, null);
    member(db, 1, "north-1", "e1");
    member(db, 1, "north-1", "e2");
    member(db, 1, "south-9", "e1");
    member(db, 2, "north-1", "e3");
    member(db, 3, "watch-3", "e1");
    member(db, 4, "west-5", "e2");
    member(db, 5, "#odd,\"1\"", "e1");
    member(db, 6, "west-5", "e1");
    toll(db, 1, "Turkish Armed Forces", "2, 2, 2", "north-1", "f1");
    toll(db, 2, "Syrian Arab Army", "5, 5, NULL", "north-1", "f2");
    toll(db, 3, "villagers", "24, NULL, NULL", "watch-3", "f1");
    toll(db, 4, "Nigerian Army", "0, 3, 3", "west-5", "f1");
    db.execute(
        "INSERT INTO meeting VALUES (1, 'm-ankara', 'talks', '2020-02-18', NULL, 'Ankara', 'TUR', 39.9199, 32.8543, 'Turkey; Russia', '', 'none', 'No deal in Ankara', 1, 1, 0)");
    db.execute("INSERT INTO meeting_talks SELECT talks_id, 1 FROM talks");
    db.execute(
        "INSERT INTO contradiction VALUES (1, 'x-1', 'denial', 1, NULL, 'Damascus denies the shelling', 1, 'e1', NULL, 'shelled', 1, 'e2', 'Government of Syria', 'did not')");
    db.execute(
        "INSERT INTO journal VALUES (1, 'j-1', '2021-05-07T10:00:00Z', 'Ada \"A.\" Reader', 'not in the text', 'reject', 4, '{}', '{}', 'applied')");
    db.execute("UPDATE event SET status = 'corrected' WHERE report_id = 3");
    db.execute("UPDATE event SET status = 'rejected' WHERE report_id = 6 AND id = 'e2'");
  }

  private static void incident(
      Database db,
      int row,
      String id,
      String date,
      String place,
      String country,
      Double lat,
      Double lon,
      Integer resolution,
      String mode,
      int reports,
      int sources,
      String toll) {
    db.update(
        "INSERT INTO incident VALUES (?, ?, 'ASSAULT', ?, ?, NULL, ?, ?, ?, ?, ?, '', '', 'title', ?, ?, ?, "
            + toll
            + ", ?)",
        row,
        id,
        mode,
        date,
        place,
        country,
        lat,
        lon,
        resolution,
        reports,
        sources,
        reports,
        row == 1 ? 1 : 0);
  }

  private static void sides(
      Database db,
      int row,
      String actor,
      String code,
      String sector,
      String recipient,
      String other,
      String its) {
    db.update(
        "INSERT INTO incident_actor VALUES (?, 'actor', 1, ?, ?, ?, 1)", row, actor, code, sector);
    db.update("UPDATE incident SET actor = ? WHERE incident_id = ?", actor, row);
    if (recipient != null) {
      db.update(
          "INSERT INTO incident_actor VALUES (?, 'recipient', 1, ?, ?, ?, 1)",
          row,
          recipient,
          other,
          its);
      db.update("UPDATE incident SET recipient = ? WHERE incident_id = ?", recipient, row);
    }
  }

  private static void member(Database db, int incident, String report, String event) {
    db.update(
        "INSERT INTO incident_event SELECT event_id, ? FROM event JOIN report r USING (report_id) WHERE r.id = ? AND event.id = ?",
        incident,
        report,
        event);
  }

  private static void toll(
      Database db, int incident, String of, String range, String report, String figure) {
    db.update(
        "INSERT INTO incident_toll VALUES (?, 1, 'dead', ?, 0, " + range + ", 1, 1, 0)",
        incident,
        of);
    db.update(
        "INSERT INTO incident_claim SELECT ?, 1, 1, f.holder, NULL, figure_id, r.date, "
            + range
            + ", f.stance, f.interest, 0 FROM figure f JOIN report r USING (report_id) WHERE r.id = ? AND f.id = ?",
        incident,
        report,
        figure);
  }
}
