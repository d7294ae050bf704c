package org.dragoman.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dragoman.record.CameoJson;

/** CAMEO triples, one report a line, as {@code dragoman code --format cameo} writes them. */
final class CameoLines implements Exporter {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void write(Source source, Bundle bundle) throws IOException {
    try (Bundle.Counted file = bundle.file("triples.jsonl", "application/x-ndjson")) {
      source.reports(
          dossier -> {
            ObjectNode json = (ObjectNode) JSON.readTree(CameoJson.write(dossier.record()));
            if (dossier.day() != null) {
              json.put("date", dossier.day().toString());
            }
            String line = Clean.text(json.toString()) + "\n";
            file.write(line.getBytes(StandardCharsets.UTF_8));
            file.row();
          });
    }
  }
}
