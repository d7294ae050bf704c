package org.dragoman.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One report as it goes into the coder. Immutable.
 *
 * @param id the input's own id, or one made from the content
 * @param title the headline, with which {@code text} begins, or null
 * @param publication the outlet, or null
 * @param url where it was found, or null
 * @param date day of publication, against which relative dates are resolved, or null
 * @param language ISO 639-1 code if the input tells it, or null
 * @param text the title, a blank line and the body; line ends are {@code \n}; all spans index it
 */
public record Report(
    String id,
    String title,
    String publication,
    String url,
    LocalDate date,
    String language,
    String text) {

  private static final int LONGEST_TITLE = 300;

  /** Checks that id and text are there. */
  public Report {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }

  /**
   * A report whose title, text and id are settled by the rules of the record format: a title that
   * the text does not begin with is put before it; without a title, a first line that is followed
   * by a blank line is one; without a date, the dateline gives it; without an id, the content.
   */
  public static Report of(
      String id,
      String title,
      String publication,
      String url,
      LocalDate date,
      String language,
      String raw) {
    String text = raw.replace("\r\n", "\n").replace('\r', '\n');
    String headline =
        title == null || title.isBlank() ? null : title.strip().replaceAll("\\s*\n\\s*", " ");
    if (headline == null) {
      headline = firstLine(text);
    } else if (!text.startsWith(headline + "\n\n")) {
      text = headline + "\n\n" + text;
    }
    LocalDate day = date == null ? Dateline.of(text).orElse(null) : date;
    return new Report(
        id == null ? contentId(text) : id, headline, publication, url, day, language, text);
  }

  private static String firstLine(String text) {
    int end = text.indexOf("\n\n");
    if (end <= 0 || end > LONGEST_TITLE || text.substring(0, end).isBlank()) {
      return null;
    }
    String line = text.substring(0, end);
    boolean more = !text.substring(end).isBlank();
    return more && line.indexOf('\n') < 0 ? line : null;
  }

  private static String contentId(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
