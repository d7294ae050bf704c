package org.dragoman.cli;

import java.util.Locale;

/**
 * "124 reports, 18.2 a second" on standard error, rewritten in place; only when a person looks at
 * it and not at the results. To be used by one thread.
 */
final class Tally {
  private static final long EVERY_NS = 200_000_000L;
  private static final String START_OF_LINE = "\r\u001b[K";

  private final Console console;
  private final boolean live;
  private int done;
  private long first;
  private long shown;
  private boolean visible;

  Tally(Console console) {
    this.console = console;
    this.live = console.errIsTerminal() && !console.outIsTerminal();
  }

  /** Counts a report. The time runs from the first on, so that loading does not count. */
  void count() {
    long now = System.nanoTime();
    first = done == 0 ? now : first;
    done++;
    if (live && done > 1 && now - shown > EVERY_NS) {
      shown = now;
      visible = true;
      double rate = (done - 1) * 1e9 / (now - first);
      console.err().printf(Locale.ROOT, "%s%d reports, %.1f a second", START_OF_LINE, done, rate);
      console.err().flush();
    }
  }

  /** Takes the line away, before something else is written. */
  void clear() {
    if (visible) {
      console.err().print(START_OF_LINE);
      console.err().flush();
      visible = false;
    }
  }
}
