package org.dragoman.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The feature templates of a model: sets first, each of whose values is a feature, then features of
 * one to three fields. Each pair of word and field is looked up once a state ("slot"). Immutable.
 */
final class Templates {
  static final int NO_SLOT = -1;

  final NodeRef[] refs;
  final int[] slotRefs;
  final int[] slotFields;
  final Field[] setFields;
  final int[] setRefs;

  /** Slots of feature {@code f}: {@code slots[3 * f]} and those after it. */
  final int[] slots;

  final int features;
  final boolean[] changes;

  private final Set<Field> changing;

  /** With the fields that change while a sentence is worked on. */
  Templates(SectionReader in, Set<Field> changing) {
    this.changing = changing;
    List<NodeRef> found = new ArrayList<>();
    int sets = in.integer();
    setFields = new Field[sets];
    setRefs = new int[sets];
    for (int i = 0; i < sets; i++) {
      setRefs[i] = ref(found, in);
      setFields[i] = Field.of(in.integer());
    }
    features = in.integer();
    slots = new int[3 * features];
    changes = new boolean[features];
    List<long[]> pairs = new ArrayList<>();
    for (int f = 0; f < features; f++) {
      int items = in.integer();
      for (int i = 0; i < 3; i++) {
        slots[3 * f + i] =
            i < items ? slot(f, pairs, ref(found, in), Field.of(in.integer())) : NO_SLOT;
      }
    }
    refs = found.toArray(NodeRef[]::new);
    slotRefs = pairs.stream().mapToInt(pair -> (int) pair[0]).toArray();
    slotFields = pairs.stream().mapToInt(pair -> (int) pair[1]).toArray();
  }

  private static int ref(List<NodeRef> found, SectionReader in) {
    NodeRef ref = new NodeRef(in.integer(), in.integer(), in.integer());
    if (!found.contains(ref)) {
      found.add(ref);
    }
    return found.indexOf(ref);
  }

  private int slot(int feature, List<long[]> pairs, int ref, Field field) {
    changes[feature] |= changing.contains(field);
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i)[0] == ref && pairs.get(i)[1] == field.ordinal()) {
        return i;
      }
    }
    pairs.add(new long[] {ref, field.ordinal()});
    return pairs.size() - 1;
  }

  /**
   * The key of a feature.
   *
   * @param hashes of the slots' values
   * @param powers of the slots' values; 0 where there is no value
   * @return the key, 0 if one of the values is missing
   */
  long key(int feature, long[] hashes, long[] powers) {
    int slot = slots[3 * feature];
    long hash = hashes[slot];
    long power = powers[slot];
    int second = slots[3 * feature + 1];
    if (second >= 0) {
      hash = Hash.join(hash, '_', hashes[second], powers[second]);
      power = power == 0 ? 0 : powers[second];
      int third = slots[3 * feature + 2];
      if (third >= 0) {
        hash = Hash.join(hash, '_', hashes[third], powers[third]);
        power = power == 0 ? 0 : powers[third];
      }
    }
    return power == 0 ? 0 : Hash.key(setFields.length + feature, hash);
  }

  /** The features that look at nothing but what stays the same of the words around one source. */
  int[] only(int source) {
    return IntStream.range(0, features).filter(f -> !changes[f] && isOnly(f, source)).toArray();
  }

  private boolean isOnly(int feature, int source) {
    for (int i = 3 * feature; i < 3 * feature + 3; i++) {
      if (slots[i] != NO_SLOT) {
        NodeRef ref = refs[slotRefs[slots[i]]];
        if (ref.source() != source || ref.relation() != NodeRef.NONE) {
          return false;
        }
      }
    }
    return true;
  }
}
