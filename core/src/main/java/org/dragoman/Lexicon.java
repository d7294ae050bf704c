package org.dragoman;

import java.io.IOException;
import java.nio.file.Path;
import org.dragoman.codebook.OwnLexicon;

/**
 * A user's own actors, agents and frames, which outrank the shipped ones. Immutable and
 * thread-safe.
 */
public final class Lexicon {
  private final OwnLexicon entries;

  private Lexicon(OwnLexicon entries) {
    this.entries = entries;
  }

  /**
   * Reads a folder of tables and dictionaries ({@code docs/codebook.md}), all of it or nothing.
   *
   * @throws IOException if it cannot be read or is faulty; the message has a line for each fault,
   *     with file, line and remedy
   */
  public static Lexicon read(Path folder) throws IOException {
    return new Lexicon(OwnLexicon.read(folder));
  }

  /** Part of the coder's name in every record: the same files have the same checksum. */
  public String checksum() {
    return entries.checksum();
  }

  OwnLexicon entries() {
    return entries;
  }
}
