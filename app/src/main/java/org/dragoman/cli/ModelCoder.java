package org.dragoman.cli;

import java.util.function.Function;
import org.dragoman.Coder;
import org.dragoman.Lexicon;
import org.dragoman.report.Report;
import org.dragoman.text.CompactParser;
import org.dragoman.text.Parser;
import org.dragoman.text.ParserUnavailable;

/**
 * The real coder. It opens the language models with the first report, not before, and has them made
 * if this is the first time. Thread-safe.
 */
final class ModelCoder implements ReportCoder {
  private final Console console;
  private final Function<Parser, Coder> maker;
  private Coder coder;

  ModelCoder(Console console) {
    this(console, Coder::new);
  }

  private ModelCoder(Console console, Function<Parser, Coder> maker) {
    this.console = console;
    this.maker = maker;
  }

  @Override
  public ReportCoder with(Lexicon lexicon) {
    return new ModelCoder(console, parser -> new Coder(parser, lexicon));
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
    try (ProgressBar bar =
        new ProgressBar(console, "Making the language models (this once, a minute or two)")) {
      return maker.apply(CompactParser.open(bar));
    } catch (ParserUnavailable e) {
      throw new Unavailable(e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new Unavailable("not enough memory: 256 MB of heap are needed", e);
    }
  }
}
