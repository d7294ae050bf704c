package org.dragoman.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names of countries, to tell what code was meant. */
final class Countries {
  private Countries() {}

  /** The ISO code of three letters of an English name. */
  static Optional<String> code(String name) {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Locale("", code))
        .filter(country -> country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(name))
        .map(Locale::getISO3Country)
        .findFirst();
  }
}
