package org.dragoman.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** Who says what, from text to record. */
class StatementsTest {
  private static List<ReportRecord.Claim> claims(String text) {
    return Parsers.coder()
        .code(Report.of("r", null, null, null, LocalDate.of(2020, 2, 11), null, text))
        .claims();
  }

  /** "source | cue | content" of the only claim. */
  private static String told(String text) {
    List<ReportRecord.Claim> found = claims(text);
    assertEquals(1, found.size());
    ReportRecord.Claim claim = found.get(0);
    String content =
        claim.content().stream().map(s -> s.of(text)).collect(Collectors.joining(" … "));
    return claim.source().of(text) + " | " + claim.trigger().of(text) + " | " + content;
  }

  @Test
  void aStatementNeedsNoEvent() {
    assertEquals(
        "farmer | said | that the harvest was poor",
        told("A farmer said that the harvest was poor."));
    assertEquals(
        "mayor | According | to … , the bridge is old.",
        told("According to the mayor, the bridge is old."));
  }

  @Test
  void speechThatGoesOnHasNoCueOfItsOwn() {
    List<ReportRecord.Claim> found =
        claims("The minister said that the army had left. It had taken its guns along.");
    assertEquals(2, found.size());
    assertNull(found.get(1).trigger());
    assertEquals(found.get(0).source(), found.get(1).source());
  }
}
