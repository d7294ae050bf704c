package org.dragoman.parser;

import java.io.IOException;

/** A model file of another version, cut short or damaged: to be made anew. */
public final class DamagedModelException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedModelException(String fault) {
    super(fault);
  }
}
