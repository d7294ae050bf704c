package org.dragoman.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes results: UTF-8, line feeds, each flushed when it is complete. Not thread-safe. */
final class Results {
  private final OutputStream out;

  Results(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes text and a line end.
   *
   * @throws ClosedPipe if nobody reads any more
   * @throws Unavailable if it cannot be written for another reason
   */
  void line(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      out.flush();
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("roken pipe") || message.contains("closed")) {
        throw new ClosedPipe();
      }
      throw new Unavailable("the results cannot be written: " + message, e);
    }
  }

  /**
   * Half a surrogate pair has no UTF-8 form; JSON can still say it, so that spans and text stay.
   */
  static String escapeLoneSurrogates(String json) {
    StringBuilder escaped = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      boolean lone = Character.isSurrogate(c) && !pair;
      if (lone && escaped == null) {
        escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
      }
      if (escaped != null) {
        escaped.append(lone ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        if (pair) {
          escaped.append(json.charAt(i + 1));
        }
      }
      i += pair ? 1 : 0;
    }
    return escaped == null ? json : escaped.toString();
  }
}
