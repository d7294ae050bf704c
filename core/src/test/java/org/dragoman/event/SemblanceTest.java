package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

class SemblanceTest {
  private static List<String> coded(String text) {
    Report report = Report.of("x", null, null, null, LocalDate.of(2020, 2, 18), null, text);
    return Parsers.coder().code(report).events().stream()
        .map(ReportRecord.Event::category)
        .toList();
  }

  @Test
  void attacksOfPoliticiansOnPoliticiansAreWords() {
    assertEquals(
        List.of("ACCUSE"),
        coded("Prime Minister Boris Johnson's attack on Jeremy Corbyn was long."));
  }

  @Test
  void attacksOfStatesAreNoWords() {
    assertEquals(List.of("ASSAULT"), coded("Iraq attacked Kuwait on Monday."));
  }

  @Test
  void robbersAreNoAuthority() {
    assertEquals(List.of(), coded("Gangs of men robbed women in Cologne."));
  }

  @Test
  void interviewsAreNoTalks() {
    assertEquals(List.of(), coded("The British minister met with the BBC on Monday."));
  }

  @Test
  void aGunmanDoesNotProtest() {
    assertEquals(List.of(), coded("The gunman smashed two shop windows in Berlin."));
  }

  @Test
  void policeInScufflesDoNotProtest() {
    assertEquals(
        List.of(),
        coded("Scuffles by German police broke out in Berlin.").stream()
            .filter("PROTEST"::equals)
            .toList());
  }

  @Test
  void satellitesAreNoTerritory() {
    assertEquals(List.of(), coded("Russian experts regained control of the Angolan satellite."));
  }

  @Test
  void whatRegimesDoIsNoNews() {
    assertEquals(List.of(), coded("Cruel regimes persecuted their enemies."));
  }

  @Test
  void nobodyInParticularDoesNotBan() {
    assertEquals(List.of(), coded("The Syrian ministry was not banned."));
  }
}
