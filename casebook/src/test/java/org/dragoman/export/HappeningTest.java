package org.dragoman.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dragoman.record.ReportRecord;
import org.junit.jupiter.api.Test;

/** What becomes of incidents in the columns of UCDP and ACLED. */
class HappeningTest {
  private static final Happening.Side ARMY = side("actor", "Army of Mali", "MLI", "MIL");
  private static final Happening.Side REBELS = side("recipient", "Rebels", "MLI", "REB");
  private static final Happening.Side PEOPLE = side("recipient", "Herders", "MLI", "CVL");

  private static Happening.Side side(String role, String name, String code, String sectors) {
    return new Happening.Side(role, name, code, List.of(sectors.split(" ")));
  }

  private static Happening happening(
      String category, String modes, List<Happening.Side> sides, Happening.Toll... tolls) {
    Happening.Count all = new Happening.Count(10, 12, 15);
    return new Happening(
        "i",
        category,
        modes.isEmpty() ? List.of() : List.of(modes.split(" ")),
        LocalDate.of(2019, 3, 23),
        null,
        "Ogossagou",
        "MLI",
        13.97,
        -3.24,
        4,
        1,
        all,
        sides,
        Arrays.asList(tolls),
        List.of());
  }

  private static Happening.Toll dead(int number, String name, String code, String sector) {
    ReportRecord.Actor actor =
        new ReportRecord.Actor("a1", name, code, List.of(sector), null, null, null, List.of());
    return new Happening.Toll(
        "dead",
        name,
        false,
        new Happening.Count(number, number, number),
        List.of(actor),
        List.of());
  }

  private static Deaths deaths(Happening happening) {
    return Deaths.of(happening, happening.doers(), happening.targets());
  }

  private static Happening.Toll together(Integer low, Integer best, Integer high) {
    return new Happening.Toll(
        "dead", null, false, new Happening.Count(low, best, high), List.of(), List.of());
  }

  @Test
  void theDeadAddUp() {
    Happening battle =
        happening(
            "ASSAULT",
            "",
            List.of(ARMY, REBELS),
            together(10, 12, 15),
            dead(3, "soldiers", "MLI", "MIL"),
            dead(5, "Rebels", "MLI", "REB"),
            dead(1, "children", "MLI", "CVL"));
    assertEquals(new Deaths(3, 5, 1, 3, 12, 15, 10), deaths(battle));
  }

  @Test
  void withoutATotalTheSidesAreAdded() {
    Happening battle =
        happening(
            "ASSAULT",
            "",
            List.of(ARMY, REBELS),
            dead(2, "soldiers", "MLI", "MIL"),
            dead(5, "Rebels", "MLI", "REB"));
    assertEquals(new Deaths(2, 5, 0, 0, 7, 7, 7), deaths(battle));
    Happening raid =
        happening(
            "ASSAULT",
            "",
            List.of(ARMY, PEOPLE),
            dead(12, "Herders", "MLI", "CVL"),
            dead(4, "women", "MLI", "CVL"));
    assertEquals(new Deaths(0, 0, 12, 0, 12, 12, 12), deaths(raid), "women are among them");
    assertNull(deaths(happening("ASSAULT", "", List.of(ARMY, REBELS))));
  }

  @Test
  void sidesThatComeToMoreThanAllAreNotKnown() {
    Happening claims =
        happening(
            "ASSAULT",
            "",
            List.of(ARMY, REBELS),
            together(12, null, null),
            dead(9, "soldiers", "MLI", "MIL"),
            dead(9, "Rebels", "MLI", "REB"));
    assertEquals(new Deaths(0, 0, 0, 12, 12, 12, 12), deaths(claims));
  }

  @Test
  void acledsKinds() {
    assertEquals(AcledType.CLASH, kind("ASSAULT", "firearms", ARMY, REBELS));
    assertEquals(AcledType.AIR, kind("ASSAULT", "aerial", ARMY, REBELS));
    assertEquals(AcledType.ATTACK, kind("ASSAULT", "firearms", ARMY, PEOPLE));
    assertEquals(AcledType.ABDUCTION, kind("ASSAULT", "abduct", ARMY, PEOPLE));
    assertEquals(AcledType.EXCESSIVE, kind("ASSAULT", "crowd-control", ARMY, PEOPLE));
    assertEquals(AcledType.ATTACK, kind("ASSAULT", "", PEOPLE));
    assertEquals(AcledType.MOB, kind("ASSAULT", "beat", side("actor", "Men", "MLI", "CVL")));
    assertEquals(AcledType.PEACEFUL, kind("PROTEST", "demo", side("actor", "Men", "MLI", "CVL")));
    assertEquals(AcledType.VIOLENT, kind("PROTEST", "demo riot", ARMY));
    assertEquals(AcledType.ARRESTS, kind("COERCE", "arrest", ARMY, PEOPLE));
    assertEquals(AcledType.AGREEMENT, kind("RETREAT", "ceasefire", ARMY, REBELS));
    assertNull(kind("PROTEST", "strike", ARMY));
    assertNull(kind("ASSAULT", "", ARMY));
    assertNull(kind("CONSULT", "visit", ARMY, REBELS));
  }

  private static AcledType kind(String category, String modes, Happening.Side... sides) {
    return AcledType.of(happening(category, modes, new ArrayList<>(List.of(sides))));
  }
}
