package org.dragoman.casebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dragoman.correct.Difference;
import org.dragoman.store.Database;
import org.dragoman.store.Journal;
import org.dragoman.store.NewReport;
import org.dragoman.store.Reports;

/**
 * Reports coded again by a newer coder. The older records stay; people's corrections are applied to
 * the newer ones, or noted as in conflict. Not thread-safe.
 */
public final class Recoding {
  private final Casebook casebook;
  private final Database db;

  /** Re-coding in a casebook that is open for writing. */
  public Recoding(Casebook casebook) {
    this.casebook = casebook;
    this.db = casebook.database();
  }

  /** Rows of the reports that another coder than this one coded, in order. */
  public List<Long> outstanding(String coder) {
    return casebook.reports().codedByOthers(coder);
  }

  /**
   * What became of a report.
   *
   * @param difference between what was shown before and what is shown now
   * @param conflicts ids of corrections that found nothing to be applied to
   */
  public record Recoded(String report, Difference difference, List<String> conflicts) {}

  /** Stores a newer record of a report, in one transaction. */
  public Recoded store(Reports.Stored stored, NewReport coded) {
    return db.write(
        () -> {
          List<Journal.Line> lines = casebook.journal().of(stored.row());
          Effective before =
              new Effective(casebook.reports().record(stored), stored.content(), lines);
          ObjectNode record = coded.record().deepCopy();
          record.put("text", stored.report().text());
          Effective after = new Effective(record, stored.content(), lines);
          casebook
              .reports()
              .recode(
                  stored.row(),
                  new NewReport(
                      stored.report(),
                      stored.content(),
                      after.record(),
                      coded.packed(),
                      after.sketch(),
                      after.keys(),
                      coded.coder()),
                  after.status(),
                  casebook.now());
          casebook.journal().states(after.states());
          List<String> conflicts =
              after.states().entrySet().stream()
                  .filter(e -> e.getValue().equals("conflict"))
                  .map(java.util.Map.Entry::getKey)
                  .toList();
          return new Recoded(
              stored.report().id(), Difference.between(before.record(), after.record()), conflicts);
        });
  }
}
