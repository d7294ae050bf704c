package org.dragoman.readers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * What a document holds, as it goes from one process to the other. Immutable.
 *
 * @param title or null
 * @param date day of publication, or null
 * @param text the paragraphs, or null if there is a fault
 * @param fault what is wrong with the document, as a clause that follows its name, or null
 */
record Extracted(String title, LocalDate date, String text, String fault) {
  static Extracted fault(String words) {
    return new Extracted(null, null, null, words);
  }

  void write(DataOutputStream out) throws IOException {
    string(out, title);
    string(out, date == null ? null : date.toString());
    string(out, text);
    string(out, fault);
    out.flush();
  }

  static Extracted read(DataInputStream in) throws IOException {
    String title = string(in);
    String date = string(in);
    return new Extracted(
        title, date == null ? null : LocalDate.parse(date), string(in), string(in));
  }

  private static void string(DataOutputStream out, String value) throws IOException {
    byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(value == null ? -1 : bytes.length);
    out.write(bytes);
  }

  private static String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new java.io.EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
