package org.dragoman.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dragoman.report.Report;

/** Tells whether two reports are the same report. Stateless. */
public final class Contents {
  private Contents() {}

  /**
   * A hash of text, outlet, address and day: a wire report that two outlets print is two reports;
   * the same file read from another folder, or under another id, is not.
   */
  public static String of(Report report) {
    MessageDigest digest = sha256();
    field(digest, report.text());
    field(digest, report.publication());
    field(digest, report.url());
    field(digest, report.date() == null ? null : report.date().toString());
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static void field(MessageDigest digest, String value) {
    byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    digest.update(((value == null ? -1 : bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
