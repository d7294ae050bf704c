package org.dragoman.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.record.CameoJson;
import org.dragoman.record.RecordJson;
import org.dragoman.record.ReportRecord;

/** A record in the forms that are compared with labels: those that its readers get. Stateless. */
public final class Found {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Found() {}

  /** Its events as the CAMEO export has them. */
  public static List<Triple> triples(ReportRecord record) {
    List<Triple> triples = new ArrayList<>();
    for (JsonNode event : parse(CameoJson.write(record)).get("events")) {
      triples.add(
          new Triple(
              event.get("source").asText(),
              event.get("target").asText(),
              event.get("code").asText()));
    }
    return triples;
  }

  /** All of it. */
  public static JsonNode json(ReportRecord record) {
    return parse(RecordJson.write(record));
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that is no JSON", e);
    }
  }
}
