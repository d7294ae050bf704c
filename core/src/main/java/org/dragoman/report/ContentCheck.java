package org.dragoman.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Tells texts from files that hold none. Stateless. */
public final class ContentCheck {
  /** A report longer than this (in characters) is a book or an archive, and would take minutes. */
  public static final int LONGEST_TEXT = 1_000_000;

  /** One control character in so many is still a text. */
  private static final int TOLERATED = 500;

  private static final String EXTRACT = "extract its text first";

  private enum Kind {
    PDF("%PDF-", "is a PDF", "read it with --from pdf"),
    ZIP(
        "PK\u0003\u0004",
        "is a ZIP archive or an office document",
        "read it with --from zip or docx"),
    GZIP("\u001f\u008b", "is compressed with gzip", "read it with --from auto"),
    PNG("\u0089PNG", "is a PNG image", EXTRACT),
    JPEG("\u00ff\u00d8\u00ff", "is a JPEG image", EXTRACT),
    RTF("{\\rtf", "is an RTF document", EXTRACT),
    OLE("\u00d0\u00cf\u0011\u00e0", "is an office document of the old kind", EXTRACT);

    private final byte[] magic;
    private final String words;
    private final String remedy;

    Kind(String magic, String words, String remedy) {
      this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
      this.words = words;
      this.remedy = remedy;
    }

    boolean starts(byte[] content) {
      return content.length >= magic.length
          && java.util.Arrays.equals(magic, 0, magic.length, content, 0, magic.length);
    }
  }

  private ContentCheck() {}

  /** The known kind of file that is no plain text, empty if it may be one. */
  public static Optional<Decoded.Undecodable> foreign(byte[] content) {
    for (Kind kind : Kind.values()) {
      if (kind.starts(content)) {
        return Optional.of(new Decoded.Undecodable(kind.words, kind.remedy));
      }
    }
    return Optional.empty();
  }

  /** What is wrong with a decoded text, empty if nothing is. */
  public static Optional<Decoded.Undecodable> fault(String text) {
    if (text.isBlank()) {
      return Optional.of(new Decoded.Undecodable("has no text: it is empty", null));
    }
    if (isBinary(text)) {
      return Optional.of(new Decoded.Undecodable("is binary, not text", EXTRACT));
    }
    if (text.length() > LONGEST_TEXT) {
      return Optional.of(tooLong(text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0));
    }
    String start = text.substring(0, Math.min(text.length(), 200)).strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return Optional.of(
          new Decoded.Undecodable("is HTML, not plain text", "read it with --from html"));
    }
    return Optional.empty();
  }

  static Decoded.Undecodable tooLong(boolean hasLines) {
    String limit = "more than 1,000,000 characters";
    return hasLines
        ? new Decoded.Undecodable("is too long for one report: " + limit, "give each report a file")
        : new Decoded.Undecodable(limit + " without a line break: not a report", EXTRACT);
  }

  private static boolean isBinary(String text) {
    int controls = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return true;
      }
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7f) {
        controls++;
      }
    }
    return controls > 3 && controls > text.length() / TOLERATED;
  }
}
