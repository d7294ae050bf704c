package org.dragoman.casebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dragoman.Golden;
import org.dragoman.record.RecordReader;
import org.dragoman.record.ReportRecord;

/** As many coded reports as a test wants, made of the golden ones. */
final class Variations {
  static final String FIRST_CODER = "coder 1";
  static final String SECOND_CODER = "coder 2";

  private static final int OUTLETS = 5;

  private Variations() {}

  /** Report {@code i} as the first coder reads it. */
  static ReportRecord record(int i) {
    return RecordReader.read(json(i));
  }

  /** The same as the second coder reads it: the last event is gone, the first has no date. */
  static ReportRecord recoded(int i) {
    ObjectNode record = json(i).put("coder", SECOND_CODER);
    ArrayNode events = record.withArray("events");
    if (events.size() > 1) {
      String gone = events.remove(events.size() - 1).path("id").asText();
      record
          .path("figures")
          .forEach(
              figure -> {
                if (figure.path("event").asText().equals(gone)) {
                  ((ObjectNode) figure).remove("event");
                }
              });
      ((ObjectNode) events.get(0)).remove("date");
    }
    return RecordReader.read(record);
  }

  private static ObjectNode json(int i) {
    ObjectNode record = Golden.json(Golden.NAMES.get(i % Golden.NAMES.size()));
    record.put("id", "r" + i).put("publication", "Outlet " + i / Golden.NAMES.size() % OUTLETS);
    return record.put("url", "https://example.org/" + i).put("coder", FIRST_CODER);
  }
}
