package org.dragoman.query;

import java.util.BitSet;

/**
 * A value as it stands in a filter, its quotation marks taken away.
 *
 * @param quoted which characters were in quotation marks
 * @param column where it begins, from 1
 */
record Raw(String text, BitSet quoted, int column) {
  boolean anyQuoted() {
    return !quoted.isEmpty();
  }

  boolean isQuoted(int index) {
    return quoted.get(index);
  }

  /** Where the first of some characters stands outside quotation marks, or -1. */
  int indexOf(String characters, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!quoted.get(i) && characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  Raw part(int from, int to) {
    return new Raw(text.substring(from, to), quoted.get(from, to), column + from);
  }
}
