package org.dragoman.cli;

import org.dragoman.Coder;
import org.dragoman.report.Incoming;

/** What became of one input. */
sealed interface Outcome {
  /** It was coded. */
  record Coded(Coder.Explained explained) implements Outcome {}

  /** It was not. */
  record Failed(Incoming.Problem problem) implements Outcome {}
}
