package org.dragoman.parser;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Finds the longest of many strings with which a text begins or ends. Immutable. */
final class Affixes {
  private static final int FINAL = -1;

  private final Map<Integer, Integer> edges = new HashMap<>();
  private final boolean suffixes;
  private int nodes = 1;

  Affixes(Collection<String> affixes, boolean suffixes) {
    this.suffixes = suffixes;
    affixes.forEach(this::add);
  }

  private void add(String affix) {
    int node = 0;
    for (int i = 0; i < affix.length(); i++) {
      node = edges.computeIfAbsent(edge(node, at(affix, i)), key -> nodes++);
    }
    edges.put(FINAL - node, 1);
  }

  /** Length of the longest affix of a text, 0 if there is none. */
  int longest(String text) {
    int node = 0;
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      Integer next = edges.get(edge(node, at(text, i)));
      if (next == null) {
        break;
      }
      node = next;
      longest = edges.containsKey(FINAL - node) ? i + 1 : longest;
    }
    return longest;
  }

  private char at(String s, int i) {
    return s.charAt(suffixes ? s.length() - 1 - i : i);
  }

  private static int edge(int node, char c) {
    return node << 16 | c;
  }
}
