package org.dragoman.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Small named lists of strings that stand in the model file, in their order. Immutable. */
final class WordLists {
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  WordLists(SectionReader in) {
    int count = in.integer();
    for (int i = 0; i < count; i++) {
      String name = in.string();
      lists.put(name, in.strings());
    }
  }

  List<String> list(String name) {
    List<String> list = lists.get(name);
    if (list == null) {
      throw new ModelException("the model file has no list " + name);
    }
    return list;
  }

  Set<String> set(String name) {
    return new LinkedHashSet<>(list(name));
  }

  /** Pairs of key and value that follow each other. */
  Map<String, String> map(String name) {
    List<String> list = new ArrayList<>(list(name));
    Map<String, String> map = new LinkedHashMap<>(list.size());
    for (int i = 0; i + 1 < list.size(); i += 2) {
      map.put(list.get(i), list.get(i + 1));
    }
    return map;
  }
}
