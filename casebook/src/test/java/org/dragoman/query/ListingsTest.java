package org.dragoman.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingsTest {
  @TempDir Path folder;
  private Fixture book;

  @BeforeEach
  void open() throws SQLException {
    book = Fixture.sample(folder);
  }

  @AfterEach
  void close() {
    book.close();
  }

  private <R> String first(Listing<R> list, String filter) throws SQLException {
    Filter parsed = Filter.parse(filter);
    List<R> rows = list.rows(book.connection(), parsed, Paging.ALL);
    assertEquals(rows.size(), list.count(book.connection(), parsed), filter);
    // Pages are made in another way than whole lists.
    for (int size = 0; size <= rows.size(); size++) {
      assertEquals(
          rows.subList(0, size), list.rows(book.connection(), parsed, Paging.first(size)), filter);
    }
    Column<R> id = list.columns().get(0);
    return rows.stream()
        .map(row -> Cells.text(id.value().apply(row)))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "events | | R1/e1 R2/e1 R1/e2",
        "events | actor:TUR | R1/e1",
        "events | actor:TUR.mil | R1/e1",
        "events | actor:*.REB | R1/e1 R2/e1",
        "events | actor:\"hayat tahrir\" | ",
        "events | actor:\"HAY'AT tahrir AL-sham\" | R1/e1",
        "events | actor:warpl* | R1/e1",
        "events | actor:PKK | R2/e1",
        "events | -actor:TUR | R2/e1 R1/e2",
        "events | dyad:TUR-\"al-Sham\" | R1/e1",
        "events | dyad:\"al-Sham\"-TUR | ",
        "events | dyad:\"al-Sham\"~TUR | R1/e1",
        "events | dyad:*-*.REB | R1/e1 R2/e1",
        "events | dyad:TUR-RUS status:rejected | R1/e3",
        "events | dyad:RUS-TUR status:rejected | R1/e3",
        "events | category:ASSAULT | R1/e1 R1/e2",
        "events | mode:aerial | R1/e1",
        "events | -mode:aerial | R2/e1 R1/e2",
        "events | context:military | R1/e1",
        "events | auxiliary:none | R1/e1 R2/e1",
        "events | auxiliary:negation | R1/e2",
        "events | place:idlib | R1/e1",
        "events | place:\"sao tome\" | R2/e1",
        "events | country:SYR | R1/e1",
        "events | box:35,36,37,37.5 | R1/e1",
        "events | box:-1,170,1,7 | R2/e1",
        "events | date:2020-02 | R1/e1",
        "events | date:2020-02-18 status:rejected | R1/e3",
        "events | date:since-2020-02-18 status:rejected,coded | R1/e3",
        "events | date:until-2020-02-16 status:rejected | R1/e3",
        "events | date:none | R1/e2",
        "events | holder:\"ministry of national defence\" | R1/e1",
        "events | holder:reuters | R1/e1",
        "events | holder:RUS | R1/e2",
        "events | holder:none | R2/e1",
        "events | stance:denies | R1/e2",
        "events | -stance:denies | R1/e1 R2/e1",
        "events | status:corrected | R2/e1",
        "events | status:rejected | R1/e3",
        "events | -status:coded | R2/e1",
        "events | kind:dead | R1/e1",
        "events | kind:injured | ",
        "events | interest:reporter | R1/e1",
        "events | publication:reuters | R1/e1 R1/e2",
        "events | report:R2 | R2/e1",
        "events | incident:I-1 | R1/e1 R1/e2",
        "events | id:R1/e2,R2/e1 | R2/e1 R1/e2",
        "events | \"talks fail\" ankara | R1/e1 R1/e2",
        "events | -ankara | R2/e1",
        "events | text:aid,nothing | R2/e1",
        "events | sao | R1/e1 R1/e2",
        "figures | | R1/f1",
        "figures | actor:TUR | R1/f1",
        "figures | dyad:TUR-* category:ASSAULT mode:aerial | R1/f1",
        "figures | context:military auxiliary:none incident:I-1 place:saraqib | R1/f1",
        "figures | country:SYR box:35,36,37,38 date:2020-02 holder:none | R1/f1",
        "figures | status:rejected kind:injured interest:own-loss | R1/f2",
        "figures | stance:claims | ",
        "figures | publication:reuters report:R1 id:R1/f1 talks | R1/f1",
        "talks | dyad:RUS-TUR actor:RUS place:Ankara country:TUR box:39,32,40,33 | R1/t1",
        "talks | date:2020-02-17 holder:none status:coded kind:talks outcome:none | R1/t1",
        "talks | publication:reuters report:R1 id:R1/t1 talks | R1/t1",
        "talks | stance:denies | ",
        "meetings | actor:RUS dyad:TUR~RUS place:Ankara country:TUR box:39,32,40,33 | M-1",
        "meetings | date:2020-02-17 holder:none status:coded kind:talks outcome:none | M-1",
        "meetings | publication:reuters report:R1 id:M-1 talks -stance:denies | M-1",
        "incidents | actor:TUR dyad:TUR-* category:ASSAULT mode:aerial context:military | I-1",
        "incidents | auxiliary:none place:idlib country:SYR box:35,36,37,38 date:2020 | I-1",
        "incidents | holder:RUS stance:denies status:coded kind:dead interest:reporter | I-1",
        "incidents | publication:reuters report:R1 incident:I-1 id:I-1 talks | I-1",
        "contradictions | actor:TUR dyad:TUR-* category:ASSAULT mode:aerial | C-1",
        "contradictions | context:military auxiliary:negation place:idlib country:SYR | C-1",
        "contradictions | box:35,36,37,38 date:2020 holder:RUS holder:defence kind:denial | C-1",
        "contradictions | publication:reuters report:R1 incident:I-1 id:C-1 talks | C-1",
        "contradictions | outcome:none | ",
        "contradictions | holder:none | ",
        "reports | | R1 R2 R3",
        "reports | actor:TUR dyad:TUR-* category:ASSAULT mode:aerial context:military | R1",
        "reports | auxiliary:none place:idlib country:SYR box:35,36,37,38 date:2020-02 | R1",
        "reports | holder:RUS stance:denies status:rejected kind:dead outcome:none | R1",
        "reports | kind:talks interest:reporter incident:I-1 publication:reuters id:R1 talks | R1",
        "reports | date:none | R3",
        "reports | -publication:reuters | R2 R3",
        "actors | actor:*.MIL | Ministry of National Defence of Turkey Turkish warplanes",
        "actors | category:AID | Germany PKK",
        "actors | dyad:TUR-* report:R1 publication:reuters talks | Hay'at Tahrir al-Sham Turkish"
            + " warplanes",
        "actors | date:2020-03 place:\"sao tome\" actor:DEU | Germany",
        "dyads | | DEU TUR",
        "dyads | actor:TUR category:ASSAULT date:2020-02 mode:aerial place:idlib | TUR",
        "dyads | dyad:TUR.GOV-\"al-Sham\" holder:defence stance:claims kind:dead | TUR",
        "dyads | dyad:PKK~DEU | DEU",
        "dyads | dyad:*-*.REB -country:SYR | DEU",
      })
  void eachFieldOfEachList(String list, String filter, String ids) throws SQLException {
    assertEquals(
        ids == null ? "" : ids,
        first(Listings.of(list).orElseThrow(), filter == null ? "" : filter));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "events | outcome:none | events have no outcome (outcome:none): talks and meetings have it",
        "events | kind:summit | kind:summit is no kind that events have: dead",
        "talks | category:AID | events and incidents have it",
        "talks | kind:dead | talks, meeting, visit, call, summit",
        "figures | outcome:none | talks and meetings have it",
        "incidents | outcome:none | talks and meetings have it",
        "contradictions | stance:denies | events, figures, talks and reports have it",
        "contradictions | kind:dead | toll, perpetrator",
        "actors | holder:none | ask for the actor",
        "dyads | auxiliary:none | they count what is told as having happened",
        "events | id:e3 | is no id",
      })
  void whatDoesNotApplyIsRefused(String list, String filter, String message) {
    FilterException e =
        assertThrows(FilterException.class, () -> first(Listings.of(list).orElseThrow(), filter));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  /** Whatever a user writes stays a value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor:\"x' OR 1=1 --\"",
        "place:\"Idlib\\\" OR name MATCH \\\"a\"",
        "\"a\\\" OR \\\"b\"",
        "\"NEAR(talks fail)\"",
        "\"title: talks\"",
        "\"talks AND (\"",
        "id:\"R1'/e1\"",
        "report:\"'); DROP TABLE report; --\"",
        "publication:\"%\\\"_a\"",
        "holder:\"a'b\"",
        "OR",
        "NOT AND",
        "\"{a b}: c ^d + e\"",
      })
  void nothingIsInjected(String filter) throws SQLException {
    for (Listing<?> list : List.of(Listings.EVENTS, Listings.REPORTS, Listings.FIGURES)) {
      assertEquals("", first(list, filter));
    }
    assertEquals("R1 R2 R3", first(Listings.REPORTS, ""));
  }

  @Test
  void anEventHasWhatBelongsToIt() throws SQLException {
    EventRow event =
        Listings.EVENTS.rows(book.connection(), Filter.parse("id:R1/e1"), Paging.ALL).get(0);
    assertEquals(List.of("aerial"), event.mode());
    assertEquals("TUR.MIL", event.actors().get(0).coded());
    assertEquals("---.REB", event.recipients().get(0).coded());
    assertEquals("Saraqib", event.place().name());
    assertEquals("I-1", event.incident());
    assertEquals(
        "Ministry of National Defence of Turkey (claims), via Reuters",
        Speaker.words(event.speakers()));
    assertEquals(
        "Turkish warplanes [struck] Saraqib on Monday, the Defence Ministry said.",
        event.evidence().marked("[", "]"));
    assertEquals("Talks fail", event.source().title());
  }

  @Test
  void aFigureHasWhatBelongsToIt() throws SQLException {
    FigureRow figure = Listings.FIGURES.rows(book.connection(), Filter.ALL, Paging.ALL).get(0);
    assertEquals(
        "At least [five] soldiers were killed in São Tomé street.",
        figure.evidence().marked("[", "]"));
    assertEquals("R1/e1", figure.event());
    assertEquals(null, figure.high());
    assertEquals("Hay'at Tahrir al-Sham", figure.of().get(0).name());
  }

  @Test
  void talksHaveWhatBelongsToThem() throws SQLException {
    TalksRow talks = Listings.TALKS.rows(book.connection(), Filter.ALL, Paging.ALL).get(0);
    assertEquals(List.of("Talks"), talks.topics());
    assertEquals("M-1", talks.meeting());
    assertEquals("Delegations met in Ankara.", talks.evidence().text());
    assertEquals(2, talks.parties().size());
  }

  @Test
  void pagesAreParts() throws SQLException {
    Filter all = Filter.parse("status:coded,corrected,rejected");
    List<EventRow> rows = Listings.EVENTS.rows(book.connection(), all, Paging.ALL);
    assertEquals(4, rows.size());
    assertEquals(
        rows.subList(1, 3), Listings.EVENTS.rows(book.connection(), all, new Paging(1, 2, false)));
    List<EventRow> backward = Listings.EVENTS.rows(book.connection(), all, new Paging(0, 4, true));
    assertEquals(rows.get(2), backward.get(0), "the latest");
    assertEquals(rows.get(3), backward.get(3), "without a day: at the end either way");
  }

  @Test
  void actorsAreCounted() throws SQLException {
    ActorRow actor =
        Listings.ACTORS.rows(book.connection(), Filter.parse("actor:Russia"), Paging.ALL).get(0);
    assertEquals(
        new ActorRow(new Side("Russia", "RUS", "GOV"), 1, 2, 0, "2020-02-18", "2020-02-18"), actor);
  }

  @Test
  void anEventCountsOnceForAPairOfCountries() throws SQLException {
    DyadRow pair =
        Listings.DYADS.rows(book.connection(), Filter.parse("actor:TUR"), Paging.ALL).get(0);
    assertEquals(1, pair.scores().events());
    assertEquals(-10.0, pair.scores().meanGoldstein());
    assertEquals(-9.5, pair.scores().meanScale());
    assertEquals("TUR.GOV TUR.MIL", first(Listings.SECTOR_DYADS, "actor:TUR"));
  }

  @Test
  void seriesShowWhenNothingHappened() throws SQLException {
    assertEquals("2020-02 2020-03", first(new Series(Step.MONTH), ""));
    assertEquals("2020-W08 2020-W09", first(new Series(Step.WEEK), ""));
    assertEquals("2020-W01 2020-W02", first(new Series(Step.WEEK), "date:2020-01-01..2020-01-06"));
    assertEquals("2019-W52 2020-W01", first(new Series(Step.WEEK), "date:2019-12-28..2020-01-01"));
    List<SeriesRow> days =
        new Series(Step.DAY).rows(book.connection(), Filter.parse("dyad:TUR-*"), Paging.ALL);
    assertEquals(1, days.size());
    assertEquals(1, days.get(0).scores().materialConflict());
    List<SeriesRow> month =
        new Series(Step.DAY)
            .rows(book.connection(), Filter.parse("dyad:TUR-* date:2020-02"), Paging.ALL);
    assertEquals(29, month.size());
    assertEquals(null, month.get(0).scores().meanGoldstein());
    assertEquals(1, month.get(16).scores().events());
    assertEquals("", first(new Series(Step.DAY), "dyad:FRA-*"));
  }

  @Test
  void anIncidentHasAllThatIsKnownOfIt() throws SQLException {
    book.put("link", "event", 1, "e1", 1, "e2", 0.75, "same place");
    IncidentDetail incident = IncidentDetails.of(book.connection(), "I-1").orElseThrow();
    assertEquals(2, incident.events().size());
    assertEquals("5+", incident.tolls().get(0).range());
    assertEquals("R1/f1", incident.tolls().get(0).claims().get(0).figure());
    assertEquals("At least five", incident.tolls().get(0).claims().get(0).raw());
    assertEquals("C-1", incident.contradictions().get(0).id());
    assertEquals(
        List.of(new IncidentDetail.Link("R1/e1", "R1/e2", 0.75, "same place")), incident.links());
    assertTrue(IncidentDetails.of(book.connection(), "I-2").isEmpty());
  }
}
