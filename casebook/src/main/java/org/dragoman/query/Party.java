package org.dragoman.query;

import java.util.Locale;
import java.util.regex.Pattern;

/** Somebody who does, suffers or says something. */
public sealed interface Party {
  /** What looks like a code and must be in quotation marks to be a name. */
  Pattern CODED = Pattern.compile("[A-Za-z]{3}(\\.[A-Za-z]{3})?|\\*\\.[A-Za-z]{3}");

  /** Anybody. */
  record Any() implements Party {
    @Override
    public String toString() {
      return "*";
    }
  }

  /** Nobody: what the report itself tells. Of holders only. */
  record Nobody() implements Party {
    @Override
    public String toString() {
      return "none";
    }
  }

  /**
   * A country or group by its code, also an actor that is called so ({@code PKK}).
   *
   * @param code three letters
   * @param sector PLOVER sector, or null for all
   */
  record Coded(String code, String sector) implements Party {
    @Override
    public String toString() {
      return sector == null ? code : code + "." + sector;
    }
  }

  /** All of one PLOVER sector: {@code *.MIL}. */
  record Sector(String sector) implements Party {
    @Override
    public String toString() {
      return "*." + sector;
    }
  }

  /** Whose name has these words. */
  record Named(Words words) implements Party {
    @Override
    public String toString() {
      String text = words.toString();
      boolean taken =
          !words.open() && (CODED.matcher(text).matches() || text.equalsIgnoreCase("none"));
      return taken ? Words.quoted(words.text()) : text;
    }
  }

  /** The party of a code. */
  static Party coded(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.startsWith("*.")) {
      return new Sector(upper.substring(2));
    }
    return new Coded(upper.substring(0, 3), upper.length() > 3 ? upper.substring(4) : null);
  }
}
