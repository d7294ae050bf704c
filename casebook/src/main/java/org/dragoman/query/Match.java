package org.dragoman.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tests of single columns and rows, as they are common to all lists. */
final class Match {
  private static final String NAMES =
      " COLLATE NOCASE IN (SELECT name FROM name_text WHERE name_text MATCH ?)";

  private Match() {}

  /** One of several values is enough. */
  static <T> Sql any(List<T> values, Function<T, Sql> test) {
    return Sql.any(values.stream().map(test).toList());
  }

  /** A name has the words. */
  static Sql name(String column, Words words) {
    return Sql.of(column + NAMES, words.query());
  }

  /** An actor, or another row with name, code and sector, is the party. */
  static Sql party(String row, Party party) {
    return Sql.any(parties(row, List.of(party)));
  }

  /** The tests of which one must hold for a row to be one of the parties. */
  static List<Sql> parties(String row, List<Party> parties) {
    return parties.stream().flatMap(party -> alternatives(row, party)).toList();
  }

  private static Stream<Sql> alternatives(String row, Party party) {
    if (party instanceof Party.Coded coded) {
      Sql code = Sql.of(row + ".code = ?", coded.code());
      return coded.sector() == null
          ? Stream.of(code, Sql.of(row + ".name = ? COLLATE NOCASE", coded.code()))
          : Stream.of(code.and(sector(row, coded.sector())));
    }
    if (party instanceof Party.Sector sector) {
      return Stream.of(sector(row, sector.sector()));
    }
    return Stream.of(
        party instanceof Party.Named named ? name(row + ".name", named.words()) : Sql.of("TRUE"));
  }

  private static Sql sector(String row, String sector) {
    return listed(row + ".sector", sector);
  }

  /** A list of codes with blanks between has one. */
  static Sql listed(String column, String code) {
    return Sql.of("instr(' ' || " + column + " || ' ', ?) > 0", " " + code + " ");
  }

  /** A code is one of several; {@code none} stands for null. */
  static Sql orNull(String column, List<String> codes) {
    Sql in = Sql.in(column, codes);
    return codes.contains("none") ? in.or(Sql.of(column + " IS NULL")) : in;
  }

  /** The days of a row share one with the period; few rows have a last day. */
  static Sql period(String row, String table, Period period) {
    Sql first = day(row + ".date", period);
    if (period.from() == null) {
      return first;
    }
    String from = period.from().toString();
    String longer =
        "%1$s.%2$s_id IN (SELECT %2$s_id FROM %2$s WHERE enddate >= ? AND +date < ?)"
            .formatted(row, table);
    return first.or(Sql.of(longer, from, from));
  }

  /** A single day lies in the period. */
  static Sql day(String date, Period period) {
    if (period.equals(Period.NONE)) {
      return Sql.of(date + " IS NULL");
    }
    if (period.to() == null) {
      return Sql.of(date + " >= ?", period.from().toString());
    }
    return period.from() == null
        ? Sql.of(date + " <= ?", period.to().toString())
        : Sql.of(date + " BETWEEN ? AND ?", period.from().toString(), period.to().toString());
  }

  /** A row with lat and lon lies in the box. */
  static Sql box(String row, Box box) {
    String lon = box.west() <= box.east() ? "%1$s.lon BETWEEN ? AND ?" : OVER_THE_MERIDIAN;
    return Sql.of(
        ("(%1$s.lat BETWEEN ? AND ? AND " + lon + ")").formatted(row),
        box.south(),
        box.north(),
        box.west(),
        box.east());
  }

  private static final String OVER_THE_MERIDIAN = "(%1$s.lon >= ? OR %1$s.lon <= ?)";

  /** A report has the words, one of several. */
  static Sql text(String report, List<Words> words) {
    String query = words.stream().map(Words::query).collect(Collectors.joining(" OR "));
    return Sql.of(report + " IN (SELECT rowid FROM report_text WHERE report_text MATCH ?)", query);
  }

  /** The tests of which one must hold for a place: name or province, country, box. */
  static List<Sql> places(Term term) {
    if (term instanceof Term.Named named) {
      return named.values().stream()
          .flatMap(words -> Stream.of(name("p.name", words), name("p.province", words)))
          .toList();
    }
    return List.of(
        term instanceof Term.Choice country
            ? Sql.in("p.country", country.values())
            : box("p", ((Term.Within) term).box()));
  }

  /** A report, by id or outlet or words. */
  static Sql report(String reportId, Term term) {
    if (term.field() == Field.TEXT) {
      return text(reportId, ((Term.Named) term).values());
    }
    Sql test =
        term instanceof Term.Ids ids
            ? Sql.in("r.id", ids.values())
            : any(((Term.Named) term).values(), w -> name("r.publication", w));
    return test.within(reportId + " IN (SELECT r.report_id FROM report r WHERE ", ")");
  }

  /** The chain of an object has the holder. */
  static Sql holder(String row, String key, String table, Term.Of term) {
    return any(term.values(), party -> holder(row, key, table, party));
  }

  private static Sql holder(String row, String key, String table, Party party) {
    if (party instanceof Party.Nobody) {
      return Sql.of(
          ("NOT EXISTS (SELECT 1 FROM attribution h WHERE h.report_id = %1$s.report_id AND h.object ="
                  + " %1$s.id)")
              .formatted(row));
    }
    String told =
        " CROSS JOIN %2$s o ON o.report_id = h.report_id AND o.id = h.object WHERE "
            .formatted(key, table);
    String actors =
        "SELECT o."
            + key
            + " FROM actor a CROSS JOIN attribution h ON h.actor_id = a.actor_id"
            + told;
    List<Sql> selections = new ArrayList<>();
    parties("a", List.of(party)).forEach(test -> selections.add(test.within(actors, "")));
    if (party instanceof Party.Named named) {
      selections.add(
          name("h.text", named.words())
              .within(
                  "SELECT o." + key + " FROM attribution h" + told + "h.actor_id IS NULL AND ",
                  ""));
    }
    return Sql.union(selections).within(row + "." + key + " IN (", ")");
  }
}
