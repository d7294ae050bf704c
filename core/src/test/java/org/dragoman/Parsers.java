package org.dragoman;

import org.dragoman.text.CompactParser;

/** One coder for all tests of a run: making the model file takes most of a minute. */
public final class Parsers {
  private Parsers() {}

  /** The shared coder. */
  public static Coder coder() {
    return Holder.CODER;
  }

  private static final class Holder {
    static final Coder CODER = new Coder(CompactParser.open(percent -> {}));
  }
}
