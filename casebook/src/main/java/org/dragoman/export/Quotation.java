package org.dragoman.export;

import org.dragoman.text.Span;

/**
 * Words of a report, as W3C Web Annotation selects them: by position and by what stands around.
 *
 * @param start first character, in code points
 * @param end character after the last, in code points
 */
record Quotation(int start, int end, String exact, String prefix, String suffix) {
  private static final int AROUND = 32;

  static Quotation of(Dossier dossier, Span span) {
    String text = dossier.report().text();
    int before = back(text, span.start());
    int after = forth(text, span.end());
    return new Quotation(
        dossier.point(span.start()),
        dossier.point(span.end()),
        span.of(text),
        text.substring(before, span.start()),
        text.substring(span.end(), after));
  }

  /** Cuts no surrogate pair. */
  private static int back(String text, int from) {
    int at = Math.max(0, from - AROUND);
    return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static int forth(String text, int from) {
    int at = Math.min(text.length(), from + AROUND);
    boolean cut = at > from && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return cut ? at - 1 : at;
  }
}
