package org.dragoman.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.correct.BadCorrection;
import org.dragoman.store.CasebookFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a call and what was probably meant. */
final class UsageErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final PrintStream err;

  UsageErrors(PrintStream err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    err.println("dragoman: " + Printable.line(message(e)));
    err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed)
      throws Exception {
    if (e instanceof ClosedPipe) {
      return ExitCode.OK;
    }
    if (e instanceof ParameterException usage) {
      return handleParseException(usage, new String[0]);
    }
    if (e instanceof Unavailable || e instanceof CasebookFailure || e instanceof BadCorrection) {
      e.getMessage().lines().forEach(l -> err.println("dragoman: " + Printable.line(l)));
      return ExitCode.USAGE;
    }
    err.println(
        "dragoman: stopped by a bug of its own (" + e + "): please open an issue with this line");
    return ExitCode.USAGE;
  }

  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    ArgSpec argument = e.getArgSpec();
    if (argument != null && argument.type().isEnum() && e.getValue() != null) {
      return wrongChoice(argument, e.getValue());
    }
    String message = e.getMessage();
    int cause = message.indexOf("): ");
    boolean converted = message.startsWith("Invalid value for option") && message.contains("no ");
    return converted && cause < 0 ? message.substring(message.indexOf(": ") + 2) : message;
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String argument = e.getUnmatched().get(0);
    CommandLine line = e.getCommandLine();
    if (!argument.startsWith("-")) {
      Optional<String> command = Nearest.of(argument, line.getSubcommands().keySet());
      String meant = command.orElse("code " + argument);
      return "there is no command \"" + argument + "\"; did you mean dragoman " + meant + "?";
    }
    List<String> names = new ArrayList<>();
    line.getCommandSpec().options().forEach(option -> names.addAll(Arrays.asList(option.names())));
    line.getSubcommands()
        .values()
        .forEach(
            s -> s.getCommandSpec().options().forEach(o -> names.addAll(Arrays.asList(o.names()))));
    String bare = argument.contains("=") ? argument.substring(0, argument.indexOf('=')) : argument;
    String near = Nearest.of(bare, names).map(name -> "; did you mean " + name + "?").orElse("");
    return "there is no option " + bare + near;
  }

  private static String wrongChoice(ArgSpec argument, String value) {
    List<String> choices =
        Arrays.stream(argument.type().getEnumConstants())
            .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
            .toList();
    String name = ((CommandLine.Model.OptionSpec) argument).longestName();
    String near = Nearest.of(value, choices).map(c -> "; did you mean " + c + "?").orElse("");
    return name + " takes " + String.join(", ", choices) + ", not \"" + value + "\"" + near;
  }
}
