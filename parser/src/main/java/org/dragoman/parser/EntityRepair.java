package org.dragoman.parser;

/**
 * Makes whole names of the labels that the entity tagger gave one by one: B, I, L, U and O.
 * Immutable and thread-safe.
 */
final class EntityRepair {
  private final Values labels;

  EntityRepair(Values labels) {
    this.labels = labels;
  }

  /** The repaired labels of words 1 to {@code size}. */
  String[] repair(int[] tagged, int size) {
    String[] tags = new String[size + 1];
    for (int i = 1; i <= size; i++) {
      tags[i] = labels.string(tagged[i]);
    }
    for (int i = 2; i <= size; i++) {
      mendPair(tags, i);
    }
    String[] whole = new String[size + 1];
    java.util.Arrays.fill(whole, "O");
    int begin = -1;
    for (int i = 1; i <= size; i++) {
      switch (tags[i].charAt(0)) {
        case 'U' -> {
          whole[i] = tags[i];
          begin = -1;
        }
        case 'B' -> begin = i;
        case 'L' -> {
          name(whole, begin, i, tags[i].substring(2));
          begin = -1;
        }
        case 'O' -> begin = -1;
        default -> {}
      }
    }
    return whole;
  }

  private static void name(String[] whole, int begin, int end, String type) {
    if (begin < 1) {
      return;
    }
    whole[begin] = "B-" + type;
    whole[end] = "L-" + type;
    for (int i = begin + 1; i < end; i++) {
      whole[i] = "I-" + type;
    }
  }

  private static void mendPair(String[] tags, int i) {
    char before = tags[i - 1].charAt(0);
    char here = tags[i].charAt(0);
    if (before == 'I' && here == 'U') {
      tags[i] = "I" + tags[i].substring(1);
    } else if ((before == 'L' || before == 'U') && here == 'I') {
      tags[i - 1] = "I" + tags[i - 1].substring(1);
    } else if (before == 'O' && here == 'I') {
      tags[i - 1] = tags[i];
    } else if (before == 'U' && here == 'L') {
      tags[i - 1] = "B" + tags[i - 1].substring(1);
    }
  }
}
