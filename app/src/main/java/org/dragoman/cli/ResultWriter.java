package org.dragoman.cli;

import java.util.List;
import org.dragoman.record.CameoJson;
import org.dragoman.record.PloverJson;
import org.dragoman.record.RecordJson;
import org.dragoman.record.ReportRecord;

/** Turns records into lines of a format. Stateless and thread-safe. */
interface ResultWriter {
  /** The record. */
  ResultWriter JSON = record -> List.of(Results.escapeLoneSurrogates(RecordJson.write(record)));

  /** PLOVER events. */
  ResultWriter PLOVER =
      record -> PloverJson.write(record).stream().map(Results::escapeLoneSurrogates).toList();

  /** CAMEO triples. */
  ResultWriter CAMEO = record -> List.of(Results.escapeLoneSurrogates(CameoJson.write(record)));

  /** The lines of one record. */
  List<String> lines(ReportRecord record);

  /** True if a person reads the result: several are set apart, reasons follow them. */
  default boolean isForPeople() {
    return false;
  }

  /** Cards. */
  static ResultWriter cards(Layout layout) {
    return new ResultWriter() {
      @Override
      public List<String> lines(ReportRecord record) {
        return Card.lines(record, layout);
      }

      @Override
      public boolean isForPeople() {
        return true;
      }
    };
  }
}
