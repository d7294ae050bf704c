package org.dragoman.query;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    if (party instanceof Party.Coded coded) {
      Sql code = Sql.of(row + ".code = ?", coded.code());
      return coded.sector() == null
          ? code.or(name(row + ".name", new Words(coded.code(), false)))
          : code.and(sector(row, coded.sector()));
    }
    if (party instanceof Party.Sector sector) {
      return sector(row, sector.sector());
    }
    return party instanceof Party.Named named ? name(row + ".name", named.words()) : Sql.of("TRUE");
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

  /** Days from one to the other share one with the period. */
  static Sql period(String date, String enddate, Period period) {
    if (period.equals(Period.NONE)) {
      return Sql.of(date + " IS NULL");
    }
    if (period.to() == null) {
      String from = period.from().toString();
      return Sql.of("(" + date + " >= ? OR " + enddate + " >= ?)", from, from);
    }
    String to = period.to().toString();
    if (period.from() == null) {
      return Sql.of(date + " <= ?", to);
    }
    String from = period.from().toString();
    // Two ranges, so that the index on days serves both.
    return Sql.of(
        "(%1$s BETWEEN ? AND ? OR %2$s >= ? AND %1$s < ?)".formatted(date, enddate),
        from,
        to,
        from,
        from);
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

  /** A place: by name or province, by country, by box. */
  static Sql place(Term term) {
    if (term instanceof Term.Named named) {
      return any(named.values(), w -> name("p.name", w).or(name("p.province", w)));
    }
    return term instanceof Term.Choice country
        ? Sql.in("p.country", country.values())
        : box("p", ((Term.Within) term).box());
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
    String chains =
        " IN (SELECT o.%1$s FROM attribution h JOIN %2$s o ON o.report_id = h.report_id AND o.id = h.object"
            .formatted(key, table);
    String column = row + "." + key;
    if (party instanceof Party.Nobody) {
      return Sql.of(
          "NOT EXISTS (SELECT 1 FROM attribution h WHERE h.report_id = %1$s.report_id AND h.object = %1$s.id)"
              .formatted(row));
    }
    Sql named =
        party("a", party)
            .within(column + chains + " JOIN actor a ON a.actor_id = h.actor_id WHERE ", ")");
    if (party instanceof Party.Named words) {
      return named.or(
          name("h.text", words.words())
              .within(column + chains + " WHERE h.actor_id IS NULL AND ", ")"));
    }
    return named;
  }
}
