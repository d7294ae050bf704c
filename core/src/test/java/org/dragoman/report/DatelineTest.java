package org.dragoman.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2020, 2, 18));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANKARA, February 18, 2020 - Envoys left.",
        "ANKARA, Feb. 18, 2020 (Our agency) -- Envoys left.",
        "February 18, 2020",
        "Published: 18 February 2020",
        "Tuesday, 18 February 2020",
        "2020-02-18"
      })
  void readsTheHeadOfAReport(String line) {
    assertEquals(DAY, Dateline.of("Envoys leave\n\n" + line + "\n\nMore text."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The envoys who came on February 18, 2020 left again.",
        "On February 18, 2020, the envoys left.",
        "ANKARA - Envoys left on Tuesday.",
        "February 31, 2020",
        "They signed the treaty of 18 February 2020 yesterday."
      })
  void aDateInASentenceIsNone(String line) {
    assertEquals(Optional.empty(), Dateline.of("Envoys leave\n\n" + line));
  }

  @Test
  void whatIsGivenOutranksIt() {
    Report report =
        Report.of(
            null,
            null,
            null,
            null,
            LocalDate.of(2020, 2, 20),
            null,
            "Title\n\n2020-02-18\n\nText.");
    assertEquals(LocalDate.of(2020, 2, 20), report.date());
  }
}
