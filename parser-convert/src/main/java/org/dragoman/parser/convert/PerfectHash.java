package org.dragoman.parser.convert;

import java.util.Arrays;
import org.dragoman.parser.Hash;

/**
 * Finds for each bucket of keys a shift with which all of them get free slots of their own ("hash
 * and displace"), beginning with the fullest buckets. For one thread.
 */
final class PerfectHash {
  private static final double KEYS_A_BUCKET = 3.5;
  private static final double LOAD = 0.95;

  final short[] shifts;
  final int capacity;
  private final boolean[] taken;

  PerfectHash(long[] keys) {
    shifts = new short[(int) (keys.length / KEYS_A_BUCKET) + 1];
    capacity = (int) (keys.length / LOAD) + 1;
    taken = new boolean[capacity];
    long[] sorted = keys.clone();
    int[] starts = starts(sorted);
    int[][] bySize = bySize(starts);
    for (int size = bySize.length - 1; size > 0; size--) {
      for (int bucket : bySize[size]) {
        place(Arrays.copyOfRange(sorted, starts[bucket], starts[bucket + 1]), bucket);
      }
    }
  }

  /** Sorts the keys by bucket and returns where each bucket begins. */
  private int[] starts(long[] keys) {
    int[] starts = new int[shifts.length + 1];
    for (long key : keys) {
      starts[Hash.bucket(key, shifts.length) + 1]++;
    }
    for (int i = 0; i < shifts.length; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    for (long key : keys.clone()) {
      keys[next[Hash.bucket(key, shifts.length)]++] = key;
    }
    return starts;
  }

  private static int[][] bySize(int[] starts) {
    int largest = 0;
    for (int i = 0; i + 1 < starts.length; i++) {
      largest = Math.max(largest, starts[i + 1] - starts[i]);
    }
    int[] counts = new int[largest + 1];
    for (int i = 0; i + 1 < starts.length; i++) {
      counts[starts[i + 1] - starts[i]]++;
    }
    int[][] bySize = new int[largest + 1][];
    Arrays.setAll(bySize, size -> new int[counts[size]]);
    for (int i = 0; i + 1 < starts.length; i++) {
      int size = starts[i + 1] - starts[i];
      bySize[size][--counts[size]] = i;
    }
    return bySize;
  }

  private void place(long[] keys, int bucket) {
    for (int shift = Short.MIN_VALUE; shift <= Short.MAX_VALUE; shift++) {
      if (fits(keys, shift)) {
        shifts[bucket] = (short) shift;
        return;
      }
    }
    throw new IllegalStateException("no perfect hash for " + taken.length + " slots");
  }

  private boolean fits(long[] keys, int shift) {
    int placed = 0;
    while (placed < keys.length) {
      int slot = Hash.slot(keys[placed], shift, capacity);
      if (taken[slot]) {
        break;
      }
      taken[slot] = true;
      placed++;
    }
    if (placed == keys.length) {
      return true;
    }
    for (int i = 0; i < placed; i++) {
      taken[Hash.slot(keys[i], shift, capacity)] = false;
    }
    return false;
  }

  int slot(long key) {
    return Hash.slot(key, shifts[Hash.bucket(key, shifts.length)], capacity);
  }
}
