package org.dragoman.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dragoman.record.PloverJson;
import org.dragoman.record.ReportRecord;

/** PLOVER events, one a line, as {@code dragoman code --format plover} writes them. */
final class Plover implements Exporter {
  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    try (Bundle.Counted file = bundle.file("events.jsonl", "application/x-ndjson")) {
      source.events(
          (dossier, event) -> {
            String line = Clean.text(json(dossier, event).toString()) + "\n";
            file.write(line.getBytes(StandardCharsets.UTF_8));
            file.row();
          });
    }
  }

  /** Its id is the stable one; PLOVER's link joins events that tell the same. */
  private static ObjectNode json(Dossier dossier, ReportRecord.Event event) {
    ObjectNode json = PloverJson.tree(dossier.record(), event);
    ObjectNode extras = (ObjectNode) json.remove("dragoman");
    extras.put("record", dossier.global(event.id()));
    extras.put("status", dossier.status().get(event.id()));
    json.put("id", dossier.key(event.id()));
    String incident = dossier.incidents().get(event.id());
    if (incident != null) {
      json.put("link", incident);
    }
    json.set("dragoman", extras);
    return json;
  }
}
