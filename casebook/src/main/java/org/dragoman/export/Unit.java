package org.dragoman.export;

import java.util.List;
import org.dragoman.record.ReportRecord;

/**
 * One happening with the chosen events that tell it, those of the first report first; an event that
 * belongs to no incident stands alone.
 */
record Unit(List<Told> events) {
  /** An event of a report. */
  record Told(Dossier dossier, ReportRecord.Event event) {}
}
