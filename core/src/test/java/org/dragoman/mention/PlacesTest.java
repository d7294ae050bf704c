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

  @Test
  void countiesAreNoTownsOfTheirName() {
    assertEquals(
        "USA Minnesota",
        where("Otter Tail County", "Sheriff's deputies in Otter Tail County found the car."));
    assertEquals(
        "USA Tennessee",
        where("Paris", "Deputies in Tennessee came from Henry County to Paris on Monday."));
  }

  @Test
  void aNameAloneIsTheCountyThatTheReportNames() {
    assertEquals(
        "USA Georgia",
        where("Oconee", "Police in Oconee County, Georgia, say that crime in Oconee is rare."));
  }

  @Test
  void neighboursDecideBetweenNamesakes() {
    assertEquals(
        "USA Iowa",
        where("Waterloo", "Fans came to Cedar Falls from Waterloo, Waverly and Dubuque."));
    assertEquals(
        "BEL Wallonia", where("Waterloo", "Belgian troops marched from Brussels to Waterloo."));
  }

  @Test
  void theCountriesOfTheReportDecideBetweenCities() {
    assertEquals(
        "LBN North Lebanon",
        where(
            "Tripoli",
            "Lebanese soldiers came from Beirut. Hezbollah left its posts in Tripoli and Zahle."));
    assertEquals("LBY Tripoli", where("Tripoli", "Libyan militias fought in Tripoli."));
  }

  @Test
  void aNameOfWhichNoBearerIsLikelyHasNoCountry() {
    assertEquals("null -", where("Springfield", "The fire broke out in Springfield."));
  }

  @Test
  void aStreetIsNotTheTownOfItsName() {
    assertEquals("null -", where("Campbell Road", "The house stands in Campbell Road in Leeds."));
  }

  @Test
  void aLongerNameIsNotTheCapitalInIt() {
    assertEquals("USA Connecticut", where("New London", "He spoke in New London, Connecticut."));
  }

  @Test
  void aCompassPointMayBelongToTheName() {
    assertEquals("AUS -", where("Western Australia", "Floods hit Western Australia."));
  }

  @Test
  void shortAbbreviationsNeedTheirPoint() {
    assertEquals("USA Louisiana", where("Alexandria", "A man from Alexandria, La., was hurt."));
  }

  @Test
  void aCountryIsNotItsCapitalOfTheSameName() {
    assertEquals("PAN -", where("Panama", "Lawyers in Panama wrote to American firms."));
  }

  @Test
  void aDatelineInCapitalsNamesThePlaceAsUsual() {
    assertEquals("SDN Khartoum", where("Khartoum", "KHARTOUM - Police fired tear gas."));
  }
}
