package org.dragoman.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dragoman.query.AtomFeed;
import org.dragoman.query.Filter;
import org.dragoman.query.SavedSearch;
import org.dragoman.query.SavedSearches;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Database;

/** Saved searches, and a feed of each. Thread-safe. */
record Searches(Path casebook, InstantSource clock) {
  private static final int IN_FEED = 100;

  /**
   * What a page asks for.
   *
   * @param about the list to look through
   * @param q the filter
   * @param remove whether the search of this name is to go
   */
  record Wish(String name, String about, String q, boolean remove) {}

  /** All of them; {@code news}: how many matches the command line has not told of yet. */
  static ObjectNode all(Database db) throws SQLException {
    ObjectNode answer = Rows.JSON.createObjectNode();
    ArrayNode rows = answer.putArray("rows");
    SavedSearches searches = new SavedSearches(db);
    for (SavedSearch search : searches.all()) {
      rows.addObject()
          .put("name", search.name())
          .put("about", search.about())
          .put("filter", search.filter().toString())
          .put("created", search.created())
          .put("news", searches.check(search).matches().size());
    }
    return answer;
  }

  /**
   * The latest matches as Atom.
   *
   * @throws Refused if there is no such search
   */
  static String feed(Database db, String name) throws SQLException {
    SavedSearches searches = new SavedSearches(db);
    SavedSearch search =
        searches.byName(name).orElseThrow(() -> new Refused(404, "no search is called " + name));
    return AtomFeed.of(List.of(searches.latest(search, IN_FEED)));
  }

  /** Saves or removes one. */
  synchronized ObjectNode change(String json) {
    Wish wish = wish(json);
    try (Database db = CasebookFile.write(casebook)) {
      SavedSearches searches = new SavedSearches(db);
      if (!wish.remove) {
        Filter filter = Filter.parse(wish.q == null ? "" : wish.q);
        searches.save(
            wish.name, wish.about, filter, clock.instant().truncatedTo(ChronoUnit.SECONDS));
      } else if (!searches.remove(wish.name)) {
        throw new Refused(404, "no search is called " + wish.name);
      }
      return Rows.JSON.createObjectNode().put("name", wish.name);
    }
  }

  private static Wish wish(String json) {
    try {
      Wish wish = Rows.JSON.readValue(json, Wish.class);
      if (wish == null || wish.name == null || wish.name.isBlank()) {
        throw new Refused(400, "a search needs a name");
      }
      if (!wish.remove && wish.about == null) {
        throw new Refused(400, "a search needs a list that it is about, such as incidents");
      }
      return wish;
    } catch (JsonProcessingException e) {
      throw new Refused(400, "this is no search: " + e.getOriginalMessage());
    }
  }
}
