package org.dragoman.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.Parsers;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;

/** Who does what to whom where the sentence does not put them beside the verb. */
class RolesTest {
  /** "CATEGORY actors > recipients" for each event. */
  private static List<String> told(String text) {
    Report report = Report.of("x", null, null, null, LocalDate.of(2020, 2, 18), null, text);
    ReportRecord record = Parsers.coder().code(report);
    return record.events().stream()
        .map(
            e ->
                e.category()
                    + " "
                    + names(record, e.actor())
                    + " > "
                    + names(record, e.recipient()))
        .toList();
  }

  private static String names(ReportRecord record, List<String> ids) {
    return record.actors().stream()
        .filter(a -> ids.contains(a.id()))
        .map(a -> a.name())
        .collect(Collectors.joining(", "));
  }

  private static void assertTold(String expected, String text) {
    List<String> told = told(text);
    assertTrue(told.contains(expected), () -> expected + " not in " + told);
  }

  @Test
  void whoIsOverpoweredIsTheSubjectOfTheClause() {
    assertTold(
        "SANCTION Norway > Russian diplomat",
        "The Russian diplomat spied for years before being expelled by Norway.");
  }

  @Test
  void coordinatedPassivesShareTheirSubject() {
    assertTold(
        "ASSAULT Libyan soldiers > Women", "Women were molested and beaten by Libyan soldiers.");
  }

  @Test
  void whoIsChargedWithADeedDidIt() {
    assertTold(
        "ASSAULT Kenyan teacher > Ugandan soldier",
        "Uganda indicted a Kenyan teacher on a charge of assault for kicking a Ugandan soldier.");
  }

  @Test
  void whatOfficialsSayOfShipsTheShipsDo() {
    assertTold(
        "REJECT Panamanian ships > Iran",
        "France seized the Panamanian ships that British officials say are violating sanctions on"
            + " Iran.");
  }

  @Test
  void aPronounMayPointAhead() {
    assertTold(
        "SANCTION Turkish Foreign Ministry > Greek diplomats",
        "Bulgaria was silent. When it expelled two Greek diplomats in May, the Turkish Foreign"
            + " Ministry said they were spies.");
  }

  @Test
  void whoTookThePictureIsNotMeant() {
    String text =
        "Nadia Karim, a teacher, waits in court. (AP Photo/Omar Haddad, File)\n"
            + "She slapped two Israeli soldiers in May.";
    assertTrue(told(text).stream().noneMatch(e -> e.contains("Haddad")), told(text).toString());
  }

  @Test
  void ageBelongsToTheOneWhoHasIt() {
    assertTold(
        "COERCE Greek police > 16-year-old Kenyan girl",
        "Greek police arrested a 16-year-old Kenyan girl.");
  }

  @Test
  void theDeadAreNotCalledSo() {
    assertTold(
        "ASSAULT Turkish soldiers > fishermen", "Turkish soldiers shot dead three fishermen.");
  }

  @Test
  void aDatelineIsNoPartOfAName() {
    assertEquals(
        List.of("ASSAULT gunman > Afghan policemen"),
        told("KABUL - A gunman killed two Afghan policemen on Monday."));
  }

  @Test
  void nobodySpeaksOfHimselfAsHe() {
    assertTrue(
        told("\"He attacked our soldiers,\" Netanyahu said on Monday.").stream()
            .noneMatch(e -> e.startsWith("ASSAULT Benjamin Netanyahu")));
  }

  @Test
  void aMarchToProtestIsOneDemonstration() {
    assertEquals(
        List.of("PROTEST Hungarian students > government"),
        told("Hungarian students marched through Budapest to protest against the government."));
  }

  @Test
  void troopsAreNoAid() {
    assertTrue(told("France sent troops to Mali on Monday.").get(0).startsWith("MOBILIZE France"));
  }

  @Test
  void tripoliMayBeInLebanon() {
    Report report =
        Report.of(
            "x",
            null,
            null,
            null,
            null,
            null,
            "Lebanese soldiers shot two gunmen in Tripoli, Lebanon.");
    assertTrue(
        Parsers.coder().code(report).actors().stream().noneMatch(a -> "LBY".equals(a.code())));
  }

  @Test
  void theLastParticipleHasTheDoerOfAll() {
    assertTold(
        "ASSAULT Serbian soldiers > Bosnian women",
        "Bosnian women were attacked and beaten by Serbian soldiers.");
  }

  @Test
  void whoMakesAngryDidIt() {
    assertTold("AID Turkey > Libya", "France was angry with Turkey for sending arms to Libya.");
  }

  @Test
  void whatPrecedesADeedDoesNotTellItsDoer() {
    assertTrue(
        told("New rules were introduced by the German police because of sexual assaults.").stream()
            .noneMatch(e -> e.startsWith("ASSAULT German police")));
  }

  @Test
  void whoIsFoundGuiltyFindsNothing() {
    assertTrue(
        told("A Greek soldier found guilty of treason was jailed by the court.").stream()
            .noneMatch(e -> e.startsWith("ACCUSE Greek soldier")));
  }
}
