package org.dragoman.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dragoman}: holds the commands. */
@Command(
    name = "dragoman",
    header = "Who did what to whom, where, when, with what losses, and who says so.",
    description = {"", "Reads news reports and turns them into sourced records."},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    commandListHeading = "%nCommands:%n",
    footer = {"", "Try: dragoman code samples/idlib-talks.txt"})
final class DragomanCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command, such as code or add; --help lists them");
  }
}
