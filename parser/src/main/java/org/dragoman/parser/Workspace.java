package org.dragoman.parser;

import java.util.Arrays;

/**
 * The arrays of one sentence being parsed, reused for the next. Word 0 is the root, words 1 to
 * {@link #size} those of the sentence; columns of values have the value of word {@code i} at {@code
 * i + 1} and nothing at 0. For one thread.
 */
final class Workspace {
  static final int NO_WORD = -1;
  private static final int FIELDS = Field.AMBIGUITY_SET.ordinal();

  int size;
  final long[][] hashes = new long[FIELDS][];
  final long[][] powers = new long[FIELDS][];
  String[] simplified = {};
  String[] lower = {};
  int[] ambiguities = {};
  int[] clusters = {};
  int[] tags = {};
  int[] entities = {};
  int[] labels = {};
  long[] vectorHashes = {};
  long[] gazetteerMarks = {};
  String[] lemmas = {};
  int[] staticRows = {};
  final byte[] orthography = new byte[Orthography.VALUES];
  final Tree tree = new Tree();

  /**
   * By word: what the features that look at nothing but the stack's top and its neighbours add to
   * the scores.
   */
  float[] stackSums = {};

  /** The same for the input. */
  float[] inputSums = {};

  boolean[] stackSummed = {};
  boolean[] inputSummed = {};

  /** Scores of labels. */
  final float[] scores = new float[256];

  final int[] nodes = new int[64];
  final long[] slotHashes = new long[256];
  final long[] slotPowers = new long[256];
  final long[] keys = new long[256];
  final int[] rows = new int[256];

  void reset(int words) {
    size = words;
    if (simplified.length < words + 2) {
      grow(Math.max(64, 2 * words));
    }
    for (int f = 0; f < FIELDS; f++) {
      Arrays.fill(powers[f], 0, words + 2, 0);
    }
  }

  void resetSums(int labels) {
    if (stackSums.length < labels * (size + 1)) {
      stackSums = new float[labels * simplified.length];
      inputSums = new float[labels * simplified.length];
    }
    Arrays.fill(stackSummed, 0, size + 1, false);
    Arrays.fill(inputSummed, 0, size + 1, false);
  }

  private void grow(int length) {
    for (int f = 0; f < FIELDS; f++) {
      hashes[f] = new long[length + 2];
      powers[f] = new long[length + 2];
    }
    simplified = new String[length + 2];
    lower = new String[length + 2];
    lemmas = new String[length + 2];
    ambiguities = new int[length + 2];
    clusters = new int[length + 2];
    tags = new int[length + 2];
    entities = new int[length + 2];
    labels = new int[length + 2];
    vectorHashes = new long[length + 2];
    gazetteerMarks = new long[length + 2];
    stackSummed = new boolean[length + 2];
    inputSummed = new boolean[length + 2];
  }

  void put(Field field, int word, long hash, long power) {
    hashes[field.ordinal()][word + 1] = hash;
    powers[field.ordinal()][word + 1] = power;
  }

  void put(Field field, int word, String value) {
    put(field, word, Hash.of(value), Hash.power(value.length()));
  }

  void put(Field field, int word, Values values, int value) {
    put(field, word, values.hash(value), values.power(value));
  }

  /** Looks up the values of all slots of the words that {@link #nodes} refers to. */
  void fillSlots(Templates templates) {
    for (int s = 0; s < templates.slotRefs.length; s++) {
      int column = nodes[templates.slotRefs[s]] + 1;
      int field = templates.slotFields[s];
      slotHashes[s] = hashes[field][column];
      slotPowers[s] = powers[field][column];
    }
  }
}
