package org.dragoman.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SavedSearchesTest {
  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

  @TempDir Path folder;
  private Fixture book;
  private SavedSearches searches;

  @BeforeEach
  void open() throws SQLException {
    book = Fixture.sample(folder);
    searches = new SavedSearches(book.database);
    searches.save("air", "events", Filter.parse("category:attack"), NOW);
  }

  @AfterEach
  void close() {
    book.close();
  }

  private List<String> run(String name) throws SQLException {
    Alert alert = searches.check(searches.byName(name).orElseThrow());
    searches.mark(alert);
    return alert.matches().stream().map(match -> match.news().id()).toList();
  }

  @Test
  void onlyTheFirstRunTellsAll() throws SQLException {
    assertEquals(List.of("R1/e1", "R1/e2"), run("air"));
    assertEquals(List.of(), run("air"));
    book.event(
        9,
        1,
        "e9",
        "coded",
        "ASSAULT",
        "",
        "",
        null,
        "2020-02-19",
        null,
        null,
        null,
        null,
        4,
        -9.0,
        null,
        null,
        "killed");
    assertEquals(List.of("R1/e9"), run("air"));
    assertEquals(List.of(), run("air"));
  }

  @Test
  void anotherCodingOfTheSameWordsIsNotNew() throws SQLException {
    run("air");
    book.database.update("UPDATE event SET event_id = 77, id = 'e5' WHERE event_id = 2");
    assertEquals(List.of(), run("air"));
  }

  @Test
  void whatMatchesNoMoreIsForgotten() throws SQLException {
    run("air");
    book.database.update("UPDATE event SET category = 'COERCE' WHERE event_id = 2");
    assertEquals(List.of(), run("air"));
    assertEquals(1, book.database.number("SELECT count(*) FROM search_seen"));
  }

  @Test
  void checkingChangesNothing() throws SQLException {
    SavedSearch air = searches.byName("air").orElseThrow();
    assertEquals(2, searches.check(air).matches().size());
    assertEquals(2, searches.check(air).matches().size());
  }

  @Test
  void searchesAreListedReplacedAndRemoved() throws SQLException {
    searches.save("talks", "meetings", Filter.parse("actor:rus"), NOW);
    assertEquals(
        List.of("category:ASSAULT", "actor:RUS"),
        searches.all().stream().map(s -> s.filter().toString()).toList());
    run("air");
    searches.save("air", "figures", Filter.ALL, NOW);
    assertEquals(List.of("R1/f1"), run("air"));
    assertTrue(searches.remove("air"));
    assertFalse(searches.remove("air"));
    assertEquals(0, book.database.number("SELECT count(*) FROM search_seen"));
  }

  @Test
  void everyListCanBeWatched() throws SQLException {
    for (String list : Listings.watched()) {
      searches.save("w", list, Filter.ALL, NOW);
      assertFalse(run("w").isEmpty(), list);
      assertEquals(List.of(), run("w"), list);
    }
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    assertThrows(FilterException.class, () -> searches.save("x", "dyads", Filter.ALL, NOW));
    assertThrows(
        FilterException.class,
        () -> searches.save("x", "talks", Filter.parse("category:AID"), NOW));
  }

  @Test
  void atomIsWellFormedAndTheSameEachTime() throws Exception {
    book.database.update(
        "UPDATE report SET url = 'https://example.org/?a=1&b=2', publication = 'A <\u0001> B'");
    SavedSearch air = searches.byName("air").orElseThrow();
    String feed = AtomFeed.of(List.of(searches.check(air)));
    assertEquals(feed, AtomFeed.of(List.of(searches.check(air))));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(feed)));
    NodeList entries = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
    assertEquals(2, entries.getLength());
    assertEquals(
        "2026-01-01T00:00:01Z", document.getElementsByTagName("updated").item(0).getTextContent());
    assertEquals(
        "https://example.org/?a=1&b=2",
        document
            .getElementsByTagName("link")
            .item(0)
            .getAttributes()
            .getNamedItem("href")
            .getNodeValue());
    assertEquals("A <\ufffd> B", document.getElementsByTagName("name").item(1).getTextContent());
    assertTrue(feed.contains("urn:uuid:"), feed);
  }

  @Test
  void anEmptyFeedHasATimeToo() throws SQLException {
    run("air");
    String feed = AtomFeed.of(List.of(searches.check(searches.byName("air").orElseThrow())));
    assertTrue(feed.contains("<updated>2026-02-01T00:00:00Z</updated>"), feed);
  }
}
