package org.dragoman.mention;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

class NounPhraseTest {
  @Test
  void whoWasShotDeadIsNotNamedDead() {
    String text = "Soldiers shot dead three fishermen near the port of Gaza on Monday.";
    ReportRecord record =
        Parsers.coder()
            .code(Report.of("r", null, null, null, LocalDate.of(2020, 2, 11), null, text));
    assertTrue(record.actors().stream().noneMatch(a -> a.name().contains("dead")));
  }
}
