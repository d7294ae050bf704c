package org.dragoman.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import org.dragoman.Coder;
import org.dragoman.report.Report;
import org.dragoman.text.Nlp4jParser;

/** The real coder. It loads the language models with the first report, not before. Thread-safe. */
final class ModelCoder implements ReportCoder {
  private final Console console;
  private Coder coder;

  ModelCoder(Console console) {
    this.console = console;
  }

  @Override
  public Coder.Explained explain(Report report) {
    return loaded().explain(report);
  }

  private synchronized Coder loaded() {
    if (coder == null) {
      coder = load();
    }
    return coder;
  }

  private Coder load() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (Ticker ticker = Ticker.start(console, "Loading the language models (most of a minute)")) {
      // The library reports its progress on the console.
      System.setOut(new PrintStream(OutputStream.nullOutputStream()));
      System.setErr(new PrintStream(OutputStream.nullOutputStream()));
      return new Coder(Nlp4jParser.shared());
    } catch (OutOfMemoryError e) {
      throw new Unavailable(
          "not enough memory for the language models: they need 2.5 GB of heap", e);
    } catch (IllegalStateException | ExceptionInInitializerError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new Unavailable("the installation is damaged: " + cause.getMessage(), e);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
