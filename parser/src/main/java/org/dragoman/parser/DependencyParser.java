package org.dragoman.parser;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Arc-eager parsing with a list for words that are passed by: at each step one of the labels (an
 * arc or none, then shift, reduce or pass) with the highest score among those allowed. Immutable
 * and thread-safe.
 */
final class DependencyParser {
  static final String ROOT = "@#r$%";
  private static final String ROOT_LABEL = "root";
  private static final int FAR = 5;

  private final Values relations;
  private final byte[] arcs;
  private final byte[] moves;
  private final int[] relationOf;
  private final Templates templates;
  private final FeatureTable table;
  private final SetRows[] sets;
  private final SetSums[] clusterSums;
  private final int[] stackFeatures;
  private final int[] inputFeatures;
  private final int[] otherFeatures;
  private final int[] allFeatures;
  private final Lexicon lexicon;
  private final int labels;
  private final Values valencies;
  private final int rootRelation;

  private final int[] all;
  private final int[] shifts;
  private final int[] noArc;
  private final int[] shiftOrPass;
  private final int[] notReduce;
  private final int[] leftArcs;
  private final int[] rightArcs;

  DependencyParser(ModelFile file, Lexicon lexicon) {
    this.lexicon = lexicon;
    SectionReader in = file.reader("dep.meta");
    List<String> names = in.strings();
    templates = new Templates(in, Set.of(Field.LABEL, Field.VALENCY));
    labels = names.size();
    shifts = in.integers();
    noArc = in.integers();
    shiftOrPass = in.integers();
    notReduce = in.integers();
    leftArcs = in.integers();
    rightArcs = in.integers();
    all = IntStream.range(0, labels).toArray();
    arcs = new byte[labels];
    moves = new byte[labels];
    relationOf = new int[labels];
    List<String> distinct =
        Stream.concat(
                names.stream().map(n -> n.substring(n.lastIndexOf('_') + 1)), Stream.of(ROOT_LABEL))
            .distinct()
            .toList();
    relations = new Values(distinct);
    rootRelation = relations.indexOf(ROOT_LABEL);
    for (int i = 0; i < labels; i++) {
      String name = names.get(i);
      arcs[i] = (byte) name.charAt(0);
      moves[i] = (byte) name.charAt(2);
      relationOf[i] = relations.indexOf(name.substring(name.lastIndexOf('_') + 1));
    }
    table = new FeatureTable(file, "dep", labels);
    sets = new SetRows[templates.setFields.length];
    for (int i = 0; i < sets.length; i++) {
      boolean clusters = templates.setFields[i] == Field.CLUSTER_SET;
      sets[i] = new SetRows(table, i, clusters ? lexicon.clusters : Lexicon.numbers(2));
    }
    clusterSums = new SetSums[sets.length];
    for (int i = 0; i < sets.length; i++) {
      clusterSums[i] = new SetSums(table, sets[i], labels, lexicon.clusterLists());
    }
    stackFeatures = templates.only(NodeRef.STACK);
    inputFeatures = templates.only(NodeRef.INPUT);
    otherFeatures =
        IntStream.range(0, templates.features)
            .filter(f -> !contains(stackFeatures, f) && !contains(inputFeatures, f))
            .toArray();
    allFeatures = IntStream.range(0, templates.features).toArray();
    valencies = new Values(List.of("-", "->", "->>", "<-", "<->", "<->>", "<<-", "<<->", "<<->>"));
  }

  private static boolean contains(int[] numbers, int number) {
    return Arrays.stream(numbers).anyMatch(n -> n == number);
  }

  Values relations() {
    return relations;
  }

  /** Finds the head (in the tree) and the relation (in the labels) of every word. */
  void parse(Workspace work) {
    new Run(work).parse();
  }

  /** One sentence being parsed. For one thread. */
  private final class Run {
    private final Workspace work;
    private final Tree tree;
    private final int end;
    private final int[] stack;
    private final int[] aside;
    private int stacked;
    private int passed;
    private int input;

    Run(Workspace work) {
      this.work = work;
      tree = work.tree;
      end = work.size + 1;
      stack = new int[end + 1];
      aside = new int[end + 1];
      tree.reset(work.size);
      work.resetSums(labels);
      Arrays.fill(work.labels, 0, end, -1);
      for (int i = 0; i < end; i++) {
        work.put(Field.VALENCY, i, valencies, 0);
      }
      work.put(Field.LEMMA, 0, ROOT);
      work.put(Field.TAG, 0, ROOT);
      shift();
    }

    void parse() {
      while (input < end) {
        int top = stack[stacked - 1];
        step(top, best(allowed(top)));
      }
      for (int word = 1; word < end; word++) {
        if (!tree.hasHead(word)) {
          adopt(word);
        }
      }
    }

    private void step(int top, int label) {
      if (arcs[label] == 'L') {
        attach(top, input, relationOf[label]);
      } else if (arcs[label] == 'R') {
        attach(input, top, relationOf[label]);
      }
      if (moves[label] == 'S') {
        shift();
      } else if (moves[label] == 'R') {
        stacked--;
      } else {
        aside[passed++] = stack[--stacked];
      }
    }

    private void shift() {
      while (passed > 0) {
        stack[stacked++] = aside[--passed];
      }
      stack[stacked++] = input++;
    }

    private void attach(int word, int head, int relation) {
      int former = tree.head(word);
      tree.attach(word, head);
      if (former != Workspace.NO_WORD) {
        work.put(Field.VALENCY, former, valencies, tree.valency(former));
      }
      work.put(Field.VALENCY, head, valencies, tree.valency(head));
      work.labels[word] = relation;
      work.put(Field.LABEL, word, relations, relation);
    }

