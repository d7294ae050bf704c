package org.dragoman.query;

/**
 * Two sides.
 *
 * @param source who does it
 * @param target to whom
 * @param directed false if it may also be the other way round
 */
public record Pair(Party source, Party target, boolean directed) {
  @Override
  public String toString() {
    return source + (directed ? "-" : "~") + target;
  }
}
