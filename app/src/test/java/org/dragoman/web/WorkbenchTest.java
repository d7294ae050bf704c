package org.dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.query.Column;
import org.dragoman.query.Listing;
import org.dragoman.query.Listings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The interface over real HTTP, on a small casebook. */
class WorkbenchTest {
  @TempDir static Path folder;
  private static final List<String> FAULTS = new ArrayList<>();
  private static Workbench workbench;
  private static Visitor visitor;

  @BeforeAll
  static void open() {
    Path file = folder.resolve("sample.casebook");
    SampleBook.create(file);
    workbench = open(new Settings(file, "127.0.0.1", 0, null));
    visitor = visitor(workbench);
  }

  private static Workbench open(Settings settings) {
    return new Workbench(settings, "test", SampleBook::coded, () -> SampleBook.NOW, FAULTS::add);
  }

  private static Visitor visitor(Workbench workbench) {
    return new Visitor(workbench.address().replaceFirst("/(\\?.*)?$", ""));
  }

  @AfterAll
  static void close() {
    workbench.close();
    assertEquals(List.of(), FAULTS);
  }

  private static String incident() throws Exception {
    return visitor.json("/api/incidents").at("/rows/0/id").asText();
  }

  @Test
  void everyDescribedPathAnswers() throws Exception {
    Map<String, String> needed =
        Map.of(
            "/api/report", "?id=north-1",
            "/api/incident", "?id=" + incident(),
            "/api/meeting", "?id=" + visitor.json("/api/meetings").at("/rows/0/id").asText(),
            "/api/names", "?field=actor&text=re",
            "/api/changes", "?since=2024-01-01",
            "/api/happenings", "?since=2024-01-01T12:00:00Z",
            "/api/search", "?q=soldiers",
            "/api/explanation", "?id=north-1",
            "/api/series", "?by=day");
    for (String path : described("get")) {
      if (!path.equals("/api/feed")) {
        HttpResponse<String> answer = visitor.get(path + needed.getOrDefault(path, ""));
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
      }
    }
  }

  @Test
  void theDescriptionNamesEveryPath() throws Exception {
    assertEquals(workbench.paths(), described("get"));
    assertEquals(Set.of("/api/corrections", "/api/reports", "/api/searches"), described("post"));
  }

