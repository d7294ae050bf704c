package org.dragoman.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  @TempDir Path folder;
  private Fixture book;

  @BeforeEach
  void open() throws SQLException {
    book = Fixture.sample(folder);
    int n = 0;
    for (int start = 0; start < Fixture.WIRE.length(); n++) {
      int end = Fixture.WIRE.indexOf(n == 0 ? "\n\n" : ". ", start);
      end = end < 0 ? Fixture.WIRE.length() : end + (n == 0 ? 0 : 1);
      book.put("sentence", 1, n, start, end);
      start = end + (n == 0 ? 2 : 1);
    }
    book.report(
        4, "R4", "Other", null, null, "A convoy went by; a convoy.", "2026-01-04T00:00:00Z");
    book.put("sentence", 4, 0, 0, 27);
    for (int i = 5; i < 9; i++) {
      book.report(i, "R" + i, "Else", null, null, "Something else.", "2026-01-05T00:00:00Z");
    }
  }

  @AfterEach
  void close() {
    book.close();
  }

  private List<Hit> search(String filter) throws SQLException {
    Filter parsed = Filter.parse(filter);
    List<Hit> hits = new Search().rows(book.connection(), parsed, Paging.ALL);
    assertEquals(hits.size(), new Search().count(book.connection(), parsed));
    return hits;
  }

  @Test
  void sentencesWithTheWordsAreShown() throws SQLException {
    List<Hit> hits = search("soldiers tome");
    assertEquals(1, hits.size());
    assertEquals(1, hits.get(0).found());
    assertEquals(
        "At least five «soldiers» were killed in São «Tomé» street.",
        hits.get(0).sentences().get(0).with("«", "»"));
  }

  @Test
  void phrasesAreMarkedAsAWhole() throws SQLException {
    Hit hit = search("\"talks fail\"").get(0);
    assertEquals("«Talks fail»", hit.title().with("«", "»"));
  }

  @Test
  void theBestComesFirst() throws SQLException {
    assertEquals(List.of("R4", "R1"), search("convoy").stream().map(h -> h.source().id()).toList());
    assertTrue(search("convoy").get(0).score() > search("convoy").get(1).score());
  }

  @Test
  void otherTermsNarrowItDown() throws SQLException {
    assertEquals("R1", search("convoy publication:reuters").get(0).source().id());
    assertEquals("R4", search("convoy -soldiers").get(0).source().id());
    assertEquals(2, search("text:convoy,soldiers").size());
    assertEquals(0, search("convoy country:DEU").size());
  }

  @Test
  void thereMustBeWords() {
    assertThrows(FilterException.class, () -> search("actor:TUR"));
    assertThrows(FilterException.class, () -> search("-word"));
  }
}
