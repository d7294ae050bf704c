package org.dragoman.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** Which of several namesakes a report means. */
class PlacesTest {
  /** "country division" of the place of a name; "-" for what is not known. */
  private static String where(String name, String text) {
    ReportRecord record =
        Parsers.coder()
            .code(Report.of("r", null, null, null, LocalDate.of(2020, 2, 11), null, text));
    return record.places().stream()
        .filter(p -> p.name().equals(name))
        .map(p -> p.countryCode() + " " + (p.province() == null ? "-" : p.province()))
        .findFirst()
        .orElse("no place");
  }

  @Test
  void aCommaJoinsATownToItsDivision() {
    assertEquals("USA Texas", where("Paris", "The fire broke out in Paris, Texas."));
    assertEquals("USA Ohio", where("Springfield", "The trial began in Springfield, Ohio."));
  }

  @Test
  void aReportOnADivisionMeansItsTowns() {
    assertEquals(
        "USA Tennessee",
        where("Athens", "Tennessee police searched a house. The house stands in Athens."));
    assertEquals("GRC Attica", where("Athens", "The Greek minister spoke in Athens."));
  }

  @Test
  void aDivisionAndACountryOfOneName() {
    assertEquals("USA -", where("Georgia", "Police in Atlanta, Georgia, arrested a man."));
    assertEquals("GEO -", where("Georgia", "Georgian troops returned from Tbilisi to Georgia."));
  }

  @Test
  void divisionsAreKnownByTheirAbbreviations() {
    assertEquals("USA Kentucky", where("Glasgow", "The bank in Glasgow, Ky., was robbed."));
  }
}
