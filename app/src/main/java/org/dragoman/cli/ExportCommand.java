package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.Callable;
import org.dragoman.casebook.Reconciler;
import org.dragoman.export.Export;
import org.dragoman.export.ExportFailure;
import org.dragoman.export.Format;
import org.dragoman.query.Filter;
import org.dragoman.query.FilterException;
import org.dragoman.query.Matches;
import org.dragoman.store.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman export}: a casebook in, files for other programs out. */
@Command(
    name = "export",
    header = "Write a casebook, or what a filter asks for, in a form that others read.",
    description = {
      "",
      "Each export tells in a README what a row is, where each column comes from and what the form"
          + " cannot say; a manifest has the hashes. The same casebook gives the same bytes.",
      ""
    })
final class ExportCommand implements Callable<Integer> {
  private static final int WIDEST_WORD = 14;

  @Mixin private CasebookOptions casebook;

  @Parameters(
      index = "1..*",
      paramLabel = "FILTER",
      description = "What the events must have, such as actor:TUR date:2020-02. Default: all.")
  private List<String> filter = List.of();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "The form; they are listed below.")
  private Format format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR|FILE",
      description =
          "Where to: a new folder, an empty one or one of an earlier export, which is replaced; a"
              + " file where the data are one (the README and the others are put beside it).")
  private Path out;

  @Option(names = "--hxl", description = "csv: a row of HXL tags under each header.")
  private boolean hxl;

  @Spec private CommandSpec spec;

  private final Console console;

  private ExportCommand(Console console) {
    this.console = console;
  }

  static CommandLine of(Console console) {
    CommandLine line = new CommandLine(new ExportCommand(console));
    List<String> footer = new java.util.ArrayList<>();
    footer.add("");
    footer.add("Forms (docs/exports.md has them all, column by column):");
    for (Format format : Format.values()) {
      String file = format.isOneFile() ? " (one file)" : "";
      footer.add("  " + padded(format.word()) + format.about() + file);
    }
    footer.add("");
    footer.add("Examples:");
    footer.add("  dragoman export book.db --format csv --out tables/");
    footer.add("  dragoman export book.db --format geojson --out map.geojson country:SYR");
    footer.add("");
    footer.add("Exit status: 0 all well, 2 wrong usage or environment.");
    line.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
    return ListCommand.prepared(line);
  }

  private static String padded(String word) {
    return word + " ".repeat(Math.max(1, WIDEST_WORD - word.length()));
  }

  @Override
  public Integer call() {
    FilterWords words = new FilterWords(spec, filter);
    words.check();
    if (hxl && !format.hasTags()) {
      throw new ParameterException(spec.commandLine(), "--hxl goes with --format csv only");
    }
    Filter asked = words.filter(console);
    Books.read(
        casebook.file,
        database -> {
          try {
            tell(database, Export.write(database, request(database, asked)));
          } catch (FilterException e) {
            throw words.usage(e);
          } catch (ExportFailure e) {
            throw new Unavailable(e.getMessage(), e);
          } catch (IOException e) {
            throw new Unavailable(out + ": cannot be written: " + e.getMessage(), e);
          }
        });
    return ExitCode.OK;
  }

  private Export.Request request(Database database, Filter asked) throws SQLException {
    if (asked.clauses().isEmpty()) {
      return new Export.Request(format, out, hxl, null, null);
    }
    PrimitiveIterator.OfLong events =
        Matches.events(database.connection(), asked).stream().mapToLong(row -> row).iterator();
    return new Export.Request(format, out, hxl, asked.toString(), events);
  }

  private void tell(Database database, Export.Result result) {
    Results results = new Results(console.out());
    for (Export.Written file : result.files()) {
      String rows = file.rows() < 0 ? "" : "  " + Words.count(file.rows(), "row");
      results.line(Printable.line(file.file().toString()) + rows);
    }
    result
        .leftOut()
        .forEach((why, times) -> console.err().println("dragoman: left out: " + times + " " + why));
    long outstanding = Reconciler.outstanding(database);
    if (outstanding > 0) {
      console
          .err()
          .println(
              "dragoman: "
                  + Words.count(outstanding, "report")
                  + " not linked yet: incidents are those of before; the next `dragoman add` links");
    }
  }
}
