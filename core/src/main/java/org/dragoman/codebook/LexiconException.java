package org.dragoman.codebook;

import java.io.IOException;
import java.util.List;

/** A user's own lexicon that cannot be used; nothing of it was. */
public final class LexiconException extends IOException {
  private static final long serialVersionUID = 1;
  private static final int MOST_SHOWN = 20;

  /**
   * @param problems one line each: file, line, what is wrong, what to do
   */
  LexiconException(List<String> problems) {
    super(message(problems));
  }

  private static String message(List<String> problems) {
    String shown = String.join("\n", problems.subList(0, Math.min(MOST_SHOWN, problems.size())));
    int more = problems.size() - MOST_SHOWN;
    return more > 0 ? shown + "\nand " + more + " more problems in the lexicon" : shown;
  }
}
