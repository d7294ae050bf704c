package org.dragoman.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CAMEO codes and PLOVER categories with their scores (tables {@code cameo.tsv} and {@code
 * plover.tsv}; source: CAMEO codebook 1.1b3, Goldstein 1992, PLOVER manual 0.8). Immutable and
 * thread-safe.
 */
public final class Cameo {
  /**
   * A CAMEO code.
   *
   * @param code 2 to 4 digits
   * @param goldstein conflict-cooperation value, -10 to 10
   * @param category PLOVER category, "" for statements
   * @param modes PLOVER modes that the code implies, only such as the category has
   * @param contexts PLOVER contexts that the code implies
   */
  public record Code(
      String code,
      String name,
      double goldstein,
      String category,
      List<String> modes,
      List<String> contexts) {}

  /**
   * A PLOVER category.
   *
   * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material
   *     conflict
   * @param score event score of the category
   * @param modes its modes with the scores that differ from the category's
   */
  public record Category(String name, int quad, double score, Map<String, Double> modes) {}

  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Category> categories = new HashMap<>();

  private Cameo() {}

  /** Reads the shipped tables. */
  public static Cameo load() {
    Cameo cameo = new Cameo();
    for (Tsv.Row row : Tsv.read("plover.tsv")) {
      Map<String, Double> modes = new HashMap<>();
      for (String mode : row.list("modes")) {
        int at = mode.indexOf('=');
        modes.put(mode.substring(0, at), Double.valueOf(mode.substring(at + 1)));
      }
      double score = Double.parseDouble(row.get("score"));
      cameo.categories.put(
          row.get("event"),
          new Category(
              row.get("event"), Integer.parseInt(row.get("quad")), score, Map.copyOf(modes)));
    }
    for (Tsv.Row row : Tsv.read("cameo.tsv")) {
      Code code =
          new Code(
              row.get("code"),
              row.get("name"),
              Double.parseDouble(row.get("goldstein")),
              row.get("event"),
              row.list("mode"),
              row.list("context"));
      cameo.codes.put(code.code(), code);
    }
    return cameo;
  }

  /** The code, or null if there is no such code. */
  public Code code(String code) {
    return codes.get(code);
  }

  /** The category, or null if there is no such category. */
  public Category category(String name) {
    return categories.get(name);
  }

  /**
   * PLOVER's score of a category with its modes: the strongest of the modes' scores, else the
   * category's own.
   */
  public double scale(String category, List<String> modes) {
    Category known = categories.get(category);
    double scale = known.score();
    boolean first = true;
    for (String mode : modes) {
      Double score = known.modes().get(mode);
      if (score != null && (first || Math.abs(score) > Math.abs(scale))) {
        scale = score;
        first = false;
      }
    }
    return scale;
  }
}
