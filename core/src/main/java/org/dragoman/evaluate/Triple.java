package org.dragoman.evaluate;

/**
 * An event as datasets have it: who did what to whom, in codes.
 *
 * @param source actor code, "" if none
 * @param target actor code, "" if none
 * @param code CAMEO code or name of a class
 */
public record Triple(String source, String target, String code) implements Comparable<Triple> {
  @Override
  public int compareTo(Triple other) {
    int bySource = source.compareTo(other.source);
    int byTarget = bySource != 0 ? bySource : target.compareTo(other.target);
    return byTarget != 0 ? byTarget : code.compareTo(other.code);
  }

  String root() {
    return isCameo() ? code.substring(0, Math.min(2, code.length())) : code;
  }

  String threeDigits() {
    return isCameo() ? code.substring(0, Math.min(3, code.length())) : code;
  }

  boolean isCameo() {
    return !code.isEmpty() && Character.isDigit(code.charAt(0));
  }

  static String country(String actor) {
    return actor.substring(0, Math.min(3, actor.length()));
  }
}
