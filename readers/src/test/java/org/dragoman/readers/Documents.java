package org.dragoman.readers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes documents to be read. */
final class Documents {
  private Documents() {}

  /** A piece of text at its place: 0, 0 is the upper left corner. */
  record Piece(float x, float y, float size, String text) {}

  static byte[] pdf(String title, List<List<Piece>> pages) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.getDocumentInformation().setTitle(title);
      document.getDocumentInformation().setCreationDate(new GregorianCalendar(2031, 2, 4));
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (List<Piece> pieces : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          for (Piece piece : pieces) {
            out.beginText();
            out.setFont(font, piece.size());
            out.newLineAtOffset(piece.x(), page.getMediaBox().getHeight() - piece.y());
            out.showText(piece.text());
            out.endText();
          }
        }
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** One page with one line. */
  static byte[] pdf(String line) {
    return pdf(null, List.of(List.of(new Piece(50, 100, 12, line))));
  }

  static byte[] docx(String body) {
    String document =
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>"
            + body
            + "</w:body></w:document>";
    return ZipReaderTest.zip(
        "[Content_Types].xml",
        "<Types/>",
        "word/document.xml",
        document,
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>Template</dc:title></cp:coreProperties>");
  }
}
