package org.dragoman.readers;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dragoman.report.ContentCheck;

/** The paragraphs of a PDF. Not thread-safe. */
final class PdfText extends PDFTextStripper {
  /** What is said of a PDF of pictures. */
  static final String NO_TEXT = "has no text in it, only pictures of pages";

  static {
    FontMappers.set(new SubstituteFont());
  }

  private final List<PrintedLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private float left;
  private float right;
  private float top;
  private float size;
  private float height;
  private int page = -1;
  private int length;

  private PdfText() throws IOException {
    setSuppressDuplicateOverlappingText(true);
    setLineSeparator("\n");
  }

  /** Reads a document. */
  static Extracted of(byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      PdfText stripper = new PdfText();
      stripper.writeText(document, Writer.nullWriter());
      PrintedText.Printed printed = PrintedText.of(stripper.lines, document.getNumberOfPages());
      String text = printed.text().strip();
      if (stripper.length > ContentCheck.LONGEST_TEXT) {
        return Extracted.fault("is too long for one report");
      }
      PDDocumentInformation told = document.getDocumentInformation();
      String title =
          printed.title() == null ? DocumentFacts.title(told.getTitle(), text) : printed.title();
      LocalDate date = DocumentFacts.date(day(told.getCreationDate()), text);
      return text.isEmpty() && title == null
          ? Extracted.fault(NO_TEXT)
          : new Extracted(title, date, text, null);
    } catch (InvalidPasswordException e) {
      return Extracted.fault("is protected by a password");
    }
  }

  private static LocalDate day(Calendar told) {
    return told == null
        ? null
        : LocalDate.of(
            told.get(Calendar.YEAR), told.get(Calendar.MONTH) + 1, told.get(Calendar.DAY_OF_MONTH));
  }

  @Override
  protected void writePageStart() {
    page = getCurrentPageNo() - 1;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    length += text.length();
    if (text.isBlank() || positions.isEmpty() || length > ContentCheck.LONGEST_TEXT) {
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    if (line.length() == 0) {
      left = first.getXDirAdj();
      top = first.getYDirAdj();
      size = first.getFontSizeInPt();
      height = Math.max(1, first.getPageHeight());
    }
    right = last.getXDirAdj() + last.getWidthDirAdj();
    line.append(text);
  }

  @Override
  protected void writeWordSeparator() {
    line.append(line.length() == 0 ? "" : " ");
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  private void endLine() {
    String text = line.toString().replaceAll("[\\s\u00a0]+", " ").strip();
    if (!text.isEmpty()) {
      lines.add(new PrintedLine(page, left, right, top, size, top / height, text));
    }
    line.setLength(0);
  }
}
