package org.dragoman;

import org.dragoman.text.Nlp4jParser;

/** One coder for all tests of a run: loading the models takes most of a minute. */
public final class Parsers {
  private Parsers() {}

  /** The shared coder. */
  public static Coder coder() {
    return Holder.CODER;
  }

  private static final class Holder {
    static final Coder CODER = new Coder(Nlp4jParser.shared());
  }
}
