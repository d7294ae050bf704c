package org.dragoman.evaluate;

import java.util.List;
import org.dragoman.report.Report;

/** A sentence with its events. */
public record EventGold(Report report, List<Triple> events) {
  /** The sentence's id. */
  public String id() {
    return report.id();
  }
}
