package org.dragoman.cli;

import java.util.Set;
import org.dragoman.record.ReportRecord;

/** The parts of a card, in the order in which a newsroom wants them. */
enum Section {
  TALKS("Talks and meetings", "meeting"),
  INCIDENTS("Incidents", "incident"),
  DEMANDS("Demands and threats", "demand or threat"),
  ACCUSATIONS("Accusations and refusals", "accusation or refusal"),
  AGREEMENTS("Agreements and help", "agreement or offer");

  private static final Set<String> AHEAD = Set.of("future", "hypothetical");

  final String heading;
  final String one;

  Section(String heading, String one) {
    this.heading = heading;
    this.one = one;
  }

  /** Where an event belongs. Violence that is only threatened or planned is no incident. */
  static Section of(ReportRecord.Event event) {
    return switch (event.category()) {
      case "CONSULT" -> TALKS;
      case "REQUEST", "THREATEN" -> DEMANDS;
      case "ACCUSE", "REJECT" -> ACCUSATIONS;
      case "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION" ->
          event.auxiliary() != null && AHEAD.contains(event.auxiliary()) ? DEMANDS : INCIDENTS;
      default -> AGREEMENTS;
    };
  }
}
