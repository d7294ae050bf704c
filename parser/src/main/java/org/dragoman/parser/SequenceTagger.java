package org.dragoman.parser;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives each word of a sentence a label, from left to right. What does not depend on the labels
 * given is looked up for the whole sentence first, so that the memory works on many rows at once.
 * Immutable and thread-safe.
 */
final class SequenceTagger {
  private final Values labels;
  private final Templates templates;
  private final FeatureTable table;
  private final SetRows[] sets;
  private final SetSums[] sums;
  private final int[] changing;
  private final int[] all;
  private final Field output;
  private final Lexicon lexicon;
  private final Embeddings embeddings;

  /** With embeddings, or null if it has none. */
  SequenceTagger(
      ModelFile file,
      String name,
      Field output,
      Lexicon lexicon,
      Values gazetteer,
      Embeddings embeddings) {
    SectionReader in = file.reader(name + ".meta");
    labels = new Values(in.strings());
    templates = new Templates(in, Set.of(output));
    table = new FeatureTable(file, name, labels.size());
    this.output = output;
    this.lexicon = lexicon;
    this.embeddings = embeddings;
    changing = IntStream.range(0, templates.features).filter(f -> templates.changes[f]).toArray();
    sets = new SetRows[templates.setFields.length];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = new SetRows(table, i, setValues(templates.setFields[i], lexicon, gazetteer));
    }
    sums = new SetSums[sets.length];
    for (int i = 0; i < sets.length; i++) {
      int lists =
          templates.setFields[i] == Field.AMBIGUITY_SET
              ? lexicon.tagLists()
              : lexicon.clusterLists();
      sums[i] = new SetSums(table, sets[i], labels.size(), lists);
    }
    all = IntStream.range(0, labels.size()).toArray();
  }

  private static Values setValues(Field field, Lexicon lexicon, Values gazetteer) {
    return switch (field) {
      case AMBIGUITY_SET -> lexicon.tags;
      case CLUSTER_SET -> lexicon.clusters;
      case GAZETTEER_SET -> gazetteer;
      case ORTHOGRAPHY_SET -> Lexicon.numbers(Orthography.VALUES);
      default -> Lexicon.numbers(2);
    };
  }

  Values labels() {
    return labels;
  }

  /**
   * Writes the label of every word to {@code out}.
   *
   * @param forced label of each word, from word 1 on at index 1, or a negative number to let the
   *     model decide; may be null
   */
  void tag(Workspace work, int[] out, int[] forced) {
    findStaticRows(work);
    for (int word = 1; word <= work.size; word++) {
      boolean given = forced != null && forced[word] >= 0;
      int label = given ? forced[word] : best(work, word);
      out[word] = label;
      work.put(output, word, labels, label);
    }
  }

  private void findStaticRows(Workspace work) {
    int features = templates.features;
    if (work.staticRows.length < features * (work.size + 1)) {
      work.staticRows = new int[features * (2 * work.size + 1)];
    }
    for (int word = 1; word <= work.size; word++) {
      locate(work, word);
      work.fillSlots(templates);
      for (int f = 0; f < features; f++) {
        work.keys[f] =
            templates.changes[f] ? 0 : templates.key(f, work.slotHashes, work.slotPowers);
      }
      table.find(work.keys, features, work.rows);
      System.arraycopy(work.rows, 0, work.staticRows, word * features, features);
    }
  }

  /** Finds the rows of the features that depend on labels given before. */
  private void findChangingRows(Workspace work, int word) {
    work.fillSlots(templates);
    for (int i = 0; i < changing.length; i++) {
      work.keys[i] = templates.key(changing[i], work.slotHashes, work.slotPowers);
    }
    table.find(work.keys, changing.length, work.rows);
    int at = word * templates.features;
    for (int i = 0; i < changing.length; i++) {
      work.staticRows[at + changing[i]] = work.rows[i];
    }
  }

  private void locate(Workspace work, int word) {
    NodeRef[] refs = templates.refs;
    for (int i = 0; i < refs.length; i++) {
      int node = word + refs[i].window();
      work.nodes[i] = node < 1 || node > work.size ? Workspace.NO_WORD : node;
    }
  }

  private int best(Workspace work, int word) {
    locate(work, word);
    findChangingRows(work, word);
    score(work, word, false);
    int choice = Choice.of(work.scores, all);
    if (choice < 0) {
      score(work, word, true);
      choice = Choice.of(work.scores, all);
    }
    return Choice.label(choice);
  }

  /** Adds up the scores, in the library's order if wanted. */
  private void score(Workspace work, int word, boolean inOrder) {
    float[] scores = work.scores;
    Arrays.fill(scores, 0, labels.size(), 0);
    for (int i = 0; i < sets.length; i++) {
      addSet(work, i, work.nodes[templates.setRefs[i]], inOrder);
    }
    int at = word * templates.features;
    if (inOrder) {
      for (int f = 0; f < templates.features; f++) {
        table.add(work.staticRows[at + f], scores, 0);
      }
    } else {
      System.arraycopy(work.staticRows, at, work.rows, 0, templates.features);
      table.addAll(work.rows, templates.features, scores, 0);
    }
    if (embeddings != null) {
      embeddings.add(work.vectorHashes[word], scores);
    }
  }

  private void addSet(Workspace work, int set, int node, boolean inOrder) {
    if (node == Workspace.NO_WORD) {
      return;
    }
    SetRows rows = sets[set];
    switch (templates.setFields[set]) {
      case AMBIGUITY_SET -> {
        if (work.ambiguities[node] != Lexicon.NONE) {
          addList(set, work.ambiguities[node], lexicon.tags(work.ambiguities[node]), work, inOrder);
        }
      }
      case CLUSTER_SET -> {
        if (work.clusters[node] != Lexicon.NONE) {
          addList(set, work.clusters[node], lexicon.clusters(work.clusters[node]), work, inOrder);
        }
      }
      case GAZETTEER_SET -> {
        for (long marks = work.gazetteerMarks[node]; marks != 0; marks &= marks - 1) {
          table.add(rows.row(Long.numberOfTrailingZeros(marks)), work.scores, 0);
        }
      }
      case ORTHOGRAPHY_SET -> {
        int count = Orthography.of(work.simplified[node], node == 1, work.orthography);
        for (int i = 0; i < count; i++) {
          table.add(rows.row(work.orthography[i]), work.scores, 0);
        }
      }
      default -> {
        if (node == 1 || node == work.size) {
          table.add(rows.row(node == 1 ? 0 : 1), work.scores, 0);
        }
      }
    }
  }

  private void addList(int set, int list, int[] values, Workspace work, boolean inOrder) {
    if (!inOrder) {
      sums[set].add(list, values, work.scores, 0);
      return;
    }
    for (int value : values) {
      table.add(sets[set].row(value), work.scores, 0);
    }
  }
}
