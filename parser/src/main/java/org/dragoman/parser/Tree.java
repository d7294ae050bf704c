package org.dragoman.parser;

import java.util.Arrays;

/**
 * A dependency tree while it grows: heads, and the dependents of each word in the order of the
 * text. For one thread.
 */
final class Tree {
  private static final int NONE = Workspace.NO_WORD;

  private int[] head = {};
  private int[] first = {};
  private int[] last = {};
  private int[] next = {};
  private int[] before = {};

  void reset(int words) {
    if (head.length < words + 1) {
      int length = Math.max(64, 2 * words + 1);
      head = new int[length];
      first = new int[length];
      last = new int[length];
      next = new int[length];
      before = new int[length];
    }
    for (int[] links : new int[][] {head, first, last, next, before}) {
      Arrays.fill(links, 0, words + 1, NONE);
    }
  }

  int head(int word) {
    return head[word];
  }

  boolean hasHead(int word) {
    return head[word] != NONE;
  }

  /** Gives a word a head, instead of the one it may have. */
  void attach(int word, int to) {
    if (hasHead(word)) {
      detach(word);
    }
    head[word] = to;
    int left = last[to];
    while (left != NONE && left > word) {
      left = before[left];
    }
    int right = left == NONE ? first[to] : next[left];
    before[word] = left;
    next[word] = right;
    if (left == NONE) {
      first[to] = word;
    } else {
      next[left] = word;
    }
    if (right == NONE) {
      last[to] = word;
    } else {
      before[right] = word;
    }
  }

  private void detach(int word) {
    int from = head[word];
    if (before[word] == NONE) {
      first[from] = next[word];
    } else {
      next[before[word]] = next[word];
    }
    if (next[word] == NONE) {
      last[from] = before[word];
    } else {
      before[next[word]] = before[word];
    }
  }

  boolean isBelow(int word, int ancestor) {
    int up = head[word];
    while (up != NONE) {
      if (up == ancestor) {
        return true;
      }
      up = head[up];
    }
    return false;
  }

  /**
   * The word in a relation of {@link NodeRef} to another, {@link Workspace#NO_WORD} if there is
   * none.
   */
  int related(int word, int relation) {
    if (word == NONE) {
      return NONE;
    }
    return switch (relation) {
      case NodeRef.HEAD -> head[word];
      case NodeRef.HEAD_2 -> head[word] == NONE ? NONE : head[head[word]];
      case NodeRef.LEFTMOST -> leftmost(word);
      case NodeRef.LEFTMOST_2 -> leftmost2(word);
      case NodeRef.RIGHTMOST -> rightmost(word);
      case NodeRef.RIGHTMOST_2 -> rightmost2(word);
      case NodeRef.LEFT_SIBLING -> head[word] == NONE ? NONE : before[word];
      case NodeRef.LEFT_SIBLING_2 ->
          head[word] == NONE || before[word] == NONE ? NONE : before[before[word]];
      default -> word;
    };
  }

  private int leftmost(int word) {
    int child = first[word];
    return child != NONE && child < word ? child : NONE;
  }

  private int leftmost2(int word) {
    int child = first[word] == NONE ? NONE : next[first[word]];
    return child != NONE && child < word ? child : NONE;
  }

  private int rightmost(int word) {
    int child = last[word];
    return child > word ? child : NONE;
  }

  private int rightmost2(int word) {
    int child = last[word] == NONE ? NONE : before[last[word]];
    return child > word ? child : NONE;
  }

  /** Dependents on the left (none, one, more: 0 to 2) times 3, plus those on the right. */
  int valency(int word) {
    int left = leftmost(word) == NONE ? 0 : leftmost2(word) == NONE ? 1 : 2;
    int right = rightmost(word) == NONE ? 0 : rightmost2(word) == NONE ? 1 : 2;
    return 3 * left + right;
  }
}
