package org.dragoman.report;

import java.util.Objects;

/** What a reader makes of one input: a report, or the reason why there is none. Immutable. */
public sealed interface Incoming {
  /** Where it was found; never null. */
  Origin origin();

  /** A report that can be coded. */
  record Accepted(Origin origin, Report report) implements Incoming {}

  /**
   * An input that is no report. The others are not affected.
   *
   * @param reason what is wrong, as a clause that follows the file's name ("is empty")
   * @param remedy what the user can do, or null if there is nothing to say
   */
  record Problem(Origin origin, String reason, String remedy) implements Incoming {
    /** Checks that a reason is given. */
    public Problem {
      Objects.requireNonNull(reason, "reason");
    }

    /** One line for a person: place, reason and remedy. */
    public String message() {
      return origin + ": " + reason + (remedy == null ? "" : "; " + remedy);
    }
  }
}
