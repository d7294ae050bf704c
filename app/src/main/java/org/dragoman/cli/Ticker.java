package org.dragoman.cli;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Tells that something long is going on. On a terminal one line counts the seconds and vanishes at
 * the end; elsewhere the line is written once. Thread-safe.
 */
final class Ticker implements AutoCloseable {
  private static final int EVERY_MS = 250;
  private static final String START_OF_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean live;
  private final String words;
  private final long start = System.nanoTime();
  private final Timer timer = new Timer("ticker", true);

  private Ticker(Console console, String words) {
    this.err = console.err();
    this.live = console.errIsTerminal();
    this.words = words;
  }

  static Ticker start(Console console, String words) {
    Ticker ticker = new Ticker(console, words);
    ticker.show();
    return ticker;
  }

  private void show() {
    if (!live) {
      err.println(words + " ...");
      return;
    }
    TimerTask tick =
        new TimerTask() {
          @Override
          public void run() {
            long seconds = (System.nanoTime() - start) / 1_000_000_000L;
            err.print(START_OF_LINE + words + " ... " + seconds + " s");
            err.flush();
          }
        };
    timer.schedule(tick, 0, EVERY_MS);
  }

  @Override
  public void close() {
    timer.cancel();
    if (live) {
      err.print(START_OF_LINE);
      err.flush();
    }
  }
}
