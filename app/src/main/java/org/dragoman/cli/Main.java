package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.readers.Columns;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name and exits with its status. */
  public static void main(String[] args) {
    Console console = Console.system();
    System.exit(run(console, new ModelCoder(console), args));
  }

  /** The same without the exit; the tests come in here. */
  static int run(Console console, ReportCoder coder, String... args) {
    CommandLine line = new CommandLine(new DragomanCommand());
    for (Object command :
        List.of(
            new CodeCommand(console, coder),
            new EvaluateCommand(console, coder),
            new AddCommand(console, coder),
            new ProblemsCommand(console, coder),
            new CheckCommand(console),
            new RecodeCommand(console, coder),
            new DiffCommand(console),
            new CorrectCommand(console),
            new JournalCommand(console),
            new ServeCommand(console, coder))) {
      CommandLine sub = new CommandLine(command);
      sub.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
      line.addSubcommand(sub);
    }
    for (CommandLine sub : BookCommands.of(console)) {
      sub.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
      line.addSubcommand(sub);
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.registerConverter(LocalDate.class, Values::day);
    line.registerConverter(Charset.class, Values::charset);
    line.registerConverter(Columns.class, Values::columns);
    line.setOut(
        new PrintWriter(
            new java.io.OutputStreamWriter(console.out(), java.nio.charset.StandardCharsets.UTF_8),
            true));
    line.setErr(new PrintWriter(console.err(), true));
    UsageErrors errors = new UsageErrors(console.err());
    line.setParameterExceptionHandler(errors);
    line.setExecutionExceptionHandler(errors);
    return line.execute(args);
  }
}