    private int[] allowed(int top) {
      if (top == 0) {
        return shifts;
      }
      if (tree.isBelow(top, input)) {
        return noArc;
      }
      boolean headed = tree.hasHead(top);
      if (tree.isBelow(input, top)) {
        return headed ? noArc : shiftOrPass;
      }
      return headed ? all : notReduce;
    }

    private int best(int[] candidates) {
      score();
      int choice = Choice.of(work.scores, candidates);
      if (choice < 0) {
        scoreInOrder();
        choice = Choice.of(work.scores, candidates);
      }
      return Choice.label(choice);
    }

    /** A word that got no head takes the likeliest of its neighbours, else the root. */
    private void adopt(int word) {
      int head = Workspace.NO_WORD;
      int label = 0;
      float highest = 0;
      for (int direction = -1; direction <= 1; direction += 2) {
        int other = word + direction;
        for (int i = 0; i < FAR && other >= 0 && other < end; i++, other += direction) {
          if (tree.isBelow(other, word)) {
            continue;
          }
          stacked = 0;
          passed = 0;
          stack[stacked++] = direction > 0 ? word : other;
          input = direction > 0 ? other : word;
          int best = best(direction > 0 ? leftArcs : rightArcs);
          scoreInOrder();
          if (head == Workspace.NO_WORD || highest < work.scores[best]) {
            head = other;
            label = best;
            highest = work.scores[best];
          }
        }
      }
      if (head == Workspace.NO_WORD) {
        attach(word, 0, rootRelation);
      } else {
        attach(word, head, relationOf[label]);
      }
    }

    /** Adds up the scores with what is known of the stack's top and of the input alone. */
    private void score() {
      int top = stack[stacked - 1];
      sum(NodeRef.STACK, top, stackFeatures, work.stackSums, work.stackSummed);
      sum(NodeRef.INPUT, input, inputFeatures, work.inputSums, work.inputSummed);
      float[] scores = work.scores;
      float[] left = work.stackSums;
      float[] right = work.inputSums;
      int leftAt = top * labels;
      int rightAt = input * labels;
      for (int i = 0; i < labels; i++) {
        scores[i] = left[leftAt + i] + right[rightAt + i];
      }
      locate();
      addFeatures(otherFeatures, scores, 0);
    }

    private void sum(int source, int word, int[] features, float[] sums, boolean[] summed) {
      if (summed[word]) {
        return;
      }
      summed[word] = true;
      int from = word * labels;
      Arrays.fill(sums, from, from + labels, 0);
      locateAround(source, word);
      for (int i = 0; i < sets.length; i++) {
        int node = work.nodes[templates.setRefs[i]];
        if (templates.setFields[i] == Field.POSITION_SET) {
          addPosition(i, node, sums, from);
        } else if (node > 0 && work.clusters[node] != Lexicon.NONE) {
          int list = work.clusters[node];
          clusterSums[i].add(list, lexicon.clusters(list), sums, from);
        }
      }
      addFeatures(features, sums, from);
    }

    private void addFeatures(int[] features, float[] scores, int from) {
      findFeatures(features);
      table.addAll(work.rows, features.length, scores, from);
    }

    private void findFeatures(int[] features) {
      work.fillSlots(templates);
      for (int i = 0; i < features.length; i++) {
        work.keys[i] = templates.key(features[i], work.slotHashes, work.slotPowers);
      }
      table.find(work.keys, features.length, work.rows);
    }

    /** Adds up the scores in the library's order. */
    private void scoreInOrder() {
      float[] scores = work.scores;
      Arrays.fill(scores, 0, labels, 0);
      locate();
      for (int i = 0; i < sets.length; i++) {
        int node = work.nodes[templates.setRefs[i]];
        if (templates.setFields[i] == Field.POSITION_SET) {
          addPosition(i, node, scores, 0);
        } else if (node > 0 && work.clusters[node] != Lexicon.NONE) {
          for (int value : lexicon.clusters(work.clusters[node])) {
            table.add(sets[i].row(value), scores, 0);
          }
        }
      }
      findFeatures(allFeatures);
      for (int i = 0; i < allFeatures.length; i++) {
        table.add(work.rows[i], scores, 0);
      }
    }

    private void addPosition(int set, int node, float[] scores, int from) {
      if (node == 1 || node == work.size) {
        table.add(sets[set].row(node == 1 ? 0 : 1), scores, from);
      }
    }

    /** Finds the words around one source only. */
    private void locateAround(int source, int word) {
      NodeRef[] refs = templates.refs;
      for (int i = 0; i < refs.length; i++) {
        boolean near = refs[i].source() == source && refs[i].relation() == NodeRef.NONE;
        work.nodes[i] = near ? inside(word + refs[i].window()) : Workspace.NO_WORD;
      }
    }

    private void locate() {
      NodeRef[] refs = templates.refs;
      for (int i = 0; i < refs.length; i++) {
        NodeRef ref = refs[i];
        int base =
            switch (ref.source()) {
              case NodeRef.STACK -> inside(stack[stacked - 1] + ref.window());
              case NodeRef.INPUT -> inside(input + ref.window());
              default -> peek(ref.window());
            };
        work.nodes[i] = tree.related(base, ref.relation());
      }
    }

    private int inside(int node) {
      return node < 0 || node >= end ? Workspace.NO_WORD : node;
    }

    private int peek(int window) {
      if (window <= 0) {
        return -window < stacked ? stack[stacked - 1 + window] : Workspace.NO_WORD;
      }
      return window <= passed ? aside[passed - window] : Workspace.NO_WORD;
    }
  }
}
