package org.dragoman.casebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dragoman.reconcile.Sketch;
import org.dragoman.record.RecordJson;
import org.dragoman.record.RecordReader;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.dragoman.store.Blobs;
import org.dragoman.store.Contents;
import org.dragoman.store.NewReport;

/** Makes of a record what the store keeps. Pure and thread-safe: done beside the coding. */
public final class Preparing {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Preparing() {}

  /** A record, ready to be stored. */
  public static NewReport of(ReportRecord record) {
    String json = RecordJson.writeWithoutText(record);
    String content = Contents.of(record.report());
    Sketch sketch = sketch(record, content);
    return new NewReport(
        record.report(),
        content,
        tree(json),
        Blobs.pack(json),
        Blobs.pack(sketch.toJson()),
        sketch.keys(),
        record.coder());
  }

  /** Linking knows a report by its content, which is the same whatever was added before. */
  static Sketch sketch(ReportRecord record, String content) {
    Report r = record.report();
    Report known =
        new Report(content, r.title(), r.publication(), r.url(), r.date(), r.language(), r.text());
    return Sketch.of(
        new ReportRecord(
            known,
            record.sentences(),
            record.actors(),
            record.places(),
            record.events(),
            record.figures(),
            record.tolls(),
            record.talks(),
            record.claims(),
            record.coder()));
  }

  /** The sketch of a record in its JSON form. */
  static Sketch sketch(JsonNode record, String content) {
    return sketch(RecordReader.read(record), content);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("we wrote it", e);
    }
  }
}
