package org.dragoman.parser.convert;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.parser.Hash;
import org.dragoman.parser.ModelWriter;

/** Converts the library's lexica: parts of speech, Brown clusters and names. For one thread. */
final class LexicaConverter {
  private static final String FOLDER = "edu/emory/mathcs/nlp/lexica/";

  /** Nodes of this depth are kept though no name ends there: most searches end at them. */
  private static final int GATES = 2;

  private static final int DEPTH_BITS = 6;
  private static final int LIST_BITS = 12;

  private LexicaConverter() {}

  /** Lists of numbers, each given a number of its own. */
  private static final class Lists {
    final Map<String, Integer> values = new LinkedHashMap<>();
    final Map<List<Integer>, Integer> lists = new LinkedHashMap<>();

    int number(Collection<String> strings) {
      List<Integer> list = new ArrayList<>();
      for (String string : strings) {
        list.add(values.computeIfAbsent(string, s -> values.size()));
      }
      return lists.computeIfAbsent(list, l -> lists.size());
    }

    void write(ModelWriter.Section section) {
      section.strings(values.keySet());
      section.integer(lists.size());
      for (List<Integer> list : lists.keySet()) {
        section.integers(list.stream().mapToInt(Integer::intValue).toArray());
      }
    }
  }

  /** Parts of speech and clusters by lower case form. */
  static void writeWords(ModelWriter writer, Set<String> clustered) {
    Map<String, List<String>> tags =
        ComponentConverter.load(FOLDER + "en-ambiguity-classes-simplified-lowercase.xz");
    Map<String, Set<String>> clusters =
        ComponentConverter.load(FOLDER + "en-brown-clusters-simplified-lowercase.xz");
    Lists tagLists = new Lists();
    Lists clusterLists = new Lists();
    Set<String> words = new HashSet<>(tags.keySet());
    words.addAll(clusters.keySet());
    clustered.addAll(clusters.keySet());
    PackedTableBuilder table = new PackedTableBuilder(3);
    for (String word : new TreeSet<>(words)) {
      int tag = tags.containsKey(word) ? tagLists.number(tags.get(word)) + 1 : 0;
      int cluster = clusters.containsKey(word) ? clusterLists.number(clusters.get(word)) + 1 : 0;
      int record = tag | cluster << LIST_BITS;
      table.add(
          Hash.mix(Hash.of(word)),
          new byte[] {(byte) record, (byte) (record >> 8), (byte) (record >> 16)});
    }
    if (Math.max(tagLists.lists.size(), clusterLists.lists.size()) >= 1 << LIST_BITS) {
      throw new IllegalStateException("more lists than a word's record can tell");
    }
    writer.add("words", table.build());
    ModelWriter.Section meta = new ModelWriter.Section();
    tagLists.write(meta);
    clusterLists.write(meta);
    writer.add("words.meta", meta);
  }

  /** The tree of names. */
  static void writeNames(ModelWriter writer) {
    PrefixTree<String, Set<String>> tree =
        ComponentConverter.load(FOLDER + "en-named-entity-gazetteers-simplified.xz");
    PackedTableBuilder table = new PackedTableBuilder(2);
    Lists sets = new Lists();
    collect(tree.getRoot(), 0, 0, table, sets);
    if (sets.values.size() > 16) {
      throw new IllegalStateException("more than 16 lists of names");
    }
    writer.add("gazetteer", table.buildSafely());
    ModelWriter.Section meta = new ModelWriter.Section();
    sets.write(meta);
    writer.add("gazetteer.meta", meta);
  }

  /** Adds the nodes below one and returns how many words the longest name goes on from it. */
  private static int collect(
      PrefixNode<String, Set<String>> node,
      long hash,
      int depth,
      PackedTableBuilder table,
      Lists sets) {
    int deepest = 0;
    for (Map.Entry<String, PrefixNode<String, Set<String>>> entry : node.entrySet()) {
      PrefixNode<String, Set<String>> child = entry.getValue();
      long childHash = Hash.child(hash, entry.getKey());
      int further = collect(child, childHash, depth + 1, table, sets);
      int set = child.hasValue() ? sets.number(new TreeSet<>(child.getValue())) + 1 : 0;
      if (set > 0 || depth < GATES) {
        int record = set << DEPTH_BITS | further;
        table.add(Hash.mix(childHash), new byte[] {(byte) record, (byte) (record >> 8)});
      }
      deepest = Math.max(deepest, further + 1);
    }
    if (deepest >= 1 << DEPTH_BITS || sets.lists.size() >= 1 << 16 - DEPTH_BITS) {
      throw new IllegalStateException("names too long or in too many lists");
    }
    return deepest;
  }
}
