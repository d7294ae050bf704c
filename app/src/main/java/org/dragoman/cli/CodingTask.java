package org.dragoman.cli;

import java.util.Optional;
import org.dragoman.report.Incoming;
import org.dragoman.text.LanguageCheck;

/** Codes one input. What goes wrong with it stays with it. Thread-safe if the coder is. */
final class CodingTask {
  private final ReportCoder coder;
  private final boolean debug;

  /**
   * @param debug whether to print the trace of an unexpected exception
   */
  CodingTask(ReportCoder coder, boolean debug) {
    this.coder = coder;
    this.debug = debug;
  }

  /**
   * The outcome.
   *
   * @throws Unavailable if nothing can be coded here
   */
  Outcome outcome(Incoming incoming) {
    if (incoming instanceof Incoming.Problem problem) {
      return new Outcome.Failed(problem);
    }
    Incoming.Accepted accepted = (Incoming.Accepted) incoming;
    Optional<String> foreign = LanguageCheck.shared().foreignLanguage(accepted.report());
    if (foreign.isPresent()) {
      return failed(accepted, "the report is in " + foreign.get(), "only English is coded so far");
    }
    try {
      return new Outcome.Coded(coder.explain(accepted.report()));
    } catch (Unavailable e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return failed(accepted, "could not be coded (" + summary(e) + ")", bug(e));
    }
  }

  private static Outcome failed(Incoming.Accepted accepted, String reason, String remedy) {
    return new Outcome.Failed(new Incoming.Problem(accepted.origin(), reason, remedy));
  }

  private static String summary(Throwable e) {
    String name = e.getClass().getSimpleName();
    StackTraceElement[] trace = e.getStackTrace();
    String where =
        trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
    return name + where;
  }

  private String bug(Throwable e) {
    if (debug) {
      e.printStackTrace();
    }
    return "this is a bug of Dragoman: please open an issue with this line and the report";
  }
}
