package org.dragoman.cli;

import java.io.PrintStream;
import java.util.function.IntConsumer;

/**
 * Tells how far something long has come. Nothing is written before the first step; on a terminal a
 * bar grows and vanishes at the end, elsewhere one line is written once. For one thread.
 */
final class ProgressBar implements IntConsumer, AutoCloseable {
  private static final int WIDTH = 20;
  private static final String START_OF_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean live;
  private final String words;
  private boolean begun;

  ProgressBar(Console console, String words) {
    this.err = console.err();
    this.live = console.errIsTerminal();
    this.words = words;
  }

  @Override
  public void accept(int percent) {
    if (live) {
      int done = percent * WIDTH / 100;
      String bar = "#".repeat(done) + ".".repeat(WIDTH - done);
      err.print(START_OF_LINE + words + " [" + bar + "] " + percent + " %");
      err.flush();
    } else if (!begun) {
      err.println(words + " ...");
    }
    begun = true;
  }

  @Override
  public void close() {
    if (live && begun) {
      err.print(START_OF_LINE);
      err.flush();
    }
  }
}