  private static Set<String> described(String method) throws Exception {
    Set<String> paths = new TreeSet<>();
    visitor
        .json("/api/openapi.json")
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getValue().has(method)) {
                paths.add(path.getKey());
              }
            });
    return paths;
  }

  @Test
  void theDescriptionNamesEveryColumn() throws Exception {
    JsonNode schemas = visitor.json("/api/openapi.json").at("/components/schemas");
    for (Listing<?> list : Listings.all()) {
      List<String> described = new ArrayList<>();
      schemas.path(list.name()).path("properties").fieldNames().forEachRemaining(described::add);
      assertEquals(list.columns().stream().map(Column::name).toList(), described, list.name());
    }
  }

  @Test
  void listsArePagedFilteredAndCut() throws Exception {
    JsonNode page = visitor.json("/api/events?q=category:attack&limit=2&columns=id,category");
    assertEquals(3, page.path("total").asInt());
    assertEquals("category:ASSAULT", page.path("filter").asText());
    assertEquals(2, page.path("rows").size());
    assertEquals("{\"id\":\"evil-1/e1\",\"category\":\"ASSAULT\"}", page.at("/rows/0").toString());
    assertEquals("north-1/e1", visitor.json("/api/events?offset=2").at("/rows/0/id").asText());
    JsonNode forward = visitor.json("/api/events?order=forward&limit=1");
    assertEquals("north-1/e1", forward.at("/rows/0/id").asText());
  }

  @Test
  void errorsAreClear() throws Exception {
    assertError(400, "did you mean", "/api/events?q=categry:ASSAULT");
    assertEquals(1, visitor.json("/api/events?q=foo:1").at("/error/column").asInt());
    assertError(400, "no column", "/api/events?columns=nothing");
    assertError(400, "limit is a number", "/api/events?limit=-1");
    assertError(400, "limit is a number", "/api/events?limit=5000");
    assertError(400, "there is no parameter filter", "/api/events?filter=x");
    assertError(400, "id is missing", "/api/report");
    assertError(400, "since is a day or a time", "/api/happenings?since=Monday");
    assertError(404, "no report", "/api/report?id=x");
    assertError(404, "no incident", "/api/incident?id=" + Visitor.encoded("x\" OR"));
    assertError(404, "no meeting", "/api/meeting?id=x");
    assertError(404, "nothing at this address", "/api/nothing");
    assertError(404, "nothing at this address", "/nothing");
    HttpResponse<String> outside = visitor.get("/assets/%2e%2e/openapi.json");
    assertTrue(outside.statusCode() >= 400, outside.body());
    assertError(404, "no such file", "/lib/passwd");
  }

  private static void assertError(int status, String words, String path) throws Exception {
    HttpResponse<String> answer = visitor.get(path);
    assertEquals(status, answer.statusCode(), path);
    assertTrue(answer.body().contains(words), path + ": " + answer.body());
  }

  @Test
  void anIncidentHasTollsByClaimantWithTheirWords() throws Exception {
    JsonNode incident = visitor.json("/api/incident?id=" + incident());
    assertTrue(incident.path("members").size() >= 2, incident.toString());
    JsonNode claim = incident.at("/tolls/0/claims/0");
    assertEquals("dead", incident.at("/tolls/0/kind").asText());
    assertEquals("Arland army", claim.path("claimant").asText());
    assertEquals("four soldiers", claim.path("trigger").asText());
    assertTrue(claim.path("evidence").asText().startsWith("Rebels attacked"), claim.toString());
    assertTrue(incident.path("links").size() > 0, "reasons");
  }

  @Test
  void aReportHasSpansOfWhatWasReadInIt() throws Exception {
    JsonNode report = visitor.json("/api/report?id=north-1");
    JsonNode event = report.at("/events/0");
    String text = report.path("text").asText();
    assertEquals(
        "attacked an army post",
        text.substring(event.path("trigger_start").asInt(), event.path("trigger_end").asInt()));
    assertEquals("Arland army", event.at("/said/0/name").asText());
    assertEquals("Rebels", event.at("/sides/0/name").asText());
    assertEquals("four", report.at("/figures/0/raw").asText());
  }

  @Test
  void rowsCanBeKept() throws Exception {
    HttpResponse<String> csv = visitor.get("/api/events?format=csv&columns=id,date");
    assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
    assertTrue(csv.body().startsWith("id,date\r\n"), csv.body());
    assertTrue(csv.headers().firstValue("Content-Disposition").orElse("").contains("events.csv"));
    JsonNode map = visitor.json("/api/events?format=geojson");
    assertEquals(3, map.path("features").size());
    assertEquals(36.8, map.at("/features/0/geometry/coordinates/0").asDouble());
    assertError(400, "have no place", "/api/actors?format=geojson");
  }

  @Test
  void pagesMayRunNothingButTheirOwnFiles() throws Exception {
    HttpResponse<String> page = visitor.get("/report?id=evil-1");
    String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(
        policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(policy.contains("require-trusted-types-for 'script'"), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElse(""));
    assertFalse(page.body().contains("window.hit"), "no report stands in the page itself");
  }

  @Test
  void hostileTextIsOnlyEverAString() throws Exception {
    for (String path :
        List.of(
            "/api/report?id=evil-1",
            "/api/events",
            "/api/sources",
            "/api/figures",
            "/api/search?q=soldiers",
            "/api/incident?id=" + incident())) {
      HttpResponse<String> answer = visitor.get(path);
      assertEquals("application/json", answer.headers().firstValue("Content-Type").orElse(""));
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    }
    assertTrue(
        visitor.json("/api/report?id=evil-1").path("text").asText().contains(SampleBook.HOSTILE));
  }

  @Test
  void otherSitesAreRefused() throws Exception {
    assertEquals(403, visitor.get("/api/about", "Origin", "https://evil.example").statusCode());
    assertEquals(403, visitor.get("/api/about", "Origin", "null").statusCode());
    assertEquals(403, visitor.get("/api/about", "Sec-Fetch-Site", "cross-site").statusCode());
    assertEquals(403, visitor.get("/api/about", "Sec-Fetch-Site", "same-site").statusCode());
    assertEquals(200, visitor.get("/api/about", "Sec-Fetch-Site", "same-origin").statusCode());
    assertEquals(200, visitor.get("/api/about", "Origin", visitor.base()).statusCode());
    String link = "navigate";
    assertEquals(
        200,
        visitor.get("/map", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", link).statusCode());
    assertEquals(
        403,
        visitor
            .get("/api/events", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", link)
            .statusCode());
    String json = "application/json";
    assertEquals(
        403, visitor.post("{}", "Content-Type", json, "Origin", "http://evil").statusCode());
    assertEquals(415, visitor.post("{}", "Content-Type", "text/plain").statusCode());
  }

  @Test
  void foreignNamesOfThisMachineAreRefused() throws Exception {
    URI base = URI.create(visitor.base());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      String ask = "GET /api/about HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      OutputStream out = socket.getOutputStream();
      out.write(ask.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
      assertFalse(answer.contains("sample.casebook"), answer);
    }
  }

  @Test
  void largeBodiesAreRefused() throws Exception {
    String large = "{\"action\":\"" + "x".repeat(300_000) + "\"}";
    assertEquals(413, visitor.post(large, "Content-Type", "application/json").statusCode());
  }

  @Test
  void aCorrectionIsMadeShownAndUndone() throws Exception {
    String by = ",\"author\":\"A. Tester\",\"reason\":\"it was the 4th\"}";
    JsonNode made =
        visitor.correct(
            "{\"action\":\"set\",\"object\":\"south-1/e1\",\"slots\":[\"date=2024-02-04\"]" + by);
    assertEquals("applied", made.path("state").asText(), made.toString());
    JsonNode event = visitor.json("/api/report?id=south-1").at("/events/0");
    assertEquals("2024-02-04", event.path("date").asText());
    assertEquals("corrected", event.path("status").asText());
    JsonNode line = visitor.json("/api/journal").at("/rows/0");
    assertEquals("A. Tester", line.path("author").asText());
    assertEquals(1, visitor.json("/api/changes?since=2024-03-01").path("journal").size());
    visitor.correct("{\"action\":\"undo\",\"line\":" + made.path("line").asLong() + by);
    event = visitor.json("/api/report?id=south-1").at("/events/0");
    assertEquals("2024-02-05", event.path("date").asText());
  }

  @Test
  void correctionsThatCannotBeMadeChangeNothing() throws Exception {
    String by = ",\"author\":\"A\",\"reason\":\"b\"}";
    assertBad(422, "no report", "{\"action\":\"reject\",\"object\":\"x/e1\"" + by);
    assertBad(422, "there is no action", "{\"action\":\"burn\",\"object\":\"north-1/e1\"" + by);
    assertBad(422, "needs an object", "{\"action\":\"reject\"" + by);
    assertBad(400, "this is no correction", "{\"acton\":\"reject\"" + by);
    assertBad(400, "an action is missing", "null");
    assertBad(422, "", "{\"action\":\"reject\",\"object\":\"north-1/e1\"}");
  }

  private static void assertBad(int status, String words, String body) throws Exception {
    HttpResponse<String> answer = visitor.post(body, "Content-Type", "application/json");
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains(words), answer.body());
  }

  @Test
  void aSearchIsSavedFedAndRemoved() throws Exception {
    String path = "/api/searches";
    String search = "{\"name\":\"attacks & more\",\"about\":\"events\",\"q\":\"category:attack\"}";
    assertEquals("attacks & more", visitor.sent(path, search).path("name").asText());
    JsonNode saved = visitor.json(path).at("/rows/0");
    assertEquals("category:ASSAULT", saved.path("filter").asText());
    assertEquals(3, saved.path("news").asInt());
    HttpResponse<String> feed = visitor.get("/api/feed?name=" + Visitor.encoded("attacks & more"));
    assertTrue(feed.headers().firstValue("Content-Type").orElse("").startsWith("application/atom"));
    assertEquals(3, feed.body().split("<entry>").length - 1, feed.body());
    assertFalse(feed.body().contains("<script>"), feed.body());
    visitor.sent(path, "{\"name\":\"attacks & more\",\"remove\":true}");
    assertEquals(0, visitor.json(path).path("rows").size());
    assertError(404, "no search", "/api/feed?name=x");
    String bad = "{\"name\":\"x\",\"about\":\"dyads\"}";
    assertEquals(400, visitor.sent(path, bad).at("/error/status").asInt());
  }

  @Test
  void aReportIsAddedOnce() throws Exception {
    String body =
        "{\"title\":\"Rebels attack again\",\"date\":\"2024-02-10\",\"text\":\"Rebels attacked an army"
            + " post in Saraqib again on Saturday, killing two soldiers of the garrison there.\"}";
    Path file = folder.resolve("own.casebook");
    SampleBook.create(file);
    try (Workbench own = open(new Settings(file, "127.0.0.1", 0, null))) {
      Visitor guest = visitor(own);
      JsonNode added = guest.added(body);
      assertEquals("new", added.path("state").asText(), added.toString());
      assertEquals("known", guest.added(body).path("state").asText());
      assertEquals(4, guest.json("/api/reports").path("total").asInt());
      JsonNode why = guest.json("/api/explanation?id=" + added.path("id").asText());
      assertEquals("a reason", why.at("/sentences/0/reasons/0").asText());
      assertTrue(guest.added("{}").at("/error/message").asText().contains("needs a text"));
      String date = guest.added("{\"text\":\"x\",\"date\":\"Monday\"}").toString();
      assertTrue(date.contains("a date looks like"), date);
    }
  }

  @Test
  void beyondLoopbackATokenIsWanted() {
    Path file = folder.resolve("sample.casebook");
    assertThrows(IllegalArgumentException.class, () -> new Settings(file, "0.0.0.0", 0, null));
    assertThrows(IllegalArgumentException.class, () -> new Settings(file, "0.0.0.0", 0, "short"));
  }

  @Test
  void aTokenOpensTheDoor() throws Exception {
    String token = "0123456789abcdef0123456789abcdef";
    Settings settings = new Settings(folder.resolve("sample.casebook"), "127.0.0.1", 0, token);
    try (Workbench locked = open(settings)) {
      Visitor guest = visitor(locked);
      assertEquals(401, guest.get("/api/about").statusCode());
      assertEquals(401, guest.get("/").statusCode());
      assertEquals(401, guest.get("/api/about?token=" + token).statusCode());
      assertEquals(401, guest.get("/?token=" + token.replace('0', '1')).statusCode());
      assertEquals(200, guest.get("/api/about", "Authorization", "Bearer " + token).statusCode());
      assertEquals(401, guest.get("/api/about", "Authorization", "Bearer x").statusCode());
      HttpResponse<String> door = guest.get("/?token=" + token);
      assertEquals(302, door.statusCode());
      String cookie = door.headers().firstValue("Set-Cookie").orElse("");
      assertTrue(cookie.contains("HttpOnly") && !cookie.contains(token), cookie);
      String key = cookie.substring(0, cookie.indexOf(';'));
      assertEquals(200, guest.get("/api/about", "Cookie", key).statusCode());
    }
  }
}
