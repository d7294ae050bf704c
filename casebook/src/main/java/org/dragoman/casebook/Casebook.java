package org.dragoman.casebook;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.dragoman.report.Incoming;
import org.dragoman.report.Report;
import org.dragoman.store.CasebookFile;
import org.dragoman.store.Contents;
import org.dragoman.store.Database;
import org.dragoman.store.Journal;
import org.dragoman.store.NewReport;
import org.dragoman.store.Problems;
import org.dragoman.store.Reports;

/**
 * An open casebook. Every change is one durable transaction; a second process may read and write
 * the same file meanwhile. Not thread-safe.
 */
public final class Casebook implements AutoCloseable {
  private final Database db;
  private final InstantSource clock;
  private final Reports reports;
  private final Problems problems;
  private final Journal journal;

  private Casebook(Database db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
    this.reports = new Reports(db);
    this.problems = new Problems(db);
    this.journal = new Journal(db);
  }

  /** Opens a casebook for reading and writing; makes it if it is not there. */
  public static Casebook create(Path file, InstantSource clock) {
    return new Casebook(CasebookFile.writeOrCreate(file), clock);
  }

  /** Opens a casebook that is there, for reading and writing. */
  public static Casebook open(Path file, InstantSource clock) {
    return new Casebook(CasebookFile.write(file), clock);
  }

  /** Opens a casebook that is there, for reading only. */
  public static Casebook read(Path file) {
    return new Casebook(CasebookFile.read(file), Instant::now);
  }

  /** What became of a report. */
  public enum Added {
    /** It is stored. */
    NEW,
    /** The same content was there already; nothing changed. */
    KNOWN
  }

  /** True if the same content is there already, so that it need not be coded again. */
  public boolean knows(Report report) {
    return reports.knows(Contents.of(report));
  }

  /**
   * Stores a report durably.
   *
   * @param origin where it was found
   */
  public Added add(NewReport report, String origin) {
    return reports.add(report, origin, now()) ? Added.NEW : Added.KNOWN;
  }

  /**
   * Keeps a problem.
   *
   * @param report the report as it was read, or null if it could not be read
   * @param source what was named to be read
   */
  public void problem(Incoming.Problem problem, Report report, String source) {
    problems.keep(
        problem.origin().toString(), problem.reason(), problem.remedy(), report, source, now());
  }

  /** The reports. */
  public Reports reports() {
    return reports;
  }

  /** The problems. */
  public Problems problems() {
    return problems;
  }

  /** People's corrections. */
  public Journal journal() {
    return journal;
  }

  /** The database, for queries. */
  public Database database() {
    return db;
  }

  /** The time, to the second. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  @Override
  public void close() {
    db.close();
  }
}
