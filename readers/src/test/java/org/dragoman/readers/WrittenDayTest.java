package org.dragoman.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-03-04",
        "2031-03-04T23:59:00-11:00",
        "2031-3-4 10:00",
        "2031/03/04",
        "20310304",
        "20310304T101500Z",
        "Tue, 04 Mar 2031 23:10:00 -0500",
        "Tue, 4 Mar 2031",
        "4 March 2031",
        "4th Mar. 2031, 10:15",
        "04-Mar-2031",
        "March 4, 2031",
        "Mar. 4th 2031",
        "Tuesday, March 4, 2031 - 10:00",
        "Tue Mar 04 10:15:00 GMT 2031"
      })
  void isRead(String written) {
    assertEquals(Optional.of(LocalDate.of(2031, 3, 4)), WrittenDay.of(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"14/03/2031", "03/14/2031", "14.03.2031"})
  void digitsThatCanOnlyBeOneDay(String written) {
    assertEquals(Optional.of(LocalDate.of(2031, 3, 14)), WrittenDay.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "04/03/2031",
        "2031-02-30",
        "today",
        "",
        "March 2031",
        "4 Foobar 2031",
        "12345678901",
        "0001-01-01"
      })
  void isNone(String written) {
    assertEquals(Optional.empty(), WrittenDay.of(written));
  }

  @Test
  void nothingIsNone() {
    assertEquals(Optional.empty(), WrittenDay.of(null));
    assertEquals(Optional.empty(), WrittenDay.of("4 March 2031".repeat(20)));
  }
}
