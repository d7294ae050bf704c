package org.dragoman.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** The small parts. */
class PiecesTest {
  @Test
  void keysFollowFromTheWords() {
    String key = new Keys("content").of('e', "3-7", "ASSAULT");
    assertEquals("e", key.substring(0, 1));
    assertEquals(17, key.length());
    Keys again = new Keys("content");
    assertEquals(key, again.of('e', "3-7", "ASSAULT"));
    assertNotEquals(key, again.of('e', "3-7", "ASSAULT"), "the second of its kind");
    assertNotEquals(key, again.of('e', "3-7", "PROTEST"));
    assertNotEquals(key, new Keys("other").of('e', "3-7", "ASSAULT"));
  }

  @Test
  void numbersFitTheirReaders() {
    for (int i = 0; i < 1000; i++) {
      long number = Keys.number("text " + i);
      assertTrue(number > 0 && number < 1L << 53 && (long) (double) number == number);
      assertTrue(Keys.small("text " + i) > 0);
    }
  }

  @Test
  void textIsMadeFitForEveryFormat() {
    assertEquals("a\tb\nc", Clean.text("a\tb\nc"));
    assertEquals("a\ufffdb\ufffd", Clean.text("a\u0000b\u001b"));
    assertEquals("\ufffdx\ufffd \ud83d\ude80", Clean.text("\udc00x\ud83d \ud83d\ude80"));
    assertEquals("a b c d e", Clean.line("a\tb\r\nc\u2028d\re"));
    String same = "plain \u05e9\u05dc\u05d5\u05dd";
    assertTrue(same == Clean.text(same));
  }

  @Test
  void numbersAreWrittenPlainly() {
    assertEquals("-10.0", TextTable.words(-10.0));
    assertEquals("0.00001", TextTable.words(0.00001));
    assertEquals("12345678.5", TextTable.words(12345678.5));
    assertEquals(
        "2020-02-17 00:00:00.000", TextTable.words(LocalDate.of(2020, 2, 17).atStartOfDay()));
  }

  @Test
  void aRowTakesOnlyItsColumnsAndTypes() {
    Row row = UcdpGed.TABLES.get("claims").row();
    assertThrows(IllegalArgumentException.class, () -> row.set("nothing", 1));
    assertThrows(IllegalArgumentException.class, () -> row.set("low", "1"));
    assertNull(row.set("kind", "").get("kind"));
  }

  @Test
  void offsetsCountCodePoints() {
    Offsets offsets = new Offsets("a\ud83d\ude80b");
    assertEquals(new Span(3, 4), offsets.span(2, 3));
    assertEquals(2, offsets.points(3));
    assertEquals(new Span(4, 4), offsets.span(9, 12), "beyond the end");
    assertEquals(new Span(1, 2), new Offsets("abc").span(1, 2));
  }

  @Test
  void actorCodesComeApart() {
    CameoParts rebels = CameoParts.of("SYRREBSUN");
    assertEquals("SYR", rebels.country());
    assertEquals(List.of("REB"), rebels.types());
    assertEquals(List.of("SUN"), rebels.religions());
    CameoParts nations = CameoParts.of("IGOUNOHLH");
    assertNull(nations.country());
    assertEquals("UNO", nations.group());
    assertEquals(List.of("IGO", "HLH"), nations.types());
    assertEquals("IGO", nations.entity());
    assertEquals(List.of("HLH"), nations.roles());
    assertEquals("ROM", CameoParts.of("ROMGOV").country());
    assertNull(CameoParts.of("").entity());
  }

  @Test
  void classesFollowTheRootCodes() {
    assertEquals(1, Gdelt.quad("057"));
    assertEquals(2, Gdelt.quad("0871"));
    assertEquals(3, Gdelt.quad("138"));
    assertEquals(4, Gdelt.quad("145"));
    assertEquals(0, Phoenix.penta("023"));
    assertEquals(3, Phoenix.penta("163"));
    assertEquals(4, Phoenix.penta("203"));
  }

  @Test
  void gridCells() {
    assertEquals(1, UcdpGed.priogrid(-90, -180));
    assertEquals(259_200, UcdpGed.priogrid(90, 180));
    assertEquals(181_154, UcdpGed.priogrid(35.8644, 36.8054));
  }

  @Test
  void pairsHaveNoDirection() {
    assertEquals("State forces-Rebel group", Acled.interaction("Rebel group", "State forces"));
    assertEquals("Protesters only", Acled.interaction("Protesters", ""));
    assertNull(Acled.interaction("", ""));
  }

  @Test
  void placesWithoutABoundHaveNoRadius() {
    assertEquals(new Spot("city", 5_000), Spot.of("Saraqib", "SYR", 4));
    assertEquals("country", Spot.of("Syria", "SYR", 1).precision());
    assertTrue(Spot.of("Syria", "SYR", 1).radius() > 100_000);
    assertEquals(204_000, Spot.of("Alabama", "USA", 2).radius());
    assertNull(Spot.of("Alabama", "SYR", 2).radius());
    assertNull(Spot.of("Somewhere", null, null).precision());
  }

  @Test
  void sidesAreStatesGroupsOrPeople() {
    assertEquals(SideKind.STATE, SideKind.of("SYR", List.of()));
    assertEquals(SideKind.STATE, SideKind.of(null, List.of("MIL")));
    assertEquals(SideKind.ARMED, SideKind.of("GEO", List.of("PRE", "REB")));
    assertEquals(SideKind.CIVILIAN, SideKind.of("SYR", List.of("MED")));
    assertEquals(SideKind.UNKNOWN, SideKind.of("UNO", List.of()));
    assertEquals(SideKind.UNKNOWN, SideKind.of("SYR", List.of("UNK")));
  }
}
