package org.dragoman.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.store.Database;

/**
 * The saved searches of a casebook. Of what a search matched, a hash is kept until it matches no
 * more, so that the memory is as large as the list itself. Not thread-safe.
 */
public final class SavedSearches {
  private final Database db;

  /** The searches of a casebook. */
  public SavedSearches(Database db) {
    this.db = db;
  }

  /** All of them by name. */
  public List<SavedSearch> all() {
    return db.list("SELECT * FROM search ORDER BY name", SavedSearches::search);
  }

  /** The search of a name. */
  public Optional<SavedSearch> byName(String name) {
    return db.first("SELECT * FROM search WHERE name = ?", SavedSearches::search, name);
  }

  private static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getString("name"),
        row.getString("about"),
        Filter.parse(row.getString("filter")),
        row.getString("created"));
  }

  /**
   * Saves a search; one of the same name is replaced and has matched nothing yet.
   *
   * @param about name of one of {@link Listings#watched}
   * @throws FilterException if there is no such list, or the filter asks for what it does not have
   */
  public void save(String name, String about, Filter filter, Instant now) {
    table(about).test(filter);
    db.write(
        () -> {
          remove(name);
          db.update(
              "INSERT INTO search VALUES (?, ?, ?, ?)",
              name,
              about,
              filter.toString(),
              now.toString());
          return null;
        });
  }

  /** Removes a search; false if there is none of that name. */
  public boolean remove(String name) {
    return db.write(
        () -> {
          db.update("DELETE FROM search_seen WHERE name = ?", name);
          return db.update("DELETE FROM search WHERE name = ?", name) > 0;
        });
  }

  /** What is new since a search was last {@linkplain #mark marked}; changes nothing. */
  public Alert check(SavedSearch search) throws SQLException {
    return check(search, table(search.about()));
  }

  /** The latest matches of a search, whether or not they were told; changes nothing. */
  public Alert latest(SavedSearch search, int most) throws SQLException {
    return latest(search, table(search.about()), most);
  }

  private <R extends News.Worthy> Alert latest(SavedSearch search, TableListing<R> list, int most)
      throws SQLException {
    Map<Long, String> keys = list.stable(db.connection(), search.filter());
    List<Long> ids =
        list.ids(db.connection(), search.filter(), new Paging(0, most, true)).stream()
            .filter(keys::containsKey)
            .toList();
    return new Alert(search, matches(list, ids, ids.stream().map(keys::get).toList()), Set.of());
  }

  private <R extends News.Worthy> Alert check(SavedSearch search, TableListing<R> list)
      throws SQLException {
    Set<Long> seen = seen(search.name());
    Map<Long, String> keys = list.stable(db.connection(), search.filter());
    Set<Long> current = new HashSet<>();
    Map<Long, String> fresh = new LinkedHashMap<>();
    keys.forEach(
        (id, key) -> {
          long hash = hash(key);
          if (current.add(hash) && !seen.contains(hash)) {
            fresh.put(id, key);
          }
        });
    List<Long> ids = new ArrayList<>(fresh.keySet());
    return new Alert(search, matches(list, ids, new ArrayList<>(fresh.values())), current);
  }

  private <R extends News.Worthy> List<Alert.Match> matches(
      TableListing<R> list, List<Long> ids, List<String> stable) throws SQLException {
    List<Alert.Match> matches = new ArrayList<>();
    list.load(
        db.connection(),
        ids,
        row ->
            matches.add(
                new Alert.Match(
                    stable.get(matches.size()), row.news(), JsonLine.of(list.columns(), row))));
    return List.copyOf(matches);
  }

  private Set<Long> seen(String name) {
    return new HashSet<>(
        db.list("SELECT key FROM search_seen WHERE name = ?", row -> row.getLong(1), name));
  }

  /** Remembers that an alert was told. */
  public void mark(Alert alert) {
    String name = alert.search().name();
    db.write(
        () -> {
          Set<Long> seen = seen(name);
          for (long key : seen) {
            if (!alert.current().contains(key)) {
              db.update("DELETE FROM search_seen WHERE name = ? AND key = ?", name, key);
            }
          }
          for (long key : alert.current()) {
            if (!seen.contains(key)) {
              db.update("INSERT OR IGNORE INTO search_seen VALUES (?, ?)", name, key);
            }
          }
          return null;
        });
  }

  private static TableListing<?> table(String about) {
    return Listings.table(about)
        .orElseThrow(
            () ->
                new FilterException(
                    0,
                    "there is no list \""
                        + about
                        + "\" to watch; there are "
                        + String.join(", ", Listings.watched())));
  }

  private static long hash(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
