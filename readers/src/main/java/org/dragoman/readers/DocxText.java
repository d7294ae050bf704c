package org.dragoman.readers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.report.ContentCheck;

/** The paragraphs of an office document (Office Open XML). Not thread-safe. */
final class DocxText {
  private static final int DEEPEST = 2000;

  /** What is deleted, moved elsewhere, or written a second time for old programs. */
  private static final Set<String> SKIPPED = Set.of("del", "moveFrom", "Fallback");

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private String style = "";
  private String styledTitle;
  private String toldTitle;

  private DocxText() {}

  /** Reads a document. */
  static Extracted of(byte[] content) throws IOException {
    DocxText document = new DocxText();
    boolean found = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().matches("word/document\\d*\\.xml")) {
          document.parts(zip);
          found = true;
        } else if (entry.getName().equals("docProps/core.xml")) {
          document.properties(zip);
        }
      }
    } catch (XMLStreamException e) {
      return Extracted.fault("is damaged: its text cannot be read");
    }
    if (!found) {
      return Extracted.fault("is no text document");
    }
    return document.extracted();
  }

  private Extracted extracted() {
    if (text.length() > ContentCheck.LONGEST_TEXT) {
      return Extracted.fault("is too long for one report");
    }
    String all = text.toString().strip();
    String title = styledTitle == null ? DocumentFacts.title(toldTitle, all) : styledTitle;
    boolean first = title != null && all.startsWith(title);
    return new Extracted(title, null, first ? all.substring(title.length()).strip() : all, null);
  }

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory.createXMLStreamReader(in);
  }

  /** The reader must not close the archive. */
  private static InputStream open(ZipInputStream zip) {
    return new java.io.FilterInputStream(zip) {
      @Override
      public void close() {}
    };
  }

  private void parts(ZipInputStream zip) throws XMLStreamException {
    XMLStreamReader xml = reader(open(zip));
    int depth = 0;
    int skipped = 0;
    boolean inText = false;
    while (xml.hasNext() && text.length() <= ContentCheck.LONGEST_TEXT) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new XMLStreamException("too deep");
          }
          boolean skip = SKIPPED.contains(xml.getLocalName());
          skipped = skipped > 0 ? skipped : skip ? depth : 0;
          inText = skipped == 0 && xml.getLocalName().equals("t");
          if (skipped == 0) {
            start(xml);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          inText = false;
          skipped = skipped == depth ? 0 : skipped;
          depth--;
          if (xml.getLocalName().equals("p")) {
            endParagraph();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inText) {
            paragraph.append(xml.getText());
          }
        }
        default -> {
          // Comments and instructions.
        }
      }
      if (paragraph.length() > ContentCheck.LONGEST_TEXT) {
        endParagraph();
      }
    }
  }

  private void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "tab", "br", "cr" -> paragraph.append(' ');
      case "noBreakHyphen" -> paragraph.append('-');
      case "pStyle" -> style = String.valueOf(xml.getAttributeValue(0));
      default -> {
        // No text of its own.
      }
    }
  }

  private void endParagraph() {
    String line = paragraph.toString().replaceAll("\\s+", " ").strip();
    if (!line.isEmpty()) {
      text.append(text.length() == 0 ? "" : "\n\n").append(line);
      if (styledTitle == null && style.equals("Title")) {
        styledTitle = line;
      }
    }
    paragraph.setLength(0);
    style = "";
  }

  private void properties(ZipInputStream zip) throws XMLStreamException {
    XMLStreamReader xml = reader(open(zip));
    while (xml.hasNext()) {
      boolean title =
          xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("title");
      if (title) {
        toldTitle = xml.getElementText();
        return;
      }
    }
  }
}
