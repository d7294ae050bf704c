package org.dragoman.cli;

import java.util.Locale;

/** Numbers in words. Stateless. */
final class Words {
  private Words() {}

  /** "1 report", "1,200 reports". */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s", number, noun) + (number == 1 ? "" : "s");
  }

  /** "12 s", "3 min", "2 h 5 min". */
  static String span(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    if (whole < 90) {
      return whole + " s";
    }
    long minutes = Math.round(whole / 60.0);
    return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
