package org.dragoman.evaluate;

/**
 * One part of a fact, judged.
 *
 * @param right null if it is left out of the count
 * @param gold what the labels have, for lists of errors
 * @param system what the record has
 */
record Slot(Boolean right, Object gold, Object system) {
  boolean isRight() {
    return Boolean.TRUE.equals(right);
  }

  boolean isWrong() {
    return Boolean.FALSE.equals(right);
  }
}
