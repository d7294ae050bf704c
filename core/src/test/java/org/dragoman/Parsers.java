package org.dragoman;

import org.dragoman.text.CompactParser;
import org.dragoman.text.Parser;

/** One parser and coder for all tests of a run: making the model file takes most of a minute. */
public final class Parsers {
  private Parsers() {}

  /** The shared coder. */
  public static Coder coder() {
    return Holder.CODER;
  }

  /** The shared parser. */
  public static Parser parser() {
    return Holder.PARSER;
  }

  private static final class Holder {
    static final Parser PARSER = CompactParser.open(percent -> {});
    static final Coder CODER = new Coder(PARSER);
  }
}
