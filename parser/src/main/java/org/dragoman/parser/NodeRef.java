package org.dragoman.parser;

/**
 * A word as seen from a state.
 *
 * @param source 0 the stack's top or the word to tag, 1 the input, 2 the stack counted from its top
 * @param window distance from there
 * @param relation from that word to another, {@link #NONE} if it is the word itself
 */
record NodeRef(int source, int window, int relation) {
  static final int STACK = 0;
  static final int INPUT = 1;
  static final int PEEK = 2;

  static final int NONE = 0;
  static final int HEAD = 1;
  static final int HEAD_2 = 2;
  static final int LEFTMOST = 3;
  static final int LEFTMOST_2 = 4;
  static final int RIGHTMOST = 5;
  static final int RIGHTMOST_2 = 6;
  static final int LEFT_SIBLING = 7;
  static final int LEFT_SIBLING_2 = 8;
}
