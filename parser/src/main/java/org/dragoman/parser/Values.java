package org.dragoman.parser;

import java.util.List;

/** Strings with their hashes, by number. Immutable. */
final class Values {
  private final String[] strings;
  private final long[] hashes;
  private final long[] powers;

  Values(List<String> values) {
    strings = values.toArray(String[]::new);
    hashes = new long[strings.length];
    powers = new long[strings.length];
    for (int i = 0; i < strings.length; i++) {
      hashes[i] = Hash.of(strings[i]);
      powers[i] = Hash.power(strings[i].length());
    }
  }

  int size() {
    return strings.length;
  }

  String string(int value) {
    return strings[value];
  }

  long hash(int value) {
    return hashes[value];
  }

  long power(int value) {
    return powers[value];
  }

  int indexOf(String string) {
    for (int i = 0; i < strings.length; i++) {
      if (strings[i].equals(string)) {
        return i;
      }
    }
    return -1;
  }
}
