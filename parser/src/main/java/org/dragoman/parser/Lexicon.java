package org.dragoman.parser;

/** Parts of speech and Brown clusters of words. Immutable and thread-safe. */
final class Lexicon {
  static final int NONE = -1;

  private static final int LIST_BITS = 12;
  private static final int LIST = (1 << LIST_BITS) - 1;

  /** All parts of speech that words have. */
  final Values tags;

  /** All clusters, as strings of bits. */
  final Values clusters;

  private final PackedTable words;
  private final int[][] tagLists;
  private final int[][] clusterLists;
  private final long[] joinedHashes;
  private final long[] joinedPowers;

  Lexicon(ModelFile file) {
    words = new PackedTable(file.section("words"));
    SectionReader in = file.reader("words.meta");
    tags = new Values(in.strings());
    tagLists = lists(in);
    clusters = new Values(in.strings());
    clusterLists = lists(in);
    joinedHashes = new long[tagLists.length];
    joinedPowers = new long[tagLists.length];
    for (int i = 0; i < tagLists.length; i++) {
      StringBuilder joined = new StringBuilder();
      for (int tag : tagLists[i]) {
        joined.append(joined.length() > 0 ? "_" : "").append(tags.string(tag));
      }
      joinedHashes[i] = Hash.of(joined);
      joinedPowers[i] = tagLists[i].length == 0 ? 0 : Hash.power(joined.length());
    }
  }

  private static int[][] lists(SectionReader in) {
    int[][] lists = new int[in.integer()][];
    for (int i = 0; i < lists.length; i++) {
      lists[i] = in.integers();
    }
    return lists;
  }

  /**
   * The entry of a word given by the hash of its lower case form, {@link #NONE} if there is none.
   */
  int find(long lowerHash) {
    return words.find(Hash.mix(lowerHash));
  }

  /** The list of parts of speech of an entry, or {@link #NONE}. */
  int ambiguity(int entry) {
    return entry < 0 ? NONE : (words.integer(entry) & LIST) - 1;
  }

  /** The list of clusters of an entry, or {@link #NONE}. */
  int clusterList(int entry) {
    return entry < 0 ? NONE : (words.integer(entry) >>> LIST_BITS & LIST) - 1;
  }

  /** Number of lists of clusters. */
  int clusterLists() {
    return clusterLists.length;
  }

  /** Number of lists of parts of speech. */
  int tagLists() {
    return tagLists.length;
  }

  int[] tags(int ambiguity) {
    return tagLists[ambiguity];
  }

  int[] clusters(int clusterList) {
    return clusterLists[clusterList];
  }

  long joinedHash(int ambiguity) {
    return joinedHashes[ambiguity];
  }

  long joinedPower(int ambiguity) {
    return joinedPowers[ambiguity];
  }

  /** Strings "0", "1" ... for sets whose values are numbers. */
  static Values numbers(int count) {
    return new Values(
        java.util.stream.IntStream.range(0, count).mapToObj(Integer::toString).toList());
  }
}
