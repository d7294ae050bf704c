package org.dragoman.parser;

import java.util.Arrays;
import java.util.List;

/**
 * The lists of names that the entity tagger looks at, as a tree by words of which only the nodes
 * that end a name are kept, and those one or two words deep. Immutable and thread-safe.
 */
final class Gazetteer {
  private static final char SEPARATOR = '\n';
  private static final String PLACES = "BILU";

  /**
   * A node's record: how many words deeper the tree goes, and above these bits which lists the name
   * is in.
   */
  private static final int DEPTH_BITS = 6;

  /** All values, such as "B-10", in the order in which a word's values count. */
  final Values values;

  private final PackedTable nodes;

  /** By set of lists and place in the name (B, I, L, U): the values as bits. */
  private final long[][] masks;

  Gazetteer(ModelFile file) {
    nodes = new PackedTable(file.section("gazetteer"));
    SectionReader in = file.reader("gazetteer.meta");
    List<String> lists = in.strings();
    String[] sorted = new String[PLACES.length() * lists.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = PLACES.charAt(i % PLACES.length()) + "-" + lists.get(i / PLACES.length());
    }
    Arrays.sort(sorted);
    values = new Values(Arrays.asList(sorted));
    masks = new long[in.integer()][PLACES.length()];
    for (long[] byPlace : masks) {
      for (int list : in.integers()) {
        for (int place = 0; place < byPlace.length; place++) {
          byPlace[place] |= 1L << values.indexOf(PLACES.charAt(place) + "-" + lists.get(list));
        }
      }
    }
  }

  /** Marks the words of the longest name from each word on. */
  void mark(long[] hashes, long[] powers, int words, long[] marks) {
    Arrays.fill(marks, 0, words + 1, 0);
    for (int start = 1; start <= words; start++) {
      long node = 0;
      int last = 0;
      int set = 0;
      int limit = Math.min(words, start + 1);
      for (int i = start; i <= limit; i++) {
        node = Hash.join(node, SEPARATOR, hashes[i + 1], powers[i + 1]);
        int at = nodes.find(Hash.mix(node));
        if (at < 0) {
          if (i < start + 2) {
            break;
          }
          continue;
        }
        int record = nodes.pair(at);
        limit = Math.min(words, i + (record & (1 << DEPTH_BITS) - 1));
        if (record >>> DEPTH_BITS > 0) {
          set = record >>> DEPTH_BITS;
          last = i;
        }
      }
      if (set > 0) {
        mark(masks[set - 1], start, last, marks);
      }
    }
  }

  private static void mark(long[] mask, int first, int last, long[] marks) {
    if (first == last) {
      marks[first] |= mask[3];
      return;
    }
    marks[first] |= mask[0];
    marks[last] |= mask[2];
    for (int i = first + 1; i < last; i++) {
      marks[i] |= mask[1];
    }
  }
}
