package org.dragoman.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dragoman.report.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small report whose record is right in all, then spoilt in one place after the other. */
class RecordEvaluationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT =
      "Turkish envoys met Russian envoys in Ankara on Monday. Syrian artillery killed five Turkish"
          + " soldiers near Saraqib, the army said.";
  private static final String SHELLING = TEXT.substring(TEXT.indexOf("Syrian artillery"));
  private static final String MEETING = TEXT.substring(0, TEXT.indexOf(" Syrian artillery"));

  private static final Report REPORT = Report.of("r", null, null, null, null, "en", TEXT);

  private ObjectNode gold;
  private ObjectNode record;

  @BeforeEach
  void allIsRight() throws IOException {
    gold =
        (ObjectNode)
            json(
                """
                {"actors": [{"name": "Turkish soldiers", "code": "TUR"}],
                 "places": [{"name": "Saraqib", "lat": 35.86, "lon": 36.8, "km": 20},
                            {"name": "Ankara"}],
                 "events": [{"key": "e1", "event": ["ASSAULT"], "mode": ["heavy-weapons"],
                   "actor": [["SYR/MIL", "SYR/GOV"]], "recipient": [["TUR/MIL"]],
                   "date": "2020-02-10", "loc": ["Saraqib"], "holder": ["army"],
                   "stance": ["states"], "quotes": ["SHELLING"]}],
                 "figures": [{"key": "f1", "kind": "dead", "low": 5, "best": 5, "high": 5,
                   "of": [["TUR/MIL"]], "by": [["SYR/MIL"]], "event": "e1", "place": ["Saraqib"],
                   "date": ["2020-02-09", "2020-02-10"], "holder": ["army"], "cumulative": false,
                   "stance": ["states"], "interest": "third-party", "quotes": ["SHELLING"]}],
                 "talks": [{"key": "t1", "parties": [["TUR"], ["RUS"]], "venue": ["Ankara"],
                   "participants": ["Ali Kaya"], "outcome": ["none"], "topic": ["the posts"],
                   "holder": [], "quotes": ["MEETING"]}]}
                """);
    int at = TEXT.indexOf("Syrian");
    record =
        (ObjectNode)
            json(
                ("""
                {"actors": [{"id": "a1", "name": "Syrian artillery", "code": "SYR", "sector": ["MIL"]},
                   {"id": "a2", "name": "Turkish soldiers", "code": "TUR", "sector": ["MIL"]},
                   {"id": "a3", "name": "the army"}, {"id": "a4", "name": "Turkey", "code": "TUR"},
                   {"id": "a5", "name": "Russia", "code": "RUS"},
                   {"id": "a6", "name": "Mr Kaya", "code": "TUR", "office": "envoy"}],
                 "places": [{"id": "p1", "name": "Saraqib", "lat": 35.9, "lon": 36.8},
                   {"id": "p2", "name": "Ankara"}],
                 "events": [{"id": "e1", "event": "ASSAULT", "mode": ["heavy-weapons"],
                   "auxiliary": null, "actor": ["a1"], "recipient": ["a2"], "date": "2020-02-10",
                   "event_loc": ["p1"], "evidence": [SPAN], "attribution":
                   [{"holder": "a3", "text": "the army", "stance": "states"}]}],
                 "figures": [{"id": "f1", "kind": "dead", "low": 5, "best": 5, "high": 5,
                   "of": ["a2"], "by": ["a1"], "event": "e1", "cumulative": false,
                   "date": "2020-02-10", "place": "p1", "evidence": [SPAN], "interest": "third-party",
                   "attribution": [{"holder": "a3", "text": "the army", "stance": "states"}]}],
                 "talks": [{"id": "t1", "parties": ["a4", "a5"], "venue": "p2", "outcome": "none",
                   "participants": [{"actor": "a6"}], "topic": [[100, 110]], "evidence": [[0, 20]]}]}
                """)
                    .replace("SPAN", "[" + at + "," + TEXT.length() + "]"));
    record.put("text", TEXT);
    ((ObjectNode) record.path("talks").get(0)).putArray("topic");
    ((ObjectNode) gold.path("talks").get(0)).putArray("topic");
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text.replace("SHELLING", SHELLING).replace("MEETING", MEETING));
  }

  private RecordScores scores() {
    return evaluation(10).all();
  }

  private RecordEvaluation evaluation(int samples) {
    ReportGold report = new ReportGold(REPORT, gold);
    return RecordEvaluation.of(List.of(report), Map.of("r", record), samples);
  }

  private static String found(RecordScores scores, String measure) {
    Score score = scores.facts().get(measure);
    return score.right() + "/" + score.system() + "/" + score.gold();
  }

  private static String part(RecordScores scores, String measure) {
    RecordScores.Share share = scores.shares().get(measure);
    return share.right() + "/" + share.of();
  }

  private ObjectNode fact(ObjectNode of, String section) {
    return (ObjectNode) of.get(section).get(0);
  }

  @Test
  void whatIsRightIsRight() {
    RecordScores scores = scores();
    assertEquals(List.of(), scores.faults());
    assertEquals("3/3/3", found(scores, RecordScores.FACTS));
    assertEquals("1/1/1", found(scores, "talks participants"));
    scores.shares().forEach((measure, share) -> assertEquals(share.of(), share.right(), measure));
    assertEquals("1/1", part(scores, "figures link"));
    assertEquals("0/0", part(scores, "talks date"));
    assertEquals("2/2", part(scores, "places recall"));
    assertEquals("1/1", part(scores, "places within"));
    assertEquals(Score.of(1, 1, 1), scores.categories().get("ASSAULT"));
  }

  @Test
  void anEmptyRecordMissesAll() {
    record.removeAll();
    RecordScores scores = scores();
    assertEquals("0/0/3", found(scores, RecordScores.FACTS));
    assertEquals("0/2", part(scores, "places recall"));
    assertEquals(6, scores.faults().size(), scores.faults().toString());
  }

  @Test
  void anotherCategoryIsASpuriousAndAMissedEvent() {
    fact(record, "events").put("event", "COERCE");
    RecordScores scores = scores();
    assertEquals("0/1/1", found(scores, "events detection"));
    assertEquals("0/1", part(scores, "figures link"));
    assertEquals(Score.of(0, 1, 0), scores.categories().get("COERCE"));
  }

  @Test
  void furtherValuesAreRightToo() {
    fact(record, "events").put("event", "COERCE");
    fact(gold, "events").putArray("event_also").add("COERCE");
    assertEquals("1/1/1", found(scores(), "events strict"));
  }

  @Test
  void evidenceMustMeetAQuote() {
    ((ArrayNode) fact(record, "events").get("evidence"))
        .removeAll()
        .add(JSON.valueToTree(new int[] {0, 5}));
    assertEquals("0/1/1", found(scores(), "events detection"));
  }

  @Test
  void aWrongSideIsDetectedButNotStrict() {
    fact(record, "events").putArray("actor").add("a5");
    RecordScores scores = scores();
    assertEquals("1/1/1", found(scores, "events detection"));
    assertEquals("0/1/1", found(scores, "events strict"));
    assertEquals("0/1", part(scores, "events actor country"));
    RecordScores.Fault fault = scores.faults().get(0);
    assertEquals("wrong actor country e1", fault.kind() + " " + fault.slot() + " " + fault.fact());
  }

  @Test
  void moreSidesThanTheLabelsHaveAreWrongUnlessAccepted() {
    fact(record, "events").putArray("actor").add("a1").add("a5");
    assertEquals("0/1", part(scores(), "events actor country"));
    fact(gold, "events").putArray("actor_also").add("RUS");
    assertEquals("1/1", part(scores(), "events actor country"));
  }

  @Test
  void aSectorMayBeThatOfAnyAcceptableCode() {
    fact(record, "actors").putArray("sector").add("GOV");
    assertEquals("1/1", part(scores(), "events actor sector"));
    fact(record, "actors").putArray("sector").add("REB");
    assertEquals("0/1", part(scores(), "events actor sector"));
  }

  @Test
  void anOptionalFactIsInNoCount() {
    fact(gold, "events").put("optional", true);
    RecordScores scores = scores();
    assertEquals("0/0/0", found(scores, "events detection"));
    assertEquals("1/1", part(scores, "figures link"));
  }

  @Test
  void aSecondFactForTheSameLabelIsSpurious() {
    ((ArrayNode) record.get("events")).add(fact(record, "events").deepCopy().put("id", "e2"));
    assertEquals("1/2/1", found(scores(), "events detection"));
  }

  @Test
  void upToNeedsNoBestValue() {
    ObjectNode label = fact(gold, "figures");
    label.put("low", 0).put("best", 5).put("high", 5);
    fact(record, "figures").put("low", 0).putNull("best");
    assertEquals("1/1", part(scores(), "figures value"));
    fact(record, "figures").put("high", 6);
    assertEquals("0/1", part(scores(), "figures value"));
  }

  @Test
  void aPlaceIsRightByNameOrByNearness() {
    fact(record, "places").put("name", "Serakib");
    assertEquals("1/1", part(scores(), "events location"));
    fact(record, "places").put("lat", 36.5);
    RecordScores scores = scores();
    assertEquals("0/1", part(scores, "events location"));
    assertEquals("1/2", part(scores, "places recall"));
  }

  @Test
  void holderAndStanceAreThoseOfTheLastLink() {
    ArrayNode links = (ArrayNode) fact(record, "events").get("attribution");
    links.addObject().put("text", "a baker").put("stance", "denies");
    RecordScores scores = scores();
    assertEquals("0/1", part(scores, "events holder"));
    assertEquals("0/1", part(scores, "events stance"));
    assertEquals("1/2", part(scores, "attribution both"));
  }

  @Test
  void intervalsComeFromTheReports() {
    assertEquals(1.0, evaluation(10).all().facts().get(RecordScores.FACTS).low());
    String table = String.join("\n", ScoreTables.lines(evaluation(10)));
    assertTrue(
        table.contains("FACTS                     F1 1.000  P 1.000  R 1.000  (3 right"), table);
  }

  @Test
  void quotesThatTheTextDoesNotHaveAreDoubtful() {
    fact(gold, "talks").putArray("quotes").add("nothing of the kind");
    ReportGold report = new ReportGold(REPORT, gold);
    assertEquals(List.of("r, t1: the text has no \"nothing of the kind\""), report.doubts());
  }
}
