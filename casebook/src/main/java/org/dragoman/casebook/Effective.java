package org.dragoman.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.dragoman.correct.Overlay;
import org.dragoman.reconcile.Sketch;
import org.dragoman.store.Blobs;
import org.dragoman.store.Journal;

/** A record with people's corrections, as it is shown and linked. Pure. */
final class Effective {
  private final Overlay overlay;
  private final Sketch sketch;

  /**
   * @param record a coder's record with its text
   * @param lines of the journal that speak of the report
   */
  Effective(JsonNode record, String content, List<Journal.Line> lines) {
    this.overlay = Overlay.of(record, lines.stream().map(Journal.Line::correction).toList());
    this.sketch = Preparing.sketch(kept(), content);
  }

  /** The corrected record; what was rejected is still in it. */
  ObjectNode record() {
    return overlay.record();
  }

  Map<String, String> status() {
    return overlay.status();
  }

  Map<String, String> states() {
    return overlay.state();
  }

  byte[] sketch() {
    return Blobs.pack(sketch.toJson());
  }

  List<String> keys() {
    return sketch.keys();
  }

  /** Without what was rejected: nothing is linked or reconciled by it. */
  private JsonNode kept() {
    ObjectNode kept = overlay.record().deepCopy();
    for (String list : List.of("events", "figures", "talks")) {
      ArrayNode objects = kept.putArray(list);
      for (JsonNode object : overlay.record().path(list)) {
        if (!isRejected(object.path("id").asText())) {
          objects.add(object.deepCopy());
        }
      }
    }
    for (JsonNode figure : kept.path("figures")) {
      if (isRejected(figure.path("event").asText())) {
        ((ObjectNode) figure).remove("event");
      }
    }
    return kept;
  }

  private boolean isRejected(String id) {
    return "rejected".equals(overlay.status().get(id));
  }
}
