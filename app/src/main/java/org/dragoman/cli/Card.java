package org.dragoman.cli;

import java.util.List;
import org.dragoman.record.ReportRecord;

/** A record as a person likes to read it. */
final class Card {
  private Card() {}

  static List<String> lines(ReportRecord record, Layout layout) {
    return List.of(String.valueOf(record.events().size()) + " events");
  }
}
