package org.dragoman.cli;

import org.dragoman.Coder;
import org.dragoman.Lexicon;
import org.dragoman.report.Report;

/** What codes a report; the tests put something quick in its place. Thread-safe. */
@FunctionalInterface
interface ReportCoder {
  /**
   * The record of a report with the reasons.
   *
   * @throws Unavailable if nothing can be coded here
   */
  Coder.Explained explain(Report report);

  /** The same coder with a user's own lexicon before the shipped one. */
  default ReportCoder with(Lexicon lexicon) {
    throw new UnsupportedOperationException("a coder without a lexicon");
  }
}
