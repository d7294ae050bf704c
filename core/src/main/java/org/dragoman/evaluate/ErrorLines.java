package org.dragoman.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** What is not right, as lines of JSON. Stateless. */
public final class ErrorLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ErrorLines() {}

  /** The sentences whose events are not all right, with both sides in the scheme of the labels. */
  public static List<String> of(EventSet set, EventScores scores) {
    return scores.differences().stream()
        .map(
            difference -> {
              ObjectNode line = JSON.createObjectNode();
              line.put("set", set.name());
              line.put("id", difference.sentence().id());
              line.put("text", difference.sentence().report().text());
              line.set("gold", events(difference.gold()));
              line.set("system", events(difference.system()));
              return line.toString();
            })
        .toList();
  }

  private static ArrayNode events(Collection<Triple> events) {
    ArrayNode list = JSON.createArrayNode();
    for (Triple event : events) {
      list.addObject()
          .put("source", event.source())
          .put("target", event.target())
          .put("code", event.code());
    }
    return list;
  }

  /** The facts of whole reports that are missed, spurious or wrong in a part. */
  public static List<String> of(RecordEvaluation evaluation) {
    return evaluation.all().faults().stream()
        .map(
            fault -> {
              ObjectNode line = JSON.createObjectNode();
              line.put("id", fault.report());
              line.put("section", fault.section());
              line.put("error", fault.kind());
              line.put("fact", fault.fact());
              line.put("system_fact", fault.systemFact());
              line.put("slot", fault.slot());
              line.set("gold", JSON.valueToTree(fault.gold()));
              line.set("system", JSON.valueToTree(fault.system()));
              line.put("text", fault.text());
              return line.toString();
            })
        .toList();
  }
}
