package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** Where a deed happened whose own sentence does not say, from text to record. */
class StoryPlaceTest {
  /** Names of the places of all attacks. */
  private static List<String> attacked(String text) {
    ReportRecord record =
        Parsers.coder()
            .code(Report.of("r", null, null, null, LocalDate.of(2020, 2, 11), null, text));
    return record.events().stream()
        .filter(e -> e.category().equals("ASSAULT"))
        .flatMap(e -> e.location().stream())
        .map(id -> record.places().stream().filter(p -> p.id().equals(id)).findFirst().get().name())
        .toList();
  }

  @Test
  void theOnlyTownOfTheHead() {
    assertEquals(
        List.of("Nairobi"),
        attacked(
            "Fear spread in the city of Nairobi on Monday. Gunmen killed a policeman, witnesses"
                + " said."));
  }

  @Test
  void aTownThatIsOnlyNamedIsNone() {
    assertEquals(
        List.of(),
        attacked("The Nairobi talks ended on Monday. Gunmen killed a policeman, witnesses said."));
  }
}
