package org.dragoman.query;

import java.util.List;

/**
 * Somebody who takes part.
 *
 * @param name the name
 * @param code PLOVER country name code, or null
 * @param sector PLOVER sectors, primary first, with blanks between; may be empty
 */
public record Side(String name, String code, String sector) {
  /** Code and primary sector: {@code TUR.MIL}, {@code TUR}, {@code ---.REB}. */
  public String coded() {
    String primary = sector.isEmpty() ? "" : "." + sector.split(" ", 2)[0];
    return (code == null ? "---" : code) + primary;
  }

  static List<String> names(List<Side> sides) {
    return sides.stream().map(Side::name).toList();
  }

  static List<String> codes(List<Side> sides) {
    return sides.stream().map(Side::coded).toList();
  }
}
