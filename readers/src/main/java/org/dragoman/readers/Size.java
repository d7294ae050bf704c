package org.dragoman.readers;

/** Sizes in words. */
final class Size {
  private Size() {}

  /** "20 MB". */
  static String words(long bytes) {
    if (bytes >= 1_000_000_000L) {
      return bytes / 1_000_000_000L + " GB";
    }
    if (bytes >= 1_000_000) {
      return bytes / 1_000_000 + " MB";
    }
    return bytes >= 1000 ? bytes / 1000 + " kB" : bytes + " bytes";
  }
}
