package org.dragoman.readers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.dragoman.readers.Documents.Piece;
import org.dragoman.report.Incoming;
import org.dragoman.report.InputFormat;
import org.dragoman.report.Origin;
import org.dragoman.report.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
  private static final DocumentProcess PROCESS =
      new DocumentProcess(Limits.DEFAULT.withSeconds(20));

  @AfterAll
  static void end() {
    PROCESS.close();
  }

  private static Extracted pdf(byte[] content) {
    return PROCESS.extracted(InputFormat.PDF, content);
  }

  private static List<Piece> lines(float x, float y, String... texts) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      pieces.add(new Piece(x, y + 14 * i, 11, texts[i]));
    }
    return pieces;
  }

  @Test
  void bothFormsAreRecognisedAndRead() {
    Report printed =
        Readings.only(
            Readings.of(Documents.pdf("Shells fell on Alden."), Readings.as(InputFormat.AUTO)));
    assertEquals("Shells fell on Alden.", printed.text());
    byte[] docx = Documents.docx("<w:p><w:r><w:t>Shells fell.</w:t></w:r></w:p>");
    Report written = Readings.only(Readings.of(docx, Readings.as(InputFormat.AUTO)));
    assertEquals("Shells fell.", written.text());
  }

  @Test
  void linesBecomeParagraphs() {
    List<Piece> page = new ArrayList<>();
    page.add(new Piece(50, 60, 20, "Convoy attacked near Alden"));
    page.addAll(
        lines(
            50,
            100,
            "Gunmen attacked a convoy of the river police near Alden on 4 March 2031, kil-",
            "ling four officers, the interior ministry said. The Iran-backed front and a Russian-",
            "backed group denied any part in the attack on the road."));
    page.addAll(
        lines(
            50,
            170,
            "The minister will visit the town on Friday to speak with the people who saw it,",
            "his office said."));
    Extracted found = pdf(Documents.pdf("Convoy attacked near Alden", List.of(page)));
    assertEquals(
        "Gunmen attacked a convoy of the river police near Alden on 4 March 2031,"
            + " killing four officers, the interior ministry said. The Iran-backed front and a Russian-backed group"
            + " denied any part in the attack on the road.\n\nThe minister will visit the town on Friday to speak"
            + " with the people who saw it, his office said.",
        found.text());
    assertEquals("Convoy attacked near Alden", found.title());
    assertEquals(LocalDate.of(2031, 3, 4), found.date());
  }

  @Test
  void columnsAreReadOneAfterTheOtherAndHeadsLeftOut() {
    List<List<Piece>> pages = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<Piece> page = new ArrayList<>();
      page.add(new Piece(50, 30, 9, "Coast Herald Weekly - issue 7"));
      page.addAll(
          lines(
              50,
              100,
              "Column one of page " + "abc".charAt(i) + " tells",
              "of shells on the town",
              "and goes on"));
      page.addAll(lines(320, 100, "in column two without", "a stop."));
      page.add(new Piece(300, 760, 9, "Page " + (i + 1) + " of 3"));
      pages.add(page);
    }
    String text = pdf(Documents.pdf(null, pages)).text();
    assertEquals(
        "Column one of page a tells of shells on the town and goes on in column two without a stop.\n\n"
            + "Column one of page b tells of shells on the town and goes on in column two without a stop.\n\n"
            + "Column one of page c tells of shells on the town and goes on in column two without a stop.",
        text);
  }

  @Test
  void metadataOfATemplateAreNotBelieved() {
    Extracted found =
        pdf(Documents.pdf("Microsoft Word - template", List.of(lines(50, 100, "Shells fell."))));
    assertNull(found.title());
    assertNull(found.date());
  }

  @Test
  void officeDocumentsKeepWhatAReaderSees() {
    Extracted found =
        PROCESS.extracted(
            InputFormat.DOCX,
            Documents.docx(
                "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Two dead</w:t></w:r></w:p>"
                    + "<w:p><w:r><w:t xml:space=\"preserve\">Shells </w:t></w:r><w:ins><w:r><w:t>fell</w:t></w:r></w:ins>"
                    + "<w:del><w:r><w:delText>landed</w:delText></w:r></w:del><w:r><w:tab/><w:t>on Alden.</w:t></w:r></w:p>"
                    + "<mc:Fallback><w:p><w:r><w:t>Twice.</w:t></w:r></w:p></mc:Fallback>"
                    + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
    assertEquals("Two dead", found.title());
    assertEquals("Shells fell on Alden.\n\nCell.", found.text());
  }

  @Test
  void whatHasNoTextIsNamed() throws IOException {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(bytes);
      assertTrue(pdf(bytes.toByteArray()).fault().contains("only pictures"));
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      bytes.reset();
      document.save(bytes);
      assertTrue(pdf(bytes.toByteArray()).fault().contains("password"));
    }
    assertTrue(
        PROCESS
            .extracted(InputFormat.DOCX, ZipReaderTest.zip("a", "b"))
            .fault()
            .contains("no text document"));
  }

  @Test
  void damagedDocumentsAreProblems() {
    byte[] whole = Documents.pdf("Shells fell on Alden.");
    for (int cut = 0; cut < whole.length; cut += 29) {
      Extracted found = pdf(Arrays.copyOf(whole, cut));
      assertTrue(found.fault() != null || found.text().startsWith("Shells"), "cut at " + cut);
    }
    byte[] office = Documents.docx("<w:p><w:r><w:t>Shells fell.</w:t></w:r></w:p>");
    for (int cut = 0; cut < office.length; cut += 17) {
      Extracted found = PROCESS.extracted(InputFormat.DOCX, Arrays.copyOf(office, cut));
      assertTrue(found.fault() != null || found.text().startsWith("Shells"), "cut at " + cut);
    }
  }

  @Test
  void entitiesAndFilesOutsideAreNeverRead() {
    String bomb =
        "<!DOCTYPE w:document [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    String body =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>x &b;"
            + " &f;</w:t></w:r></w:p></w:document>";
    Extracted found =
        PROCESS.extracted(InputFormat.DOCX, ZipReaderTest.zip("word/document.xml", bomb + body));
    String shown = String.valueOf(found.text());
    assertFalse(shown.contains("root:") || shown.contains("haha"), shown);
  }

  @Test
  void aDocumentThatNeedsTooMuchBreaksOnlyItsProcess() {
    byte[] content =
        ZipReaderTest.zip(
            "a.pdf", Documents.pdf("First."),
            "b.pdf", bomb("q ", 500),
            "c.pdf", Documents.pdf("Third."));
    Limits little =
        new Limits(20_000_000, 4_000_000_000L, 200, 100_000, 2, 128, 16_000_000, 65_536, 60, 64, 5);
    List<Incoming> found = Readings.of(content, ReaderOptions.DEFAULT.withLimits(little));
    assertEquals("First.", Readings.report(found, 0).text());
    String reason = Readings.problem(found, 1).reason();
    assertTrue(reason.contains("more than 64 MB of memory"), reason);
    assertEquals("Third.", Readings.report(found, 2).text());
  }

  @Test
  void aDocumentThatTakesTooLongIsGivenUp() {
    try (DocumentProcess quick = new DocumentProcess(Limits.DEFAULT.withSeconds(1))) {
      Extracted slow = quick.extracted(InputFormat.PDF, bomb("q Q ", 100));
      assertTrue(slow.fault().contains("more than 1 s to read"), slow.fault());
    }
  }

  @Test
  void anArchiveOfDocumentsThatBreakTheirReaderIsGivenUp() {
    Item item = Item.of(Origin.of("a.zip"), "", InputFormat.PDF, new Expansion(Limits.DEFAULT));
    for (int i = 0; i < 10; i++) {
      item.expansion().broke();
    }
    List<Incoming> found = new ArrayList<>();
    try (DocumentProcess none = new DocumentProcess(Limits.DEFAULT)) {
      new DocumentReader(none, ReaderOptions.DEFAULT)
          .read(item, InputFormat.PDF, new ByteArrayInputStream(new byte[9]), found::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertTrue(Readings.problem(found, 0).reason().contains("was not tried"));
  }

  @Test
  void deepXmlIsAProblem() {
    Extracted found =
        PROCESS.extracted(
            InputFormat.DOCX, Documents.docx("<w:p>".repeat(100_000) + "</w:p>".repeat(100_000)));
    assertTrue(found.fault().contains("cannot be read"), found.fault());
  }

  /** A page whose content repeats an instruction over so many megabytes. */
  private static byte[] bomb(String instruction, int megabytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(instruction.repeat((1 << 20) / instruction.length()).getBytes(UTF_8));
    byte[] block = new byte[1 << 16];
    int head = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(block, 0, head);
    for (int i = 1; i < megabytes; i++) {
      packed.write(block, 2, head - 2);
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Filter/FlateDecode/Length "
                + packed.size()
                + ">>stream\n")
            .getBytes(UTF_8));
    pdf.writeBytes(packed.toByteArray());
    pdf.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(UTF_8));
    return pdf.toByteArray();
  }
}
