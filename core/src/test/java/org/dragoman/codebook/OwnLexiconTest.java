package org.dragoman.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLexiconTest {
  private static final String NAMED = "name\tcode\tsector\tcameo\taliases\tfrom\tto\n";
  private static final String FRAMES =
      "lemma\tpos\tneeds\tcameo\tevent\tmode\tactor\trecipient\tflags\texample\n";

  private static final AgentLexicon AGENTS = AgentLexicon.load();
  private static final Cameo CAMEO = Cameo.load();

  @TempDir Path folder;

  private OwnLexicon lexicon(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    return OwnLexicon.read(folder);
  }

  private static List<NamedActor> name(OwnLexicon own, String phrase, String day) {
    List<String> words = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    for (String form : phrase.split(" ")) {
      for (String word : Fold.words(form)) {
        words.add(word);
        forms.add(form);
      }
    }
    ActorLexicon.Match match =
        Codebook.shared()
            .under(own)
            .name(words, forms, 0, day == null ? null : LocalDate.parse(day));
    return match == null || match.length() < words.size() ? List.of() : match.actors();
  }

  private static String code(OwnLexicon own, String phrase, String day) {
    List<NamedActor> actors = name(own, phrase, day);
    return actors.isEmpty() ? null : actors.get(0).code() + actors.get(0).sector();
  }

  // --- tables

  @Test
  void ownNamesOutrankShippedOnesWhileTheyHold() throws IOException {
    OwnLexicon own =
        lexicon("my.tsv", NAMED + "Kremlin\tUKR\tOPP\t\tBlue Brigade|BBrig\t2010\t2012\n");
    assertEquals("UKR[OPP]", code(own, "Kremlin", "2011-05-01"));
    assertEquals("RUS[GOV]", code(own, "Kremlin", "2013-05-01"));
    assertEquals("UKR[OPP]", code(own, "Blue Brigade", "2012-12-31"));
    assertEquals("UKR[OPP]", code(own, "BBrig", null));
    assertEquals("RUS[GOV]", code(OwnLexicon.none(), "Kremlin", "2011-05-01"));
  }

  @Test
  void theLongerNameWins() throws IOException {
    OwnLexicon own = lexicon("my.tsv", NAMED + "United\tGBR\tBUS\t\t\t\t\n");
    assertEquals("UNO[]", code(own, "United Nations", null));
    assertEquals("GBR[BUS]", code(own, "United", null));
  }

  @Test
  void ownFramesComeFirst() throws IOException {
    OwnLexicon own = lexicon("verbs.tsv", FRAMES + "attack\tv\t\t040\t\t\t\t\t\t\n");
    FrameLexicon frames = Codebook.shared().under(own).frames();
    Frame first = frames.of("attack", "v").get(0);
    assertEquals("040", first.cameo());
    assertEquals("lexicon/verbs.tsv:2", first.where());
    assertTrue(first.is(Frame.OWN));
    assertTrue(frames.of("attack", "v").size() > 1);
  }

  @Test
  void ownWordClassesServeOwnFrames() throws IOException {
    Files.writeString(folder.resolve("classes.tsv"), "class\twords\n@raft\traft|barge\n");
    OwnLexicon own = lexicon("verbs.tsv", FRAMES + "moor\tv\tobj=@raft\t150\t\t\t\t\t\t\n");
    Frame frame = Codebook.shared().under(own).frames().of("moor", "v").get(0);
    assertTrue(frame.needs().get(0).words().contains("barge"));
  }

  // --- PETRARCH actors

  private static final String ACTORS =
      """
      # comment
      ; comment
      JANE_QUILL_ ; a person
      +QUILL_
      \t[TURELI <100708] [TURGOV 100708-20191210]
      \t[TURELI >191210]
      LEAGUE_OF_RIVERS_ [SYRREBMOS]  # a group
      ZORAVIA_ [SYR]
      US_ [USA]
      HAMAS_ [PSEGOV]
      AFGHAN_ [AFG]
      GREEN_DESK_ [IGOUNOHLH]
      OLD_FLEET_ [ROMMIL]
      RIVER_TALKS_ [SAS]
      """;

  @Test
  void datesOfADictionaryRestrictItsCodes() throws IOException {
    OwnLexicon own = lexicon("my.actors", ACTORS);
    assertEquals("TUR[ELI]", code(own, "Jane Quill", "2010-07-07"));
    assertEquals("TUR[GOV]", code(own, "Jane Quill", "2010-07-08"));
    assertEquals("TUR[GOV]", code(own, "Quill", "2019-12-10"));
    assertEquals("TUR[ELI]", code(own, "Quill", "2019-12-11"));
    assertEquals(NamedActor.Kind.PERSON, name(own, "Quill", null).get(0).kind());
    assertEquals("Jane Quill", name(own, "Quill", null).get(0).name());
  }

  @Test
  void anUndatedCodeHoldsWhenNoDatedOneDoes() throws IOException {
    OwnLexicon own = lexicon("x.actors.txt", "JANE_QUILL [TURGOV 100101-101231] [TURELI]\n");
    assertEquals("TUR[GOV]", code(own, "Jane Quill", "2010-06-01"));
    assertEquals("TUR[ELI]", code(own, "Jane Quill", "2011-06-01"));
  }

  @Test
  void cameoCodesGetTheirPloverMeaning() throws IOException {
    OwnLexicon own = lexicon("my.actors", ACTORS);
    NamedActor league = name(own, "League of Rivers", null).get(0);
    assertEquals("SYR[REB, REL]", league.code() + league.sector());
    assertEquals("SYRREBMOS", league.cameo());
    assertEquals("League of Rivers", league.name());
    assertEquals(NamedActor.Kind.COUNTRY, name(own, "Zoravia", null).get(0).kind());
    assertEquals("UNO[MED]", code(own, "Green Desk", null));
    assertEquals("ROU[MIL]", code(own, "Old Fleet", null));
    assertEquals("null[]", code(own, "River Talks", null));
  }

  @Test
  void dictionariesOutrankTheShippedNamesButDoNotFlattenThem() throws IOException {
    OwnLexicon own = lexicon("my.actors", ACTORS);
    assertEquals("PSE[GOV]", code(own, "Hamas", "2020-01-01"));
    assertEquals(NamedActor.Kind.DEMONYM, name(own, "Afghan", null).get(0).kind());
    assertEquals("USA[]", code(own, "US", null));
    assertNull(code(own, "us", null));
    assertNull(code(own, "zoravia", null));
  }

  // --- PETRARCH agents

  @Test
  void agentsKnowWordSetsSynonymsAndPlurals() throws IOException {
    OwnLexicon own =
        lexicon(
            "my.agents",
            """
            !PERSON! = MAN, MEN, WOMAN, PERSON
            RIVER!PERSON! [~CRM]   # comment
            GRANDEE {GRANDEES} [~ELI]
            +MAGNATES
            WATER_GUARD [COP~]
            SOLDIER [~CVL]
            HEAD_BARGEE {} [~]
            """);
    AgentLexicon agents = Codebook.shared().under(own).agents();
    assertEquals(List.of("CRM"), agents.of("riverwoman").sector());
    assertEquals(List.of("ELI"), agents.of("magnate").sector());
    assertEquals(List.of("COP"), agents.longestSuffix(List.of("old", "water", "guard")).sector());
    assertEquals(List.of("CVL"), agents.of("soldier").sector());
    assertEquals(AgentLexicon.load().of("soldier").kind(), agents.of("soldier").kind());
    assertEquals(List.of(), agents.longestSuffix(List.of("head", "bargee")).sector());
  }

  // --- faults

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.actors | X [usa]                | a.actors:1: no CAMEO actor code: usa; it has groups of three capitals",
        "a.actors | X [USA/RUS]            | a.actors:1: a name cannot mean two actors at once",
        "a.actors | X [---]                | a.actors:1: a name that is no actor",
        "a.actors | X [USA 990231-991212]  | a.actors:1: no such day",
        "a.actors | X [USA 99]             | a.actors:1: no date restriction: 99; write <890708",
        "a.actors | X [USA 991212-990101]  | a.actors:1: the first day is after the last",
        "a.actors | X [USA                 | a.actors:1: cannot be read",
        "a.actors | X                      | a.actors:1: the entry has no code",
        "a.actors | +X                     | a.actors:1: no entry stands above",
        "a.actors | _ [USA]                | a.actors:1: no phrase can be read",
        "a.agents | X!Y! [~GOV]            | a.agents:1: an unknown word set",
        "a.agents | X {-} [~GOV]           | a.agents:1: no phrase can be read",
        "a.agents | X [~USAGOV]            | a.agents:1: an agent has its country from the words",
        "a.agents | X [~QQQ]               | a.agents:1: no role that a record knows: QQQ",
        "a.agents | !Y = A                 | a.agents:1: no word set; write it as",
        "a.tsv    | name,code              | a.tsv: its header is that of no actor or frame table",
        "verbs.txt| --- [010]              | verbs.txt: is no lexicon file; take it out",
      })
  void faultsNameFileLineAndRemedy(String file, String text, String message) {
    LexiconException e = assertThrows(LexiconException.class, () -> lexicon(file, text));
    assertTrue(e.getMessage().contains(message), e.getMessage());
    assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    String rows = "A\tXXX\tGOV\t\t\t\t\nB\tTUR\tQQQ\t\t\t199\t\nC\tTUR\t\t\t\t\t\t\textra\n";
    LexiconException e = assertThrows(LexiconException.class, () -> lexicon("n.tsv", NAMED + rows));
    List<String> lines = e.getMessage().lines().toList();
    assertTrue(lines.get(0).contains("n.tsv:2: no actor code: XXX"), e.getMessage());
    assertTrue(lines.get(1).contains("n.tsv:3: no sector: QQQ"), e.getMessage());
    assertTrue(e.getMessage().contains("n.tsv:3: no year: 199"), e.getMessage());
    assertTrue(e.getMessage().contains("n.tsv:4: more than 7 cells"), e.getMessage());
  }

  /** Damage is a fault with a line or an entry, never an exception of another kind. */
  @ParameterizedTest
  @ValueSource(strings = {"a.actors", "a.agents", "a.tsv"})
  void damagedFilesAreRefusedOrRead(String name) throws IOException {
    String whole =
        switch (name) {
          case "a.actors" -> ACTORS;
          case "a.agents" ->
              "!P! = MAN, {MEN}\nRIVER!P! {-M} [~CRM] ; x\nX_Y {X_Z} [GOV~]\n+Z [~]\n";
          default -> FRAMES + "moor\tv\tobj=@actor|x to=*\t190\tASSAULT\tbeat\tsubj\t-\tlight\tx\n";
        };
    for (int i = 0; i < whole.length(); i += 3) {
      loadsOrIsRefused(name, whole.substring(0, i));
      char other = "[]{}<>+_~!=#;-|@\t\n é0A".charAt(i % 22);
      loadsOrIsRefused(name, whole.substring(0, i) + other + whole.substring(i + 1));
    }
  }

  private void loadsOrIsRefused(String name, String text) throws IOException {
    try {
      OwnLexicon own = lexicon(name, text);
      AGENTS.under(own.agents());
      if (name.endsWith(".tsv")) {
        FrameLexicon.load(CAMEO, own);
      }
    } catch (LexiconException e) {
      assertTrue(e.getMessage().contains(name), e.getMessage());
    }
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    Files.write(folder.resolve("a.actors"), "MÜLLER [DEU]".getBytes(StandardCharsets.ISO_8859_1));
    LexiconException e = assertThrows(LexiconException.class, () -> OwnLexicon.read(folder));
    assertTrue(e.getMessage().contains("is not UTF-8; convert it"), e.getMessage());
  }

  @Test
  void anEmptyOrMissingFolderIsNamed() {
    assertThrows(LexiconException.class, () -> OwnLexicon.read(folder));
    LexiconException e =
        assertThrows(LexiconException.class, () -> OwnLexicon.read(folder.resolve("none")));
    assertTrue(e.getMessage().contains("there is no such folder"), e.getMessage());
  }

  // --- checksum

  @Test
  void theChecksumDependsOnTheFilesAlone() throws IOException {
    String first = lexicon("a.actors", "ZORAVIA [SYR]\n").checksum();
    Files.writeString(folder.resolve("README.md"), "about");
    assertEquals(first, OwnLexicon.read(folder).checksum());
    assertNotEquals(first, lexicon("a.actors", "ZORAVIA [IRQ]\n").checksum());
    assertTrue(first.matches("[0-9a-f]{12}"), first);
  }
}
