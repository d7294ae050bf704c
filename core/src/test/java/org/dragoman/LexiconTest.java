package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dragoman.record.CameoJson;
import org.dragoman.record.ReportRecord;
import org.dragoman.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own lexicon, from the folder to the record. */
class LexiconTest {
  @TempDir Path folder;

  private static Report report(String text) {
    return Report.of("r", null, null, null, LocalDate.parse("2015-03-02"), "en", text);
  }

  @Test
  void theSampleIsSound() throws IOException {
    Path sample = Path.of(System.getProperty("dragoman.root", ".."), "samples/lexicon");
    Report report = report("Governor Oktar condemned Iraq. Rebels rocketed the base.");
    String json = CameoJson.write(new Coder(Parsers.parser(), Lexicon.read(sample)).code(report));
    assertTrue(json.contains("\"source\":\"TURGOV\",\"target\":\"IRQ\""), json);
    assertTrue(json.contains("\"code\":\"194\""), json);
  }

  @Test
  void ownWordsAreCodedAndTheRecordTellsWhichLexicon() throws IOException {
    Files.writeString(
        folder.resolve("my.actors"), "JANE_QUILL_ [TURELI <100708] [TURGOV >100707]\n");
    Files.writeString(folder.resolve("my.agents"), "RIVERMAN [~CRM]\n");
    Files.writeString(
        folder.resolve("verbs.tsv"),
        "lemma\tpos\tneeds\tcameo\tevent\tmode\tactor\trecipient\tflags\texample\n"
            + "blorf\tv\t\t190\t\t\t\t\t\tThe army blorfed the rebels.\n");
    Lexicon lexicon = Lexicon.read(folder);
    Report report =
        report("Jane Quill condemned Iraq. French soldiers blorfed the Syrian rivermen.");
    ReportRecord record = new Coder(Parsers.parser(), lexicon).code(report);
    String json = CameoJson.write(record);
    assertTrue(json.contains("\"source\":\"TURGOV\",\"target\":\"IRQ\",\"code\":\"111\""), json);
    assertTrue(json.contains("\"source\":\"FRAMIL\",\"target\":\"SYRCRM\",\"code\":\"190\""), json);
    assertEquals(
        "dragoman 0.1.0 (nlp4j-english 1.1.3; lexicon " + lexicon.checksum() + ")", record.coder());
    assertEquals(Coder.VERSION, Parsers.coder().code(report).coder());
  }
}
